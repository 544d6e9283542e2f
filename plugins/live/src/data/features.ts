// What the network is given of a point in the plane: its coordinates, or functions of them.
import {extent} from './points.ts'

export interface Feature {
  value: (x1: number, x2: number) => number
  /** Its largest size within the square. */
  reach: number
  /** In a drawing: `_` begins an index, `^` an exponent. */
  math: string
  /** In a sentence. */
  text: string
  /** In NumPy, of the arrays `x1` and `x2`. */
  python: string
}

export const featureNames = ['x1', 'x2', 'x1^2', 'x2^2', 'x1*x2', 'sin(x1)', 'sin(x2)'] as const
export type FeatureName = (typeof featureNames)[number]

/** A new feature is a name and an entry here. */
export const features: Readonly<Record<FeatureName, Feature>> = {
  x1: {value: (x1) => x1, reach: extent, math: 'x_1', text: 'x₁', python: 'x1'},
  x2: {value: (_, x2) => x2, reach: extent, math: 'x_2', text: 'x₂', python: 'x2'},
  'x1^2': {value: (x1) => x1 * x1, reach: extent ** 2, math: 'x_1^2', text: 'x₁²', python: 'x1 ** 2'},
  'x2^2': {value: (_, x2) => x2 * x2, reach: extent ** 2, math: 'x_2^2', text: 'x₂²', python: 'x2 ** 2'},
  'x1*x2': {value: (x1, x2) => x1 * x2, reach: extent ** 2, math: 'x_1x_2', text: 'x₁x₂', python: 'x1 * x2'},
  'sin(x1)': {value: (x1) => Math.sin(x1), reach: 1, math: 'sin x_1', text: 'sin x₁', python: 'np.sin(x1)'},
  'sin(x2)': {
    value: (_, x2) => Math.sin(x2),
    reach: 1,
    math: 'sin x_2',
    text: 'sin x₂',
    python: 'np.sin(x2)',
  },
}

const plainFeatures: readonly FeatureName[] = ['x1', 'x2']

/** In the order of the table, each once: the same choice is the same network. */
export function inOrder(chosen: readonly FeatureName[]): FeatureName[] {
  return featureNames.filter((name) => chosen.includes(name))
}

/** Whether the network is given the points as they are. */
export function isPlain(chosen: readonly FeatureName[]): boolean {
  return chosen.join() === plainFeatures.join()
}

/** From points `[rows, 2]` to `[rows, chosen]`. */
export function featureInputs(points: Float32Array, chosen: readonly FeatureName[]): Float32Array {
  if (isPlain(chosen)) return points
  const rows = points.length / 2
  return Float32Array.from({length: rows * chosen.length}, (_, index) => {
    const row = Math.floor(index / chosen.length)
    return features[chosen[index % chosen.length]!].value(points[2 * row]!, points[2 * row + 1]!)
  })
}
