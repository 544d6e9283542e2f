import {indexAt} from './lines.ts'

export interface Range {
  start: number
  end: number
}

/** Tells of offsets whether one of the ranges holds them; the ranges are gone through once. */
export function coveredBy(ranges: readonly Range[]): (offset: number) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  const starts = sorted.map(({start}) => start)
  let furthest = 0
  const ends = sorted.map(({end}) => (furthest = Math.max(furthest, end)))
  return (offset) => {
    const index = indexAt(starts, offset)
    return index in starts && starts[index]! <= offset && offset < ends[index]!
  }
}
