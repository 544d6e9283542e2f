// What readers draw, as bytes for a link. What is drawn is put on the grid of these bytes, so that a link changes nothing.
import {curveReach} from '../model/curve-fit.ts'
import {extent, fromSamples, type Points} from '../data/points.ts'
import {OptionError} from '../options.ts'

export type Stroke = readonly (readonly [x: number, y: number])[]

/** Three bytes a point: 12 bits for x1, 11 for x2, one for the class. */
export function pointsToBytes({rows, x, y}: Points): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows * 3)
  for (let row = 0; row < rows; row++) {
    const packed =
      (toLevel(x[2 * row]!, extent, 4095) << 12) |
      (toLevel(x[2 * row + 1]!, extent, 2047) << 1) |
      (y[row]! > 0.5 ? 1 : 0)
    bytes.set([packed >>> 16, (packed >>> 8) & 255, packed & 255], row * 3)
  }
  return bytes
}

/** @throws OptionError when the bytes are no points */
export function bytesToPoints(bytes: Uint8Array): Points {
  if (bytes.length % 3 !== 0) throw new OptionError('no points')
  return fromSamples(
    Array.from({length: bytes.length / 3}, (_, row) => {
      const packed = (bytes[3 * row]! << 16) | (bytes[3 * row + 1]! << 8) | bytes[3 * row + 2]!
      return [
        fromLevel(packed >>> 12, extent, 4095),
        fromLevel((packed >>> 1) & 2047, extent, 2047),
        packed & 1,
      ]
    }),
  )
}

/** Columns of a drawn curve. */
export const curveColumns = 120
/** Of a height; an even number of steps, so that 0 is among them. */
const levels = 254

/** The first column, then a height for each from there on. */
export function strokeToBytes(stroke: Stroke): Uint8Array<ArrayBuffer> {
  if (stroke.length === 0) return new Uint8Array()
  const heights = stroke.map(([, y]) => toLevel(y, curveReach.y, levels))
  return Uint8Array.of(toLevel(stroke[0]![0], curveReach.x, curveColumns), ...heights)
}

/** @throws OptionError when the bytes are no curve */
export function bytesToStroke([first = 0, ...heights]: Uint8Array): Stroke {
  if (first + heights.length > curveColumns + 1) throw new OptionError('no curve')
  return heights.map((height, index) => [
    fromLevel(first + index, curveReach.x, curveColumns),
    fromLevel(height, curveReach.y, levels),
  ])
}

function toLevel(value: number, reach: number, steps: number): number {
  return Math.round(((Math.max(-reach, Math.min(reach, value)) + reach) / (2 * reach)) * steps)
}

function fromLevel(step: number, reach: number, steps: number): number {
  return (step / steps) * 2 * reach - reach
}
