// What functions of `tf.random` are given.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {operandOf} from '../../../engine/convert.ts'
import {dtype as dtypeParameter, number, numbers, type Place} from '../../../engine/parameters.ts'
import {raise} from '../../../objects/exceptions.ts'
import type {Value} from '../../../objects/object.ts'
import {tensorflow} from '../framework.ts'

export function place(name: string, parameter: string): Place {
  return {framework: tensorflow, name, parameter, position: 1}
}

/** A list, a tuple, a shape or a tensor of sizes. */
export function sizesFrom(name: string, shape: Value): readonly number[] {
  const sizes = numbers.read(shape, place(name, 'shape'))
  return typeof sizes === 'number' ? [sizes] : sizes
}

export function typeFrom(name: string, dtype: Value, fallback: Dtype): Dtype {
  return (dtype === null ? undefined : dtypeParameter.read(dtype, place(name, 'dtype'))) ?? fallback
}

/** `unit * times + plus` */
export function affine(unit: Tensor, times: Value, plus: Value): Value {
  const [factor, offset] = [operandOf(times, tensorflow), operandOf(plus, tensorflow)]
  const stretched = factor ? unit.mul(factor) : unit
  return tensorflow.wrap(offset ? stretched.add(offset) : stretched)
}

/** Numbers from 0 up to 1 become such from `low` up to `high`. */
export function between(unit: Tensor, low: Value, high: Value): Value {
  const to = operandOf(high === null ? 1 : high, tensorflow)
  const from = operandOf(low, tensorflow)
  if (!to || !from) throw raise('TypeError', 'uniform() needs numbers as minval and maxval')
  return affine(unit, tensorflow.wrap(to.sub(from).to(unit.dtype)), tensorflow.wrap(from.to(unit.dtype)))
}

/** @throws where there is no whole number between them */
export function checkedLimits(low: Value, high: Value): [number, number] {
  if (high === null) throw raise('ValueError', 'Must specify maxval for integer dtype int32')
  const from = number.read(low, place('uniform', 'minval'))
  const to = number.read(high, place('uniform', 'maxval'))
  if (from < to) return [from, to]
  throw raise('ValueError', `Need minval < maxval, got ${from} >= ${to}`)
}
