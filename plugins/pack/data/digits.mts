// Handwritten digits, 28 by 28 pixels: the strokes of the live block of digits, drawn larger. Nobody's data set.
import {makeDigits} from '../../live/src/data/digits.ts'
import type {Random} from '../../live/src/data/random.ts'
import {side} from './clothes.mts'

/** As in MNIST the digit has a box of 20 pixels in the middle. */
const [margin, size] = [4, 20]

function distance(
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const at = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - at * dx, y - ay - at * dy)
}

/** @returns for each digit what it is, and its shades from 0 (the ground) to 15 */
export function drawDigits(
  count: number,
  seed: number,
  random: Random,
): {label: number; pixels: Uint8Array}[] {
  return makeDigits(count, seed).digits.map(({label, strokes}) => {
    const pen = random.uniform(0.05, 0.085)
    const pixels = Uint8Array.from({length: side * side}, (_, i) => {
      const x = ((i % side) + 0.5 - margin) / size
      const y = (Math.floor(i / side) + 0.5 - margin) / size
      const near = Math.min(
        ...strokes.flatMap((stroke) =>
          stroke.slice(1).map((point, k) => distance(x, y, stroke[k] ?? point, point)),
        ),
      )
      return Math.max(0, Math.min(15, Math.round((pen - near) * 15 * size + 7)))
    })
    return {label, pixels}
  })
}
