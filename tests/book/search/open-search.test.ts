// What the theme makes of the engine's answers. The engine itself is tried in the browser tests; here it knows two pages.

import {describe, expect, test} from 'vitest'
import {openSearch, type Engine, type SearchFiles} from '../../../plugins/theme/src/search/open-search.ts'
import type {TargetsFile} from '../../../plugins/theme/src/search/targets-file.ts'

const words = {section: 'Section %s', figure: 'Fig. %s', table: 'Table %s', equation: '(%s)'}

const targets: TargetsFile = {
  words,
  pages: [['/p', 'P']],
  targets: [
    [0, '1', 'sec_nets', 'Nets', 0, ''],
    [1, '1.1', 'fig_a', 'A', 0, '#fig_a', ['pytorch']],
  ],
}

const hit = (url: string) => ({
  id: url,
  score: 1,
  words: [0],
  data: async () => ({
    url,
    raw_content: 'nets',
    meta: {title: url},
    sub_results: [{title: url, url, excerpt: '<mark>nets</mark>', weighted_locations: []}],
  }),
})

/** Every page in each framework; one without frameworks. */
const pages = [hit('/a?tab=pytorch'), hit('/a?tab=mxnet'), hit('/b')]

const engine: Engine = {
  options: async () => {},
  search: async (term, {filters: {tab}}) => ({
    results: pages.filter(
      ({id}) => !term.includes('fig_') && (!tab || !id.includes('?') || id.endsWith(tab)),
    ),
  }),
}

const files: SearchFiles = {
  engine: async () => engine,
  settings: async () => ({tabs: ['mxnet', 'pytorch'], labels: ['MXNet', 'PyTorch'], parts: 1}),
  targets: async () => targets,
  words: async () => [],
}

describe('frameworks', () => {
  test('a figure of another one is not offered', async () => {
    const search = await openSearch(files)
    const urls = async (tab: string) => (await search.find('fig_a', tab)).hits.map(({url}) => url)
    expect(await urls('pytorch')).toEqual(['/p#fig_a'])
    expect(await urls('mxnet')).toEqual([])
    expect(await urls('all')).toEqual(['/p#fig_a'])
  })

  test('an unknown one is the default, all of them have no name', async () => {
    const {labelOf} = await openSearch(files)
    expect(['', 'unknown', 'pytorch', 'all'].map(labelOf)).toEqual(['MXNet', 'MXNet', 'PyTorch', ''])
  })

  test('over all of them a page is met once', async () => {
    const search = await openSearch(files)
    const {hits, ...counts} = await search.find('neural', 'all')
    expect(hits.map(({url}) => url)).toEqual(['/a', '/b'])
    expect(counts).toEqual({pages: 2, hasMore: false})
    expect((await search.find('neural', 'pytorch')).pages).toBe(2)
  })

  test('over all of them pages are counted as far as they are shown', async () => {
    const many = Array.from({length: 20}, (_, n) => hit(`/${n >> 1}?tab=${n % 2}`))
    const search = await openSearch({
      ...files,
      engine: async () => ({...engine, search: async () => ({results: many})}),
    })
    expect(await search.find('neural', 'all')).toMatchObject({pages: 8, hasMore: true})
  })
})

describe('faults', () => {
  const nothing: Engine = {options: async () => {}, search: async () => ({results: []})}

  test('a page that is only named is counted', async () => {
    const search = await openSearch({...files, engine: async () => nothing})
    const {hits, pages: count} = await search.find('nets', 'pytorch')
    expect(hits.map(({title}) => title)).toEqual(['1. Nets'])
    expect(count).toBe(1)
  })

  test('a file that could not be read is asked for again', async () => {
    let tries = 0
    const search = await openSearch({
      ...files,
      engine: async () => nothing,
      targets: async () => {
        tries += 1
        if (tries === 1) throw new Error('/search/targets.json: 503')
        return targets
      },
    })
    await expect(search.find('fig_a', 'pytorch')).rejects.toThrow('503')
    expect((await search.find('fig_a', 'pytorch')).hits).toHaveLength(1)
  })
})

test('a question that nobody waits for any more reads no page', async () => {
  const read: string[] = []
  const watched: Engine = {
    ...engine,
    search: async (term, options) => {
      const {results} = await engine.search(term, options)
      return {
        results: results.map((result) => ({
          ...result,
          data: () => {
            read.push(result.id)
            return result.data()
          },
        })),
      }
    },
  }
  const search = await openSearch({...files, engine: async () => watched})
  await search.find('nets', 'mxnet', {isWanted: () => false})
  expect(read).toEqual([])
  await search.find('nets', 'mxnet')
  expect(read).toEqual(['/a?tab=mxnet', '/b'])
})
