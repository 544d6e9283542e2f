// Values of Python to tensors and back.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {callMethod} from '../objects/call.ts'
import {raise} from '../objects/exceptions.ts'
import {List} from '../objects/list.ts'
import {Boxed, Float, Instance, typeOf, type Value} from '../objects/object.ts'
import {Range} from '../objects/range.ts'
import {toArray} from '../objects/iterate.ts'
import {Tuple} from '../objects/tuple.ts'
import {isFloating} from './dtype.ts'
import {kindOf} from './print/array-text.ts'
import type {Framework} from './framework.ts'
import {room} from './room.ts'
import {TensorObject} from './tensor-object.ts'

/** A number of Python; its kind is what `2` and `2.0` are told apart by. */
export interface Scalar {
  value: number
  kind: 'bool' | 'int' | 'float'
}

/** Undefined for anything else. */
export function scalarOf(value: Value): Scalar | undefined {
  switch (typeof value) {
    case 'number':
      return {value, kind: 'int'}
    case 'boolean':
      return {value: Number(value), kind: 'bool'}
    case 'bigint':
      return {value: Number(value), kind: 'int'}
    default:
      if (value instanceof Float) return {value: value.value, kind: 'float'}
      return value instanceof Boxed ? scalarOf(value.value) : undefined
  }
}

/** What takes part in arithmetic with arrays: one of them, or a number, which gives way to its type; else undefined. */
export function operandOf(value: Value, framework: Framework): Tensor | undefined {
  if (value instanceof TensorObject) return ownTensor(value, framework)
  const scalar = scalarOf(value)
  if (scalar) return room(framework).constant(scalar.value, scalar.kind)
  return framework.takesLists ? tensorFromValue(value, framework) : undefined
}

/** Arrays of another framework meet this one's only where it takes lists too. */
function ownTensor({tensor, framework: owner}: TensorObject, framework: Framework): Tensor | undefined {
  if (owner === framework) return tensor
  // a number of NumPy gives way as one of Python does
  if (tensor.rank === 0 && framework.takesLists && framework.name !== 'numpy' && !owner.hasWeakArrays)
    return room(framework).constant(tensor.item(), kindOf(tensor.dtype))
  return framework.takesLists || framework.takesNumpy ? transfer(tensor, framework) : undefined
}

/** The numbers of another framework's array as one of this. */
export function transfer(tensor: Tensor, framework: Framework): Tensor {
  return room(framework).tensor(tensor.values(), tensor.shape, keptAs(tensor.dtype, framework))
}

/** The type of numbers that a framework has for this one. */
export function keptAs(dtype: Dtype, framework: Framework): Dtype {
  return framework.kept?.(dtype) ?? dtype
}

/** What a table or a series of another package holds; other values as they are. */
function arrayIn(value: Value): Value {
  if (!(value instanceof Instance) || typeOf(value).lookup('__array__') === undefined) return value
  return callMethod(value, '__array__', [])
}

interface Collected {
  numbers: number[]
  /** Known as deep as the first items go. */
  shape: number[]
  kinds: Set<Dtype>
}

/** Lists, tuples, numbers and arrays in them as one tensor; undefined for what is none. */
export function tensorFromValue(given: Value, framework: Framework, dtype?: Dtype): Tensor | undefined {
  const value = arrayIn(given)
  if (value instanceof TensorObject) {
    const own = value.framework === framework ? value.tensor : transfer(value.tensor, framework)
    return dtype ? own.to(dtype) : own
  }
  const collected: Collected = {numbers: [], shape: [], kinds: new Set()}
  if (!collect(value, 0, collected, framework)) return undefined
  const {numbers, shape} = collected
  const made = room(framework).tensor(
    Float64Array.from(numbers),
    shape,
    dtype ?? keptAs(typeOfList(collected, framework), framework),
  )
  if (framework.hasWeakArrays && dtype === undefined) made.weak = scalarOf(value)?.kind
  return made
}

/** False where something is no number. Throws where lists differ in length. */
function collect(value: Value, depth: number, into: Collected, framework: Framework): boolean {
  const scalar = scalarOf(value)
  if (scalar) return collectNumber(scalar.value, dtypeOfKind(scalar.kind, framework), depth, into, framework)
  // in lists a tensor of one number, whatever its shape, is that number to PyTorch
  if (value instanceof TensorObject && framework.name === 'torch' && value.framework === framework) {
    const {tensor} = value
    if (tensor.size === 1) return collectNumber(tensor.item(), tensor.dtype, depth, into, framework)
  }
  if (value instanceof TensorObject) return collectTensor(value.tensor, depth, into, framework)
  const items = itemsIn(value)
  if (!items) return false
  checkLength(items.length, depth, into, framework)
  return items.every((item) => collect(item, depth + 1, into, framework))
}

function collectNumber(
  value: number,
  dtype: Dtype,
  depth: number,
  into: Collected,
  framework: Framework,
): true {
  if (depth !== into.shape.length && (into.numbers.length > 0 || depth < into.shape.length))
    throw ragged(framework, depth)
  into.numbers.push(value)
  into.kinds.add(dtype)
  return true
}

function itemsIn(value: Value): readonly Value[] | undefined {
  if (value instanceof List || value instanceof Tuple) return value.items
  return value instanceof Range ? toArray(value) : undefined
}

function checkLength(length: number, depth: number, into: Collected, framework: Framework): void {
  if (into.shape.length === depth && into.numbers.length === 0) into.shape.push(length)
  else if (into.shape[depth] !== length) throw ragged(framework, depth, into.shape[depth], length)
}

function collectTensor(tensor: Tensor, depth: number, into: Collected, framework: Framework): boolean {
  for (const [axis, length] of tensor.shape.entries()) checkLength(length, depth + axis, into, framework)
  for (const number of tensor.values()) into.numbers.push(number)
  into.kinds.add(tensor.dtype)
  return true
}

function ragged({name}: Framework, depth: number, expected?: number, got?: number): Error {
  if (name === 'torch') {
    if (expected === undefined || got === undefined) return raise('TypeError', 'not a sequence')
    return raise('ValueError', `expected sequence of length ${expected} at dim ${depth} (got ${got})`)
  }
  if (name === 'tensorflow')
    return raise('ValueError', "Can't convert non-rectangular Python sequence to Tensor.")
  return raise(
    'ValueError',
    'setting an array element with a sequence. The requested array has an inhomogeneous shape ' +
      `after ${depth} dimensions. The detected shape was (${expected ?? ''},) + inhomogeneous part.`,
  )
}

function dtypeOfKind(kind: Scalar['kind'], {promotion}: Framework): Dtype {
  if (kind === 'bool') return 'bool'
  return kind === 'float' ? promotion.broken : promotion.whole
}

function typeOfList(collected: Collected, framework: Framework): Dtype {
  const common = commonDtype(collected, framework)
  return isFloating(common) ? common : (framework.listedType ?? common)
}

function commonDtype({kinds}: Collected, {promotion}: Framework): Dtype {
  const [first = promotion.broken, ...others] = kinds
  return others.reduce((x, y) => {
    // a truth among numbers is one
    if (x === 'bool' || y === 'bool') return x === 'bool' ? y : x
    if (isFloating(x) !== isFloating(y)) return isFloating(x) ? x : y
    return promotion.join(x, y) ?? x
  }, first)
}

/** A number of this type as Python has it. */
export function numberToValue(number: number, dtype: Dtype): Value {
  if (dtype === 'bool') return number !== 0
  return isFloating(dtype) ? new Float(number) : number
}

/** `x.tolist()`: nested lists, or one number. */
export function toNestedLists(tensor: Tensor): Value {
  const values = tensor.values()
  let at = 0
  const nest = (axis: number): Value => {
    if (axis === tensor.rank) return numberToValue(values[at++] ?? 0, tensor.dtype)
    return new List(Array.from({length: tensor.shape[axis] ?? 0}, () => nest(axis + 1)))
  }
  return nest(0)
}
