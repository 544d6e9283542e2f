import {expect, test} from 'vitest'

import {createStandIns} from '../../../plugins/dialect/src/source/stand-ins.ts'

test('every text comes back from its stand-in', () => {
  const {keep, restore} = createStandIns('')
  const texts = Array.from({length: 9000}, (_, index) => `text ${index}`)
  expect(restore(texts.map(keep).join('|'))).toBe(texts.join('|'))
})

test('a source that has a stand-in character of its own keeps it', () => {
  const source = 'a \u{fdd0}\u{e000}\u{e000} b'
  const {keep, restore} = createStandIns(source)
  keep('kept')
  expect(restore(source)).toBe(source)
})
