// Operators: numbers at once, everything else by the methods of the classes.
import {compareTexts} from './code-points.ts'
import {raise} from './exceptions.ts'
import * as floats from './floats.ts'
import * as integers from './integers.ts'
import {callMember} from './invoke.ts'
import {Callable, Float, notImplemented, typeOf, type PyType, type Value} from './object.ts'

export type BinaryOperator =
  | 'add'
  | 'sub'
  | 'mul'
  | 'truediv'
  | 'floordiv'
  | 'mod'
  | 'pow'
  | 'matmul'
  | 'lshift'
  | 'rshift'
  | 'and'
  | 'or'
  | 'xor'
export type CompareOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'
export type UnaryOperator = 'neg' | 'pos' | 'invert'

export type BinaryFunction = (a: Value, b: Value) => Value

/** `a op b` */
export function binary(op: BinaryOperator, a: Value, b: Value): Value {
  return binaryFunctions[op](a, b)
}

const symbols: Readonly<Record<BinaryOperator, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  pow: '** or pow()',
  matmul: '@',
  lshift: '<<',
  rshift: '>>',
  and: '&',
  or: '|',
  xor: '^',
}

type OfIntegers = (a: integers.Integer, b: integers.Integer) => Value

/** Of two whole numbers. */
export const integerOperators: Readonly<Partial<Record<BinaryOperator, OfIntegers>>> = {
  add: integers.add,
  sub: integers.subtract,
  mul: integers.multiply,
  truediv: integers.trueDivide,
  floordiv: integers.floorDivide,
  mod: integers.modulo,
  pow: integers.power,
  lshift: integers.shiftLeft,
  rshift: integers.shiftRight,
  and: integers.bitAnd,
  or: integers.bitOr,
  xor: integers.bitXor,
}

/** Of two floats; undefined where the result is complex. */
export const floatOperators: Readonly<
  Partial<Record<BinaryOperator, (a: number, b: number) => number | undefined>>
> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  truediv: floats.divide,
  floordiv: floats.floorDivide,
  mod: floats.modulo,
  pow: floats.power,
}

function binaryFunction(op: BinaryOperator): BinaryFunction {
  const ofIntegers = integerOperators[op]
  const ofFloats = floatOperators[op]
  return (a, b) => {
    if (typeof a === 'number') {
      if (typeof b === 'number') {
        if (ofIntegers) return ofIntegers(a, b)
      } else if (ofFloats && b instanceof Float) {
        const result = ofFloats(a, b.value)
        if (result !== undefined) return new Float(result)
      }
    } else if (ofFloats && a instanceof Float) {
      const right = b instanceof Float ? b.value : typeof b === 'number' ? b : undefined
      const result = right === undefined ? undefined : ofFloats(a.value, right)
      if (result !== undefined) return new Float(result)
    }
    return byMethods(op, a, b)
  }
}

const byName = {} as Record<BinaryOperator, BinaryFunction>
for (const op of Object.keys(symbols) as BinaryOperator[]) byName[op] = binaryFunction(op)
const addObjects = byName.add

/** One function for each operator: what a compiled expression holds. */
export const binaryFunctions: Readonly<Record<BinaryOperator, BinaryFunction>> = {
  ...byName,
  add: (a, b) => (typeof a === 'string' && typeof b === 'string' ? a + b : addObjects(a, b)),
}

function byMethods(op: BinaryOperator, a: Value, b: Value): Value {
  const result = tryBinary(op, a, b)
  if (result !== notImplemented) return result
  throw unsupported(op, symbols[op], a, b)
}

/** By `__op__` and `__rop__`; NotImplemented where both do not know the other. */
function tryBinary(op: BinaryOperator, a: Value, b: Value): Value {
  const left = typeOf(a)
  const right = typeOf(b)
  const reflected = left === right ? undefined : right.lookup(reflectedNames[op])
  if (reflected !== undefined && right.isSubtypeOf(left) && reflected !== left.lookup(reflectedNames[op])) {
    const result = callMember(reflected, b, [a])
    return result === notImplemented ? forward(op, a, b, left) : result
  }
  const result = forward(op, a, b, left)
  return result === notImplemented && reflected !== undefined ? callMember(reflected, b, [a]) : result
}

function forward(op: BinaryOperator, a: Value, b: Value, type: PyType): Value {
  const method = type.lookup(forwardNames[op])
  if (method === undefined || method === null) return notImplemented
  return method instanceof Callable && method.isMethod ? method.callPair(a, b) : callMember(method, a, [b])
}

// made once: this is where objects spend their time
const forwardNames = namesOf('__', '__')
const reflectedNames = namesOf('__r', '__')
const inPlaceNames = namesOf('__i', '__')

function namesOf(before: string, after: string): Readonly<Record<BinaryOperator, string>> {
  const names = {} as Record<BinaryOperator, string>
  for (const op of Object.keys(symbols) as BinaryOperator[]) names[op] = `${before}${op}${after}`
  return names
}

const sequences = new Set(['str', 'list', 'tuple', 'bytes', 'bytearray'])

function unsupported(op: BinaryOperator, symbol: string, a: Value, b: Value): Error {
  const [left, right] = [baseName(typeOf(a)), baseName(typeOf(b))]
  const [leftName, rightName] = [typeOf(a).name, typeOf(b).name]
  if (op === 'add' && sequences.has(left)) {
    return left.startsWith('byte')
      ? raise('TypeError', `can't concat ${rightName} to ${leftName}`)
      : raise('TypeError', `can only concatenate ${left} (not "${rightName}") to ${left}`)
  }
  if (op === 'mul' && (sequences.has(left) || sequences.has(right))) {
    const other = sequences.has(left) ? rightName : leftName
    return raise('TypeError', `can't multiply sequence by non-int of type '${other}'`)
  }
  return raise('TypeError', `unsupported operand type(s) for ${symbol}: '${leftName}' and '${rightName}'`)
}

/** The built-in class that it is made of. */
function baseName(type: PyType): string {
  return type.mro.find(({isMutable}) => !isMutable)?.name ?? ''
}

/** `a op= b`: what the name is bound to then. */
export function inplace(op: BinaryOperator, a: Value, b: Value): Value {
  if (typeof a === 'number' || typeof a === 'string' || a instanceof Float) return binary(op, a, b)
  const method = typeOf(a).lookup(inPlaceNames[op])
  if (method !== undefined && method !== null) {
    const result = callMember(method, a, [b])
    if (result !== notImplemented) return result
  }
  const result = tryBinary(op, a, b)
  if (result !== notImplemented) return result
  throw unsupported(op, op === 'pow' ? '**=' : `${symbols[op]}=`, a, b)
}

/** Of `isLess(order)`: what -1, 0, 1 mean. */
const orders: Readonly<Record<CompareOperator, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
}

const swapped: Readonly<Record<CompareOperator, CompareOperator>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
}

const compareSymbols: Readonly<Record<CompareOperator, string>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
}

/** Whether an order, -1, 0 or 1, is what the operator asks for. */
export function holds(op: CompareOperator, order: number): boolean {
  return orders[op](order)
}

/** JavaScript's own comparison; NaN is equal to nothing. */
export function compareNumbers(op: CompareOperator, a: number | bigint, b: number | bigint): boolean {
  switch (op) {
    case 'eq':
      // a bigint and a float may be equal
      // oxlint-disable-next-line eqeqeq
      return a == b
    case 'ne':
      // oxlint-disable-next-line eqeqeq
      return a != b
    case 'lt':
      return a < b
    case 'le':
      return a <= b
    case 'gt':
      return a > b
    default:
      return a >= b
  }
}

/** `a op b`; classes may answer with other things than truths. */
export function compare(op: CompareOperator, a: Value, b: Value): Value {
  const left = typeof a === 'number' ? a : a instanceof Float ? a.value : undefined
  if (left !== undefined) {
    const right = typeof b === 'number' ? b : b instanceof Float ? b.value : undefined
    if (right !== undefined) return compareNumbers(op, left, right)
  } else if (typeof a === 'string' && typeof b === 'string') {
    if (op === 'eq') return a === b
    if (op === 'ne') return a !== b
    return holds(op, compareTexts(a, b))
  }
  return compareByMethods(op, a, b)
}

function compareByMethods(op: CompareOperator, a: Value, b: Value): Value {
  const [left, right] = [typeOf(a), typeOf(b)]
  const isRightFirst = left !== right && right.isSubtypeOf(left)
  if (isRightFirst) {
    const first = compareOne(swapped[op], b, a, right)
    if (first !== notImplemented) return first
  }
  const result = compareOne(op, a, b, left)
  if (result !== notImplemented) return result
  if (!isRightFirst) {
    const second = compareOne(swapped[op], b, a, right)
    if (second !== notImplemented) return second
  }
  if (op === 'eq') return a === b
  if (op === 'ne') return a !== b
  throw raise(
    'TypeError',
    `'${compareSymbols[op]}' not supported between instances of '${left.name}' and '${right.name}'`,
  )
}

function compareOne(op: CompareOperator, a: Value, b: Value, type: PyType): Value {
  const method = type.lookup(`__${op}__`)
  return method === undefined || method === null ? notImplemented : callMember(method, a, [b])
}

/** `-a`, `+a`, `~a` */
export function unary(op: UnaryOperator, a: Value): Value {
  if (typeof a === 'number') return op === 'neg' ? 0 - a : op === 'pos' ? a : -1 - a
  if (a instanceof Float && op !== 'invert') return op === 'neg' ? new Float(-a.value) : a
  const method = typeOf(a).lookup(`__${op}__`)
  if (method !== undefined && method !== null) return callMember(method, a, [])
  const symbol = op === 'neg' ? '-' : op === 'pos' ? '+' : '~'
  throw raise('TypeError', `bad operand type for unary ${symbol}: '${typeOf(a).name}'`)
}
