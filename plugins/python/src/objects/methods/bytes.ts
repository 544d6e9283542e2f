// `bytes` and `bytearray`: their methods. What texts can do they do as texts of one character for each byte.
import {type Members} from '../builtin.ts'
import {Bytes, byteArrayType, bytesType, decode, encode, latinBytes, latinText} from '../bytes.ts'
import {bytesLiteral} from '../bytes-text.ts'
import {raise} from '../exceptions.ts'
import {hash} from '../equality.ts'
import {formatPercent} from '../format/percent.ts'
import {asIndex, toIndex, toSize} from '../index-of.ts'
import {call, callSpecial} from '../invoke.ts'
import {each, NativeIterator, toArray} from '../iterate.ts'
import {List} from '../list.ts'
import {notImplemented, strType, typeOf, type PyType, type Value} from '../object.ts'
import {holds} from '../operators.ts'
import {itemsAt, placeOf, placesOf, Slice} from '../slice.ts'
import {asText, toText, typeNameOf} from '../text-argument.ts'
import {Tuple} from '../tuple.ts'
import {compareMethods} from './arithmetic.ts'
import {iteratorTypeNamed} from './iterators.ts'
import {repeatCount} from './sequence.ts'

const bytesIteratorType = iteratorTypeNamed('bytes_iterator')

/** Methods that are those of `str`, with bytes for texts. */
const asTextMethods =
  'find rfind index rindex count startswith endswith upper lower swapcase capitalize title strip lstrip rstrip replace removeprefix removesuffix ljust rjust center zfill expandtabs split rsplit splitlines partition rpartition isalpha isdigit isalnum isspace isupper islower istitle isascii'

/** They find single bytes too. */
const searches = new Set(['find', 'rfind', 'index', 'rindex', 'count'])

function textMethods(): Record<string, (self: Bytes, args: Value[], kwargs: Map<string, Value>) => Value> {
  return Object.fromEntries(
    asTextMethods.split(' ').map((name) => [
      `${name}(self, *args, **kwargs)`,
      (self: Bytes, args: Value[], kwargs: Map<string, Value>) => {
        const method = strType.lookup(name) ?? null
        const texts = new Map([...kwargs].map(([key, value]) => [key, toLatin(value)]))
        const [first, ...rest] = args.map(toLatin)
        const searched =
          typeof first === 'number' && searches.has(name) ? asciiText(Uint8Array.of(byteOf(first))) : first
        const text = asciiText(self.data)
        const result = call(method, searched === undefined ? [text] : [text, searched, ...rest], texts)
        return result === text && self.type === bytesType ? self : fromLatin(result, plainType(self))
      },
    ]),
  )
}

/** One character for each byte, of which those beyond ASCII are neither letters nor white space. */
function asciiText(data: Uint8Array): string {
  return latinText(data).replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)))
}

function toLatin(value: Value): Value {
  if (value instanceof Bytes) return asciiText(value.data)
  if (value instanceof Tuple) return new Tuple(value.items.map(toLatin))
  if (typeof value === 'string') throw raise('TypeError', "a bytes-like object is required, not 'str'")
  return value
}

function fromLatin(value: Value, type: PyType): Value {
  if (typeof value === 'string') return new Bytes(latinBytes(value), type)
  if (value instanceof List) return new List(value.items.map((item) => fromLatin(item, type)))
  return value instanceof Tuple ? new Tuple(value.items.map((item) => fromLatin(item, type))) : value
}

function plainType({type}: Bytes): PyType {
  return type.isSubtypeOf(byteArrayType) ? byteArrayType : bytesType
}

const shared: NonNullable<Members<Bytes>['methods']> = {
  ...textMethods(),
  ...compareMethods<Bytes>((op, self, other) => {
    if (!(other instanceof Bytes)) return notImplemented
    const [a, b] = [self.latin(), other.latin()]
    return holds(op, a < b ? -1 : a > b ? 1 : 0)
  }),
  '__len__(self, /)': ({data}) => data.length,
  '__getitem__(self, key, /)': (self, key: Value) => {
    const {data} = self
    if (!(key instanceof Slice)) return data[placeOf(key, data.length, kindName(self))] ?? 0
    return new Bytes(Uint8Array.from(itemsAt([...data], placesOf(key, data.length))), plainType(self))
  },
  '__contains__(self, key, /)': ({data}, key: Value) =>
    key instanceof Bytes ? textOf(data).includes(key.latin()) : data.includes(byteOf(key)),
  '__iter__(self, /)': (self) => {
    let at = 0
    return new NativeIterator(bytesIteratorType, () => self.data[at++])
  },
  '__add__(self, value, /)': (self, other: Value) =>
    other instanceof Bytes
      ? new Bytes(Uint8Array.of(...self.data, ...other.data), plainType(self))
      : notImplemented,
  '__mul__(self, value, /)': multiply,
  '__rmul__(self, value, /)': multiply,
  "decode(self, /, encoding='utf-8', errors='strict')": ({data}, encoding: Value, errors: Value) =>
    decode(
      data,
      toText(encoding, "decode() argument 'encoding'"),
      toText(errors, "decode() argument 'errors'"),
    ),
  '__mod__(self, value, /)': (self, values: Value) =>
    new Bytes(latinBytes(formatPercent(self.latin(), values, bytesText)), plainType(self)),
  'hex(self, sep=..., bytes_per_sep=1)': (self, separator: Value | undefined, size: Value) =>
    hexText(self, separator, toSize(size)),
  'join(self, iterable, /)': (self, iterable: Value) => {
    const parts = Array.from(each(iterable), (item, place) => {
      if (item instanceof Bytes) return item.latin()
      throw raise(
        'TypeError',
        `sequence item ${place}: expected a bytes-like object, ${typeOf(item).name} found`,
      )
    })
    return new Bytes(latinBytes(parts.join(self.latin())), plainType(self))
  },
}

/** What `%s` and `%b` put into bytes. */
function bytesText(value: Value): string {
  if (value instanceof Bytes) return value.latin()
  const made = value === null ? undefined : callSpecial(value, '__bytes__')
  if (made instanceof Bytes) return made.latin()
  throw raise(
    'TypeError',
    `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeOf(value).name}'`,
  )
}

function textOf(data: Uint8Array): string {
  return new Bytes(data).latin()
}

function kindName(self: Bytes): string {
  return plainType(self) === bytesType ? 'byte' : 'bytearray'
}

function multiply(self: Bytes, times: Value): Value {
  const count = repeatCount(times)
  return count === undefined
    ? notImplemented
    : new Bytes(latinBytes(self.latin().repeat(count)), plainType(self))
}

function hexText({data}: Bytes, separator: Value | undefined, size: number): string {
  const digits = Array.from(data, (byte) => byte.toString(16).padStart(2, '0'))
  if (separator === undefined) return digits.join('')
  const text = toText(separator, 'sep')
  const first = size > 0 ? digits.length % size : 0
  const groups: string[] = []
  for (let at = first > 0 ? first - size : 0; at < digits.length; at += Math.abs(size) || digits.length)
    groups.push(digits.slice(Math.max(0, at), at + (Math.abs(size) || digits.length)).join(''))
  return groups.join(text)
}

function byteOf(value: Value): number {
  const byte = toIndex(value)
  if (byte < 0 || byte > 255) throw raise('ValueError', 'byte must be in range(0, 256)')
  return Number(byte)
}

/** What `bytes(...)` makes of its arguments. */
function dataOf(
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  name: string,
): Uint8Array {
  if (source === undefined) return new Uint8Array()
  const text = asText(source)
  if (text !== undefined) {
    if (encoding === undefined) throw raise('TypeError', 'string argument without an encoding')
    return encode(
      text,
      toText(encoding, 'encoding'),
      errors === undefined ? 'strict' : toText(errors, 'errors'),
    )
  }
  if (encoding !== undefined || errors !== undefined)
    throw raise('TypeError', `${encoding === undefined ? 'errors' : 'encoding'} without a string argument`)
  if (source instanceof Bytes) return source.data.slice()
  const made = callSpecial(source, '__bytes__')
  if (made instanceof Bytes) return made.data.slice()
  const count = asIndex(source)
  if (count === undefined) return fromItems(source, name)
  if (typeof count === 'bigint') throw raise('OverflowError', "cannot fit 'int' into an index-sized integer")
  if (count < 0) throw raise('ValueError', 'negative count')
  if (count > 2 ** 30) throw raise('MemoryError')
  return new Uint8Array(count)
}

function fromItems(source: Value, name: string): Uint8Array {
  if ((typeOf(source).lookup('__iter__') ?? typeOf(source).lookup('__getitem__')) === undefined)
    throw raise('TypeError', `cannot convert '${typeOf(source).name}' object to ${name}`)
  return Uint8Array.from(
    toArray(source).map((item) => {
      const byte = toIndex(item)
      if (byte < 0 || byte > 255)
        throw raise(
          'ValueError',
          name === 'bytes' ? 'bytes must be in range(0, 256)' : 'byte must be in range(0, 256)',
        )
      return Number(byte)
    }),
  )
}

function fromHex(type: PyType, text: Value): Value {
  const digits = toText(text, 'fromhex() argument').replaceAll(/\s+/g, '')
  const wrong = digits.search(/[^0-9a-f]/i)
  if (wrong >= 0 || digits.length % 2 === 1)
    throw raise(
      'ValueError',
      wrong >= 0
        ? `non-hexadecimal number found in fromhex() arg at position ${wrong}`
        : 'fromhex() arg must contain an even number of hexadecimal digits',
    )
  return new Bytes(
    Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    type,
  )
}

export const bytesMembers: Members<Bytes> = {
  construct: {
    signature: 'bytes(type, source=..., encoding=..., errors=...)',
    run: (type: PyType, source?: Value, encoding?: Value, errors?: Value) =>
      new Bytes(dataOf(source, encoding, errors, 'bytes'), type),
  },
  methods: {
    ...shared,
    '__hash__(self, /)': (self) => hash(self.latin()),
    '__repr__(self, /)': ({data}) => bytesLiteral(data),
    '__bytes__(self, /)': (self) => self,
  },
  classMethods: {'fromhex(type, string, /)': fromHex},
}

export const byteArrayMembers: Members<Bytes> = {
  construct: {
    signature: 'bytearray(type, source=..., encoding=..., errors=...)',
    run: (type: PyType, source?: Value, encoding?: Value, errors?: Value) =>
      new Bytes(dataOf(source, encoding, errors, 'bytearray'), type),
  },
  methods: {
    ...shared,
    '__repr__(self, /)': ({data}) => `bytearray(${bytesLiteral(data)})`,
    '__setitem__(self, key, value, /)': (self, key: Value, value: Value) => {
      if (key instanceof Slice) setSlice(self, key, value)
      else self.data[placeOf(key, self.data.length, 'bytearray')] = byteOf(value)
      return null
    },
    '__delitem__(self, key, /)': (self, key: Value) => {
      if (key instanceof Slice) {
        const {start, step, count} = placesOf(key, self.data.length)
        const gone = new Set(Array.from({length: count}, (_, i) => start + i * step))
        self.data = self.data.filter((_, i) => !gone.has(i))
      } else {
        const place = placeOf(key, self.data.length, 'bytearray')
        self.data = self.data.filter((_, i) => i !== place)
      }
      return null
    },
    '__iadd__(self, value, /)': extend,
    'append(self, item, /)': (self, item: Value) => {
      self.data = Uint8Array.of(...self.data, byteOf(item))
      return null
    },
    'extend(self, iterable, /)': (self, iterable: Value) => {
      extend(self, iterable)
      return null
    },
    'pop(self, index=-1, /)': (self, index: Value) => {
      if (self.data.length === 0) throw raise('IndexError', 'pop from empty bytearray')
      const place = placeOf(index, self.data.length, 'pop')
      const byte = self.data[place] ?? 0
      self.data = self.data.filter((_, i) => i !== place)
      return byte
    },
    'clear(self, /)': (self) => {
      self.data = new Uint8Array()
      return null
    },
    'reverse(self, /)': (self) => {
      self.data.reverse()
      return null
    },
    'copy(self, /)': (self) => new Bytes(self.data.slice(), byteArrayType),
  },
  classMethods: {'fromhex(type, string, /)': fromHex},
  constants: {__hash__: null},
}

function extend(self: Bytes, more: Value): Value {
  if (asText(more) !== undefined) throw raise('TypeError', `can't concat ${typeNameOf(more)} to bytearray`)
  self.data = Uint8Array.of(...self.data, ...dataOf(more, undefined, undefined, 'bytearray'))
  return self
}

function setSlice(self: Bytes, slice: Slice, value: Value): void {
  const fresh = dataOf(value, undefined, undefined, 'bytearray')
  const {start, stop, step, count} = placesOf(slice, self.data.length)
  if (step === 1)
    self.data = Uint8Array.of(
      ...self.data.slice(0, start),
      ...fresh,
      ...self.data.slice(Math.max(start, stop)),
    )
  else if (fresh.length === count)
    fresh.forEach((byte, i) => {
      self.data[start + i * step] = byte
    })
  else
    throw raise(
      'ValueError',
      `attempt to assign bytes of size ${fresh.length} to extended slice of size ${count}`,
    )
}
