// Pictures of clothes, 28 by 28 pixels, drawn by rule: silhouettes of the ten classes of Fashion-MNIST, each cut, placed, shaded and
// woven a little differently. Nobody's data set.
import type {Random} from '../../live/src/data/random.ts'

export const side = 28

type Point = readonly [x: number, y: number]

/** One piece of cloth. */
interface Piece {
  outline: readonly Point[]
  /** How light it is beside the others of its garment. */
  shade: number
}

/** In a unit square, y downwards; the left half mirrored to the right where `isSymmetric`. */
type Garment = (random: Random) => Piece[]

const mirrored = (outline: readonly Point[]): Point[] => outline.map(([x, y]) => [1 - x, y])

const both = (outline: readonly Point[], shade = 1): Piece[] => [
  {outline, shade},
  {outline: mirrored(outline), shade},
]

const box = (left: number, top: number, right: number, bottom: number, shade: number): Piece => ({
  outline: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
  shade,
})

interface Cut {
  shoulder: number
  waist: number
  hem: number
  top: number
  bottom: number
  neck: number
  neckDepth: number
}

function torso({shoulder, waist, hem, top, bottom, neck, neckDepth}: Cut): Piece {
  const left: Point[] = [
    [0.5, top + neckDepth],
    [0.5 - neck, top],
    [0.5 - shoulder, top + 0.05],
    [0.5 - waist, (top + bottom) / 2],
    [0.5 - hem, bottom],
  ]
  return {outline: [...left, ...mirrored(left).toReversed()], shade: 1}
}

function upperBody(random: Random, change: Partial<Cut> = {}): Cut {
  const shoulder = random.uniform(0.19, 0.26)
  const waist = shoulder + random.uniform(-0.05, 0.01)
  return {
    shoulder,
    waist,
    hem: waist + random.uniform(-0.01, 0.04),
    top: random.uniform(0.08, 0.14),
    bottom: random.uniform(0.84, 0.93),
    neck: random.uniform(0.06, 0.11),
    neckDepth: random.uniform(0.02, 0.08),
    ...change,
  }
}

/** @param reach where the sleeve ends, from the shoulder (0) to the hem (1) */
function sleeves({shoulder, waist, top, bottom}: Cut, random: Random, reach: number): Piece[] {
  const end = top + (bottom - top) * reach
  const out = shoulder + random.uniform(0.08, 0.16) + reach * random.uniform(-0.03, 0.05)
  const width = random.uniform(0.09, 0.13)
  return both(
    [
      [0.5 - shoulder + 0.04, top + 0.02],
      [0.5 - shoulder - 0.02, top + 0.05],
      [0.5 - out, end],
      [0.5 - out + width, end + 0.02],
      [0.5 - waist - (reach < 0.5 ? 0 : 0.015), top + 0.3],
    ],
    random.uniform(0.82, 1.02),
  )
}

const shirt: Garment = (random) => {
  const cut = upperBody(random)
  const buttons = Array.from({length: 5}, (_, i) => {
    const at = cut.top + 0.14 + i * 0.14
    return box(0.485, at, 0.515, at + 0.03, 0.35)
  })
  return [
    torso(cut),
    ...sleeves(
      cut,
      random,
      random.uniform(0, 1) < 0.35 ? random.uniform(0.25, 0.35) : random.uniform(0.7, 0.95),
    ),
    ...(random.uniform() < 0.75 ? buttons : []),
    ...(random.uniform() < 0.6
      ? both(
          [
            [0.5, cut.top + cut.neckDepth + 0.06],
            [0.5 - cut.neck - 0.02, cut.top - 0.02],
            [0.5 - cut.neck + 0.04, cut.top],
          ],
          0.6,
        )
      : []),
  ]
}

/** Seen from the side, the toe to the left. */
function shoe(random: Random, height: number): Piece[] {
  const sole = random.uniform(0.7, 0.76)
  const toe = random.uniform(0.04, 0.1)
  const heel = random.uniform(0.9, 0.96)
  const low = sole - random.uniform(0.12, 0.18)
  return [
    {
      outline: [
        [toe, sole],
        [toe + 0.03, low + 0.05],
        [toe + 0.2, low - 0.02],
        [0.56, sole - height * 0.8],
        [0.62, sole - height],
        [heel - 0.02, sole - height],
        [heel, sole],
      ],
      shade: 1,
    },
    box(toe - 0.01, sole, heel + 0.01, sole + random.uniform(0.04, 0.07), random.uniform(0.45, 1.1)),
  ]
}

/** In the order of the classes. */
const garments: readonly Garment[] = [
  // t-shirt
  (random) => {
    const cut = upperBody(random)
    return [torso(cut), ...sleeves(cut, random, random.uniform(0.22, 0.34))]
  },
  // trouser
  (random) => {
    const [waist, hem, crotch] = [
      random.uniform(0.13, 0.18),
      random.uniform(0.14, 0.24),
      random.uniform(0.3, 0.42),
    ]
    const leg = random.uniform(0.08, 0.12)
    return both([
      [0.5, 0.06],
      [0.5 - waist, 0.06],
      [0.5 - waist - 0.03, crotch],
      [0.5 - hem, 0.95],
      [0.5 - hem + leg, 0.95],
      [0.5 - 0.005, crotch],
    ])
  },
  // pullover
  (random) => {
    const cut = upperBody(random, {neckDepth: random.uniform(0, 0.04)})
    const ribs =
      random.uniform() < 0.7 ? [box(0.5 - cut.hem, cut.bottom - 0.06, 0.5 + cut.hem, cut.bottom, 0.75)] : []
    return [torso(cut), ...sleeves(cut, random, random.uniform(0.8, 0.98)), ...ribs]
  },
  // dress
  (random) => {
    const cut = upperBody(random, {
      shoulder: random.uniform(0.1, 0.16),
      waist: random.uniform(0.08, 0.14),
      hem: random.uniform(0.14, 0.3),
      top: random.uniform(0.04, 0.1),
      bottom: random.uniform(0.9, 0.97),
    })
    return random.uniform() < 0.35
      ? [torso(cut), ...sleeves(cut, random, random.uniform(0.15, 0.6))]
      : [torso(cut)]
  },
  // coat
  (random) => {
    const cut = upperBody(random, {bottom: random.uniform(0.9, 0.97), neckDepth: random.uniform(0.05, 0.2)})
    return [
      torso(cut),
      ...sleeves(cut, random, random.uniform(0.75, 0.95)),
      box(0.49, cut.top + cut.neckDepth, 0.51, cut.bottom, random.uniform(0.1, 0.4)),
      ...(random.uniform() < 0.6
        ? both(
            [
              [0.36, 0.58],
              [0.44, 0.58],
              [0.44, 0.62],
              [0.36, 0.62],
            ],
            0.6,
          )
        : []),
    ]
  },
  // sandal
  (random) => {
    const [sole, heel] = [random.uniform(0.66, 0.76), random.uniform(0, 0.16)]
    const straps = 2 + random.integer(3)
    const pieces: Piece[] = [
      {
        outline: [
          [0.05, sole + heel],
          [0.4, sole + heel * 0.8],
          [0.95, sole - heel * 0.3],
          [0.95, sole - heel * 0.3 + 0.07],
          [0.42, sole + heel * 0.8 + 0.06],
          [0.05, sole + heel + 0.05],
        ],
        shade: 1,
      },
    ]
    for (let i = 0; i < straps; i++) {
      const at = 0.12 + (0.75 * i) / straps + random.uniform(-0.03, 0.03)
      const rise = random.uniform(0.12, 0.3)
      pieces.push({
        outline: [
          [at, sole + heel * 0.6],
          [at + 0.1, sole - rise],
          [at + 0.15, sole - rise],
          [at + 0.06, sole + heel * 0.6],
        ],
        shade: random.uniform(0.6, 1),
      })
    }
    if (heel > 0.08) pieces.push(box(0.86, sole, 0.93, sole + heel + 0.06, 0.8))
    return pieces
  },
  shirt,
  // sneaker
  (random) => [
    ...shoe(random, random.uniform(0.26, 0.34)),
    ...(random.uniform() < 0.6 ? [box(0.3, 0.56, 0.52, 0.6, 0.5)] : []),
  ],
  // bag
  (random) => {
    const [left, top] = [random.uniform(0.06, 0.2), random.uniform(0.34, 0.5)]
    const bottom = random.uniform(0.78, 0.9)
    const [inner, rise] = [random.uniform(0.18, 0.32), random.uniform(0.12, 0.28)]
    const body: Point[] = [
      [left + random.uniform(0, 0.08), top],
      [left, bottom],
    ]
    const handle: Point[] = [
      [inner, top],
      [inner + 0.06, top - rise],
      [0.5, top - rise - 0.02],
      [0.5, top - rise + 0.03],
      [inner + 0.1, top - rise + 0.05],
      [inner + 0.05, top],
    ]
    return [
      {outline: [...body, ...mirrored(body).toReversed()], shade: 1},
      ...both(handle, 0.8),
      ...(random.uniform() < 0.5 ? [box(left + 0.05, top + 0.1, 0.95 - left, top + 0.14, 0.6)] : []),
    ]
  },
  // ankle boot
  (random) => [
    ...shoe(random, random.uniform(0.5, 0.64)),
    ...(random.uniform() < 0.5 ? [box(0.84, 0.72, 0.95, random.uniform(0.8, 0.88), 0.8)] : []),
  ],
]

function isInside(outline: readonly Point[], x: number, y: number): boolean {
  let inside = false
  let [lastX, lastY] = outline.at(-1) ?? [0, 0]
  for (const [atX, atY] of outline) {
    if (atY > y !== lastY > y && x < ((lastX - atX) * (y - atY)) / (lastY - atY) + atX) inside = !inside
    ;[lastX, lastY] = [atX, atY]
  }
  return inside
}

/** How light the cloth is at a place: stripes, folds, a light from one side. */
function clothOf(random: Random): (x: number, y: number) => number {
  const light = random.uniform(0.35, 1)
  const slope = random.normal() * 0.12
  const pattern = random.uniform()
  const [stripes, depth, phase] = [random.uniform(4, 11), random.uniform(0.15, 0.5), random.uniform(0, 6)]
  const folds = Array.from({length: 3}, () => [
    random.uniform(3, 9),
    random.uniform(2, 8),
    random.uniform(0, 6),
    random.normal() * 0.06,
  ])
  return (x, y) => {
    let value = light + slope * (x - 0.5)
    for (const [a = 0, b = 0, c = 0, size = 0] of folds) value += size * Math.sin(a * x + b * y + c)
    if (pattern < 0.18) value -= depth * Number(Math.sin(stripes * Math.PI * y + phase) > 0)
    else if (pattern < 0.28) value -= depth * Number(Math.sin(stripes * Math.PI * x + phase) > 0)
    else if (pattern < 0.36) value -= depth * Number(y > 0.35 && y < 0.6)
    return value
  }
}

/** @returns shades from 0 (the ground) to 15, row by row */
export function drawGarment(label: number, random: Random): Uint8Array {
  const pieces = (garments[label] ?? shirt)(random)
  const cloth = clothOf(random)
  const [width, height] = [random.uniform(0.85, 1.02), random.uniform(0.9, 1.02)]
  const [moveX, moveY] = [random.normal() * 0.02, random.normal() * 0.02]
  const tilt = random.normal() * 0.035
  const pixels = new Uint8Array(side * side)
  const steps = [0.25, 0.75]
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      let sum = 0
      for (const stepY of steps)
        for (const stepX of steps) {
          const y = ((row + stepY) / side - 0.5 - moveY) / height + 0.5
          const x = ((column + stepX) / side - 0.5 - moveX) / width + 0.5 + tilt * (y - 0.5)
          const piece = pieces.findLast(({outline}) => isInside(outline, x, y))
          if (piece) sum += Math.max(0.07, cloth(x, y) * piece.shade)
        }
      pixels[row * side + column] = Math.max(
        0,
        Math.min(15, Math.round((sum / 4) * 15 + (sum > 0 ? random.normal() * 0.4 : 0))),
      )
    }
  }
  return pixels
}
