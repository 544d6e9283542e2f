// Round numbers on an axis, as matplotlib chooses them (its MaxNLocator and LogLocator).
import type {Limits, Scaling} from './limits.ts'

export interface TickPlaces {
  major: number[]
  /** Without a number beside them. */
  minor: number[]
}

/** @param most at most so many intervals between ticks */
export function ticksOf(limits: Limits, scaling: Scaling, most: number): TickPlaces {
  const [low, high] = [Math.min(...limits), Math.max(...limits)]
  return scaling === 'log' ? logTicks(low, high, most) : {major: linearTicks(low, high, most), minor: []}
}

const steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20]

function linearTicks(low: number, high: number, most: number): number[] {
  const intervals = Math.max(1, Math.min(9, most))
  const {scale, offset} = scaleAndOffset(low, high, intervals)
  const [from, to] = [low - offset, high - offset]
  const fitting = steps.findIndex((step) => step * scale >= (to - from) / intervals)
  let found: number[] = []
  // smaller steps where a single tick, or none, would be seen
  for (let index = fitting < 0 ? steps.length - 1 : fitting; index >= 0; index--) {
    found = multiplesWithin(steps[index]! * scale, from, to).map((tick) => tidy(tick + offset))
    if (found.length >= 2) break
  }
  return found
}

/** Far from zero ticks are counted from a round number nearby, so that no digits are lost. */
function scaleAndOffset(low: number, high: number, intervals: number): {scale: number; offset: number} {
  const [range, middle] = [high - low, (high + low) / 2]
  const offset =
    Math.abs(middle) / range < 100 ? 0 : Math.sign(middle) * 10 ** Math.floor(Math.log10(Math.abs(middle)))
  return {scale: 10 ** Math.floor(Math.log10(range / intervals)), offset}
}

function multiplesWithin(step: number, low: number, high: number): number[] {
  // a tick on the frame counts, though rounding moved it
  const slack = 1e-10 * Math.max(1, Math.abs(low / step), Math.abs(high / step))
  const [first, last] = [Math.ceil(low / step - slack), Math.floor(high / step + slack)]
  return Array.from(
    {length: Math.max(0, Math.min(50, last - first + 1))},
    (_, index) => (first + index) * step,
  )
}

function tidy(value: number): number {
  return Number(value.toPrecision(12)) || 0
}

function logTicks(low: number, high: number, most: number): TickPlaces {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)]
  const stride = Math.max(1, Math.ceil((last - first) / Math.max(1, Math.min(9, most))))
  const major = stepping(first, last, stride).map((power) => 10 ** power)
  const decades = Math.log10(high / low)
  const minor = stride > 1 || decades > 8 ? [] : between(low, high, first, last)
  // within less than a decade powers of ten say too little
  if (major.length >= 2) return {major, minor}
  return decades < 0.7
    ? {major: linearTicks(low, high, most), minor: []}
    : {major: [...major, ...minor.filter(isNamed)], minor}
}

function between(low: number, high: number, first: number, last: number): number[] {
  return stepping(first - 1, last, 1)
    .flatMap((power) => [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => digit * 10 ** power))
    .filter((tick) => tick >= low && tick <= high)
}

function isNamed(tick: number): boolean {
  const digit = Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9))
  return digit === 2 || digit === 5
}

function stepping(first: number, last: number, stride: number): number[] {
  return Array.from(
    {length: Math.max(0, Math.floor((last - first) / stride) + 1)},
    (_, index) => first + index * stride,
  )
}
