import {normalizePluginOptions} from '@docusaurus/utils-validation'
import path from 'node:path'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {validateOptions} from '../../../plugins/book/src/docusaurus/options.ts'
import {reportMessages} from '../../../plugins/book/src/docusaurus/report-messages.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'
import presetD2lbook from '../../../plugins/book/src/docusaurus/preset.ts'

const docs = path.resolve(import.meta.dirname, '../../../docs')

type Context = Parameters<typeof presetD2lbook>[0]

const contextOf = ({layers = false, themeConfig = {}} = {}) => {
  const siteConfig = {themeConfig, future: {v4: {useCssCascadeLayers: layers}}}
  return {siteDir: path.dirname(docs), siteConfig} as unknown as Context
}

/** The last folders of what is loaded, in its order. */
const namesOf = (list: ReturnType<typeof presetD2lbook>['plugins']) =>
  list!.map((one) => /(?:plugins|@docusaurus)\/([\w-]+)/.exec(JSON.stringify(one))?.[1])

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

describe('the preset', () => {
  test.each([
    [{blogs: {}}, 'docusaurus-plugin-d2lbook/preset: unknown option `blogs`; did you mean `blog`?'],
    [
      {algolia: {}},
      'unknown option `algolia`; the options are docs, blog, pages, sitemap, svgr, debug, gtag,',
    ],
    [{blog: true}, 'option `blog` must be an object of options, or false, got true'],
    [{docs: 'book'}, 'option `docs` must be an object of options, or false, got "book"'],
    [{theme: false}, 'option `theme` must be an object of options, got false'],
    [{gtag: ['G-1']}, 'option `gtag` must be an object of options, got ["G-1"]'],
    [{debug: {}}, 'option `debug` must be true or false, got {}'],
  ])('refuses %j', (options, words) => {
    expect(() => presetD2lbook(contextOf(), options as never)).toThrow(words)
  })

  const common = ['plugin-content-blog', 'plugin-content-pages', 'plugin-sitemap', 'plugin-svgr']
  const analytics = {gtag: {trackingID: 'G-1'}, googleTagManager: {containerId: 'GTM-1'}}

  test.each([
    ['what the classic preset has', {}, {}, ['book', ...common]],
    ['what is asked for alone', {blog: false, pages: false, sitemap: false, svgr: false}, {}, ['book']],
    ['a site without a book', {docs: false}, {}, common],
    ['an option that is not set', {blog: undefined}, {}, ['book', ...common]],
    ['layers of style sheets first', {}, {layers: true}, ['plugin-css-cascade-layers', 'book', ...common]],
    [
      'analytics',
      {...analytics, blog: false, sitemap: false, svgr: false},
      {},
      ['book', 'plugin-content-pages', 'plugin-google-gtag', 'plugin-google-tag-manager'],
    ],
    [
      'pages about the site',
      {debug: true, blog: false, sitemap: false, svgr: false},
      {},
      ['book', 'plugin-content-pages', 'plugin-debug'],
    ],
  ] as const)('brings %s', (_, options, site, expected) => {
    vi.stubEnv('NODE_ENV', 'production')
    const {plugins, themes} = presetD2lbook(contextOf(site), options)
    expect(namesOf(plugins)).toEqual(expected)
    expect(namesOf(themes)).toEqual(['theme-classic', 'theme'])
  })

  test('shows pages about the site in `start` alone', () => {
    vi.stubEnv('NODE_ENV', 'development')
    expect(namesOf(presetD2lbook(contextOf(), {}).plugins)).toContain('plugin-debug')
  })

  test('says that a search by Algolia is not used', () => {
    const told = vi.spyOn(console, 'warn').mockReturnValue()
    presetD2lbook(contextOf({themeConfig: {algolia: {appId: '1'}}}), {})
    expect(told.mock.calls.flat().join()).toContain('themeConfig.algolia is not used')
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

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
