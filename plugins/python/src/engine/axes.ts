// Axes as callers name them.
import type {Tensor} from 'd2lbook-tensor'
import {raise} from '../objects/exceptions.ts'
import {axisOf} from './broadcast.ts'
import type {Framework} from './framework.ts'

/** Checked and counted from 0; undefined means all. */
export function axesOf(framework: Framework, x: Tensor, given: number[] | undefined): number[] | undefined {
  if (given === undefined || x.rank === 0)
    return given?.length === 0 ? undefined : checkAll(framework, x, given)
  // torch takes no axes as all of them
  if (given.length === 0) return framework.name === 'torch' ? undefined : given
  const counted = given.map((axis) => axisOf(framework, axis, x.rank))
  const twice = counted.find((axis, i) => counted.indexOf(axis) !== i)
  if (twice === undefined) return counted
  throw framework.name === 'torch'
    ? raise('RuntimeError', `dim ${twice} appears multiple times in the list of dims`)
    : raise('ValueError', "duplicate value in 'axis'")
}

function checkAll(framework: Framework, x: Tensor, given: number[] | undefined): undefined {
  for (const axis of given ?? []) axisOf(framework, axis, x.rank)
}

/** The order of axes in which those of `from` stand at the places `to`, and the others keep theirs. */
export function movedAxes(rank: number, from: readonly number[], to: readonly number[]): number[] {
  const order = Array.from({length: rank}, (_, axis) => axis).filter((axis) => !from.includes(axis))
  const moves = to.map((place, i) => ({place, axis: from[i] ?? 0})).toSorted((a, b) => a.place - b.place)
  for (const {place, axis} of moves) order.splice(place, 0, axis)
  return order
}

/** These axes become the last ones. */
export function movedToEnd(x: Tensor, axes: readonly number[]): Tensor {
  const places = axes.map((_, i) => x.rank - axes.length + i)
  return axes.every((axis, i) => axis === places[i]) ? x : x.permute(movedAxes(x.rank, axes, places))
}

/** What is left where axes are made into one number: they stay, with length 1. */
export function keptShape(shape: readonly number[], axes: readonly number[]): number[] {
  return shape.map((size, axis) => (axes.includes(axis) ? 1 : size))
}
