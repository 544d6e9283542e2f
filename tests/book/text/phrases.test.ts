import {describe, expect, test} from 'vitest'
import {
  joinPhrases,
  plainTextOf,
  shortenPhrases,
  sourceTextOf,
  type Phrases,
} from '../../../plugins/book/src/facts/phrases.ts'

const title: Phrases = ['The ', {math: 'x^2'}, ' of ', {tag: 'em', phrases: ['all ', {code: 'a b'}]}]

test('phrases as text', () => {
  expect(plainTextOf(title)).toBe('The x2 of all a b')
  expect(sourceTextOf(title)).toBe('The $x^2$ of all a b')
  expect(plainTextOf('US$ 5\u00a0 and $ 9')).toBe('US$ 5 and $ 9')
})

test('text alone is a string', () => {
  expect(joinPhrases(['a', '', ' b'])).toBe('a b')
  expect(joinPhrases([])).toBe('')
  expect(joinPhrases(['a', {code: 'b'}, '', 'c', 'd'])).toEqual(['a', {code: 'b'}, 'cd'])
})

describe('cut at a word', () => {
  test.each<[Phrases, number, Phrases]>([
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two …'],
    ['one two three', 5, 'one …'],
    ['unbreakable', 5, 'unbre …'],
    ['深度学习很有趣', 4, '深度学习 …'],
    [title, 8, 'The …'],
    [title, 9, ['The ', {math: 'x^2'}, ' …']],
    [title, 15, ['The ', {math: 'x^2'}, ' of …']],
    [['one ', {tag: 'em', phrases: ['twofold']}, ' three'], 6, 'one …'],
    [['one ', {tag: 'em', phrases: ['two three']}], 9, ['one ', {tag: 'em', phrases: ['two']}, ' …']],
  ])('%j of %i letters', (phrases, length, expected) => {
    expect(shortenPhrases(phrases, length)).toEqual(expected)
  })
})
