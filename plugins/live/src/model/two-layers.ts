// Two layers on the plane: W₂ σ(W₁ x + b₁) + b₂, and the one layer that they equal without σ.
import type {ActivationName} from 'd2lbook-tensor'
import {activations} from '../data/activations.ts'
import {createRandom} from '../data/random.ts'

export interface TwoLayers {
  units: number
  /** `[units, 2]` row-major: row i makes hidden unit i. */
  w1: number[]
  b1: number[]
  /** `[2, units]` row-major. */
  w2: number[]
  b2: number[]
}

/** One layer: `[2, 2]` row-major and a shift. */
export interface Affine {
  w: number[]
  b: number[]
}

/** Layers that neither flatten the plane nor blow it up, so that pictures of them can be read. */
export function makeTwoLayers(units: number, seed: number): TwoLayers {
  const random = createRandom(seed, 'two layers')
  const draw = (count: number, scale: number): number[] =>
    Array.from({length: count}, () => Math.round(random.normal() * scale * 100) / 100)
  for (let attempt = 0; ; attempt++) {
    const layers = {
      units,
      w1: draw(2 * units, 0.9),
      b1: draw(units, 0.4),
      w2: draw(2 * units, 1.1 / Math.sqrt(units)),
      b2: draw(2, 0.2),
    }
    const {w} = collapse(layers)
    // area over the mean square of the lengths: 1 for a square that stays square, 0 for a line
    const roundness =
      (2 * Math.abs(w[0]! * w[3]! - w[1]! * w[2]!)) / w.reduce((sum, each) => sum + each * each, 0)
    if (roundness > 0.75 || attempt > 2000) return layers
  }
}

/** The product of both layers, without anything between. */
export function collapse({units, w1, b1, w2, b2}: TwoLayers): Affine {
  const w = [0, 0, 0, 0]
  const b = [...b2]
  for (let row = 0; row < 2; row++) {
    for (let unit = 0; unit < units; unit++) {
      const weight = w2[row * units + unit]!
      w[row * 2]! += weight * w1[unit * 2]!
      w[row * 2 + 1]! += weight * w1[unit * 2 + 1]!
      b[row]! += weight * b1[unit]!
    }
  }
  return {w, b}
}

export function applyAffine({w, b}: Affine, [x, y]: [number, number]): [number, number] {
  return [w[0]! * x + w[1]! * y + b[0]!, w[2]! * x + w[3]! * y + b[1]!]
}

/** @param bend from 0, nothing between the layers, to 1, the whole activation function */
export function applyTwoLayers(
  {units, w1, b1, w2, b2}: TwoLayers,
  [x, y]: [number, number],
  activation: ActivationName,
  bend: number,
): [number, number] {
  const out: [number, number] = [b2[0]!, b2[1]!]
  for (let unit = 0; unit < units; unit++) {
    const sum = w1[unit * 2]! * x + w1[unit * 2 + 1]! * y + b1[unit]!
    const hidden = (1 - bend) * sum + bend * activations[activation].value(sum, 0.25)
    out[0] += w2[unit]! * hidden
    out[1] += w2[units + unit]! * hidden
  }
  return out
}

/** `[rows, columns]` row-major, columns given, to `[columns, rows]`. */
export function transposed(values: number[], columns: number): number[] {
  const rows = values.length / columns
  return Array.from(values, (_, index) => values[(index % rows) * columns + Math.floor(index / rows)]!)
}
