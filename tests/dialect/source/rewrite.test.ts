import {expect, test} from 'vitest'

import {rewrite} from '../../../plugins/dialect/src/source/rewrite.ts'

const source = 'abcdefghij'

test('edits are applied in the order of their places', () => {
  const {text} = rewrite(source, [
    {start: 5, end: 7, text: 'XYZ'},
    {start: 1, end: 2, text: ''},
    {start: 9, end: 9, text: '!'},
  ])
  expect(text).toBe('acdeXYZhi!j')
})

test('of two edits that overlap, the first is applied', () => {
  expect(
    rewrite(source, [
      {start: 2, end: 6, text: '_'},
      {start: 4, end: 8, text: '+'},
    ]).text,
  ).toBe('ab_ghij')
})

test('offsets outside the edits lead back to the same letter', () => {
  const {text, toSource} = rewrite(source, [
    {start: 1, end: 2, text: ''},
    {start: 5, end: 7, text: 'XYZ'},
  ])
  for (const letter of 'acdehij') {
    expect(toSource(text.indexOf(letter), 'start')).toBe(source.indexOf(letter))
    expect(toSource(text.indexOf(letter) + 1, 'end')).toBe(source.indexOf(letter) + 1)
  }
})

test('what starts behind a cut starts behind it in the source, what ends before it ends before it', () => {
  const {toSource} = rewrite('[**a**]b', [
    {start: 0, end: 3, text: ''},
    {start: 4, end: 7, text: ''},
  ])
  expect([toSource(0, 'start'), toSource(1, 'end')]).toEqual([3, 4])
  expect([toSource(1, 'start'), toSource(2, 'end')]).toEqual([7, 8])
})

test('a place within a replacement is the whole of what it replaced', () => {
  const {toSource} = rewrite(source, [{start: 2, end: 4, text: '12345'}])
  expect([toSource(4, 'start'), toSource(5, 'end')]).toEqual([2, 4])
  expect([toSource(2, 'start'), toSource(7, 'end')]).toEqual([2, 4])
})
