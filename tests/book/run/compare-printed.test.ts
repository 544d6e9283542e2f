// Which outputs of a cell say what the recorded ones say.

import {describe, expect, test} from 'vitest'
import {differenceOf} from '../../../plugins/book/src/run/compare-printed.ts'
import {testOptions} from '../../../plugins/book/src/run/test-options.ts'

const usual = {tolerance: {relative: 1e-4, absolute: 1e-6}, onlyShape: false, hasEllipsis: false}
const printed = (text: string) => ({text, pictures: 0})

describe('of two texts', () => {
  test.each([
    ['[1., 2.]', '[1.,   2.]', true],
    ['loss 0.24998', 'loss 0.25', true],
    ['loss 0.24', 'loss 0.25', false],
    ['<function f at 0x7f30a4>', '<function f at 0x55d0ff12>', true],
    ['140230982309120', '139912301110912', true],
    ['1024', '1025', false],
    ['3.2 sec', '0.4 sec', true],
    ['loss 0.1, 52341.2 examples/sec on cpu', 'loss 0.1, 1034.5 examples/sec on cpu', true],
    ['Done in 12.1 s', 'Done in 3.4 s', true],
    ['12 samples', '13 samples', false],
    ['', 'x', false],
  ])('%j and %j', (shown, expected, isSame) => {
    expect(differenceOf(printed(shown), printed(expected), usual) === undefined).toBe(isSame)
  })

  test.each([
    ['tensor([0.12, -3.4])', 'tensor([ 1.5,  2.25])', true],
    ['tensor([0.12, -3.4, 1.])', 'tensor([1.5, 2.25])', false],
    ['5.1e-07', '0.3', true],
  ])('by their shape alone: %j and %j', (shown, expected, isSame) => {
    const how = {...usual, onlyShape: true}
    expect(differenceOf(printed(shown), printed(expected), how) === undefined).toBe(isSame)
  })

  test.each([
    ['a 1 b', 'a ... b', true],
    ['a\nx\nb', 'a\n...\nb', true],
    ['a', 'a ... b', false],
  ])('with `...` for anything: %j and %j', (shown, expected, isSame) => {
    const how = {...usual, hasEllipsis: true}
    expect(differenceOf(printed(shown), printed(expected), how) === undefined).toBe(isSame)
  })
})

test.each([
  [{error: 'KeyError: 1'}, {}, 'it fails'],
  [{}, {error: 'KeyError: 1'}, 'it does not fail'],
  [{error: 'KeyError: 1'}, {error: 'KeyError: 2'}, 'it fails with another error'],
  [{error: 'KeyError: 1'}, {error: 'KeyError: 1'}, undefined],
  [{pictures: 1}, {pictures: 2}, 'it shows 1 picture in place of 2 pictures'],
])('errors and pictures: %j and %j', (shown, expected, difference) => {
  expect(differenceOf({...printed(''), ...shown}, {...printed(''), ...expected}, usual)).toBe(difference)
})

test.each([
  ['x  # doctest: +SKIP', '', {skips: true}],
  ['# NBVAL_SKIP\nx', '', {skips: true}],
  ['x', 'skip-test', {skips: true}],
  ['# NBVAL_IGNORE_OUTPUT\nx', '', {ignoresOutput: true}],
  ['x', 'nbval-ignore-output', {ignoresOutput: true}],
  ['x  # doctest: +ELLIPSIS', '', {hasEllipsis: true}],
  ['x = "skip"', 'other', {}],
])('what the author says in %j, tags %j', (source, tags, expected) => {
  const none = {skips: false, ignoresOutput: false, hasEllipsis: false}
  expect(testOptions(source, new Set(tags.split(' ')))).toEqual({...none, ...expected})
})
