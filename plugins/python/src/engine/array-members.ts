// What Python asks of an array as of any container or number: `x[i]`, `len(x)`, `for row in x`, `if x`, `float(x)`, `f'{x}'`.
import {get, set, Tensor, type Index, type SubscriptRules} from 'd2lbook-tensor'
import {Builtin} from '../objects/builtin.ts'
import {identity} from '../objects/equality.ts'
import {raise} from '../objects/exceptions.ts'
import {format} from '../objects/format/format.ts'
import {iteratorType, NativeIterator} from '../objects/iterate.ts'
import {Float, typeOf, type PyType, type Value} from '../objects/object.ts'
import {str} from '../objects/text.ts'
import {numberToValue, operandOf} from './convert.ts'
import {isFloating} from './dtype.ts'
import type {Framework} from './framework.ts'
import {method} from './operators.ts'
import {translatingErrors, wrapResult} from './operation.ts'
import {indicesOf} from './subscripts.ts'
import type {TensorObject} from './tensor-object.ts'

/** @param isMutable whether numbers may be written into it: not in tensorflow and jax */
export function addArrayMembers(type: PyType, framework: Framework, isMutable: boolean): void {
  addSubscripts(type, framework, isMutable)
  addIteration(type, framework)
  addConversions(type, framework)
  addTexts(type, framework)
  type.setMember('__hash__', new Builtin('__hash__(self, /)', (self: TensorObject) => identity(self), true))
}

const getting = {name: '__getitem__'}
const setting = {name: '__setitem__'}

function addSubscripts(type: PyType, framework: Framework, isMutable: boolean): void {
  method(type, '__getitem__(self, key, /)', (self: TensorObject, key: Value) =>
    translatingErrors(framework, getting, () => getItem(framework, self, key)),
  )
  if (!isMutable) return
  method(type, '__setitem__(self, key, value, /)', (self: TensorObject, key: Value, value: Value) => {
    translatingErrors(framework, setting, () => setItem(framework, self, key, value))
    return null
  })
}

function getItem(framework: Framework, {tensor}: TensorObject, key: Value): Value {
  const indices = indicesOf(key, tensor, framework)
  const isPicked = indices.some((index) => typeof index === 'object' && index !== null && 'tensors' in index)
  return wrapResult(
    framework,
    get(tensor, indices, rulesOf(framework)),
    isPicked ? 'IndexBackward0' : gradientOf(indices),
    [],
    {operation: '__getitem__', operands: [tensor], hasDtype: false},
  )
}

function isWhole(index: unknown): boolean {
  return (
    typeof index === 'object' && index !== null && Object.values(index).every((bound) => bound === undefined)
  )
}

/** torch takes subscripts one after the other; the last names the step. */
function gradientOf(indices: readonly unknown[]): string {
  const last = indices.findLast((index) => index !== '...' && !isWhole(index))
  if (typeof last === 'number') return 'SelectBackward0'
  if (last === null) return 'UnsqueezeBackward0'
  return last === undefined ? 'AliasBackward0' : 'SliceBackward0'
}

/** In torch a number beside lists of places is taken first. */
function rulesOf({name}: Framework): SubscriptRules {
  return {numbersArePlaces: name !== 'torch'}
}

function setItem(framework: Framework, self: TensorObject, key: Value, value: Value): void {
  const {tensor} = self
  const indices = indicesOf(key, tensor, framework)
  const part = operandOf(value, framework) ?? sequence(framework, value)
  framework.checkAssignment(self, part, indices)
  if (part.rank > 0) checkPart(framework, tensor, indices, part)
  set(tensor, indices, part, rulesOf(framework))
  framework.computed?.(tensor, 'CopySlices')
}

/** What is written has to fit into its place, axes of length 1 before those of the place aside. */
function checkPart(framework: Framework, tensor: Tensor, indices: readonly Index[], part: Tensor): void {
  const {assignedShape} = framework.errors
  if (!assignedShape) return
  const place = get(tensor, indices, rulesOf(framework)).shape
  const first = part.shape.findIndex((length) => length !== 1)
  const own =
    part.rank > place.length && first >= 0
      ? part.shape.slice(Math.min(first, part.rank - place.length))
      : part.shape
  const missing = place.length - own.length
  const fits = missing >= 0 && own.every((length, axis) => length === 1 || length === place[axis + missing])
  if (!fits && part.size !== 1)
    throw assignedShape(
      part.shape,
      place,
      indices.some((index) => index instanceof Tensor),
    )
}

function sequence(framework: Framework, value: Value): Tensor {
  throw framework.errors.assigned(value)
}

function addIteration(type: PyType, framework: Framework): void {
  method(type, '__len__(self, /)', ({tensor}: TensorObject) => {
    const [length] = tensor.shape
    if (length === undefined) throw framework.errors.noLength()
    return length
  })
  method(type, '__iter__(self, /)', (self: TensorObject) => {
    const [length] = self.tensor.shape
    if (length === undefined) throw framework.errors.noIteration()
    let at = 0
    return new NativeIterator(iteratorType, () =>
      at < length
        ? wrapResult(framework, get(self.tensor, [at++]), 'UnbindBackward0', [], {
            operation: '__iter__',
            operands: [self.tensor],
            hasDtype: false,
          })
        : undefined,
    )
  })
  method(type, '__contains__(self, item, /)', ({tensor}: TensorObject, item: Value) => {
    const operand = operandOf(item, framework)
    if (operand === undefined && framework.name === 'torch')
      throw raise(
        'RuntimeError',
        `Tensor.__contains__ only supports Tensor or scalar, but you passed in a <class '${typeOf(item).name}'>.`,
      )
    return operand !== undefined && tensor.equal(operand).values().includes(1)
  })
}

function addConversions(type: PyType, framework: Framework): void {
  method(type, '__bool__(self, /)', ({tensor}: TensorObject) => {
    if (tensor.size === 1) return tensor.item() !== 0
    throw framework.errors.truth(tensor.size)
  })
  method(type, '__float__(self, /)', ({tensor}: TensorObject) => new Float(single(framework, tensor)))
  method(type, '__int__(self, /)', ({tensor}: TensorObject) => wholeOf(single(framework, tensor)))
  method(type, '__index__(self, /)', ({tensor}: TensorObject) => {
    if (tensor.size !== 1 || isFloating(tensor.dtype)) throw framework.errors.noIndex()
    return tensor.item()
  })
}

function wholeOf(value: number): Value {
  if (Number.isNaN(value)) throw raise('ValueError', 'cannot convert float NaN to integer')
  if (!Number.isFinite(value)) throw raise('OverflowError', 'cannot convert float infinity to integer')
  const whole = Math.trunc(value)
  return Number.isSafeInteger(whole) ? whole : BigInt(whole)
}

function single({errors}: Framework, tensor: Tensor): number {
  if (tensor.size === 1) return tensor.item()
  throw errors.noScalar(tensor.size)
}

function addTexts(type: PyType, framework: Framework): void {
  method(type, '__repr__(self, /)', (self: TensorObject) => framework.represent(self))
  method(type, '__str__(self, /)', (self: TensorObject) => framework.print(self))
  method(type, '__format__(self, spec, /)', (self: TensorObject, spec: string) => {
    const {tensor} = self
    if (tensor.rank === 0 && framework.formatsNumbers(self))
      return format(numberToValue(tensor.item(), tensor.dtype), spec)
    if (spec === '') return str(self)
    throw raise('TypeError', `unsupported format string passed to ${framework.arrayType.name}.__format__`)
  })
}
