// The playground's problem: which points, which network, which training. Pure; used at build, in the page, in tests.
import type {Dataset, MlpSpec, TrainingSpec} from 'd2lbook-tensor'
import {parsePoints} from '../data/csv.ts'
import {isRegression, makePoints, splitPoints, type Points} from '../data/points.ts'
import {parseExpression} from '../expression.ts'
import type {OptionValues} from '../options.ts'
import type {mlpOptions} from '../components/mlp-options.ts'
import type {PlanePoints, Surface} from '../picture/plane.ts'
import {initializerFor, trainingSpec} from './network.ts'

export type PlaygroundValues = OptionValues<typeof mlpOptions>

export interface Problem {
  spec: MlpSpec
  training: TrainingSpec
  train: Dataset
  test: Dataset
}

/** Points of the options; `own` are the reader's or the fence's, for `data=points`. */
export function playgroundPoints(values: PlaygroundValues, own: Points): PlanePoints & {test: Points} {
  const {data, samples, noise, seed} = values
  if (data === 'points') return splitPoints(own, 1)
  const points = makePoints({set: data, samples, noise, seed, target: targetFunction(values)})
  return splitPoints(points, values.share / 100)
}

/** Points written in the body of a fence. */
export function sourcePoints(source: string): Points {
  return parsePoints(source).points
}

export function playgroundSpec(values: PlaygroundValues): MlpSpec {
  const {activation, slope, hidden, data} = values
  return {
    sizes: [2, ...hidden, 1],
    activation,
    slope,
    loss: isRegression(data) ? 'squared' : 'logistic',
    initializer: initializerFor(activation),
  }
}

export function playgroundProblem(values: PlaygroundValues, points: PlanePoints & {test: Points}): Problem {
  return {
    spec: playgroundSpec(values),
    training: trainingSpec(values),
    train: points.train,
    test: points.test,
  }
}

/** From logits (or values) to -1…1, what a surface shows. */
export function toSurface(outputs: Float32Array, side: number, loss: MlpSpec['loss']): Surface {
  const squash =
    loss === 'squared'
      ? (value: number) => Math.max(-1, Math.min(1, value))
      : (logit: number) => Math.tanh(logit / 2)
  return {side, values: outputs.map(squash)}
}

function targetFunction({data, function: formula}: PlaygroundValues): (x1: number, x2: number) => number {
  if (data !== 'function') return () => 0
  const expression = parseExpression(formula, ['x1', 'x2'])
  return (x1, x2) => {
    const value = expression.evaluate({x1, x2})
    return Number.isFinite(value) ? value : 0
  }
}
