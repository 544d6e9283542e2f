// Which member of one sequence belongs to which of the other.

import {expect, test} from 'vitest'
import {alignSequences} from '../../../plugins/book/src/text/align-sequences.ts'

function align(first: readonly string[], second: readonly string[]): string {
  const pairs = alignSequences(first.length, second.length, (i, j) => (first[i] === second[j] ? 1 : 0))
  return pairs.map(([i, j]) => `${i}-${j}`).join(' ')
}

test.each([
  ['a b c', 'a b c', '0-0 1-1 2-2'],
  ['a b c', 'a c', '0-0 2-1'],
  ['a c', 'a b c', '0-0 1-2'],
  ['d', 'a b c', ''],
  ['a b c', 'd', ''],
  ['a b', 'b a', '1-0'],
])('%j and %j', (first, second, pairs) => {
  expect(align(first.split(' '), second.split(' '))).toBe(pairs)
})

test('twenty thousand members need neither the time nor the memory of all their pairs', () => {
  const first = Array.from({length: 20_000}, (_, index) => String(index))
  const second = first.filter((_, index) => index % 1000 !== 7)
  let compared = 0
  const pairs = alignSequences(first.length, second.length, (i, j) => {
    compared++
    return first[i] === second[j] ? 1 : 0
  })
  expect(compared).toBeLessThan(4_000_001)
  expect(pairs).toHaveLength(second.length)
  expect(pairs.every(([i, j]) => first[i] === second[j])).toBe(true)
})
