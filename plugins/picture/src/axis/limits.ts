// From which number to which an axis runs.
import type {Axes} from '../figure.ts'

export type Scaling = 'linear' | 'log'
export type Limits = [low: number, high: number]

/** What a mark needs of an axis. */
export interface Extent {
  low: number
  high: number
  /** Where a mark stands on the frame, no room is left beyond: the foot of bars, the edge of an image. */
  sticky?: readonly number[]
}

/** The largest numbers whose differences are numbers still. */
const most = 1e300
/** Between data and frame. */
const margin = 0.05

export function extentOf(values: Iterable<number>, scaling: Scaling): Extent | undefined {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (!Number.isFinite(value) || (scaling === 'log' && value <= 0)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? {low, high} : undefined
}

/** @param set what the author asked for; it is let go where it cannot be drawn */
export function limitsOf(extents: readonly Extent[], scaling: Scaling, set?: Axes['xLimits']): Limits {
  if (set && isDrawable(set, scaling)) return [clamp(set[0]), clamp(set[1])]
  if (extents.length === 0) return scaling === 'log' ? [1, 10] : [0, 1]
  const low = Math.min(...extents.map((extent) => extent.low))
  const high = Math.max(...extents.map((extent) => extent.high))
  const sticky = new Set(extents.flatMap((extent) => extent.sticky ?? []))
  return scaling === 'log' ? logLimits(low, high, sticky) : linearLimits(clamp(low), clamp(high), sticky)
}

function isDrawable([low, high]: Limits, scaling: Scaling): boolean {
  return (
    Number.isFinite(low) &&
    Number.isFinite(high) &&
    low !== high &&
    (scaling === 'linear' || Math.min(low, high) > 0)
  )
}

function clamp(value: number): number {
  return Math.max(-most, Math.min(most, value))
}

function linearLimits(low: number, high: number, sticky: ReadonlySet<number>): Limits {
  const around = Math.max(Math.abs(low), Math.abs(high))
  // nothing can be told apart closer than that
  if (high - low <= around * 1e-13) {
    const half = around === 0 ? 0.055 : around * 0.055
    return [low - half, high + half]
  }
  const room = (high - low) * margin
  return [sticky.has(low) ? low : low - room, sticky.has(high) ? high : high + room]
}

function logLimits(low: number, high: number, sticky: ReadonlySet<number>): Limits {
  if (high / low < 1 + 1e-10) return [low / 10 ** margin, high * 10 ** margin]
  const room = (high / low) ** margin
  const within = (value: number): number => Math.max(1e-300, Math.min(most, value))
  return [sticky.has(low) ? low : within(low / room), sticky.has(high) ? high : within(high * room)]
}
