// `complex`: its methods.
import {type Members} from '../builtin.ts'
import {
  asComplex,
  Complex,
  complexText,
  divideComplex,
  multiplyComplex,
  powerComplex,
  sizeOf,
} from '../complex.ts'
import {hash} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {specText} from '../format/format.ts'
import {formatFloat} from '../format/number.ts'
import {pad, parseSpec, unknownCode} from '../format/spec.ts'
import {callSpecial} from '../invoke.ts'
import {Float, notImplemented, typeOf, type PyType, type Value} from '../object.ts'
import {compareNumbers} from '../operators.ts'
import {toNumber} from '../numbers.ts'
import {parseFloatText} from '../parse-number.ts'
import {Tuple} from '../tuple.ts'
import {arithmeticMethods} from './arithmetic.ts'

export const complexMembers: Members<Complex> = {
  construct: {signature: 'complex(type, real=0, imag=...)', run: makeComplex},
  methods: {
    ...arithmeticMethods<Complex>(
      {
        add: (a, b) => new Complex(a.real + b.real, a.imaginary + b.imaginary),
        sub: (a, b) => new Complex(a.real - b.real, a.imaginary - b.imaginary),
        mul: multiplyComplex,
        truediv: divideComplex,
        pow: powerComplex,
      },
      asComplex,
    ),
    '__eq__(self, value, /)': (self, value: Value) => {
      // too large for a float, but to be compared all the same
      if (typeof value === 'bigint') return self.imaginary === 0 && compareNumbers('eq', self.real, value)
      const other = asComplex(value)
      return other === undefined
        ? notImplemented
        : self.real === other.real && self.imaginary === other.imaginary
    },
    '__neg__(self, /)': ({real, imaginary}) => new Complex(-real, -imaginary),
    '__pos__(self, /)': (self) => self,
    '__abs__(self, /)': (self) => new Float(sizeOf(self)),
    '__bool__(self, /)': ({real, imaginary}) => real !== 0 || imaginary !== 0,
    '__complex__(self, /)': (self) => self,
    '__hash__(self, /)': ({real, imaginary}) =>
      imaginary === 0 ? hash(new Float(real)) : hash(new Tuple([new Float(real), new Float(imaginary)])),
    '__repr__(self, /)': complexText,
    '__format__(self, spec, /)': (self, spec: Value) => formatComplex(self, specText(spec)),
    'conjugate(self, /)': ({real, imaginary}) => new Complex(real, -imaginary),
  },
  getters: {real: ({real}) => new Float(real), imag: ({imaginary}) => new Float(imaginary)},
}

function makeComplex(type: PyType, real: Value, imaginary: Value | undefined): Value {
  if (typeof real === 'string') {
    if (imaginary !== undefined)
      throw raise('TypeError', "complex() can't take second arg if first is a string")
    return parse(real, type)
  }
  const first = part(real, 'real')
  const second = imaginary === undefined ? new Complex(0, 0) : part(imaginary, 'imag')
  return new Complex(first.real - second.imaginary, first.imaginary + second.real, type)
}

function part(value: Value, name: string): Complex {
  const known = asComplex(value)
  if (known) return known
  const converted = value === null ? undefined : callSpecial(value, '__complex__')
  if (converted instanceof Complex) return converted
  if (typeOf(value).lookup('__float__') ?? typeOf(value).lookup('__index__'))
    return new Complex(toNumber(value), 0)
  throw raise('TypeError', `complex() argument '${name}' must be a real number, not ${typeOf(value).name}`)
}

const number = String.raw`(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?|nan`
const complete = new RegExp(
  `^\\s*\\(?\\s*(?:([-+]?(?:${number}))(?=[-+\\s)]|$))?(?:([-+]?(?:${number})?)j)?\\s*\\)?\\s*$`,
  'i',
)

function parse(text: string, type: PyType): Complex {
  const [found, real, imaginary] = complete.exec(text) ?? []
  const isFirstAlone = real !== undefined && imaginary === undefined
  if (
    found === undefined ||
    (!isFirstAlone && imaginary === undefined) ||
    (real !== undefined && imaginary !== undefined && !/^[-+]/.test(imaginary))
  )
    throw raise('ValueError', 'complex() arg is a malformed string')
  return new Complex(partOf(real ?? '0'), imaginary === undefined ? 0 : partOf(imaginary), type)
}

function partOf(text: string): number {
  return parseFloatText(/^[-+]?$/.test(text) ? `${text}1` : text) ?? 0
}

/** Both parts as floats are formatted; the whole is padded. */
function formatComplex(self: Complex, text: string): string {
  if (text === '') return complexText(self)
  const spec = parseSpec(text, 'complex')
  if (spec.type === '%') throw unknownCode('%', 'complex')
  if (spec.isZeroPadded) throw raise('ValueError', 'Zero padding is not allowed in complex format specifier')
  if (spec.align === '=')
    throw raise('ValueError', "'=' alignment flag is not allowed in complex format specifier")
  const isPlain = spec.type === ''
  // no type but a precision is `g` here
  const type = isPlain && spec.precision !== undefined ? 'g' : spec.type
  const bare = {...spec, type, width: 0, align: '' as const}
  const one = (value: number, sign: typeof spec.sign): string => {
    const digits = formatFloat(value, {...bare, sign}, 'complex')
    return isPlain && spec.precision === undefined ? digits.replace(/\.0$/, '') : digits
  }
  const imaginary = `${one(self.imaginary, '+')}j`
  const isAlone = isPlain && self.real === 0 && !Object.is(self.real, -0)
  if (isAlone) return pad(`${one(self.imaginary, spec.sign)}j`, spec, '>')
  const both = one(self.real, spec.sign) + imaginary
  return pad(isPlain ? `(${both})` : both, spec, '>')
}
