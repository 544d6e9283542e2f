// `check` and `build` tell the same of a book, and see the same pages with the same numbers: of every book that the tests
// have, of one with all faults, and of the books made after reports of other tools.

import {existsSync} from 'node:fs'
import {cp, mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {expectAgreement} from './expect-agreement.ts'
import {bookWith} from './fault.ts'
import {faults} from './faults.ts'

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
