// A picture made small for a place where nobody sees more of it.

import {PNG} from 'pngjs'
import {sizeOf} from '../text/drawings.ts'

/** Red, green, blue and how much covers what is below. */
const channels = 4

/** What it takes to read more than these is not worth it. */
const mostDots = 30e6

/**
 * A PNG as high as is said, in the same proportions; `undefined` where it is lower, moves, cannot be read, or would not become
 * smaller.
 */
export function shrinkPng(content: Buffer, height: number): Buffer | undefined {
  const {width = 0, height: given = 0} = sizeOf(content)
  if (given <= height || width * given > mostDots || content.includes('acTL')) return undefined
  try {
    const small = scaled(PNG.sync.read(content), height)
    return small.length < content.length ? small : undefined
  } catch {
    return undefined
  }
}

function scaled(source: PNG, height: number): Buffer {
  const width = Math.max(1, Math.round((source.width * height) / source.height))
  const made = new PNG({width, height})
  const columns = shares(source.width, width)
  const rows = shares(source.height, height)
  for (const [y, row] of rows.entries())
    for (const [x, column] of columns.entries())
      made.data.set(mean(source, column, row), (y * width + x) * channels)
  return PNG.sync.write(made, {deflateLevel: 9, deflateStrategy: 0, filterType: -1})
}

/** Which dots of a line go into one, and how much of each. */
type Share = readonly (readonly [at: number, part: number])[]

function shares(length: number, count: number): Share[] {
  const step = length / count
  return Array.from({length: count}, (_, i) => {
    const [from, to] = [i * step, Math.min(length, (i + 1) * step)]
    const first = Math.floor(from)
    return Array.from({length: Math.ceil(to) - first}, (__, k): [number, number] => {
      const at = first + k
      return [at, Math.min(to, at + 1) - Math.max(from, at)]
    })
  })
}

/** What cannot be seen has no part in a colour. */
function mean({data, width}: PNG, columns: Share, rows: Share): number[] {
  let [red, green, blue, cover, area] = [0, 0, 0, 0, 0]
  for (const [y, high] of rows)
    for (const [x, wide] of columns) {
      const at = (y * width + x) * channels
      const seen = wide * high * (data[at + 3] ?? 0)
      red += seen * (data[at] ?? 0)
      green += seen * (data[at + 1] ?? 0)
      blue += seen * (data[at + 2] ?? 0)
      cover += seen
      area += wide * high
    }
  if (cover === 0) return [0, 0, 0, 0]
  return [red / cover, green / cover, blue / cover, cover / area].map(Math.round)
}
