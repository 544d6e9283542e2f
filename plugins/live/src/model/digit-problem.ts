// The problem of the digits: which images, which classifier, and what it misreads.
import {digitSide, makeDigits, type Digit, type DigitSet} from '../data/digits.ts'
import type {OptionValues} from '../options.ts'
import type {digitsOptions} from '../components/digits.ts'
import {initializerFor, trainingSpec} from './network.ts'
import type {Problem} from './playground.ts'

export type DigitsValues = OptionValues<typeof digitsOptions>

const classes = 10
const pixels = digitSide ** 2
const trainShare = 0.8

export interface SplitDigits {
  train: DigitSet
  test: DigitSet
}

export function splitDigits({samples, seed}: Pick<DigitsValues, 'samples' | 'seed'>): SplitDigits {
  const all = makeDigits(samples, seed)
  const count = Math.round(samples * trainShare)
  return {train: sliceDigits(all, 0, count), test: sliceDigits(all, count, samples)}
}

export function digitSizes({hidden}: Pick<DigitsValues, 'hidden'>): number[] {
  return [pixels, ...hidden, classes]
}

export function digitProblem(values: DigitsValues, {train, test}: SplitDigits): Problem {
  const {activation} = values
  return {
    spec: {sizes: digitSizes(values), activation, loss: 'softmax', initializer: initializerFor(activation)},
    training: trainingSpec({...values, regularization: 'none', penalty: 0}),
    train: {rows: train.digits.length, x: train.x, y: train.y},
    test: {rows: test.digits.length, x: test.x, y: test.y},
  }
}

export interface Misread {
  digit: Digit
  as: number
  /** Which of the test digits. */
  row: number
}

/** Test digits whose likeliest class is not theirs; the surest mistakes first. */
export function misreadDigits(logits: Float32Array, digits: readonly Digit[]): Misread[] {
  return digits
    .map((digit, row) => {
      const chances = softmax(logits.subarray(row * classes, (row + 1) * classes))
      const as = chances.indexOf(Math.max(...chances))
      return {digit, as, row, margin: chances[as]! - chances[digit.label]!}
    })
    .filter(({digit, as}) => as !== digit.label)
    .toSorted((a, b) => b.margin - a.margin)
    .map(({digit, as, row}) => ({digit, as, row}))
}

export function softmax(logits: Float32Array): Float32Array {
  const most = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp(logit - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function sliceDigits({digits, x, y}: DigitSet, from: number, to: number): DigitSet {
  return {digits: digits.slice(from, to), x: x.slice(from * pixels, to * pixels), y: y.slice(from, to)}
}
