import {expect, test} from 'vitest'
import {stepsOf} from '../../../plugins/book/src/cli/build-apart.ts'

test.each<[string[], string[]]>([
  [['en'], ['read en, tells', 'bundle en', 'draw en']],
  [
    ['en', 'vi'],
    ['read en vi, tells', 'bundle en', 'draw en', 'bundle vi', 'draw vi'],
  ],
])('%j is built in steps, the first of which tells what is wrong', (locales, expected) => {
  const said = stepsOf(locales).map(
    (step) => `${step.work} ${step.locales.join(' ')}${step.isToldBefore ? '' : ', tells'}`,
  )
  expect(said).toEqual(expected)
})
