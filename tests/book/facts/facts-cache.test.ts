import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {openFactsCache} from '../../../plugins/book/src/facts/facts-cache.ts'
import {facts} from '../page-of-facts.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'facts-'))
  file = path.join(folder, 'cache', 'facts.json')
})

afterEach(() => rmSync(folder, {recursive: true}))

async function fill(reader: unknown = 1) {
  const cache = await openFactsCache(file, reader)
  cache.set('a', 'text of a', facts('a', []))
  cache.set('b', 'text of b', facts('b', []))
  await cache.save()
}

it('facts come back while the text is the same', async () => {
  await fill()
  const cache = await openFactsCache(file, 1)
  expect(cache.get('a', 'text of a')).toEqual(facts('a', []))
  expect(cache.get('b', 'edited')).toBeUndefined()
  expect(cache.get('c', 'text of a')).toBeUndefined()
})

it('facts of another reader are forgotten', async () => {
  await fill({tabs: ['a']})
  expect((await openFactsCache(file, {tabs: ['b']})).get('a', 'text of a')).toBeUndefined()
})

it('pages that are gone leave the file', async () => {
  await fill()
  const cache = await openFactsCache(file, 1)
  cache.get('a', 'text of a')
  await cache.save()
  expect(readFileSync(file, 'utf8')).not.toContain('b.md')
})

it('the file is written only when something changed, and no draft stays', async () => {
  await fill()
  const before = statSync(file, {bigint: true}).mtimeNs
  const cache = await openFactsCache(file, 1)
  cache.get('a', 'text of a')
  cache.get('b', 'text of b')
  await cache.save()
  expect(statSync(file, {bigint: true}).mtimeNs).toBe(before)
  expect(readdirSync(path.dirname(file))).toEqual(['facts.json'])
})

it.each(['', '{', '[]', 'null', '{"key":1}', '{"key":"x","pages":{"a":1}}', '{"key":"x","pages":null}'])(
  'a file with %j in it is an empty cache',
  async (text) => {
    await fill()
    writeFileSync(file, text)
    const cache = await openFactsCache(file, 1)
    expect(cache.get('a', 'text of a')).toBeUndefined()
    cache.set('a', 'text of a', facts('a', []))
    await cache.save()
    expect((await openFactsCache(file, 1)).get('a', 'text of a')).toBeDefined()
  },
)

it('a cache that cannot be written costs nothing but time', async () => {
  writeFileSync(path.join(folder, 'cache'), 'a file where the folder should be')
  await expect(fill()).resolves.toBeUndefined()
})
