// `tf.random`.
import {Builtin} from '../../objects/builtin.ts'
import type {Dtype, Tensor} from 'd2lbook-tensor'
import type {Value} from '../../objects/object.ts'
import {operandOf} from '../../engine/convert.ts'
import {isFloating} from '../../engine/dtype.ts'
import {dtype as dtypeParameter, number, shape as shapeParameter} from '../../engine/parameters.ts'
import {room} from '../../engine/room.ts'
import {tensorflow} from './framework.ts'

const place = (name: string, parameter: string) => ({framework: tensorflow, name, parameter, position: 1})

function sizesAndType(name: string, shape: Value, dtype: Value): {sizes: readonly number[]; type: Dtype} {
  return {
    sizes: shapeParameter.read(shape, place(name, 'shape')),
    type: (dtype === null ? undefined : dtypeParameter.read(dtype, place(name, 'dtype'))) ?? 'float32',
  }
}

function scaled(unit: Tensor, times: Value, plus: Value): Value {
  const [factor, offset] = [operandOf(times, tensorflow), operandOf(plus, tensorflow)]
  const stretched = factor ? unit.mul(factor) : unit
  return tensorflow.wrap(offset ? stretched.add(offset) : stretched)
}

function uniform(shape: Value, low: Value, high: Value, dtype: Value): Value {
  const {sizes, type} = sizesAndType('uniform', shape, dtype)
  const from = number.read(low, place('uniform', 'minval'))
  const to = high === null ? 1 : number.read(high, place('uniform', 'maxval'))
  if (isFloating(type)) return tensorflow.wrap(room(tensorflow).uniform(sizes, from, to, type))
  return tensorflow.wrap(room(tensorflow).integers(from, to, sizes, type))
}

export const random: readonly (readonly [string, Value])[] = [
  [
    'normal',
    new Builtin(
      'normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None)',
      (shape: Value, mean: Value, deviation: Value, dtype: Value) => {
        const {sizes, type} = sizesAndType('normal', shape, dtype)
        return scaled(room(tensorflow).normal(sizes, 0, 1, type), deviation, mean)
      },
    ),
  ],
  [
    'uniform',
    new Builtin('uniform(shape, minval=0, maxval=None, dtype=None, seed=None, name=None)', uniform),
  ],
  [
    'shuffle',
    new Builtin('shuffle(value, seed=None, name=None)', (value: Value) => {
      const operand = operandOf(value, tensorflow)
      return operand
        ? tensorflow.wrap(operand.take(room(tensorflow).permutation(operand.shape[0] ?? 0)))
        : value
    }),
  ],
  [
    'set_seed',
    new Builtin('set_seed(seed)', (seed: Value) => {
      room(tensorflow).seed(number.read(seed, place('set_seed', 'seed')))
      return null
    }),
  ],
]
