// A version of a book of pairs lies in Docusaurus' own folders, whichever of its languages the site begins with.

import {lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {LoadContext} from '@docusaurus/types'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {completeVersion} from '../../../plugins/book/src/languages/cut-version.ts'
import {ordinaryPages} from '../../../plugins/book/src/languages/ordinary-pages.ts'

let siteDir: string
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-cut-'))
})
afterEach(() => rm(siteDir, {recursive: true, force: true}))

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(siteDir, name)), {recursive: true})
    await writeFile(path.join(siteDir, name), text)
  }
}

function context(defaultLocale: string, currentLocale: string): LoadContext {
  const localeConfigs = {en: {path: 'en'}, vi: {path: 'vi'}}
  const i18n = {
    defaultLocale,
    currentLocale,
    locales: [defaultLocale, currentLocale],
    path: 'i18n',
    localeConfigs,
  }
  return {siteDir, i18n} as unknown as LoadContext
}

const version = (versionName: string) => ({
  versionName,
  contentPath: path.join(siteDir, `notes_versioned_docs/version-${versionName}`),
})

test('a version is cut with its pictures, and with its other language', async () => {
  await write({
    'book/config.ini': '[project]',
    'book/img/a.svg': '<svg/>',
    'book/_build/old.svg': '<svg/>',
    'book/net/a.md': '# Tầng',
    'book/net/a_origin.md': '# Layers',
    'book/net/b.md': '# Dấu',
    'book/py/pyvenv.cfg': '',
    'private/letter.txt': 'secret',
  })
  await symlink(path.join(siteDir, 'private'), path.join(siteDir, 'book/others'))
  await symlink(path.join(siteDir, 'private/letter.txt'), path.join(siteDir, 'book/letter.txt'))
  await symlink('a.svg', path.join(siteDir, 'book/img/linked.svg'))
  const at = (name: string) => path.join(siteDir, 'book', name)
  await completeVersion({
    context: context('vi', 'en'),
    pluginId: 'notes',
    roots: {vi: at('')},
    files: {
      source: 'en',
      pages: new Map<string, Record<string, string>>([
        ['net/a', {vi: at('net/a.md'), en: at('net/a_origin.md')}],
        ['net/b', {vi: at('net/b.md')}],
      ]),
      origins: new Map(),
      folders: [],
    },
    exclude: ['_build/**'],
    version: '1.0',
  })
  const text = (name: string) => readFile(path.join(siteDir, name), 'utf8').catch(() => null)
  const english = 'i18n/en/docusaurus-plugin-content-docs-notes/version-1.0'
  expect(await text(`${english}/net/a.md`)).toBe('# Layers')
  expect(await text(`${english}/net/b.md`)).toBeNull()
  expect(await text('notes_versioned_docs/version-1.0/config.ini')).toBe('[project]')
  expect(await text('notes_versioned_docs/version-1.0/img/a.svg')).toBe('<svg/>')
  for (const name of ['_build/old.svg', 'py/pyvenv.cfg', 'others/letter.txt', 'letter.txt'])
    expect(await text(`notes_versioned_docs/version-1.0/${name}`), name).toBeNull()
  const linked = path.join(siteDir, 'notes_versioned_docs/version-1.0/img/linked.svg')
  expect((await lstat(linked)).isFile()).toBe(true)
})

test('pages of a version are known by their language, also where the first one is a translation', async () => {
  const english = 'i18n/en/docusaurus-plugin-content-docs-notes/version-1.0'
  await write({
    'notes_versioned_docs/version-1.0/a.md': '# Tầng',
    'notes_versioned_docs/version-1.0/b.md': '# Signs',
    [`${english}/a.md`]: '# Layers',
    [`${english}/b.md`]: '# Signs',
  })
  const find = (lang: string, source: string) =>
    ordinaryPages(context('vi', lang), 'notes', 'en')(`@site/${source}`, version('1.0'))
  const original = (name: string) => path.join(siteDir, english, name)
  expect(find('vi', 'notes_versioned_docs/version-1.0/a.md')).toMatchObject({
    page: 'a',
    lang: 'vi',
    sourceFile: original('a.md'),
  })
  // not translated when the version was cut
  expect(find('vi', 'notes_versioned_docs/version-1.0/b.md')).toMatchObject({page: 'b', lang: 'en'})
  expect(find('en', `${english}/a.md`)).toMatchObject({page: 'a', lang: 'en', sourceFile: original('a.md')})
})
