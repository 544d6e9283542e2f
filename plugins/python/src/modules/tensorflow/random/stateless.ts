// `tf.random.stateless_*`: the same numbers for the same seed.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {sizeOf} from '../../../engine/broadcast.ts'
import {isFloating} from '../../../engine/dtype.ts'
import {number, tensor as tensorParameter} from '../../../engine/parameters.ts'
import {room} from '../../../engine/room.ts'
import {Builtin} from '../../../objects/builtin.ts'
import {raise} from '../../../objects/exceptions.ts'
import type {Value} from '../../../objects/object.ts'
import {tensorflow} from '../framework.ts'
import {affine, between, checkedLimits, place, sizesFrom, typeFrom} from './arguments.ts'
import {classes, integers, normals, truncatedNormals, uniforms} from './distributions.ts'
import {Philox} from './philox.ts'

type Fill = typeof normals

/** @param seed two whole numbers */
function generatorOf(name: string, seed: Value): Philox {
  const [first, second, ...rest] = tensorParameter.read(seed, place(name, 'seed')).values()
  if (first === undefined || second === undefined || rest.length > 0)
    throw raise('ValueError', `seed must have shape [2], not ${[first, second, ...rest].length}`)
  return Philox.ofPair(first, second)
}

function drawn(name: string, shape: Value, seed: Value, type: Dtype, fill: Fill): Tensor {
  const sizes = sizesFrom(name, shape)
  return room(tensorflow).tensor(fill(generatorOf(name, seed), sizeOf(sizes), type), sizes, type)
}

function normalLike(name: string, fill: Fill): Builtin {
  return new Builtin(
    `${name}(shape, seed, mean=0.0, stddev=1.0, dtype=None, name=None, alg="auto_select")`,
    (shape: Value, seed: Value, mean: Value, deviation: Value, dtype: Value) =>
      affine(drawn(name, shape, seed, typeFrom(name, dtype, 'float32'), fill), deviation, mean),
  )
}

function uniform(shape: Value, seed: Value, low: Value, high: Value, dtype: Value): Value {
  const name = 'stateless_uniform'
  const type = typeFrom(name, dtype, 'float32')
  if (isFloating(type)) return between(drawn(name, shape, seed, type, uniforms), low, high)
  const [from, to] = checkedLimits(low, high)
  return tensorflow.wrap(
    drawn(name, shape, seed, type, (generator, count) => integers(generator, count, from, to, type)),
  )
}

function categorical(logits: Value, samples: Value, seed: Value, dtype: Value): Value {
  const name = 'stateless_categorical'
  const rows = tensorParameter.read(logits, place(name, 'logits'))
  const count = number.read(samples, place(name, 'num_samples'))
  const [height = 0, width = 0] = rows.shape
  const drawnClasses = classes(generatorOf(name, seed), rows.values(), width, count)
  return tensorflow.wrap(
    room(tensorflow).tensor(drawnClasses, [height, count], typeFrom(name, dtype, 'int64')),
  )
}

export const stateless: readonly (readonly [string, Value])[] = [
  ['stateless_normal', normalLike('stateless_normal', normals)],
  ['stateless_truncated_normal', normalLike('stateless_truncated_normal', truncatedNormals)],
  [
    'stateless_uniform',
    new Builtin(
      'stateless_uniform(shape, seed, minval=0, maxval=None, dtype=None, name=None, alg="auto_select")',
      uniform,
    ),
  ],
  [
    'stateless_categorical',
    new Builtin('stateless_categorical(logits, num_samples, seed, dtype=None, name=None)', categorical),
  ],
]
