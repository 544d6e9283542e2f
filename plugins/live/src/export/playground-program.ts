// What a program of the playground is written from.
import {inOrder, isPlain} from '../data/features.ts'
import {playgroundProblem, type PlaygroundPoints, type PlaygroundValues} from '../model/playground.ts'
import type {Exported} from './export-code.ts'

/** The problem, and the points under it where the network is given functions of them. */
export function playgroundProgram(values: PlaygroundValues, points: PlaygroundPoints): Exported {
  const {spec, training, train} = playgroundProblem(values, points)
  const features = inOrder(values.features)
  const derived = isPlain(features) ? undefined : {points: points.train.x, features}
  return {spec, training, train, ...(derived && {derived})}
}
