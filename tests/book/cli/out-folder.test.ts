import {chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {exportFolder, siteFolder} from '../../../plugins/book/src/cli/out-folder.ts'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {findPages} from '../../../plugins/book/src/config/find-pages.ts'

let root: string
const files = [
  'book/index.md',
  'book/chapter/one.md',
  'book/build/index.md',
  'book/build/content-security-policy.txt',
  'book/out/site/index.md',
  'book/out/site/content-security-policy.txt',
  'book/export/index.md',
  'book/export/.d2lbook-export',
  'thesis/chapter.tex',
  'old-site/index.html',
  'old-site/content-security-policy.txt',
  'half-built/assets/main.js',
]

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'out-'))
  for (const file of files) {
    mkdirSync(path.join(root, path.dirname(file)), {recursive: true})
    writeFileSync(path.join(root, file), '# X\n')
  }
  mkdirSync(path.join(root, 'empty'))
})

afterAll(() => rmSync(root, {recursive: true}))

const at = (name: string) => path.join(root, name)

describe('a build', () => {
  test.each(['empty', 'new/folder', 'old-site', 'book/build', 'book/new'])(
    'may write to %s',
    async (name) => {
      expect(await siteFolder(at(name), at('book'))).toBe(at(name))
      expect(existsSync(at(name))).toBe(true)
    },
  )

  test.each([
    ['thesis', 'a build would delete them'],
    ['half-built', 'a build would delete them'],
    ['book/chapter', 'a build would delete them'],
    ['book', 'holds the book itself'],
    ['.', 'holds the book itself'],
    ['thesis/chapter.tex', 'is a file'],
    ['thesis/chapter.tex/below', 'cannot be written to'],
  ])('may not write to %s, which %s', async (name, reason) => {
    await expect(siteFolder(at(name), at('book'))).rejects.toThrow(reason)
  })

  test('that did not end may be repeated', async () => {
    expect(await siteFolder(at('half-built'), at('book'), at('half-built'))).toBe(at('half-built'))
  })

  test.skipIf(process.getuid?.() === 0)('may not write where it is not allowed to', async () => {
    mkdirSync(at('locked'))
    chmodSync(at('locked'), 0o500)
    await expect(siteFolder(at('locked/site'), at('book'))).rejects.toThrow('EACCES')
  })
})

describe('an export', () => {
  test.each(['thesis', 'empty', 'book/export', 'book/more'])('may write to %s', async (name) => {
    expect(await exportFolder(at(name), at('book'))).toBe(at(name))
  })

  test.each(['book', 'book/chapter'])('may not write over the pages of %s', async (name) => {
    await expect(exportFolder(at(name), at('book'))).rejects.toThrow('holds pages of the book')
  })
})

test('sites and exports within a book are no pages of it', async () => {
  expect(await findPages(at('book'), readConfig(undefined))).toEqual(['chapter/one.md', 'index.md'])
})
