import {describe, expect, test} from 'vitest'
import {phrasesIn, rankHits, type HitSets} from '../../../plugins/theme/src/search/rank-hits.ts'

const hit = (id: string, score = 1, places: number[] = []) => ({id, score, places})
const none: Omit<HitSets, 'any'> = {phrase: null, exact: null, exactPhrase: null}

describe('hits are ranked', () => {
  test('by the engine, where nothing else tells them apart', () => {
    expect(rankHits({...none, any: [hit('a', 1), hit('b', 3), hit('c', 2)]}, 1, false)).toEqual([
      'b',
      'c',
      'a',
    ])
  })

  test('a word as written before one with other accents, however good', () => {
    const any = [hit('mang', 9), hit('mạng', 1), hit('mảng', 5)]
    expect(rankHits({...none, any, exact: new Set(['mạng'])}, 1, false)).toEqual(['mạng', 'mang', 'mảng'])
  })

  test('the phrase as written, with other accents, the words as written, the rest', () => {
    const sets: HitSets = {
      any: [hit('rest', 9), hit('words', 8), hit('phrase', 7), hit('both', 6)],
      phrase: new Set(['phrase', 'both']),
      exact: new Set(['words', 'both']),
      exactPhrase: new Set(['both']),
    }
    expect(rankHits(sets, 2, false)).toEqual(['both', 'phrase', 'words', 'rest'])
  })

  test('a page that holds the phrase often before one that holds it once', () => {
    const any = [hit('once', 2, [4, 5, 9]), hit('often', 1, [1, 2, 7, 8, 20, 21])]
    expect(rankHits({...none, any, phrase: new Set(['once', 'often'])}, 2, false)).toEqual(['once', 'often'])
    const more = [hit('once', 1.5, [4, 5, 9]), any[1]!]
    expect(rankHits({...none, any: more, phrase: new Set(['once', 'often'])}, 2, false)).toEqual([
      'often',
      'once',
    ])
  })

  test('characters that only stood next to each other by chance are no hit, if others are', () => {
    const any = [hit('学习深度', 4), hit('深度学习', 3)]
    const sets = {...none, any, phrase: new Set(['深度学习'])}
    expect(rankHits(sets, 4, true)).toEqual(['深度学习'])
    expect(rankHits({...sets, phrase: new Set<string>()}, 4, true)).toEqual(['学习深度', '深度学习'])
  })
})

test.each([
  [[1, 2, 3, 4], 2, 2],
  [[1, 3, 5], 2, 0],
  [[8, 7, 7, 6], 3, 1],
  [[1, 2], 1, 0],
])('in %j stand %i words in a row %i times', (places, words, times) => {
  expect(phrasesIn(places, words)).toBe(times)
})
