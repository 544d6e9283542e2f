import {expect, test} from 'vitest'
import {joinEngines} from '../../../plugins/theme/src/search/join-engines.ts'
import type {Engine} from '../../../plugins/theme/src/search/open-search.ts'
import {searchPart} from '../../../plugins/theme/src/search/targets-file.ts'
import {searchParts} from '../../../plugins/book/src/search/search-parts.ts'

test.each<[string, number[], number[][]]>([
  ['no document', [], [[]]],
  ['all fit', [3, 3, 4], [[3, 3, 4]]],
  ['one too many', [3, 3, 5], [[3, 3], [5]]],
  ['each alone', [10, 10, 10], [[10], [10], [10]]],
  ['one that is too large', [2, 11, 2], [[2], [11], [2]]],
  ['the first is too large', [11, 2], [[11], [2]]],
])('documents in parts of ten characters: %s', (_, sizes, expected) => {
  const documents = sizes.map((size, i) => ({url: `/${i}`, content: 'x'.repeat(size)}))
  const pages = documents.map((one) => [one])
  const parts = searchParts(pages, 10)
  expect(parts.map((part) => part.map(({content}) => content.length))).toEqual(expected)
  expect(parts.flat()).toEqual(documents)
})

test('what a page says of each framework stays together', () => {
  const pages = [['/a'], ['/b?tab=jax', '/b?tab=mxnet', '/b?tab=pytorch'], ['/c']].map((urls) =>
    urls.map((url) => ({url, content: 'xxxxx'})),
  )
  const parts = searchParts(pages, 12)
  expect(parts.map((part) => part.map(({url}) => url))).toEqual([
    ['/a'],
    ['/b?tab=jax', '/b?tab=mxnet', '/b?tab=pytorch'],
    ['/c'],
  ])
})

test('the first part lies where the only one would', () => {
  expect([0, 1, 2].map(searchPart)).toEqual(['', 'part-2/', 'part-3/'])
})

test('engines answer together, the best hit first, and are told the same', async () => {
  const told: unknown[] = []
  const engine = (name: string, scores: number[]): Engine => ({
    options: async (options) => void told.push([name, options]),
    search: async (term, {filters}) => ({
      results: scores.map((score) => ({
        id: `${name} ${term} ${filters['tab']} ${score}`,
        score,
        words: [],
        data: () => Promise.reject(new Error('not asked for')),
      })),
    }),
  })
  const joined = joinEngines([engine('a', [9, 2]), engine('b', [5]), engine('c', [])])
  await joined.options({exactDiacritics: true})
  expect(told).toEqual(['a', 'b', 'c'].map((name) => [name, {exactDiacritics: true}]))
  const {results} = await joined.search('loss', {filters: {tab: 'jax'}})
  expect(results.map(({id}) => id)).toEqual(['a loss jax 9', 'b loss jax 5', 'a loss jax 2'])
})
