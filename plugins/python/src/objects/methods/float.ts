// `float`: its methods.
import {type Members} from '../builtin.ts'
import {Bytes} from '../bytes.ts'
import {ratio, roundTo} from '../decimal.ts'
import {hash} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {floatText} from '../float-text.ts'
import * as floats from '../floats.ts'
import {format, specText} from '../format/format.ts'
import {asInteger, toIndex} from '../index-of.ts'
import {normalize} from '../integers.ts'
import {Boxed, Float, floatType, notImplemented, typeOf, type PyType, type Value} from '../object.ts'
import {compareNumbers, floatOperators} from '../operators.ts'
import {asNumber, toNumber, truncate, wholeNumber} from '../numbers.ts'
import {parseFloatText} from '../parse-number.ts'
import {repr} from '../text.ts'
import {toText} from '../text-argument.ts'
import {Tuple} from '../tuple.ts'
import {complexPower} from '../complex.ts'
import {arithmeticMethods, compareMethods} from './arithmetic.ts'

const operators = Object.fromEntries(
  Object.entries(floatOperators).map(([name, run]) => [
    name,
    (a: number, b: number): Value | undefined => {
      const result = run(a, b)
      return result === undefined ? complexPower(a, b) : new Float(result)
    },
  ]),
)

const arithmetic = arithmeticMethods<number>(
  {
    ...operators,
    divmod: (a, b) => new Tuple(floats.divideAndRest(a, b).map((part) => new Float(part))),
  },
  asNumber,
)

export const floatMembers: Members<Float> = {
  construct: {signature: 'float(type, x=0, /)', run: makeFloat},
  methods: {
    ...Object.fromEntries(
      Object.entries(arithmetic).map(([text, run]) => [
        text,
        ({value}: Float, other: Value) => run(value, other),
      ]),
    ),
    ...compareMethods<Float>((op, {value}, other) => {
      const right = other instanceof Boxed || other instanceof Float ? asNumber(other) : asInteger(other)
      return right === undefined ? notImplemented : compareNumbers(op, value, right)
    }),
    '__neg__(self, /)': ({value}) => new Float(-value),
    '__pos__(self, /)': (self) => self,
    '__abs__(self, /)': ({value}) => new Float(Math.abs(value)),
    '__float__(self, /)': (self) => self,
    '__int__(self, /)': ({value}) => truncate(value),
    '__trunc__(self, /)': ({value}) => truncate(value),
    '__floor__(self, /)': ({value}) => truncate(Math.floor(value)),
    '__ceil__(self, /)': ({value}) => truncate(Math.ceil(value)),
    '__bool__(self, /)': ({value}) => value !== 0,
    '__hash__(self, /)': (self) => hash(self),
    '__round__(self, ndigits=None, /)': ({value}, places: Value) => roundFloat(value, places),
    '__repr__(self, /)': ({value}) => floatText(value),
    '__format__(self, spec, /)': ({value}, spec: Value) => format(new Float(value), specText(spec)),
    'is_integer(self, /)': ({value}) => Number.isInteger(value),
    'conjugate(self, /)': (self) => self,
    'as_integer_ratio(self, /)': ({value}) => integerRatio(value),
    'hex(self, /)': ({value}) => hexText(value),
    '__getnewargs__(self, /)': (self) => new Tuple([self]),
  },
  getters: {real: (self) => self, imag: () => new Float(0)},
  classMethods: {'fromhex(type, string, /)': fromHex},
}

function makeFloat(type: PyType, given: Value): Value {
  const data = given instanceof Boxed && typeof given.value === 'string' ? given.value : given
  const text = data instanceof Bytes ? data.latin() : data
  const value = typeof text === 'string' ? parse(text, given) : convert(given)
  return type === floatType
    ? given instanceof Float
      ? given
      : new Float(value)
    : new Boxed(type, new Float(value))
}

function parse(text: string, given: Value): number {
  const value = parseFloatText(text)
  if (value !== undefined) return value
  throw raise('ValueError', `could not convert string to float: ${repr(given)}`)
}

function convert(value: Value): number {
  if (
    value !== null &&
    typeOf(value).lookup('__float__') === undefined &&
    typeOf(value).lookup('__index__') === undefined
  )
    throw wrongArgument(value)
  if (value === null) throw wrongArgument(value)
  return toNumber(value)
}

function wrongArgument(value: Value): Error {
  return raise('TypeError', `float() argument must be a string or a real number, not '${typeOf(value).name}'`)
}

function roundFloat(value: number, places: Value): Value {
  if (places !== null) return new Float(roundTo(value, Number(toIndex(places))))
  if (!Number.isFinite(value)) return truncate(value)
  return wholeNumber(roundTo(value, 0))
}

function integerRatio(value: number): Value {
  if (Number.isNaN(value)) throw raise('ValueError', 'cannot convert NaN to integer ratio')
  if (!Number.isFinite(value)) throw raise('OverflowError', 'cannot convert Infinity to integer ratio')
  const {numerator, denominator} = ratio(value)
  return new Tuple([normalize(value < 0 ? -numerator : numerator), normalize(denominator)])
}

/** `0x1.8000000000000p+1` */
function hexText(value: number): string {
  if (!Number.isFinite(value)) return floatText(value)
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, Math.abs(value))
  const bits = view.getBigUint64(0)
  const raw = Number(bits >> 52n)
  if (raw === 0 && value === 0) return `${sign}0x0.0p+0`
  const exponent = raw === 0 ? -1022 : raw - 1023
  const digits = (bits & (2n ** 52n - 1n)).toString(16).padStart(13, '0')
  return `${sign}0x${raw === 0 ? 0 : 1}.${digits}p${exponent < 0 ? '' : '+'}${exponent}`
}

function fromHex(type: PyType, string: Value): Value {
  const text = toText(string, 'fromhex() argument')
  const special = parseFloatText(text)
  if (special !== undefined && !Number.isFinite(special)) return makeFloat(type, new Float(special))
  const parts = /^\s*([-+]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([-+]?\d+))?\s*$/i.exec(text)
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts ?? []
  if (whole + fraction === '') throw raise('ValueError', 'invalid hexadecimal floating-point string')
  const size = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length)
  return makeFloat(type, new Float(sign === '-' ? -size : size))
}
