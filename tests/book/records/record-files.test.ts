// The files of recorded outputs: pictures beside them, whatever is written is read again.

import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {PageRecord} from '../../../plugins/book/src/records/page-record.ts'
import {readPageRecord, writePageRecord} from '../../../plugins/book/src/records/record-files.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-records-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

const large = Buffer.from(Array.from({length: 3000}, (_, i) => (i * 7) % 256)).toString('base64')
const small = Buffer.from([137, 80, 78, 71]).toString('base64')
const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(1000)}</svg>`

function recordOf(data: Record<string, unknown>): PageRecord {
  const output = {output_type: 'display_data' as const, data, metadata: {}}
  return {
    page: 'chapter/page',
    tab: 'pytorch',
    kernel: 'python3 (Python 3.13.5)',
    packages: {torch: '2.11.0'},
    cells: [{begins: 'x', code: 'a', slice: 'b', library: 'c', outputs: [output]}],
  }
}

const at = (...names: string[]) => path.join(folder, 'pytorch/chapter', ...names)

test('large pictures are files, small ones and text stand in the record', async () => {
  const record = recordOf({
    'image/png': large,
    'image/gif': small,
    'image/svg+xml': drawing,
    'text/plain': ['<Figure>'],
  })
  await writePageRecord(folder, record)
  const names = await readdir(at('page'))
  expect(names.map((name) => name.replace(/^[\da-f]{12}/, ''))).toEqual(
    expect.arrayContaining(['.png', '.svg']),
  )
  expect(names).toHaveLength(2)
  const text = await readFile(at('page.json'), 'utf8')
  expect(text).toContain(small)
  expect(text).not.toContain(large)
  expect(await readPageRecord(folder, 'chapter/page', 'pytorch')).toEqual(record)
})

test('a picture that the page no longer has goes, files of others stay', async () => {
  await writeFile(at('page/own.png'), 'mine')
  await writePageRecord(folder, recordOf({'image/png': large}))
  expect((await readdir(at('page'))).toSorted()).toEqual([
    expect.stringMatching(/^[\da-f]{12}\.png$/),
    'own.png',
  ])
})

test('a picture that is gone leaves the other forms', async () => {
  await writePageRecord(folder, recordOf({'image/png': large, 'text/plain': ['words']}))
  for (const name of await readdir(at('page'))) await rm(at('page', name))
  const read = await readPageRecord(folder, 'chapter/page', 'pytorch')
  expect(read?.cells[0]?.outputs).toMatchObject([{data: {'text/plain': ['words']}}])
})

test.each(['', '[]', '{"format": 99, "page": "chapter/page", "cells": []}', '{"format": 1}'])(
  'what is no record is passed by: %j',
  async (text) => {
    await writeFile(at('page.json'), text)
    expect(await readPageRecord(folder, 'chapter/page', 'pytorch')).toBeUndefined()
  },
)

test('a picture is looked for in the folder of its page alone', async () => {
  await writeFile(path.join(folder, 'secret.png'), 'secret')
  const output = {
    output_type: 'display_data',
    data: {'image/png': {file: '../../../secret.png'}},
    metadata: {},
  }
  await writeFile(
    at('page.json'),
    JSON.stringify({
      format: 1,
      page: 'chapter/page',
      cells: [{begins: '', code: 'a', slice: 'b', outputs: [output]}],
    }),
  )
  const read = await readPageRecord(folder, 'chapter/page', 'pytorch')
  expect(read?.cells[0]?.outputs).toMatchObject([{data: {}}])
})
