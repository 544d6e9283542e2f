import path from 'node:path'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {normalizePluginOptions} from '@docusaurus/utils-validation'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {readComponents, splitComponents} from '../../../plugins/book/src/config/live-components.ts'
import {validateOptions} from '../../../plugins/book/src/docusaurus/options.ts'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'

test.each([
  ['clock', {clock: null}],
  ['clock, pendulum', {clock: null, pendulum: null}],
  ['clock\npendulum-2\n', {clock: null, 'pendulum-2': null}],
  ['clock(zone, format), pendulum', {clock: ['zone', 'format'], pendulum: null}],
  ['clock (zone format)', {clock: ['zone', 'format']}],
  ['clock()', {clock: []}],
  ['', {}],
])('%j names components of the site', (written, components) => {
  expect(readComponents(splitComponents(written))).toEqual({components, problems: []})
})

test.each([
  [
    '2clocks',
    '`2clocks` of `live_components` is no component: expected a name such as `clock`, or `clock(zone, format)`',
  ],
  ['mlp', '`mlp` of `live_components` comes with every book; a component of the site needs another name'],
])('%s is told at its line', (written, text) => {
  const told: unknown[] = []
  readConfig(`[build]\nlive_components = ${written}\n`, 'config.ini', (message) => told.push(message))
  expect(told).toMatchObject([{rule: 'config-is-sound', text, place: [2, 1, 2, 1]}])
})

test('the option of a site says what is wrong with it', () => {
  const read = (liveComponents: string[]) =>
    validateOptions({options: {book: {liveComponents}}, validate: normalizePluginOptions})
  expect(read(['clock(zone)']).book.liveComponents).toEqual(['clock(zone)'])
  expect(() => read(['no clock'])).toThrow('`no clock` of this list is no component')
})

describe('a book whose site has a clock', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-own-'))
    await writeFile(path.join(folder, 'index.md'), '# Time\n\n```{.live clock zone=UTC}\n```\n')
  })
  afterAll(() => rm(folder, {recursive: true}))

  test.each([
    ['nothing says so', {}, ['live-unknown-component']],
    ['the site says so', {liveComponents: ['clock']}, []],
    ['the site names other options', {liveComponents: ['clock(format)']}, ['live-option']],
  ])('%s', async (_, options, rules) => {
    const {messages} = await loadFolder(folder, options)
    expect(messages.map(({rule}) => rule)).toEqual(rules)
  })

  test('its own settings say so', async () => {
    await writeFile(path.join(folder, 'config.ini'), '[build]\nlive_components = clock\n')
    expect((await loadFolder(folder)).messages).toEqual([])
  })
})
