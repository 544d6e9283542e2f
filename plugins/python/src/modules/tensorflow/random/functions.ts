// `tf.random`: operations whose seeds the program keeps.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {operandOf} from '../../../engine/convert.ts'
import {sizeOf} from '../../../engine/broadcast.ts'
import {isFloating} from '../../../engine/dtype.ts'
import {number, tensor as tensorParameter} from '../../../engine/parameters.ts'
import {room} from '../../../engine/room.ts'
import {Builtin} from '../../../objects/builtin.ts'
import type {Value} from '../../../objects/object.ts'
import {tensorflow} from '../framework.ts'
import {affine, between, checkedLimits, place, sizesFrom, typeFrom} from './arguments.ts'
import {
  classes,
  integers,
  normals,
  permutation,
  reservedPerNumber,
  truncatedNormals,
  uniforms,
} from './distributions.ts'
import {reserve, setSeed} from './seeds.ts'

type Fill = typeof normals

function ownSeed(name: string, seed: Value): number | undefined {
  return seed === null ? undefined : number.read(seed, place(name, 'seed'))
}

function drawn(name: string, sizes: readonly number[], type: Dtype, seed: Value, fill: Fill): Tensor {
  const count = sizeOf(sizes)
  const generator = reserve(`${name} ${type}`, ownSeed(name, seed), count * reservedPerNumber)
  return room(tensorflow).tensor(fill(generator, count, type), sizes, type)
}

function normalLike(name: string, fill: Fill): Builtin {
  return new Builtin(
    `${name}(shape, mean=0.0, stddev=1.0, dtype=None, seed=None, name=None)`,
    (shape: Value, mean: Value, deviation: Value, dtype: Value, seed: Value) => {
      const type = typeFrom(name, dtype, 'float32')
      return affine(drawn(name, sizesFrom(name, shape), type, seed, fill), deviation, mean)
    },
  )
}

function uniform(shape: Value, low: Value, high: Value, dtype: Value, seed: Value): Value {
  const type = typeFrom('uniform', dtype, 'float32')
  const sizes = sizesFrom('uniform', shape)
  if (isFloating(type)) return between(drawn('uniform', sizes, type, seed, uniforms), low, high)
  const [from, to] = checkedLimits(low, high)
  return tensorflow.wrap(
    drawn('uniform', sizes, type, seed, (generator, count) => integers(generator, count, from, to, type)),
  )
}

function shuffle(value: Value, seed: Value): Value {
  const rows = operandOf(value, tensorflow)
  if (!rows) return value
  const count = rows.shape[0] ?? 0
  const generator = reserve(`shuffle ${rows.dtype}`, ownSeed('shuffle', seed), Math.ceil(count / 4))
  const order = permutation(generator, count)
  return tensorflow.wrap(rows.take(room(tensorflow).tensor(order, [count], 'int64')))
}

function categorical(logits: Value, samples: Value, dtype: Value, seed: Value): Value {
  const rows = tensorParameter.read(logits, place('categorical', 'logits'))
  const count = number.read(samples, place('categorical', 'num_samples'))
  const [height = 0, width = 0] = rows.shape
  const blocks = height * Math.ceil(count / 4) * 4 * reservedPerNumber
  const generator = reserve('categorical', ownSeed('categorical', seed), blocks)
  const type = typeFrom('categorical', dtype, 'int64')
  return tensorflow.wrap(
    room(tensorflow).tensor(classes(generator, rows.values(), width, count), [height, count], type),
  )
}

export const random: readonly (readonly [string, Value])[] = [
  ['normal', normalLike('normal', normals)],
  ['truncated_normal', normalLike('truncated_normal', truncatedNormals)],
  [
    'uniform',
    new Builtin('uniform(shape, minval=0, maxval=None, dtype=None, seed=None, name=None)', uniform),
  ],
  ['shuffle', new Builtin('shuffle(value, seed=None, name=None)', shuffle)],
  [
    'categorical',
    new Builtin('categorical(logits, num_samples, dtype=None, seed=None, name=None)', categorical),
  ],
  [
    'set_seed',
    new Builtin('set_seed(seed)', (seed: Value) => {
      setSeed(number.read(seed, place('set_seed', 'seed')))
      return null
    }),
  ],
]
