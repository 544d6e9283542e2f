import fc from 'fast-check'
import {expect, test} from 'vitest'
import {editDistance} from '../../../plugins/theme/src/search/edit-distance.ts'

test.each([
  ['dropout', 'dropout', 0],
  ['dropuot', 'dropout', 1],
  ['droput', 'dropout', 1],
  ['droopout', 'dropout', 1],
  ['dropoit', 'dropout', 1],
  ['rdopuot', 'dropout', 2],
  ['covolutoin', 'convolution', 2],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
])('from %s to %s', (written, word, slips) => {
  for (const maximum of [0, 1, 2, 3, 9])
    expect(editDistance(written, word, maximum).whole).toBe(slips <= maximum ? slips : Infinity)
})

test.each([
  ['drop', 'dropout', 0],
  ['dorp', 'dropout', 1],
  ['dropuo', 'dropout', 1],
  ['drpuo', 'dropout', 2],
  ['dropout', 'drop', 3],
])('from %s to a beginning of %s', (written, word, slips) => {
  for (const maximum of [0, 1, 2, 3, 9])
    expect(editDistance(written, word, maximum).beginning).toBe(slips <= maximum ? slips : Infinity)
})

const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7})

test('there and back it is as far, and the nearest beginning is one of all', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const {whole, beginning} = editDistance(a, b, 9)
      expect(editDistance(b, a, 9).whole).toBe(whole)
      expect(whole).toBeLessThanOrEqual(Math.max(a.length, b.length))
      const all = Array.from({length: b.length + 1}, (_, n) => editDistance(a, b.slice(0, n), 9).whole)
      expect(beginning).toBe(Math.min(...all))
    }),
  )
})
