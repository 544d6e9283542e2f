// Keys of random numbers: arrays of two words each, bare (`PRNGKey`) or of a type of their own (`key`).
import {get, type Tensor} from 'd2lbook-tensor'
import {addMembers} from '../../../objects/builtin.ts'
import {raise} from '../../../objects/exceptions.ts'
import {iteratorType, NativeIterator} from '../../../objects/iterate.ts'
import {PyObject, type Value} from '../../../objects/object.ts'
import {repr} from '../../../objects/text.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {sizeOf} from '../../../engine/broadcast.ts'
import {indicesOf} from '../../../engine/subscripts.ts'
import {numpyStr} from '../../../engine/print/numpy-text.ts'
import {room} from '../../../engine/room.ts'
import {shapeText} from '../../../engine/print/numpy-text.ts'
import {abstractArrayType, isArray, jax} from '../framework.ts'
import {jaxType} from '../types.ts'
import type {Key} from './threefry.ts'

export const keyArrayType = jaxType('PRNGKeyArray', 'jax._src.random.prng', [abstractArrayType])
const keyDtypeType = jaxType('KeyTy', 'jax._src.random.prng')

class KeyDtype extends PyObject {
  override readonly type = keyDtypeType
}

addMembers<KeyDtype>(keyDtypeType, {
  methods: {
    '__repr__(self, /)': () => 'key<fry>',
    '__eq__(self, other, /)': (_self, other: Value) => other instanceof KeyDtype,
    '__hash__(self, /)': () => 1,
  },
  getters: {name: () => 'key<fry>', itemsize: () => 8},
})

const keyDtype = new KeyDtype()

/** `jax.random.key(0)`: the words lie along a last axis that it does not show. */
export class KeyArray extends PyObject {
  override readonly type = keyArrayType
  readonly data: Tensor

  constructor(data: Tensor) {
    super()
    this.data = data
  }

  get shape(): readonly number[] {
    return this.data.shape.slice(0, -1)
  }

  /** What lies at one place along an axis. */
  at(axis: number, place: number): KeyArray {
    return new KeyArray(this.data.get(...this.shape.slice(0, axis).map(() => ({})), place))
  }

  static stack(keys: readonly KeyArray[], axis: number): KeyArray {
    return new KeyArray(
      room(jax).stack(
        keys.map(({data}) => data),
        axis,
      ),
    )
  }
}

addMembers<KeyArray>(keyArrayType, {
  methods: {
    '__repr__(self, /)': keyText,
    '__str__(self, /)': keyText,
    '__len__(self, /)': ({shape}) => {
      const [length] = shape
      if (length === undefined) throw raise('TypeError', 'len() of unsized object')
      return length
    },
    '__iter__(self, /)': (self) => {
      const [length] = self.shape
      if (length === undefined) throw raise('TypeError', 'iteration over a 0-d key array')
      let at = 0
      return new NativeIterator(iteratorType, () => (at < length ? self.at(0, at++) : undefined))
    },
    '__getitem__(self, key, /)': ({data}, key: Value) => new KeyArray(get(data, indicesOf(key, data, jax))),
    'reshape(self, *shape)': ({data}, shape: Value[]) => {
      const [first] = shape
      const sizes = (first instanceof Tuple ? first.items : shape).map(Number)
      return new KeyArray(data.reshape([...sizes, 2]))
    },
    'block_until_ready(self)': (self) => self,
  },
  getters: {
    shape: ({shape}) => new Tuple(shape),
    ndim: ({shape}) => shape.length,
    size: ({shape}) => sizeOf(shape),
    dtype: () => keyDtype,
  },
})

function keyText({data, shape}: KeyArray): string {
  const words = numpyStr({values: data.values(), shape: data.shape, dtype: data.dtype})
  return `Array(${shapeText(shape)}, dtype=key<fry>) overlaying:\n${words}`
}

/** The words of one key, whichever kind it is of. */
export function keyOf(value: Value, name: string): Key {
  const data = keyData(value, name)
  if (data.size !== 2)
    throw raise(
      'ValueError',
      `${name} accepts a single key, but was given a key array of shape ${shapeText(data.shape.slice(0, -1))} != (). Use jax.vmap for batching.`,
    )
  const [high = 0, low = 0] = data.values()
  return [high, low]
}

export function keyData(value: Value, name: string): Tensor {
  if (value instanceof KeyArray) return value.data
  if (!isArray(value))
    throw raise(
      'TypeError',
      `JAX encountered invalid PRNG key data: expected key_data to have ndim, shape, and dtype attributes. Got ${repr(value)}`,
    )
  const {tensor} = value
  if (tensor.dtype !== 'uint32')
    throw raise(
      'TypeError',
      `JAX encountered invalid PRNG key data: expected key_data.dtype = uint32; got dtype=${tensor.dtype}`,
    )
  if (tensor.shape.at(-1) !== 2)
    throw raise(
      'TypeError',
      `JAX encountered invalid PRNG key data: expected key_data.shape to end with (2,); got shape=${shapeText(tensor.shape)} for impl=PRNGImpl(key_shape=(2,)) in ${name}`,
    )
  return tensor
}

/** Words as keys of the kind that was given. */
export function keysLike(value: Value, words: ArrayLike<number>, shape: readonly number[]): Value {
  const data = room(jax).tensor(Float64Array.from(words), [...shape, 2], 'uint32')
  return value instanceof KeyArray ? new KeyArray(data) : jax.wrap(data)
}
