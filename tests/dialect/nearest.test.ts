// "Did you mean": one answer in the dialect, in the book and in live blocks.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {nearest} from '../../plugins/dialect/src/nearest.ts'
import {nearest as nearestInLive} from '../../plugins/live/src/nearest.ts'

test.each([
  ['sec_recurent', ['sec_recurrent', 'fig_mlp', 'eq_mlp_loss'], 'sec_recurrent'],
  ['Fig-MLP', ['sec_recurrent', 'fig_mlp', 'eq_mlp_loss'], 'fig_mlp'],
  ['eq_mlp_los', ['sec_recurrent', 'fig_mlp', 'eq_mlp_loss'], 'eq_mlp_loss'],
  ['sec_nothing_like_it', ['sec_recurrent', 'fig_mlp', 'eq_mlp_loss'], undefined],
  // two neighbours that have changed places are one slip
  ['tahn', ['relu', 'tanh'], 'tanh'],
  ['netwrok', ['data', 'network'], 'network'],
  ['jx', ['mxnet', 'jax'], 'jax'],
  // more than four slips are another word
  ['abcdefghijklmnopqrst', ['abcdefghijklmno12345'], undefined],
  ['fig_mpl', ['sec_recurrent', 'fig_mlp', 'eq_mlp_loss'], 'fig_mlp'],
  ['f', ['fig_mlp'], undefined],
  ['x', ['y'], undefined],
  ['', ['a'], undefined],
  ['word', [], undefined],
])('%j of %j is %j', (name, known, near) => {
  expect(nearest(name, known)).toBe(near)
})

test('live blocks answer as the dialect does', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'A', 'B', '_', '-', ' ', 'é'), maxLength: 9})
  fc.assert(
    fc.property(word, fc.array(word, {maxLength: 6}), (name, known) => {
      expect(nearestInLive(name, known)).toBe(nearest(name, known))
    }),
  )
})
