// `int`: its methods. A truth comes as a truth, and is 0 or 1.
import {type Members} from '../builtin.ts'
import {Bytes} from '../bytes.ts'
import {hash} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {format, specText} from '../format/format.ts'
import {asIndex, asInteger, toIndex, toSize} from '../index-of.ts'
import * as integers from '../integers.ts'
import {callSpecial} from '../invoke.ts'
import {toArray} from '../iterate.ts'
import {Boxed, Float, intType, notImplemented, typeOf, type PyType, type Value} from '../object.ts'
import {compareNumbers, integerOperators} from '../operators.ts'
import {truncate} from '../numbers.ts'
import {parseInteger} from '../parse-number.ts'
import {integerText} from '../text.ts'
import {Tuple} from '../tuple.ts'
import {isTrue} from '../truth.ts'
import {arithmeticMethods, compareMethods} from './arithmetic.ts'

type Integer = integers.Integer
/** What comes as `self`. */
type Self = Integer | boolean

const own = (self: Self): Integer => (typeof self === 'boolean' ? Number(self) : self)

const bitwise = {__and__: 'and', __or__: 'or', __xor__: 'xor'} as const

const arithmetic = arithmeticMethods<Integer>(
  {...integerOperators, divmod: (a, b) => new Tuple([integers.floorDivide(a, b), integers.modulo(a, b)])},
  asInteger,
)

export const intMembers: Members<Self> = {
  construct: {signature: 'int(type, x=0, /, base=...)', run: makeInt},
  methods: {
    ...Object.fromEntries(
      Object.entries(arithmetic).map(([text, run]) => [
        text,
        (self: Self, other: Value) => run(own(self), other),
      ]),
    ),
    ...compareMethods<Self>((op, self, other) => {
      const right = asInteger(other)
      return right === undefined ? notImplemented : compareNumbers(op, own(self), right)
    }),
    '__pow__(self, value, mod=None, /)': (self, value: Value, mod: Value) =>
      powerModulo(own(self), value, mod),
    '__neg__(self, /)': (self) => integers.negate(own(self)),
    '__pos__(self, /)': own,
    '__abs__(self, /)': (self) => (own(self) < 0 ? integers.negate(own(self)) : own(self)),
    '__invert__(self, /)': (self) => integers.invert(own(self)),
    '__int__(self, /)': own,
    '__index__(self, /)': own,
    '__trunc__(self, /)': own,
    '__floor__(self, /)': own,
    '__ceil__(self, /)': own,
    '__float__(self, /)': (self) => new Float(integers.toFloat(own(self))),
    '__bool__(self, /)': (self) => own(self) !== 0,
    '__hash__(self, /)': (self) => hash(own(self)),
    '__round__(self, ndigits=None, /)': (self, places: Value) => roundInteger(own(self), places),
    '__repr__(self, /)': (self) => integerText(own(self)),
    '__format__(self, spec, /)': (self, spec: Value) => format(self, specText(spec)),
    '__getnewargs__(self, /)': (self) => new Tuple([own(self)]),
    'bit_length(self, /)': (self) => integers.bitLength(BigInt(self)),
    'bit_count(self, /)': (self) => bitCount(BigInt(self)),
    'conjugate(self, /)': own,
    'is_integer(self, /)': () => true,
    'as_integer_ratio(self, /)': (self) => new Tuple([own(self), 1]),
    "to_bytes(self, /, length=1, byteorder='big', *, signed=False)": toBytes,
  },
  getters: {real: own, imag: () => 0, numerator: own, denominator: () => 1},
  classMethods: {"from_bytes(type, /, bytes, byteorder='big', *, signed=False)": fromBytes},
}

/** `bool` answers `&`, `|`, `^` with truths. */
export const boolMembers: Members<boolean> = {
  construct: {
    signature: 'bool(type, object=False, /)',
    run: (_type: PyType, value: Value) => isTrue(value),
  },
  methods: {
    ...Object.fromEntries(
      Object.entries(bitwise).flatMap(([name, op]) => {
        const run = (self: boolean, other: Value): Value => {
          if (typeof other === 'boolean')
            return op === 'and' ? self && other : op === 'or' ? self || other : self !== other
          const right = asInteger(other)
          return right === undefined
            ? notImplemented
            : (integerOperators[op]?.(Number(self), right) ?? notImplemented)
        }
        return [
          [`${name}(self, value, /)`, run],
          [`${name.replace('__', '__r')}(self, value, /)`, run],
        ]
      }),
    ),
    '__repr__(self, /)': (self) => (self ? 'True' : 'False'),
    '__format__(self, spec, /)': (self, spec: Value) => format(self, specText(spec)),
  },
}

function makeInt(type: PyType, given: Value, base: Value | undefined): Value {
  const whole = base === undefined ? convert(given) : parseInBase(given, base)
  return type === intType ? whole : new Boxed(type, whole)
}

function parseInBase(given: Value, base: Value): Integer {
  const text = given instanceof Boxed ? given.value : given
  if (typeof text !== 'string' && !(text instanceof Bytes))
    throw raise('TypeError', "int() can't convert non-string with explicit base")
  const radix = toIndex(base)
  if (typeof radix !== 'number' || radix < 0 || radix === 1 || radix > 36)
    throw raise('ValueError', 'int() base must be >= 2 and <= 36, or 0')
  return parseInteger(typeof text === 'string' ? text : text.latin(), radix, given)
}

function convert(given: Value): Integer {
  const data = given instanceof Boxed && !isNumberWithInt(given) ? given.value : given
  if (data instanceof Float) return truncate(data.value)
  if (typeof data === 'string') return parseInteger(data, 10, data)
  if (data instanceof Bytes) return parseInteger(data.latin(), 10, data)
  const whole = data instanceof Boxed ? undefined : asInteger(data)
  if (whole !== undefined) return whole
  const converted = callSpecial(data, '__int__')
  const result = converted === undefined ? asIndex(data) : asInteger(converted)
  if (result !== undefined) return result
  if (converted !== undefined)
    throw raise('TypeError', `__int__ returned non-int (type ${typeOf(converted).name})`)
  const bytes = callSpecial(data, '__bytes__')
  if (bytes instanceof Bytes) return parseInteger(bytes.latin(), 10, data)
  const truncated = callSpecial(data, '__trunc__')
  if (truncated !== undefined) return toIndex(truncated)
  throw raise(
    'TypeError',
    `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(given).name}'`,
  )
}

function isNumberWithInt(box: Boxed): boolean {
  const method = box.type.lookup('__int__')
  return method !== undefined && method !== typeOf(box.value).lookup('__int__')
}

function powerModulo(base: Integer, exponent: Value, mod: Value): Value {
  const power = asInteger(exponent)
  if (power === undefined) return notImplemented
  if (mod === null) return integers.power(base, power)
  const modulus = asInteger(mod)
  if (modulus === undefined) return notImplemented
  if (modulus === 0) throw raise('ValueError', 'pow() 3rd argument cannot be 0')
  const start = power < 0 ? inverse(base, modulus) : BigInt(base)
  return powerOf(start, BigInt(power < 0 ? integers.negate(power) : power), BigInt(modulus))
}

function powerOf(base: bigint, exponent: bigint, modulus: bigint): Integer {
  let result = 1n
  let square = base % modulus
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return integers.modulo(integers.normalize(result), integers.normalize(modulus))
}

/** By Euclid. */
function inverse(value: Integer, modulus: Integer): bigint {
  let [a, b] = [BigInt(integers.modulo(value, modulus)), BigInt(modulus)]
  let [x, y] = [1n, 0n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  if (a !== 1n && a !== -1n) throw raise('ValueError', 'base is not invertible for the given modulus')
  return a === 1n ? x : -x
}

function roundInteger(value: Integer, places: Value): Integer {
  const digits = places === null ? 0 : toIndex(places)
  if (digits >= 0) return value
  const unit = 10n ** -BigInt(digits)
  const whole = BigInt(value)
  const rest = BigInt(integers.modulo(value, integers.normalize(unit)))
  const down = whole - rest
  const isUp = rest * 2n > unit || (rest * 2n === unit && (down / unit) % 2n !== 0n)
  return integers.normalize(isUp ? down + unit : down)
}

function bitCount(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).replaceAll('0', '').length
}

function toBytes(self: Self, length: Value, order: Value, signed: Value): Value {
  const size = toSize(length)
  if (size < 0) throw raise('ValueError', 'length argument must be non-negative')
  const whole = BigInt(own(self))
  const isSigned = isTrue(signed)
  if (whole < 0n && !isSigned) throw raise('OverflowError', "can't convert negative int to unsigned")
  const bits = BigInt(size * 8)
  const fits = isSigned ? BigInt.asIntN(size * 8, whole) === whole : whole >> bits === 0n
  if (!fits) throw raise('OverflowError', 'int too big to convert')
  const bytes = new Uint8Array(size)
  let left = BigInt.asUintN(size * 8, whole)
  for (let i = size - 1; i >= 0; i--) {
    bytes[i] = Number(left & 255n)
    left >>= 8n
  }
  return new Bytes(isBigEndian(order) ? bytes : bytes.toReversed())
}

function fromBytes(type: PyType, bytes: Value, order: Value, signed: Value): Value {
  const data = bytes instanceof Bytes ? [...bytes.data] : toArray(bytes).map((byte) => Number(toIndex(byte)))
  let whole = 0n
  for (const byte of isBigEndian(order) ? data : data.toReversed()) whole = (whole << 8n) | BigInt(byte)
  if (isTrue(signed)) whole = BigInt.asIntN(data.length * 8, whole)
  return makeInt(type, integers.normalize(whole), undefined)
}

function isBigEndian(order: Value): boolean {
  if (order !== 'big' && order !== 'little')
    throw raise('ValueError', "byteorder must be either 'little' or 'big'")
  return order === 'big'
}
