// `x.at[i].set(v)`: an array with some of its numbers changed; the array itself stays. Source: jax/_src/numpy/indexing.py.
import {addedAt, get, replaced, type Index, type Tensor} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {call} from '../../objects/call.ts'
import {raise} from '../../objects/exceptions.ts'
import {PyObject, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {Tuple} from '../../objects/tuple.ts'
import {isFloating} from '../../engine/dtype.ts'
import {translatingErrors} from '../../engine/operation.ts'
import {indicesOf} from '../../engine/subscripts.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {jax} from './framework.ts'
import {tensorOf} from './transforms/arrays.ts'
import {jaxType} from './types.ts'

const helperType = jaxType('_IndexUpdateHelper', 'jax._src.numpy.indexing')
const referenceType = jaxType('_IndexUpdateRef', 'jax._src.numpy.indexing')

/** `x.at` */
export class IndexHelper extends PyObject {
  override readonly type = helperType
  readonly array: TensorObject
  constructor(array: TensorObject) {
    super()
    this.array = array
  }
}

/** `x.at[i]` */
class IndexReference extends PyObject {
  override readonly type = referenceType
  readonly array: TensorObject
  readonly key: Value
  constructor(array: TensorObject, key: Value) {
    super()
    this.array = array
    this.key = key
  }
}

addMembers<IndexHelper>(helperType, {
  methods: {
    '__getitem__(self, index, /)': ({array}, key: Value) => new IndexReference(array, key),
    '__repr__(self, /)': ({array}) => `_IndexUpdateHelper(${repr(array)})`,
  },
})

type Change = (x: Tensor, indices: readonly Index[], value: Tensor) => Tensor

const set: Change = (x, indices, value) => replaced(x, indices, value)

/** Of each place what was there and what comes together. */
const combining =
  (combine: (old: Tensor, value: Tensor) => Tensor): Change =>
  (x, indices, value) =>
    replaced(x, indices, combine(get(x, indices), value).to(x.dtype))

const add: Change = (x, indices, value) =>
  indices.some(isArrayIndex)
    ? addedAt(x, indices, value)
    : combining((old, more) => old.add(more))(x, indices, value)

function isArrayIndex(index: Index): boolean {
  return typeof index === 'object' && index !== null && 'tensors' in index
}

/** A place outside of the array changes nothing. */
function isOutside(key: Value, {shape}: Tensor): boolean {
  const parts = key instanceof Tuple ? key.items : [key]
  if (parts.some((part) => typeof part !== 'number' && (part === null || typeof part !== 'object')))
    return false
  return parts.some((part, axis) => {
    const size = shape[axis] ?? 0
    return typeof part === 'number' && (part >= size || part < -size)
  })
}

/** NaN, or the least whole number, where the program names none. */
function fillOf(fill: Value, {dtype, tensors}: Tensor): Tensor {
  const usual = dtype === 'bool' ? 1 : isFloating(dtype) ? NaN : dtype.startsWith('u') ? -1 : -(2 ** 31)
  const given = fill === null ? undefined : tensorOf(fill)
  return given?.to(dtype) ?? tensors.scalar(usual, 'float64').to(dtype)
}

/** Which of the places that arrays name are there; `undefined` where the key has other parts as well. */
function insideOf(key: Value, {shape}: Tensor): Tensor | undefined {
  const parts = (key instanceof Tuple ? key.items : [key]).map((part) => tensorOf(part))
  return parts.reduce<Tensor | undefined>((known, part, axis) => {
    if (!part || (axis > 0 && !known)) return undefined
    const size = shape[axis] ?? 0
    const own = part.less(size).logicalAnd(part.greaterEqual(-size))
    return known ? known.logicalAnd(own) : own
  }, undefined)
}

function changed({array, key}: IndexReference, value: Value, change: Change): Value {
  const part = tensorOf(value)
  if (!part)
    throw raise(
      'TypeError',
      `scatter requires ndarray or scalar arguments, got ${repr(value)} at position 1.`,
    )
  return translatingErrors(jax, {name: 'scatter'}, () => {
    const {tensor} = array
    if (isOutside(key, tensor)) return array
    return jax.wrap(change(tensor, indicesOf(key, tensor, jax), part.to(tensor.dtype)))
  })
}

const options =
  '*, indices_are_sorted=False, unique_indices=False, mode=None, out_sharding=None, wrap_negative_indices=True'

function updating(change: Change): (self: IndexReference, value: Value) => Value {
  return (self, value) => changed(self, value, change)
}

addMembers<IndexReference>(referenceType, {
  methods: {
    '__repr__(self, /)': ({array, key}) => `_IndexUpdateRef(${repr(array)}, ${repr(key)})`,
    [`set(self, values, ${options})`]: updating(set),
    [`add(self, values, ${options})`]: updating(add),
    [`subtract(self, values, ${options})`]: updating((x, indices, value) => add(x, indices, value.neg())),
    [`multiply(self, values, ${options})`]: updating(combining((old, value) => old.mul(value))),
    [`mul(self, values, ${options})`]: updating(combining((old, value) => old.mul(value))),
    [`divide(self, values, ${options})`]: updating(combining((old, value) => old.div(value))),
    [`power(self, values, ${options})`]: updating(combining((old, value) => old.pow(value))),
    [`min(self, values, ${options})`]: updating(combining((old, value) => old.minimum(value))),
    [`max(self, values, ${options})`]: updating(combining((old, value) => old.maximum(value))),
    [`apply(self, func, ${options})`]: ({array, key}, func: Value) => {
      const {tensor} = array
      const indices = indicesOf(key, tensor, jax)
      const made = tensorOf(call(func, [jax.wrap(get(tensor, indices))]))
      return made ? jax.wrap(replaced(tensor, indices, made.to(tensor.dtype))) : array
    },
    [`get(self, *, indices_are_sorted=False, unique_indices=False, mode=None, fill_value=None, out_sharding=None)`]:
      ({array, key}, _sorted: Value, _unique: Value, mode: Value, fill: Value) => {
        const {tensor} = array
        const indices = indicesOf(key, tensor, jax)
        const found = get(tensor, indices)
        if (mode !== 'fill' && mode !== 'drop') return jax.wrap(found)
        const filling = fillOf(fill, tensor)
        if (isOutside(key, tensor)) return jax.wrap(filling.expandTo(found.shape))
        const inside = insideOf(key, tensor)
        if (!inside) return jax.wrap(found)
        const missing = Array.from({length: found.rank - inside.rank}, () => 1)
        const mask = inside.reshape([...inside.shape, ...missing]).expandTo(found.shape)
        return jax.wrap(found.where(mask, filling))
      },
  },
})
