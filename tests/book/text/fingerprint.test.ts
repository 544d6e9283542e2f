import {mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {fingerprint} from '../../../plugins/book/src/files/fingerprint.ts'

let folder: string
const at = (name: string) => path.join(folder, name)
/** More than is read at once. */
const large = Buffer.alloc(2_500_000, 'words')

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-fingerprint-'))
  await mkdir(at('deep'))
  await writeFile(at('deep/large'), large)
  await writeFile(at('empty'), '')
})
afterEach(() => rm(folder, {recursive: true}))

test('the same files have the same fingerprint', async () => {
  const before = fingerprint(folder)
  await writeFile(at('deep/large'), large)
  expect(fingerprint(folder)).toBe(before)
})

const changed = (place: number): Buffer => {
  const bytes = Buffer.from(large)
  bytes[place]! ^= 1
  return bytes
}

test.each<[string, () => Promise<unknown>]>([
  ['the first byte', () => writeFile(at('deep/large'), changed(0))],
  ['a byte in the middle', () => writeFile(at('deep/large'), changed(1 << 20))],
  ['the last byte', () => writeFile(at('deep/large'), changed(large.length - 1))],
  ['one byte less', () => writeFile(at('deep/large'), large.subarray(1))],
  ['a name', () => rename(at('empty'), at('blank'))],
  ['a new empty folder', () => mkdir(at('new'))],
  ['a file that is gone', () => rm(at('empty'))],
])('%s changes it', async (_, change) => {
  const before = fingerprint(folder)
  await change()
  expect(fingerprint(folder)).not.toBe(before)
})
