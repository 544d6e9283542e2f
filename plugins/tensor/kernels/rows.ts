// Kernels that go row by row: sums and extremes along an axis, rows picked by index, softmax and cross-entropy.
import {exp4, log4} from './exponential'

export function sumOver(outer: i32, size: i32, inner: i32, input: usize, output: usize): void {
  for (let o = 0; o < outer; o++) {
    const from = input + ((<usize>(o * size * inner)) << 2)
    const to = output + ((<usize>(o * inner)) << 2)
    if (inner == 1) store<f32>(to, sumLine(size, from))
    else sumLines(size, inner, from, to)
  }
}

/** Four partial sums side by side. */
function sumLine(size: i32, from: usize): f32 {
  let total = f32x4.splat(0)
  let i = 0
  for (; i + 4 <= size; i += 4) total = f32x4.add(total, v128.load(from + ((<usize>i) << 2)))
  let sum =
    f32x4.extract_lane(total, 0) +
    f32x4.extract_lane(total, 1) +
    f32x4.extract_lane(total, 2) +
    f32x4.extract_lane(total, 3)
  for (; i < size; i++) sum += load<f32>(from + ((<usize>i) << 2))
  return sum
}

function sumLines(size: i32, inner: i32, from: usize, to: usize): void {
  const line = (<usize>inner) << 2
  let column = 0
  for (; column + 4 <= inner; column += 4) {
    let at = from + ((<usize>column) << 2)
    let total = f32x4.splat(0)
    for (let i = 0; i < size; i++) {
      total = f32x4.add(total, v128.load(at))
      at += line
    }
    v128.store(to + ((<usize>column) << 2), total)
  }
  for (; column < inner; column++) {
    let at = from + ((<usize>column) << 2)
    let total: f32 = 0
    for (let i = 0; i < size; i++) {
      total += load<f32>(at)
      at += line
    }
    store<f32>(to + ((<usize>column) << 2), total)
  }
}

/**
 * `sign` is 1 for the largest, -1 for the smallest; `wantsIndex` gives its place instead of its value. The first NaN counts as the
 * largest and the smallest.
 */
export function extremeOver(
  outer: i32,
  size: i32,
  inner: i32,
  input: usize,
  output: usize,
  sign: f32,
  wantsIndex: bool,
): void {
  for (let o = 0; o < outer; o++) {
    for (let column = 0; column < inner; column++) {
      const from = input + ((<usize>(o * size * inner + column)) << 2)
      let best = 0
      let bestValue = load<f32>(from)
      for (let i = 1; i < size; i++) {
        const value = load<f32>(from + ((<usize>(i * inner)) << 2))
        if (bestValue == bestValue && !(sign * value <= sign * bestValue)) {
          best = i
          bestValue = value
        }
      }
      store<f32>(output + ((<usize>(o * inner + column)) << 2), wantsIndex ? <f32>best : bestValue)
    }
  }
}

export function gather(
  rows: i32,
  columns: i32,
  table: usize,
  index: usize,
  offset: i32,
  output: usize,
): void {
  const bytes = (<usize>columns) << 2
  for (let row = 0; row < rows; row++) {
    const from = <usize>load<f32>(index + ((<usize>(offset + row)) << 2))
    memory.copy(output + <usize>row * bytes, table + from * bytes, bytes)
  }
}

export const softmax = 0
export const logSoftmax = 1
export const softmaxLoss = 2

/** The kinds are those of `RowsCall`, in its order. */
export function overRows(
  kind: i32,
  rows: i32,
  columns: i32,
  input: usize,
  labels: usize,
  scale: f32,
  output: usize,
): void {
  const bytes = (<usize>columns) << 2
  for (let row = 0; row < rows; row++) {
    const from = input + <usize>row * bytes
    const label = labels == 0 ? -1 : <i32>load<f32>(labels + ((<usize>row) << 2))
    const largest = largestOf(columns, from)
    if (kind == softmaxLoss) {
      const total = sumOfExponentials(columns, from, largest)
      const hit = load<f32>(from + ((<usize>label) << 2)) - largest
      store<f32>(output + ((<usize>row) << 2), log1(total) - hit)
      continue
    }
    const to = output + <usize>row * bytes
    if (kind == logSoftmax) {
      const shift = largest + log1(sumOfExponentials(columns, from, largest))
      for (let i = 0; i < columns; i++) {
        store<f32>(to + ((<usize>i) << 2), load<f32>(from + ((<usize>i) << 2)) - shift)
      }
      continue
    }
    const total = storeExponentials(columns, from, largest, to)
    const factor: f32 = (kind == softmax ? 1.0 : scale) / total
    for (let i = 0; i < columns; i++) {
      const at = to + ((<usize>i) << 2)
      store<f32>(at, load<f32>(at) * factor)
    }
    if (label >= 0) {
      const at = to + ((<usize>label) << 2)
      store<f32>(at, load<f32>(at) - scale)
    }
  }
}

function largestOf(columns: i32, from: usize): f32 {
  let largest = load<f32>(from)
  for (let i = 1; i < columns; i++) largest = max(largest, load<f32>(from + ((<usize>i) << 2)))
  return largest
}

function log1(value: f32): f32 {
  return f32x4.extract_lane(log4(f32x4.splat(value)), 0)
}

function sumOfExponentials(columns: i32, from: usize, largest: f32): f32 {
  const shift = f32x4.splat(largest)
  let total: f32 = 0
  for (let i = 0; i < columns; i++) {
    const value = v128.load32_splat(from + ((<usize>i) << 2))
    total += f32x4.extract_lane(exp4(f32x4.sub(value, shift)), 0)
  }
  return total
}

function storeExponentials(columns: i32, from: usize, largest: f32, to: usize): f32 {
  const shift = f32x4.splat(largest)
  let total: f32 = 0
  let i = 0
  for (; i + 4 <= columns; i += 4) {
    const value = exp4(f32x4.sub(v128.load(from + ((<usize>i) << 2)), shift))
    v128.store(to + ((<usize>i) << 2), value)
    total +=
      f32x4.extract_lane(value, 0) +
      f32x4.extract_lane(value, 1) +
      f32x4.extract_lane(value, 2) +
      f32x4.extract_lane(value, 3)
  }
  for (; i < columns; i++) {
    const value = exp4(f32x4.sub(v128.load32_splat(from + ((<usize>i) << 2)), shift))
    v128.store_lane<f32>(to + ((<usize>i) << 2), value, 0)
    total += f32x4.extract_lane(value, 0)
  }
  return total
}
