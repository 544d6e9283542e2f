// Handwriting made by rule: each digit is a few pen strokes, bent, slanted and jittered by a seed. Nobody's data set.
import {createRandom, type Random} from './random.ts'

/** Pixels of a side; an image is `side * side` values from 0 (paper) to 1 (ink), row by row. */
export const digitSide = 12

/** A pixel is a whole number of these parts of ink: sixteen shades, one sign each where images are written down. */
export const shades = 15

export type Stroke = readonly (readonly [x: number, y: number])[]

export interface Digit {
  label: number
  /** In a unit square, y downwards. */
  strokes: Stroke[]
}

export interface DigitSet {
  digits: Digit[]
  /** `[rows, side * side]` */
  x: Float32Array
  /** Labels. */
  y: Float32Array
}

/** An arc of an ellipse, in turns from the right, clockwise on the screen. */
function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Stroke {
  const pieces = Math.max(4, Math.ceil(Math.abs(to - from) * 14))
  return Array.from({length: pieces + 1}, (_, index) => {
    const turn = (from + ((to - from) * index) / pieces) * 2 * Math.PI
    return [cx + rx * Math.cos(turn), cy + ry * Math.sin(turn)] as const
  })
}

/** Several ways to write each digit, in a box one wide and one high. */
const shapes: Stroke[][][] = [
  [[arc(0.5, 0.5, 0.3, 0.42, -0.25, 0.75)], [arc(0.5, 0.5, 0.22, 0.42, -0.25, 0.75)]],
  [
    [
      [
        [0.5, 0.06],
        [0.5, 0.94],
      ],
    ],
    [
      [
        [0.32, 0.26],
        [0.54, 0.06],
        [0.54, 0.94],
      ],
    ],
    [
      [
        [0.34, 0.26],
        [0.52, 0.06],
        [0.52, 0.94],
      ],
      [
        [0.32, 0.94],
        [0.72, 0.94],
      ],
    ],
  ],
  [
    [[...arc(0.48, 0.3, 0.27, 0.24, -0.5, 0.1), [0.24, 0.92], [0.78, 0.92]]],
    [[...arc(0.48, 0.28, 0.25, 0.22, -0.45, 0.12), [0.2, 0.9], [0.42, 0.86], [0.8, 0.92]]],
  ],
  [
    [arc(0.46, 0.29, 0.25, 0.22, -0.42, 0.25), arc(0.46, 0.71, 0.28, 0.22, -0.25, 0.42)],
    [
      [
        [0.26, 0.08],
        [0.72, 0.08],
        [0.44, 0.42],
      ],
      arc(0.44, 0.68, 0.28, 0.25, -0.25, 0.42),
    ],
  ],
  [
    [
      [
        [0.6, 0.94],
        [0.6, 0.06],
        [0.2, 0.64],
        [0.82, 0.64],
      ],
    ],
    [
      [
        [0.26, 0.08],
        [0.24, 0.52],
        [0.78, 0.52],
      ],
      [
        [0.64, 0.1],
        [0.62, 0.94],
      ],
    ],
  ],
  [
    [[[0.74, 0.08], [0.32, 0.08], [0.28, 0.46], ...arc(0.46, 0.67, 0.28, 0.25, -0.35, 0.4)]],
    [
      [
        [0.7, 0.1],
        [0.34, 0.1],
        [0.3, 0.48],
        [0.55, 0.42],
        [0.74, 0.6],
        [0.66, 0.86],
        [0.28, 0.9],
      ],
    ],
  ],
  [
    [[[0.66, 0.08], [0.4, 0.3], [0.27, 0.6], ...arc(0.5, 0.69, 0.24, 0.23, 0.5, 1.5)]],
    [[...arc(0.62, 0.5, 0.36, 0.42, -0.3, -0.5).slice(0), ...arc(0.5, 0.68, 0.24, 0.24, 0.5, 1.45)]],
  ],
  [
    [
      [
        [0.2, 0.08],
        [0.78, 0.08],
        [0.42, 0.94],
      ],
    ],
    [
      [
        [0.2, 0.1],
        [0.76, 0.1],
        [0.44, 0.94],
      ],
      [
        [0.36, 0.5],
        [0.74, 0.5],
      ],
    ],
  ],
  [
    [arc(0.5, 0.28, 0.22, 0.21, 0.25, 1.25), arc(0.5, 0.71, 0.26, 0.22, -0.25, 0.75)],
    [[...arc(0.5, 0.28, 0.2, 0.2, 0.15, -0.65), ...arc(0.5, 0.71, 0.24, 0.22, -0.2, 0.8)]],
  ],
  [
    [
      arc(0.48, 0.3, 0.24, 0.23, 0, 1),
      [
        [0.72, 0.3],
        [0.7, 0.6],
        [0.58, 0.94],
      ],
    ],
    [
      arc(0.48, 0.3, 0.23, 0.22, 0, 1),
      [
        [0.71, 0.3],
        [0.68, 0.94],
      ],
    ],
  ],
]

/** As many digits as asked for, all ten in turn, in a random order; the same seed gives the same. */
export function makeDigits(count: number, seed: number): DigitSet {
  const random = createRandom(seed, 'digits')
  const digits = random.shuffle(Array.from({length: count}, (_, index) => writeDigit(index % 10, random)))
  const x = new Float32Array(count * digitSide ** 2)
  for (const [row, {strokes}] of digits.entries()) {
    x.set(drawDigit(strokes, random.uniform(0.055, 0.085)), row * digitSide ** 2)
  }
  return {digits, x, y: Float32Array.from(digits, ({label}) => label)}
}

/** One digit in a hand of its own. */
function writeDigit(label: number, random: Random): Digit {
  const ways = shapes[label]!
  const shape = ways[random.integer(ways.length)]!
  const [turn, slant] = [random.normal() * 0.13, random.normal() * 0.26]
  const [width, height] = [random.uniform(0.6, 1.2), random.uniform(0.8, 1.1)]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const wave = (): ((way: number) => number) => {
    const [size, start, length] = [
      random.normal() * 0.05,
      random.uniform(0, 2 * Math.PI),
      random.uniform(3, 7),
    ]
    return (way) => size * Math.sin(start + length * way)
  }
  // a hand trembles slowly: neighbouring points move together
  const strokes = shape.map((stroke) => {
    const [waveX, waveY] = [wave(), wave()]
    return stroke.map(([px, py]) => {
      const x = (px - 0.5) * width + (0.5 - py) * slant + waveX(px + py)
      const y = (py - 0.5) * height + waveY(px - py)
      return [0.5 + x * cos - y * sin, 0.5 + x * sin + y * cos] as const
    })
  })
  return {label, strokes: fitStrokes(strokes)}
}

/** Moved to the middle and scaled to the height of the box, as every image is: place and size tell nothing. */
export function fitStrokes(strokes: readonly Stroke[]): Stroke[] {
  const points = strokes.flat()
  if (points.length === 0) return []
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = 0.8 / Math.max(right - left, bottom - top, 0.05)
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2]
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => [0.5 + (x - midX) * scale, 0.5 + (y - midY) * scale] as const),
  )
}

/** Ink on pixels: dark within the pen's half width of a stroke, fading over one pixel. */
export function drawDigit(strokes: readonly Stroke[], pen = 0.07): Float32Array {
  const image = new Float32Array(digitSide ** 2)
  const fade = 0.7 / digitSide
  for (let pixel = 0; pixel < image.length; pixel++) {
    const x = ((pixel % digitSide) + 0.5) / digitSide
    const y = (Math.floor(pixel / digitSide) + 0.5) / digitSide
    let nearest = Infinity
    for (const stroke of strokes) nearest = Math.min(nearest, distanceToStroke(x, y, stroke))
    const ink = Math.max(0, Math.min(1, (pen + fade - nearest) / (2 * fade) + 0.25))
    image[pixel] = Math.round(ink * shades) / shades
  }
  return image
}

function distanceToStroke(x: number, y: number, stroke: Stroke): number {
  let nearest = stroke.length === 1 ? Math.hypot(x - stroke[0]![0], y - stroke[0]![1]) : Infinity
  for (let index = 1; index < stroke.length; index++) {
    const [[x1, y1], [x2, y2]] = [stroke[index - 1]!, stroke[index]!]
    const [dx, dy] = [x2 - x1, y2 - y1]
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)))
    nearest = Math.min(nearest, Math.hypot(x - x1 - along * dx, y - y1 - along * dy))
  }
  return nearest
}
