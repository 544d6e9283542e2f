// Which printed texts say the same.

import {expect, test} from 'vitest'
import {isAlike} from '../../../plugins/book/src/text/alike.ts'

test.each([
  ['tensor([0., 1.,\n        2.])', 'tensor([0., 1., 2.])'],
  ['loss 0.3467', 'loss 0.34672'],
  ['loss 0.347', 'loss 0.346'],
  ['2.9802e-08', '2.9803e-08'],
  ['1.23e+05', '1.23e5'],
  ['nan inf', 'nan  inf'],
])('the same: %j and %j', (shown, expected) => {
  expect(isAlike(shown, expected)).toBe(true)
})

test.each([
  ['12', '13'],
  ['1 2', '12'],
  ['0.', '1.'],
  ['0.5', '0.6'],
  ['loss 0.347', 'loss 0.349'],
  ['torch.float32', 'torch.float64'],
  ['x1', 'x2'],
  ['-1.0', '1.0'],
  ['[1]', '[1'],
  ['', '1'],
])('not the same: %j and %j', (shown, expected) => {
  expect(isAlike(shown, expected)).toBe(false)
})

test('a tolerance of its own', () => {
  expect(isAlike('1.05', '1.0', {relative: 0.1, absolute: 0})).toBe(true)
  expect(isAlike('0.05', '0.0', {relative: 0.1, absolute: 0.1})).toBe(true)
  expect(isAlike('1.2', '1.0', {relative: 0.1, absolute: 0.1})).toBe(false)
})
