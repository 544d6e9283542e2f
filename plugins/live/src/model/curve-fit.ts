// A curve, and the network with one hidden layer that follows it.
import type {MlpSpec, TrainingState} from 'd2lbook-tensor'
import {createRandom} from '../data/random.ts'
import {parseExpression} from '../expression.ts'
import type {OptionValues} from '../options.ts'
import type {approximationOptions} from '../components/approximation.ts'
import {initializerFor, trainingSpec} from './network.ts'
import type {Problem} from './playground.ts'

export type ApproximationValues = OptionValues<typeof approximationOptions>

/** Both axes of the picture. */
export const curveReach = {x: 3, y: 2}
const samples = 128
/** Where the network's curve is drawn. */
export const curveGrid = Float32Array.from(
  {length: 241},
  (_, index) => -curveReach.x + (index * 2 * curveReach.x) / 240,
)

/** Inputs at which the network is trained, evenly spread. */
const inputs = Float32Array.from(
  {length: samples},
  (_, index) => -curveReach.x + ((index + 0.5) * 2 * curveReach.x) / samples,
)

const noPoints = {rows: 0, x: new Float32Array(), y: new Float32Array()}

/** The curve to follow: the reader's drawing if there is one, else the formula. */
export function targetCurve(
  values: ApproximationValues,
  drawn: readonly (readonly [number, number])[],
): Float32Array {
  if (drawn.length >= 2) return inputs.map((x) => inBetween(drawn, x))
  const {evaluate} = parseExpression(values.function, ['x'])
  return inputs.map((x) => {
    const y = evaluate({x})
    return Number.isFinite(y) ? Math.max(-10, Math.min(10, y)) : 0
  })
}

export function curveProblem(values: ApproximationValues, target: Float32Array): Problem {
  return {
    spec: curveSpec(values),
    training: trainingSpec({...values, regularization: 'none', penalty: 0}),
    train: {rows: samples, x: inputs, y: target},
    test: noPoints,
  }
}

/** The target between its points. */
export function targetAt(target: Float32Array, x: number): number {
  const place = Math.max(0, Math.min(samples - 1, ((x + curveReach.x) / (2 * curveReach.x)) * samples - 0.5))
  const [low, high] = [target[Math.floor(place)]!, target[Math.ceil(place)]!]
  return low + (high - low) * (place - Math.floor(place))
}

export function targetPoints(target: Float32Array): [number, number][] {
  return Array.from(inputs, (x, index) => [x, target[index]!])
}

function curveSpec({units, activation, slope}: ApproximationValues): MlpSpec {
  return {sizes: [1, units, 1], activation, slope, loss: 'squared', initializer: initializerFor(activation)}
}

/** First weights with the bends spread over the picture; the usual ones all bend at zero. */
export function spreadState({units, seed}: ApproximationValues): TrainingState {
  const random = createRandom(seed, 'bends')
  const weights = Float32Array.from(
    {length: units},
    () => (random.uniform() < 0.5 ? -1 : 1) * random.uniform(0.6, 1.4),
  )
  const biases = weights.map((weight, unit) => {
    const bend = -curveReach.x + ((unit + random.uniform(0.2, 0.8)) * 2 * curveReach.x) / units
    return -weight * bend
  })
  const outputs = weights.map(() => random.normal() / Math.sqrt(units))
  return {step: 0, weights: [weights, outputs], biases: [biases, new Float32Array(1)], optimizer: []}
}

/** Where the network's curve changes its slope inside the picture, from left to right; only for functions with a kink. */
export function bendsOf(
  {activation}: Pick<ApproximationValues, 'activation'>,
  {weights, biases}: TrainingState,
): number[] {
  if (!['relu', 'prelu', 'leakyRelu'].includes(activation)) return []
  const [first, second] = weights
  return Array.from(first!, (weight, unit) => ({weight, unit}))
    .filter(({weight, unit}) => Math.abs(weight * second![unit]!) > 1e-3)
    .map(({weight, unit}) => -biases[0]![unit]! / weight)
    .filter((bend) => Math.abs(bend) < curveReach.x)
    .toSorted((a, b) => a - b)
}

/** Values between the points of a drawing, which run from left to right; level beyond its ends. */
function inBetween(points: readonly (readonly [number, number])[], x: number): number {
  const after = points.findIndex(([at]) => at >= x)
  if (after === 0) return points[0]![1]
  if (after < 0) return points.at(-1)![1]
  const [[x1, y1], [x2, y2]] = [points[after - 1]!, points[after]!]
  return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1 || 1)
}
