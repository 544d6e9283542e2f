// `tf.random.Generator`: a generator of one's own, whose state can be seen.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {sizeOf} from '../../../engine/broadcast.ts'
import {isFloating} from '../../../engine/dtype.ts'
import {number} from '../../../engine/parameters.ts'
import {room} from '../../../engine/room.ts'
import {addMembers} from '../../../objects/builtin.ts'
import {PyObject, type Attributes, type Value} from '../../../objects/object.ts'
import {tensorflow, Variable} from '../framework.ts'
import {tensorflowType} from '../types.ts'
import {affine, between, checkedLimits, place, sizesFrom, typeFrom} from './arguments.ts'
import {integers, normals, reservedPerNumber, truncatedNormals, uniforms} from './distributions.ts'
import {Philox, wordsOf} from './philox.ts'
import {seedPair} from './seeds.ts'

export const generatorType = tensorflowType('Generator', 'tensorflow.python.ops.stateful_random_ops')

type Fill = typeof normals

class Generator extends PyObject {
  override readonly type = generatorType
  override readonly attributes: Attributes = new Map<string, Value>()
  readonly state: Variable

  constructor(seed: number) {
    super()
    this.state = new Variable(room(tensorflow).tensor([seed, 0, 0], [3], 'int64'), 'StateVar:0', false)
  }

  draw(shape: Value, type: Dtype, fill: Fill): Tensor {
    const sizes = sizesFrom('Generator', shape)
    const count = sizeOf(sizes)
    const [low = 0, high = 0, key = 0] = this.state.tensor.values()
    const generator = new Philox([...wordsOf(low), ...wordsOf(high)], wordsOf(key))
    const next = room(tensorflow).tensor([low + count * reservedPerNumber, high, key], [3], 'int64')
    this.state.tensor.assign(next)
    return room(tensorflow).tensor(fill(generator, count, type), sizes, type)
  }
}

const normalSignature = '(self, shape, mean=0.0, stddev=1.0, dtype=None, name=None)'

const normalLike =
  (name: string, fill: Fill) =>
  (self: Generator, shape: Value, mean: Value, deviation: Value, dtype: Value) =>
    affine(self.draw(shape, typeFrom(name, dtype, 'float32'), fill), deviation, mean)

function uniform(self: Generator, shape: Value, low: Value, high: Value, dtype: Value): Value {
  const type = typeFrom('uniform', dtype, 'float32')
  if (isFloating(type)) return between(self.draw(shape, type, uniforms), low, high)
  const [from, to] = checkedLimits(low, high)
  return tensorflow.wrap(
    self.draw(shape, type, (generator, count) => integers(generator, count, from, to, type)),
  )
}

addMembers<Generator>(generatorType, {
  classMethods: {
    'from_seed(type, seed, alg=None)': (_type, seed: Value) =>
      new Generator(number.read(seed, place('from_seed', 'seed'))),
    'from_non_deterministic_state(type, alg=None)': () => new Generator(seedPair(undefined)[1]),
  },
  methods: {
    [`normal${normalSignature}`]: normalLike('normal', normals),
    [`truncated_normal${normalSignature}`]: normalLike('truncated_normal', truncatedNormals),
    'uniform(self, shape, minval=0, maxval=None, dtype=None, name=None)': uniform,
  },
  getters: {state: ({state}) => state},
})
