// Numbers of whatever is given for them: lists, ranges, arrays of any framework, numbers alone.
import {TensorObject} from '../../engine/tensor-object.ts'
import {isRaised} from '../../objects/attributes.ts'
import {call, callMethod} from '../../objects/call.ts'
import {raise} from '../../objects/exceptions.ts'
import {bindMember} from '../../objects/invoke.ts'
import {iterate, toArray} from '../../objects/iterate.ts'
import {Float, PyObject, typeOf, type Value} from '../../objects/object.ts'
import {asNumber, toNumber} from '../../objects/numbers.ts'

/** An array of numbers, row by row; None is NaN. */
export interface NumberArray {
  shape: number[]
  data: number[]
}

/** All numbers in it, in order. */
export function toNumbers(value: Value): number[] {
  return toNumberArray(value).data
}

/** @throws ValueError where rows are not equally long */
export function toNumberArray(value: Value): NumberArray {
  const plain = withoutArray(value)
  if (plain instanceof TensorObject) return numbersOf(plain)
  if (!isIterable(plain)) return {shape: [], data: [plain === null ? NaN : toNumber(plain)]}
  return stacked(toArray(plain))
}

function stacked(items: readonly Value[]): NumberArray {
  if (items.every(isScalar)) return {shape: [items.length], data: items.map(scalarOf)}
  const parts = items.map(toNumberArray)
  const inner = parts[0]?.shape ?? []
  if (parts.some(({shape}) => shape.join() !== inner.join())) {
    // arrays of one number count as that number, as in NumPy up to 1.23
    if (parts.every(({data}) => data.length === 1))
      return {shape: [items.length], data: parts.flatMap(({data}) => data)}
    throw ragged(parts)
  }
  return {shape: [items.length, ...inner], data: parts.flatMap(({data}) => data)}
}

function isScalar(value: Value): boolean {
  return value === null || asNumber(value) !== undefined
}

function scalarOf(value: Value): number {
  return value === null ? NaN : (asNumber(value) ?? NaN)
}

function ragged(parts: readonly NumberArray[]): Error {
  return raise(
    'ValueError',
    `setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (${parts.length},) + inhomogeneous part.`,
  )
}

function numbersOf({tensor}: TensorObject): NumberArray {
  return {shape: [...tensor.shape], data: Array.from(tensor.values())}
}

/** Arrays of frameworks as those of NumPy, others as nested lists: `__array__` refuses what `numpy()` refuses. */
function withoutArray(value: Value): Value {
  if (!(value instanceof PyObject)) return value
  const {type} = value
  const convert = type.lookup('__array__')
  const array = convert === undefined ? value : call(bindMember(convert, value, type), [])
  const isKnown = array instanceof TensorObject || typeOf(array).lookup('tolist') === undefined
  return isKnown ? array : callMethod(array, 'tolist', [])
}

export function isIterable(value: Value): boolean {
  if (typeof value === 'string' || value === null || asNumber(value) !== undefined) return false
  if (value instanceof TensorObject) return value.tensor.rank > 0
  try {
    iterate(value)
    return true
  } catch (error) {
    if (isRaised(error, 'TypeError')) return false
    throw error
  }
}

/** Its items; a single value is one of them. Texts are not taken apart. */
export function toItems(value: Value): Value[] {
  if (value instanceof TensorObject && value.tensor.rank < 2) return numbersOf(value).data.map(float)
  return isIterable(value) ? toArray(value) : [value]
}

/** `(3,)` */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
}

/** As many numbers as are needed: one stands for all. */
export function spread(numbers: readonly number[], length: number): number[] {
  return numbers.length === 1 ? Array.from({length}, () => numbers[0] ?? NaN) : [...numbers]
}

export function toLimits(value: Value): [number, number] {
  const [low, high, ...rest] = toNumbers(value)
  if (low === undefined || high === undefined)
    throw raise('ValueError', `not enough values to unpack (expected 2, got ${low === undefined ? 0 : 1})`)
  if (rest.length > 0) throw raise('ValueError', 'too many values to unpack (expected 2)')
  return [low, high]
}

export function float(value: number): Float {
  return new Float(value)
}
