// Kinds of parameters of operations: what a value of Python has to be, and what the operation gets of it.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {raise, type Raised} from '../objects/exceptions.ts'
import {Float, PyObject, typeOf, type Value} from '../objects/object.ts'
import {List} from '../objects/list.ts'
import {Tuple} from '../objects/tuple.ts'
import type {BoundArgument} from '../objects/signature.ts'
import {keptAs, operandOf, scalarOf, tensorFromValue} from './convert.ts'
import {DtypeObject} from './dtype.ts'
import type {Framework} from './framework.ts'
import {SizesObject} from './sizes.ts'
import {TensorObject} from './tensor-object.ts'

/** Where an argument stands, for errors. */
export interface Place {
  framework: Framework
  /** The function. */
  name: string
  parameter: string
  /** From 1. */
  position: number
}

export interface Parameter<Type> {
  read(value: BoundArgument, place: Place): Type
}

function wrongType({name, parameter, position}: Place, expected: string, value: BoundArgument): Raised {
  const got = typeOf(value as Value).name
  return raise(
    'TypeError',
    `${name}(): argument '${parameter}' (position ${position}) must be ${expected}, not ${got}`,
  )
}

/** An array; where the framework takes lists and numbers too, they become arrays. */
export const tensor: Parameter<Tensor> = {
  read(value, place) {
    if (value instanceof TensorObject && value.framework === place.framework) return value.tensor
    if (isTaken(value as Value, place.framework)) {
      const made = tensorFromValue(value as Value, place.framework)
      if (made) return made
    }
    const told = place.framework.errors.noArray?.(place.name, value as Value, place.position - 1)
    if (told) throw told
    throw wrongType(place, place.framework.arrayType.name, value)
  },
}

function isTaken(value: Value, {takesLists, takesNumbers, takesNumpy}: Framework): boolean {
  if (takesLists || (takesNumbers && scalarOf(value))) return true
  return takesNumpy === true && value instanceof TensorObject
}

/** An array or a number, which goes along with the types of the others. */
export const operand: Parameter<Tensor> = {
  read: (value, place) => operandOf(value as Value, place.framework) ?? tensor.read(value, place),
}

/** Several arrays in a list or tuple; an array stands for its rows. */
export const tensors: Parameter<Tensor[]> = {
  read(value, place) {
    if (value instanceof TensorObject) {
      if (place.framework.name === 'torch') throw wrongType(place, 'tuple of Tensors', value)
      const rows = tensor.read(value, place)
      return Array.from({length: rows.shape[0] ?? 0}, (_, i) => rows.get(i))
    }
    // `*tensors` comes with a list in it, or as several
    const items = Array.isArray(value) && value.length === 1 && isSequence(value[0]) ? value[0] : value
    const list = Array.isArray(items) ? items : items instanceof PyObject ? itemsOf(items) : undefined
    if (!list) throw wrongType(place, 'tuple of Tensors', value)
    const {giveWay} = place.framework
    const own = giveWay && list.find((item) => isOwn(item, place.framework))
    return list.map((item, i) => {
      if (!(item instanceof TensorObject) && !place.framework.takesLists && !place.framework.takesNumbers) {
        const got = typeOf(item).name
        throw raise('TypeError', `expected Tensor as element ${i} in argument 0, but got ${got}`)
      }
      const taken = own instanceof TensorObject ? giveWay?.(item, own.tensor.dtype) : undefined
      return taken ?? tensor.read(item, place)
    })
  },
}

function isOwn(value: Value, framework: Framework): boolean {
  return value instanceof TensorObject && value.framework === framework
}

/** The items of a list or tuple, the sizes of a shape. */
export function itemsOf(value: BoundArgument): readonly Value[] | undefined {
  if (value instanceof SizesObject) return value.sizes
  return value instanceof List || value instanceof Tuple ? value.items : undefined
}

function isSequence(value: Value | undefined): boolean {
  return itemsOf(value) !== undefined
}

/** A whole number; also one in an array. */
export const integer: Parameter<number> = {
  read(value, place) {
    const number = wholeNumber(value)
    if (number === undefined) throw wrongType(place, 'int', value)
    return number
  },
}

function wholeNumber(value: BoundArgument): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof TensorObject && value.tensor.size === 1 && !value.tensor.dtype.startsWith('float'))
    return value.tensor.item()
  return undefined
}

/** A number. */
export const number: Parameter<number> = {
  read(value, place) {
    if (value instanceof Float) return value.value
    if (value instanceof TensorObject && value.tensor.size === 1) return value.tensor.item()
    if (typeof value === 'bigint') return Number(value)
    return integer.read(value, {...place})
  },
}

export const flag: Parameter<boolean> = {
  read(value, place) {
    if (typeof value === 'boolean') return value
    if (typeof value === 'number') return value !== 0
    throw wrongType(place, 'bool', value)
  },
}

export const text: Parameter<string> = {
  read(value, place) {
    if (typeof value === 'string') return value
    throw wrongType(place, 'str', value)
  },
}

/** One axis, or several; undefined means all. */
export const axes: Parameter<number[] | undefined> = {
  read(value, place) {
    if (value === undefined || value === null) return undefined
    if (value instanceof TensorObject && value.tensor.rank === 1) return [...value.tensor.values()]
    const items = Array.isArray(value) ? variadic(value) : (itemsOf(value) ?? [value as Value])
    return items.map((item) => {
      const axis = wholeNumber(item)
      if (axis === undefined) throw wrongType(place, 'int', item)
      return axis
    })
  },
}

/** `2, 3`, `(2, 3)` or `2`. */
export const shape: Parameter<number[]> = {
  read(value, place) {
    return axes.read(value, place) ?? []
  },
}

function variadic(values: readonly Value[]): readonly Value[] {
  const [first] = values
  return (values.length === 1 && itemsOf(first)) || values
}

/** A type of numbers: `torch.float32`, the classes `float`, `int`, `bool`, or a name where the framework takes one. */
export const dtype: Parameter<Dtype | undefined> = {
  read(value, place) {
    if (value === undefined || value === null) return undefined
    const found = dtypeOf(value as Value, place.framework)
    if (found === undefined) throw wrongType(place, `${place.framework.name}.dtype`, value)
    return found
  },
}

export function dtypeOf(value: Value, framework: Framework): Dtype | undefined {
  const found = namedDtype(value, framework)
  return found && keptAs(found, framework)
}

function namedDtype(value: Value, framework: Framework): Dtype | undefined {
  if (value instanceof DtypeObject) return value.dtype
  if (typeof value === 'string') return framework.dtypes.get(value as Dtype)?.dtype
  return framework.dtypeOfClass(value)
}

/** One whole number, or several. */
export const numbers: Parameter<number | readonly number[]> = {
  read(value, place) {
    if (value instanceof TensorObject && value.tensor.rank === 1) return [...value.tensor.values()]
    return itemsOf(value) ? (axes.read(value, place) ?? []) : integer.read(value, place)
  },
}

/** Where an array is to live. */
export const device: Parameter<void> = {
  read(value, {framework}) {
    if (value !== undefined && value !== null) framework.checkDevice?.(value as Value)
  },
}

/** Whatever it is. */
export const anything: Parameter<Value | undefined> = {read: (value) => value as Value | undefined}

export function optional<Type>(parameter: Parameter<Type>): Parameter<Type | undefined> {
  return {
    read: (value, place) =>
      value === undefined || value === null ? undefined : parameter.read(value, place),
  }
}

export const optionalAxis: Parameter<number | undefined> = optional(integer)
