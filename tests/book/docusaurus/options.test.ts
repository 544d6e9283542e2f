import {normalizePluginOptions} from '@docusaurus/utils-validation'
import path from 'node:path'
import {afterEach, expect, test, vi} from 'vitest'
import {validateOptions} from '../../../plugins/book/src/docusaurus/options.ts'
import {reportMessages} from '../../../plugins/book/src/docusaurus/report-messages.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'
import presetD2lbook from '../../../plugins/book/src/preset.ts'

const docs = path.resolve(import.meta.dirname, '../../../docs')
const context = {siteDir: path.dirname(docs)} as Parameters<typeof presetD2lbook>[0]

const read = (options: Record<string, unknown>) =>
  validateOptions({options, validate: normalizePluginOptions})

test('options of the docs plugin stand beside those of the book', () => {
  const {docs: ofDocs, book} = read({path: 'docs', routeBasePath: 'book', book: {tabs: ['PyTorch']}})
  expect(ofDocs).toMatchObject({
    path: 'docs',
    routeBasePath: '/book',
    numberPrefixParser: expect.any(Function),
  })
  expect(book).toMatchObject({config: 'config.ini', tabs: ['pytorch'], onBookErrors: 'warn'})
})

test.each([
  [{book: {onBookErrors: 'shout'}}, 'onBookErrors'],
  [{book: {tab: ['pytorch']}}, '"tab" is not allowed'],
  [{book: {inventories: {d2l: {file: 'objects.inv'}}}}, 'inventories.d2l.url'],
  [{rootBasePath: '/'}, '"rootBasePath" is not allowed'],
])('%j is refused', (options, words) => {
  expect(() => read(options)).toThrow(words)
})

test('the preset refuses what it does not know', () => {
  expect(() => presetD2lbook(context, {blog: {}} as never)).toThrow('"blog" is not allowed')
})

test('the preset brings the book, pages, a sitemap and two themes', () => {
  const {plugins, themes} = presetD2lbook(context, {docs: {path: 'docs'}})
  expect(plugins).toHaveLength(3)
  expect(themes).toHaveLength(2)
  expect(presetD2lbook(context, {sitemap: false, pages: false}).plugins).toHaveLength(1)
})

afterEach(() => vi.restoreAllMocks())

const message = (severity: BookMessage['severity'], rule: string, line: number): BookMessage => ({
  rule,
  severity,
  file: 'mlp.md',
  place: [line, 1, line, 2],
  text: 'no',
})

test('errors are told, and warnings counted where they would bury them', () => {
  const told = vi.spyOn(console, 'warn').mockReturnValue()
  const warnings = Array.from({length: 60}, (_, i) =>
    message('warning', i % 3 ? 'tab-is-closed' : 'label-is-used', i + 1),
  )
  const messages = [...warnings, message('error', 'image-exists', 7), message('hint', 'x', 1)]
  reportMessages([{root: process.cwd(), messages}], 'warn')
  expect(String(told.mock.calls[0]![0]).split('\n')).toEqual([
    'mlp.md:7:1 error image-exists: no',
    '',
    '1 error in 1 file',
    '',
    '60 warnings, which `d2lbook check` lists with their places:',
    '  40 tab-is-closed',
    '  20 label-is-used',
  ])
})
