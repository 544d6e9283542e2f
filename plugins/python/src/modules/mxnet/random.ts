// What draws are made of: the numbers of MXNet's own generator cannot be had, so these are others.
import {Builtin} from '../../objects/builtin.ts'
import type {Value} from '../../objects/object.ts'
import {integer, shape, tensor, type Place} from '../../engine/parameters.ts'
import {room} from '../../engine/room.ts'
import {mxnet} from './framework.ts'

function place(name: string, parameter: string): Place {
  return {framework: mxnet, name, parameter, position: 1}
}

const sizesOf = (size: Value): readonly number[] =>
  size === null ? [] : shape.read(size, place('random', 'size'))

function integers(low: Value, high: Value, size: Value): Value {
  const [first, last] = [
    integer.read(low, place('randint', 'low')),
    integer.read(high, place('randint', 'high')),
  ]
  return mxnet.wrap(room(mxnet).integers(first, last, sizesOf(size), 'int64'))
}

function multinomial(trials: Value, chances: Value): Value {
  const weights = tensor.read(chances, place('multinomial', 'pvals')).values()
  return mxnet.wrap(room(mxnet).multinomial(integer.read(trials, place('multinomial', 'n')), weights))
}

/** For the functions of `mxnet.np.random`, which are written in Python. */
export const randomCore: readonly (readonly [string, Value])[] = [
  ['_unit', new Builtin('_unit(size)', (size: Value) => mxnet.wrap(room(mxnet).uniform(sizesOf(size))))],
  ['_normal', new Builtin('_normal(size)', (size: Value) => mxnet.wrap(room(mxnet).normal(sizesOf(size))))],
  ['_integers', new Builtin('_integers(low, high, size)', integers)],
  [
    '_permutation',
    new Builtin('_permutation(count)', (count: number) => mxnet.wrap(room(mxnet).permutation(count))),
  ],
  ['_multinomial', new Builtin('_multinomial(n, pvals)', multinomial)],
]
