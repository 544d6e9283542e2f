// Ticks and their texts. The expected ones are what matplotlib 3.11 says.
import {expect, test} from 'vitest'
import {ticksOf} from '../../plugins/picture/src/axis/ticks.ts'
import {tickTexts} from '../../plugins/picture/src/axis/tick-text.ts'

test.each<[low: number, high: number, most: number, texts: string, common: string]>([
  [-8, 8, 9, '−8 −6 −4 −2 0 2 4 6 8', ''],
  [-0.4, 8.4, 5, '0 2 4 6 8', ''],
  [0, 1, 5, '0.0 0.2 0.4 0.6 0.8 1.0', ''],
  [0, 0.25, 5, '0.00 0.05 0.10 0.15 0.20 0.25', ''],
  [0.9, 1.1, 3, '0.9 1.0 1.1', ''],
  [0.001, 0.0012, 3, '0.0010 0.0011 0.0012', ''],
  [0, 3e-6, 3, '0 1 2 3', '1e−6'],
  [0, 1.3e7, 3, '0.0 0.5 1.0', '1e7'],
  [100000, 100001, 3, '0.0 0.5 1.0', '+1e5'],
  [5, 5.0001, 3, '0 5 10', '1e−5+5'],
  [-100000.5, -100000.1, 3, '−0.4 −0.2', '−1e5'],
])('from %d to %d in %d steps', (low, high, most, texts, common) => {
  const {major} = ticksOf([low, high], 'linear', most)
  expect(tickTexts(major, 'linear')).toEqual({texts: texts.split(' '), common})
})

test('logarithmic axes have powers of ten', () => {
  const {major, minor} = ticksOf([0.5, 2000], 'log', 9)
  expect(tickTexts(major, 'log').texts).toEqual(['$10^{0}$', '$10^{1}$', '$10^{2}$', '$10^{3}$'])
  expect(minor.slice(0, 6)).toEqual(
    [0.5, 0.6, 0.7, 0.8, 0.9, 2].map((tick) => expect.closeTo(tick) as number),
  )
})
