// What stands in the brackets: `x[1, ::2]`, `x[mask]`, `x[..., None]`, as the tensor room takes it.
import {Tensor, type Index} from 'd2lbook-tensor'
import {raise} from '../objects/exceptions.ts'
import {asIndex} from '../objects/index-of.ts'
import {List} from '../objects/list.ts'
import {ellipsis, typeOf, type Value} from '../objects/object.ts'
import {Range} from '../objects/range.ts'
import {Slice} from '../objects/slice.ts'
import {Tuple} from '../objects/tuple.ts'
import {tensorFromValue} from './convert.ts'
import {isFloating} from './dtype.ts'
import type {Framework} from './framework.ts'
import {TensorObject} from './tensor-object.ts'

/** @throws IndexError and TypeError in the framework's words */
export function indicesOf(key: Value, x: Tensor, framework: Framework): Index[] {
  if (framework.errors.invalidIndex && key instanceof List) throw framework.errors.invalidIndex(key)
  const parts = key instanceof Tuple ? key.items : [key]
  const indices = parts.map((part) => indexOf(part, framework))
  if (framework.clampsPlaces) return clamped(indices, x, framework)
  checkPlaces(indices, x, framework)
  return indices
}

function indexOf(part: Value, framework: Framework): Index {
  if (part === null) return null
  if (part === ellipsis) return '...'
  if (typeof part === 'number') return part
  if (part instanceof Slice) return sliceOf(part, framework)
  if (part instanceof TensorObject) return tensorIndex(part.tensor, framework)
  if (typeof part === 'boolean') return tensorIndex(required(part, framework), framework)
  if (part instanceof List || part instanceof Tuple || part instanceof Range)
    return tensorIndex(required(part, framework), framework)
  const index = asIndex(part)
  if (index !== undefined) return Number(index)
  throw invalid(part, framework)
}

function required(part: Value, framework: Framework): Tensor {
  const tensor = tensorFromValue(part, framework)
  if (!tensor) throw invalid(part, framework)
  // an empty list picks nothing
  return tensor.size === 0 ? tensor.to('int64') : tensor
}

function tensorIndex(tensor: Tensor, framework: Framework): Index {
  // places are broken numbers in mxnet, unless another type is asked for
  if (isFloating(tensor.dtype) && framework.name === 'mxnet')
    return tensorIndex(tensor.to('int64'), framework)
  if (isFloating(tensor.dtype)) {
    if (framework.errors.invalidIndex)
      throw framework.errors.invalidIndex(new TensorObject(framework, tensor))
    throw raise(
      'IndexError',
      framework.name === 'torch'
        ? 'tensors used as indices must be long, int, byte or bool tensors'
        : 'arrays used as indices must be of integer (or boolean) type',
    )
  }
  return tensor.rank === 0 && tensor.dtype !== 'bool' ? tensor.item() : tensor
}

function sliceOf({start, stop, step}: Slice, framework: Framework): Index {
  const every = bound(step)
  if (every !== undefined && every <= 0) {
    if (framework.name === 'torch') throw raise('ValueError', 'step must be greater than zero')
    if (every === 0) throw raise('ValueError', 'slice step cannot be zero')
  }
  return {start: bound(start), stop: bound(stop), step: every}
}

function bound(value: Value): number | undefined {
  if (value === null) return undefined
  if (value instanceof TensorObject && value.tensor.size === 1) return value.tensor.item()
  const index = asIndex(value)
  if (index !== undefined) return Number(index)
  throw raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
}

function invalid(part: Value, {name, errors}: Framework): Error {
  if (errors.invalidIndex) return errors.invalidIndex(part)
  const got = typeOf(part).name
  switch (name) {
    case 'torch':
      if (got === 'str') return raise('TypeError', "new(): invalid data type 'str'")
      return raise(
        'IndexError',
        `only integers, slices (\`:\`), ellipsis (\`...\`), None and long or byte Variables are valid indices (got ${got})`,
      )
    case 'tensorflow':
      return raise(
        'TypeError',
        `Only integers, slices (\`:\`), ellipsis (\`...\`), tf.newaxis (\`None\`) and scalar tf.int32/tf.int64 tensors are valid indices, got ${got}`,
      )
    default:
      return raise(
        'IndexError',
        'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices',
      )
  }
}

/** Places outside and too many indices, before the tensor room refuses them in its own words. */
function checkPlaces(indices: readonly Index[], x: Tensor, {errors}: Framework): void {
  const named = indices.reduce<number>((count, index) => count + axesNamedBy(index), 0)
  if (named > x.rank) throw errors.tooManyIndices(named, x.rank)
  let axis = 0
  for (const index of indices) {
    if (index === '...') axis = x.rank - named + axis
    else {
      const size = x.shape[axis] ?? 0
      if (typeof index === 'number' && (index >= size || index < -size)) throw errors.index(index, axis, size)
      if (index instanceof Tensor) checkArray(index, axis, x, errors)
      axis += axesNamedBy(index)
    }
  }
}

/** Each place outside as the nearest inside. */
function clamped(indices: readonly Index[], x: Tensor, {errors}: Framework): Index[] {
  const named = indices.reduce<number>((count, index) => count + axesNamedBy(index), 0)
  if (named > x.rank) throw errors.tooManyIndices(named, x.rank)
  let axis = 0
  return indices.map((index) => {
    if (index === '...') {
      axis = x.rank - named + axis
      return index
    }
    const size = x.shape[axis] ?? 0
    axis += axesNamedBy(index)
    if (typeof index === 'number') return Math.max(-size, Math.min(size - 1, index))
    if (!(index instanceof Tensor)) return index
    if (index.dtype !== 'bool') return index.maximum(-size).minimum(size - 1)
    checkArray(index, axis - axesNamedBy(index), x, errors)
    return index
  })
}

function axesNamedBy(index: Index): number {
  if (index === null || index === '...') return 0
  return index instanceof Tensor && index.dtype === 'bool' ? index.rank : 1
}

/** Places have to be there, masks to have the lengths of their axes. */
function checkArray(array: Tensor, axis: number, x: Tensor, errors: Framework['errors']): void {
  if (array.dtype === 'bool') {
    const wrong = array.shape.findIndex((length, i) => length !== x.shape[axis + i])
    if (wrong >= 0) throw errors.mask(array.shape, axis + wrong, x.shape, wrong)
    return
  }
  const size = x.shape[axis] ?? 0
  for (const place of array.values())
    if (place >= size || place < -size) throw errors.index(place, axis, size)
}
