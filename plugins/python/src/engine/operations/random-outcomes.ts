// `torch.multinomial`: outcomes by their weights.
import type {Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {exponential} from '../random-laws.ts'
import type {TorchGenerator} from '../torch-generator.ts'

/** @returns places in the last axis, as many as `count` for each row */
export function outcomes(x: Tensor, count: number, putsBack: boolean, from: TorchGenerator): Tensor {
  const columns = x.shape.at(-1) ?? 0
  const values = x.values()
  check(values, count, columns, putsBack)
  const rows = Array.from({length: values.length / columns}, (_, row) =>
    Float64Array.from(values.slice(row * columns, (row + 1) * columns)),
  )
  const found =
    putsBack && count > 1
      ? rows.flatMap((row) => withReplacement(row, count, from))
      : race(x, rows, count, from)
  return x.tensors.tensor(Float64Array.from(found), [...x.shape.slice(0, -1), count], 'int64')
}

function check(values: ArrayLike<number>, count: number, columns: number, putsBack: boolean): void {
  if (count <= 0) throw raise('RuntimeError', 'cannot sample n_sample <= 0 samples')
  if (!putsBack && count > columns)
    throw raise('RuntimeError', 'cannot sample n_sample > prob_dist.size(-1) samples without replacement')
  if (Array.from(values).some((value) => !(value >= 0 && value < Infinity)))
    throw raise('RuntimeError', 'probability tensor contains either `inf`, `nan` or element < 0')
}

/** Each outcome takes a time that its weight makes short; the first ones come in. */
function race(x: Tensor, rows: readonly Float64Array[], count: number, from: TorchGenerator): number[] {
  const fit = x.dtype === 'float64' ? (value: number) => value : Math.fround
  const speeds = rows.map((row) => row.map((weight) => fit(weight / fit(exponential(from, 1)))))
  return speeds.flatMap((row) =>
    [...row.keys()].toSorted((i, j) => (row[j] ?? 0) - (row[i] ?? 0) || i - j).slice(0, count),
  )
}

function withReplacement(weights: Float64Array, count: number, from: TorchGenerator): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) throw raise('RuntimeError', 'invalid multinomial distribution (sum of probabilities <= 0)')
  let sum = 0
  const sums = weights.map((weight) => (sum += weight) / total)
  sums[sums.length - 1] = 1
  return Array.from({length: count}, () => {
    const drawn = from.uniform('float64')
    return sums.findIndex((bound) => bound >= drawn)
  })
}
