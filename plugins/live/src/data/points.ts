// Small data sets in the plane, made from a seed.
import {createRandom, type Random} from './random.ts'

export const classificationSets = ['circles', 'xor', 'gaussians', 'spiral', 'moons'] as const
export const regressionSets = ['plane', 'bumps', 'function'] as const
export const pointSets = [...classificationSets, ...regressionSets, 'points'] as const
export type PointSet = (typeof pointSets)[number]
/** Two colours alone say nothing of these: they come with shades and a legend. */
export const shadedSets: readonly PointSet[] = ['bumps']
type MadeSet = Exclude<PointSet, 'points'>

/** Points lie in the square from `-extent` to `extent`. */
export const extent = 3

/** Rows of `x1, x2` and one target each: a class (0 or 1) or a number. */
export interface Points {
  rows: number
  x: Float32Array
  y: Float32Array
}

export interface PointRecipe {
  set: MadeSet
  samples: number
  /** Percent of the square's half side, as standard deviation. */
  noise: number
  seed: number
  /** Of the set `function`. */
  target?: (x1: number, x2: number) => number
}

type Sample = [x1: number, x2: number, y: number]
type Maker = (random: Random, row: number, recipe: PointRecipe) => Sample

const makers: Record<MadeSet, Maker> = {
  circles: (random, row) => {
    const radius = row % 2 === 0 ? random.uniform(0, 0.42) : random.uniform(0.6, 0.9)
    return around(random.uniform(0, 2 * Math.PI), radius * extent, row % 2)
  },
  xor: (random) => {
    const side = (): number => {
      const value = random.uniform(-0.9, 0.9) * extent
      return value + Math.sign(value) * 0.1
    }
    const [x1, x2] = [side(), side()]
    return [x1, x2, x1 * x2 < 0 ? 1 : 0]
  },
  gaussians: (random, row) => {
    const centre = row % 2 === 0 ? -1.2 : 1.2
    return [centre + 0.55 * random.normal(), centre + 0.55 * random.normal(), row % 2]
  },
  spiral: (random, row, {samples}) => {
    const way = (Math.floor(row / 2) + random.uniform()) / (samples / 2)
    const radius = (0.08 + 0.85 * way) * extent
    return around(1.75 * 2 * Math.PI * way + (row % 2) * Math.PI, radius, row % 2)
  },
  moons: (random, row) => {
    const angle = random.uniform(0, Math.PI)
    const [x1, x2] = [1.5 * Math.cos(angle), 1.5 * Math.sin(angle)]
    return row % 2 === 0 ? [x1 - 0.75, x2 - 0.4, 0] : [0.75 - x1, 0.4 - x2, 1]
  },
  plane: (random) => anywhere(random, (x1, x2) => (x1 + x2) / (2 * extent)),
  bumps: (random) => anywhere(random, bumps),
  function: (random, _row, {target}) => anywhere(random, target ?? (() => 0)),
}

/** Round hills and hollows by turns: where they stand, and their heights. */
const bumpPlaces = [-2, 0, 2].flatMap((x1, column) =>
  [1.25, -1.25].map((x2, row) => ({x1, x2, height: (column + row) % 2 === 0 ? 1 : -1})),
)
const bumpReach = 1

/** A cone over each place, from its height down to 0; the plane is flat between them. */
function bumps(x1: number, x2: number): number {
  const values = bumpPlaces.map(({x1: a, x2: b, height}) => {
    const distance = Math.hypot(x1 - a, x2 - b)
    return height * Math.max(0, 1 - distance / bumpReach)
  })
  return values.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
}

/** Points of a recipe; the same recipe always gives the same points. */
export function makePoints(recipe: PointRecipe): Points {
  const random = createRandom(recipe.seed, `points/${recipe.set}`)
  const noise = createRandom(recipe.seed, `noise/${recipe.set}`)
  const deviation = (recipe.noise / 100) * extent
  const movesTarget = isRegression(recipe.set)
  const samples = Array.from({length: recipe.samples}, (_, row): Sample => {
    const [x1, x2, y] = makers[recipe.set](random, row, recipe)
    if (movesTarget) return [x1, x2, y + (recipe.noise / 100) * noise.normal()]
    return [inside(x1 + deviation * noise.normal()), inside(x2 + deviation * noise.normal()), y]
  })
  return fromSamples(random.shuffle(samples))
}

/** Whether the target is a number, not a class. */
export function isRegression(set: PointSet): boolean {
  return (regressionSets as readonly string[]).includes(set)
}

/** The first share of the points for training, the rest for testing. Each part gets a point if the share is below 1. */
export function splitPoints(points: Points, trainShare: number): {train: Points; test: Points} {
  const most = trainShare < 1 ? Math.max(1, points.rows - 1) : points.rows
  const count = Math.min(most, Math.max(1, Math.round(points.rows * trainShare)))
  return {train: slicePoints(points, 0, count), test: slicePoints(points, count, points.rows)}
}

export function fromSamples(samples: readonly Sample[]): Points {
  return {
    rows: samples.length,
    x: Float32Array.from(samples.flatMap(([x1, x2]) => [x1, x2])),
    y: Float32Array.from(samples, ([, , y]) => y),
  }
}

function slicePoints({x, y}: Points, from: number, to: number): Points {
  return {rows: Math.max(0, to - from), x: x.slice(2 * from, 2 * to), y: y.slice(from, to)}
}

function around(angle: number, radius: number, y: number): Sample {
  return [radius * Math.cos(angle), radius * Math.sin(angle), y]
}

function anywhere(random: Random, target: (x1: number, x2: number) => number): Sample {
  const [x1, x2] = [random.uniform(-extent, extent), random.uniform(-extent, extent)]
  return [x1, x2, target(x1, x2)]
}

function inside(value: number): number {
  return Math.min(extent, Math.max(-extent, value))
}
