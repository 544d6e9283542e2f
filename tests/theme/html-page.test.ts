// A page in React that says it needs no React in the browser, as the build draws it. Bundled with what Docusaurus and a build
// would bring written by hand.

import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {load, type CheerioAPI} from 'cheerio'
import {build, type Plugin} from 'esbuild'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

const theme = path.resolve(import.meta.dirname, '../../plugins/theme/src')

const page = `import {renderToString} from 'react-dom/server'
import HtmlPage from '@theme/HtmlPage'
import Live from '@theme/Live'

const drawn = {picture: ['<svg></svg>'], description: 'Words', implementations: {mlp: {load: async () => {}}}}
const content = [<Live key="1" component="mlp" hidden={[3]} />, <Live key="2" component="mlp" {...drawn} />]
export const within = renderToString(<HtmlPage>{content}</HtmlPage>)
export const beside = renderToString(content)
`

const generated: Plugin = {
  name: 'generated',
  setup(bundle) {
    bundle.onResolve({filter: /^@theme\//}, ({path: name}) => ({
      path: path.join(theme, 'theme', name.slice('@theme/'.length), 'index.tsx'),
    }))
    bundle.onResolve({filter: /^@docusaurus\/Head$/}, (found) => ({path: found.path, namespace: 'generated'}))
    bundle.onLoad({filter: /.*/, namespace: 'generated'}, () => ({
      contents: `export default ({children}) => <meta content={JSON.stringify(children.props)} />`,
      loader: 'jsx',
      resolveDir: theme,
    }))
  },
}

type Drawn = Record<'within' | 'beside', CheerioAPI>

let folder: string
let islands: Drawn
let docusaurus: Drawn

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'd2lbook-html-page-'))
  islands = await drawn('islands')
  docusaurus = await drawn('docusaurus')
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function drawn(kind: 'islands' | 'docusaurus'): Promise<Drawn> {
  const outfile = path.join(folder, `${kind}.mjs`)
  await build({
    stdin: {contents: page, resolveDir: theme, loader: 'tsx'},
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    loader: {'.css': 'empty'},
    banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url)"},
    define: {
      D2LBOOK_CLIENT: JSON.stringify({kind, locale: 'en'}),
      D2LBOOK_WORDS: '{}',
      'process.env.NODE_ENV': '"production"',
    },
    plugins: [generated],
    logLevel: 'error',
  })
  const {within, beside} = (await import(pathToFileURL(outfile).href)) as Record<'within' | 'beside', string>
  return {within: load(within), beside: load(beside)}
}

describe('in a site whose pages are HTML', () => {
  test('the page says that it is one', () => {
    expect(islands.within('meta').attr('content')).toBe('{"data-d2l-client":"islands"}')
    expect(islands.beside('meta')).toHaveLength(0)
  })

  test('a live figure is an island, with what its author has written', () => {
    const {within, beside} = islands
    const figures = within('.d2l-island')
    expect(figures.map((_, figure) => within(figure).attr('data-props')).get()).toEqual([
      '{"component":"mlp","hidden":[3]}',
      '{"component":"mlp","description":"Words"}',
    ])
    expect(figures.find('.d2l-island')).toHaveLength(0)
    expect(figures.find('.d2l-live-panels svg').length).toBeGreaterThan(2)
    expect(beside('.d2l-island')).toHaveLength(0)
    expect(beside('.d2l-live')).toHaveLength(2)
  })
})

test('where Docusaurus runs all pages it changes nothing', () => {
  expect(docusaurus.within.html()).toBe(docusaurus.beside.html())
})
