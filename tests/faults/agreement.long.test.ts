// `check` and `build` tell the same of a book, and see the same pages with the same numbers: of every book that the tests
// have, of one with all faults, and of the books made after reports of other tools.

import {existsSync} from 'node:fs'
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {expectAgreement} from './expect-agreement.ts'
import {bookWith} from './fault.ts'
import {faults} from './faults.ts'
import {loadAsBuild} from './load-site.ts'

const tests = path.resolve(import.meta.dirname, '..')

const fixtures = globSync(
  [
    'book/rules/fixtures/*/',
    'book/*/fixtures/book/',
    'book/whole-books/recovery/fixtures/',
    'e2e/fixtures/*book/',
    'e2e/fixtures/search-*/',
  ],
  {cwd: tests, onlyDirectories: true, expandDirectories: false},
)
  .map((name) => name.replace(/\/$/, ''))
  .toSorted()

let copies: string

beforeAll(async () => {
  copies = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-agreement-'))
})

afterAll(async () => {
  await rm(copies, {recursive: true, force: true})
})

test('there are fixtures of all kinds', () => {
  expect(fixtures.length).toBeGreaterThan(60)
})

test.each(fixtures)('%s', async (name) => {
  // here it would lie in the site of the demo book, which may have components of its own
  const book = path.join(copies, name)
  await cp(path.join(tests, name), book, {recursive: true})
  await expectAgreement(book)
})

test('a book with all faults', async () => {
  const book = await bookWith(faults)
  await expectAgreement(book)
  await rm(book, {recursive: true})
})

test('two pages of the same text', async () => {
  const book = path.join(copies, 'twins')
  await mkdir(book)
  await writeFile(path.join(book, 'index.md'), '# Book\n\n```toc\none\ntwo\n```\n')
  const page =
    '# Page\n\n```{.python .input}\n1 + 1\n```\n\n```{.json .output}\n[{"output_type": "nonsense"}]\n```\n'
  for (const name of ['one.md', 'two.md']) await writeFile(path.join(book, name), page)
  expect((await loadAsBuild(book)).messages.map(({file}) => file)).toEqual(['one.md', 'two.md'])
  await expectAgreement(book)
})

const shared = process.env.D2LBOOK_BOOKS
const cases = shared
  ? globSync('cases/*/book*/', {cwd: shared, onlyDirectories: true, expandDirectories: false}).toSorted()
  : []

describe.runIf(cases.length > 0)('books made after reports of other tools', () => {
  test.each(cases)('%s', (name) => expectAgreement(path.resolve(shared!, name)))
})

describe.runIf(shared)('whole books', () => {
  test.each(['books/edge', 'books/d2lbook-manual', 'books/mlc-en', 'seed'])('%s', async (name) => {
    const book = path.join(shared!, name)
    expect(existsSync(book)).toBe(true)
    await expectAgreement(book)
  })
})
