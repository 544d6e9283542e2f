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
