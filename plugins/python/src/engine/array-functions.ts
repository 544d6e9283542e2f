// Functions of arrays that are put together from the tensor room's elementary ones, and so have gradients.
import type {BasicIndex, Tensor} from 'd2lbook-tensor'

export const log2 = (x: Tensor): Tensor => x.log().div(Math.LN2)
export const log10 = (x: Tensor): Tensor => x.log().div(Math.LN10)
export const log1p = (x: Tensor): Tensor => x.add(1).log()
export const expm1 = (x: Tensor): Tensor => x.exp().sub(1)
export const tan = (x: Tensor): Tensor => x.sin().div(x.cos())
export const sinh = (x: Tensor): Tensor => x.exp().sub(x.neg().exp()).div(2)
export const cosh = (x: Tensor): Tensor => x.exp().add(x.neg().exp()).div(2)

function at(x: Tensor, axis: number, index: BasicIndex): Tensor {
  return x.get(...x.shape.slice(0, axis).map(() => ({})), index)
}

function slices(x: Tensor, axis: number): Tensor[] {
  return Array.from({length: x.shape[axis] ?? 0}, (_, i) => at(x, axis, i))
}

/** Products over one axis, some or all. */
export function product(x: Tensor, axes: readonly number[] | undefined, keepsAxes = false): Tensor {
  const over = (axes ?? x.shape.map((_, axis) => axis)).toSorted((a, b) => b - a)
  const result = over.reduce((of, axis) => {
    const [first, ...rest] = slices(of, axis)
    return rest.reduce(
      (sofar, next) => sofar.mul(next),
      first ?? of.tensors.ones(of.shape.toSpliced(axis, 1)),
    )
  }, x)
  return keepsAxes ? result.reshape(x.shape.map((size, axis) => (over.includes(axis) ? 1 : size))) : result
}

/** Products of all up to here. */
export function cumulativeProduct(x: Tensor, axis: number): Tensor {
  const parts: Tensor[] = []
  for (const part of slices(x, axis)) {
    const before = parts.at(-1)
    parts.push(before ? before.mul(part) : part)
  }
  return x.tensors.stack(parts, axis)
}

/** `result[i, j] = x[i, places[i, j]]` for axis 1. */
export function gather(x: Tensor, places: Tensor, axis: number): Tensor {
  return x.takeAt(...gridOf(places, axis))
}

/** For each number of `places` its own place along every axis but one. */
function gridOf(places: Tensor, axis: number): Tensor[] {
  return places.shape.map((length, k) => {
    if (k === axis) return places
    const line = places.tensors.arange(0, length, 1, 'int64')
    return line.reshape(places.shape.map((_, other) => (other === k ? length : 1))).expandTo(places.shape)
  })
}

/** Equal numbers stay in their order. NaN comes last. */
export function sort(x: Tensor, axis: number, descending = false): {values: Tensor; places: Tensor} {
  const moved = x.transpose(axis, -1)
  const numbers = moved.values()
  const length = x.shape[axis] ?? 0
  const order = new Float64Array(numbers.length)
  for (let start = 0; start < numbers.length; start += length) {
    const line = Array.from({length}, (_, i) => i)
    const key = (i: number): number => numbers[start + i] ?? 0
    line.sort((a, b) => compare(key(a), key(b)) * (descending ? -1 : 1) || a - b)
    order.set(line, start)
  }
  const places = x.tensors.tensor(order, moved.shape, 'int64').transpose(axis, -1)
  return {values: gather(x, places, axis), places}
}

function compare(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a - b
}

/** Where the room has no function: number by number, without a gradient. */
export function mapped(x: Tensor, fn: (value: number) => number): Tensor {
  const real = x.to(x.tensors.promotion.real(x.dtype))
  return x.tensors.tensor(real.values().map(fn), x.shape, real.dtype)
}

/** By its series near 0 and its continued fraction beyond: 64-bit precision. */
export const erf = (x: Tensor): Tensor => mapped(x, erfOf)

function erfOf(x: number): number {
  const size = Math.abs(x)
  if (!(size < 6)) return Number.isNaN(x) ? x : Math.sign(x)
  return size < 2.5 ? series(x) : Math.sign(x) * (1 - fraction(size))
}

function series(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (-x * x) / n
    sum += term / (2 * n + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * sum
}

/** 1 - erf. */
function fraction(x: number): number {
  let rest = x
  for (let n = 60; n > 0; n--) rest = x + n / 2 / rest
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / rest
}
