// From numbers to places, and round numbers on an axis. As little as plots need: it is part of the first download.
import {tickStep, ticks} from 'd3-array'

type Range = readonly [number, number]

export interface Scale {
  (value: number): number
  /** About so many round numbers in the range. */
  ticks(count: number): number[]
  /** How a tick is written, with as many digits as its neighbours need. */
  tickText(count: number): (tick: number) => string
}

export function linearScale([low, high]: Range, [from, to]: Range): Scale {
  const place = (value: number): number => from + ((value - low) / (high - low)) * (to - from)
  return Object.assign(place, {
    ticks: (count: number) => ticks(low, high, count),
    tickText: (count: number) => {
      const digits = Math.max(0, -Math.floor(Math.log10(tickStep(low, high, count)) + 1e-9))
      return (tick: number) => tick.toFixed(digits)
    },
  })
}

/** Ticks are powers of ten. */
export function logScale([low, high]: Range, range: Range): Scale {
  const linear = linearScale([Math.log10(low), Math.log10(high)], range)
  return Object.assign((value: number) => linear(Math.log10(value)), {
    ticks: () => powers([low, high]),
    tickText: () => powerText,
  })
}

/** Powers of ten in a range, at most six. */
function powers([low, high]: Range): number[] {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)]
  const stride = Math.max(1, Math.ceil((last - first + 1) / 6))
  const count = Math.max(0, Math.floor((last - first) / stride) + 1)
  return Array.from({length: count}, (_, index) => 10 ** (first + index * stride))
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function powerText(value: number): string {
  const power = Math.round(Math.log10(value))
  if (power >= -2 && power <= 3) return String(Number(value.toPrecision(3)))
  const digits = Array.from(String(Math.abs(power)), (digit) => raised[Number(digit)]).join('')
  return `10${power < 0 ? '⁻' : ''}${digits}`
}
