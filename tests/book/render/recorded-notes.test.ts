// What a page says of outputs that are no longer true, and of random numbers that are others, in each language.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {load} from 'cheerio'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {languages} from 'd2lbook-live/words'
import {refsFilePath, type PageData} from '../../../plugins/book/src/render/page-data.ts'
import {outputWords} from '../../../plugins/book/src/words/page-words.ts'
import {compilePage, pagePath} from './compile-page.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-notes-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function compiled(lang: string): Promise<string> {
  const refs = {
    page: 'page',
    lang,
    title: [],
    tabs: [],
    targets: {},
    references: {},
    citations: {},
    formulas: {},
  }
  const printed = (text: string) => ({kind: 'text' as const, channel: 'stdout' as const, text})
  const stream = {output_type: 'stream' as const, name: 'stdout', text: ['\u001b[31mred\u001b[0m']}
  const data = {
    refs,
    images: {},
    messages: [],
    actions: null,
    outputs: {
      0: [{names: null, outputs: [printed('0.25')], hasOtherNumbers: true}],
      1: [
        {names: ['numpy'], outputs: [], recorded: [stream], isStale: true},
        {names: ['torch'], outputs: [printed('ours')]},
      ],
    },
  } as unknown as PageData
  await writeFile(refsFilePath(folder, pagePath), JSON.stringify(data))
  const cell = (code: string) => `\`\`\`{.python .input}\n#@tab all\n${code}\n\`\`\``
  return compilePage(`# A\n\n${cell('x')}\n\n${cell('y')}\n`, true, folder)
}

test('each note stands with the outputs that it is of; recorded colours are classes', async () => {
  const $ = load(await compiled('en'))
  const notes = $('.d2l-output-note').toArray()
  expect(notes.map((note) => [$(note).prev().text(), $(note).text()])).toEqual([
    ['0.25', 'Other random numbers than the framework itself draws'],
    ['red', 'Recorded before the code was changed'],
  ])
  expect($('[data-tabs="numpy"] .d2l-output-note')).toHaveLength(1)
  expect($('[data-tabs="torch"] .d2l-output-note')).toHaveLength(0)
  expect($('.d2l-output .d2l-ansi-red-fg').text()).toBe('red')
})

test('in each language in words of its own', async () => {
  const told = new Map<string, string>()
  for (const lang of languages) {
    const {stale, otherNumbers} = outputWords(lang)
    const $ = load(await compiled(lang))
    expect(
      $('.d2l-output-note')
        .toArray()
        .map((note) => $(note).text()),
    ).toEqual([otherNumbers, stale])
    told.set(stale, otherNumbers)
  }
  expect(told.size).toBe(languages.length)
})
