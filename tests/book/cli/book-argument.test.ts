import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {bookFolder} from '../../../plugins/book/src/cli/book-argument.ts'

let root: string

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'argument-')))
  mkdirSync(path.join(root, 'shelf/book'), {recursive: true})
  writeFileSync(path.join(root, 'shelf/book/index.md'), '# A Book\n')
  symlinkSync('shelf/book', path.join(root, 'link'))
  symlinkSync('shelf', path.join(root, 'linked-shelf'))
})

afterAll(() => rmSync(root, {recursive: true, force: true}))

test.each(['shelf/book', 'shelf/book/', 'link', 'link/', 'linked-shelf/book'])(
  '%s is the folder behind all links, as the bundler has it',
  (argument) => {
    expect(bookFolder(path.join(root, argument))).toBe(path.join(root, 'shelf/book'))
  },
)
