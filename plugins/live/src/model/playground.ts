// The playground's problem: which points, which network, which training. Pure; used at build, in the page, in tests.
import type {Dataset, MlpSpec, TrainingSpec} from 'd2lbook-tensor'
import {parsePoints} from '../data/csv.ts'
import {featureInputs, inOrder} from '../data/features.ts'
import {isRegression, makePoints, splitPoints, type Points} from '../data/points.ts'
import {parseExpression} from '../expression.ts'
import type {OptionValues} from '../options.ts'
import type {mlpOptions} from '../components/mlp-options.ts'
import type {PlanePoints} from '../picture/plane.ts'
import {initializerFor, trainingSpec} from './network.ts'

export type PlaygroundValues = OptionValues<typeof mlpOptions>

export interface Problem {
  spec: MlpSpec
  training: TrainingSpec
  train: Dataset
  test: Dataset
}

export type PlaygroundPoints = PlanePoints & {test: Points}

/** Points of the options; `own` are the reader's or the fence's, for `data=points`. */
export function playgroundPoints(values: PlaygroundValues, own: Points): PlaygroundPoints {
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
  const {activation, slope, hidden, data, features} = values
  return {
    sizes: [inOrder(features).length, ...hidden, 1],
    activation,
    slope,
    loss: isRegression(data) ? 'squared' : 'logistic',
    initializer: initializerFor(activation),
  }
}

/** The points as the network is given them. */
export function playgroundData(
  {features}: Pick<PlaygroundValues, 'features'>,
  {train, test}: PlaygroundPoints,
): Pick<Problem, 'train' | 'test'> {
  const given = (points: Points): Dataset => ({...points, x: featureInputs(points.x, inOrder(features))})
  return {train: given(train), test: given(test)}
}

/** @param data as `playgroundData` gives it, where it is at hand */
export function playgroundProblem(
  values: PlaygroundValues,
  points: PlaygroundPoints,
  data = playgroundData(values, points),
): Problem {
  return {spec: playgroundSpec(values), training: trainingSpec(values), ...data}
}

function targetFunction({data, function: formula}: PlaygroundValues): (x1: number, x2: number) => number {
  if (data !== 'function') return () => 0
  const expression = parseExpression(formula, ['x1', 'x2'])
  return (x1, x2) => {
    const value = expression.evaluate({x1, x2})
    return Number.isFinite(value) ? value : 0
  }
}
