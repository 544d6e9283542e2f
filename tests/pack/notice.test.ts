// NOTICE is what the lockfile says, and no licence enters unseen.

import {readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {builtIns, citationStyles} from '../../plugins/pack/notice/built-in.mts'
import {
  installedPackages,
  lockedPackages,
  type InstalledPackage,
} from '../../plugins/pack/notice/installed-packages.mts'
import {clarified, exceptionFor, exceptions, isAllowed} from '../../plugins/pack/notice/licence-rules.mts'
import {noticeText} from '../../plugins/pack/notice/notice-text.mts'

const root = path.resolve(import.meta.dirname, '../..')
const notice = readFileSync(path.join(root, 'NOTICE'), 'utf8')
const packages = installedPackages(await lockedPackages(root))

test('NOTICE lists what the lockfile has: write it anew by `npm run notice`', async () => {
  const lines = new Set(notice.split('\n'))
  const missing = packages.filter(
    (one) => !lines.has(`  ${one.name} ${one.version}${exceptionFor(one) ? ' (see above)' : ''}`),
  )
  expect(missing).toEqual([])
  expect(notice).toBe(await noticeText(root))
})

test('every installed package has a licence that is let in', () => {
  expect(packages.length).toBeGreaterThan(500)
  expect(packages.filter((one) => !isAllowed(one))).toEqual([])
})

test('what the packages themselves name is listed, but for what only builds them', async () => {
  const names = new Set(packages.map(({name}) => name))
  for (const file of await glob('plugins/*/package.json', {cwd: root})) {
    const {dependencies = {}} = JSON.parse(await readFile(path.join(root, file), 'utf8')) as {
      dependencies?: Record<string, string>
    }
    const others = Object.keys(dependencies).filter((name) => !/^(?:\w+-)*d2lbook\b/.test(name))
    expect(others.filter((name) => !names.has(name))).toEqual([])
  }
  for (const name of ['react', 'katex', '@pagefind/linux-x64']) expect(names).toContain(name)
  for (const name of ['vitest', 'playwright', 'assemblyscript']) expect(names).not.toContain(name)
})

describe('a licence', () => {
  const licensed = (licence: string | undefined, name = 'some-package'): InstalledPackage => ({
    name,
    version: '1.0.0',
    licence,
  })

  test.each(['MIT', 'ISC', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT', '(WTFPL OR MIT)'])(
    '%s is let in',
    (licence) => expect(isAllowed(licensed(licence))).toBe(true),
  )

  test.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'MIT AND GPL-2.0-only',
    'MPL-2.0',
    'CC-BY-NC-4.0',
    'UNLICENSED',
    'SEE LICENSE IN license.txt',
    '',
    undefined,
  ])('%s is not', (licence) => expect(isAllowed(licensed(licence))).toBe(false))

  test('is let in for the package that it was looked at for, and under that licence only', () => {
    expect(isAllowed(licensed('MPL-2.0', 'lightningcss-linux-x64-gnu'))).toBe(true)
    expect(isAllowed(licensed('GPL-3.0-only', 'lightningcss'))).toBe(false)
    expect(isAllowed(licensed('MPL-2.0', 'lightning'))).toBe(false)
    expect(isAllowed(licensed(undefined, 'format'))).toBe(true)
  })
})

test('exceptions and clarifications are about packages that are installed', () => {
  const names = new Set(packages.map(({name}) => name))
  for (const {name, reason} of exceptions) {
    expect(names).toContain(name)
    expect(notice).toContain(reason.slice(0, 40))
  }
  for (const name of Object.keys(clarified))
    expect(packages.find((one) => one.name === name)?.licence).toBeUndefined()
})

test('packages that are built into ours are named with their licences', async () => {
  const tools: string[] = []
  for (const file of await glob('plugins/*/package.json', {cwd: root})) {
    const {devDependencies = {}} = JSON.parse(await readFile(path.join(root, file), 'utf8')) as {
      devDependencies?: Record<string, string>
    }
    const sources = await glob('src/**/*.{ts,tsx}', {
      cwd: path.join(root, path.dirname(file)),
      absolute: true,
    })
    const text = (await Promise.all(sources.map((source) => readFile(source, 'utf8')))).join('\n')
    const isUsed = (name: string) =>
      new RegExp(`(?:^import (?!type)[^\\n]*from |\\bimport\\()'${name}['/]`, 'm').test(text)
    tools.push(...Object.keys(devDependencies).filter(isUsed))
  }
  expect(tools).toEqual(['gpu.js'])
  for (const {name} of builtIns) expect(notice).toMatch(new RegExp(`^${name} [\\d.]+, within `, 'm'))
  expect(notice.match(/^Copyright \(c\)/gim)?.length).toBeGreaterThanOrEqual(builtIns.length)
})

test('styles and languages of the citation library are named with their authors', () => {
  const {styles, locales} = citationStyles()
  expect(styles.map((line) => line.split(':')[0])).toEqual(['apa', 'vancouver', 'harvard1'])
  for (const line of [...styles, ...locales]) expect(notice).toContain(line.slice(0, 40))
})
