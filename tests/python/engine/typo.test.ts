import {expect, test} from 'vitest'
import {isTypo} from '../../../plugins/python/src/engine/typo.ts'

test.each([
  ['oness', 'ones', true],
  ['onse', 'ones', true],
  ['zero', 'zeros', true],
  ['zerox', 'zeros', true],
  ['keras', 'zeros', false],
  ['nn', 'mm', false],
  ['ones', 'ones', false],
  ['save', 'sub', false],
])('%s for %s: %s', (wrong, right, expected) => {
  expect(isTypo(wrong, right)).toBe(expected)
})
