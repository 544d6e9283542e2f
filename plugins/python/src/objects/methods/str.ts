// `str`: what makes, shows, joins and indexes texts. The other methods stand in the files beside this one.
import {type Members} from '../builtin.ts'
import {Bytes, decode, encode} from '../bytes.ts'
import {compareTexts, isWide, lengthOf, points} from '../code-points.ts'
import {Dict} from '../dict.ts'
import {hash} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {format, specText} from '../format/format.ts'
import {formatPercent} from '../format/percent.ts'
import {formatTemplate} from '../format/template.ts'
import {asIndex} from '../index-of.ts'
import {getItem} from '../items.ts'
import {each, NativeIterator} from '../iterate.ts'
import {Boxed, notImplemented, strType, typeOf, type PyType, type Value} from '../object.ts'
import {holds} from '../operators.ts'
import {itemsAt, placeOf, placesOf, Slice} from '../slice.ts'
import {stringLiteral} from '../string-literal.ts'
import {str} from '../text.ts'
import {asText, toText} from '../text-argument.ts'
import {Tuple} from '../tuple.ts'
import {compareMethods} from './arithmetic.ts'
import {iteratorTypeNamed} from './iterators.ts'
import {repeatCount} from './sequence.ts'
import {strChangeMethods} from './str-change.ts'
import {strSearchMethods} from './str-search.ts'
import {strSplitMethods} from './str-split.ts'
import {strTestMethods} from './str-test.ts'

const strIteratorType = iteratorTypeNamed('str_ascii_iterator')

export const strMembers: Members<string> = {
  construct: {signature: "str(type, object='', encoding=..., errors=...)", run: makeText},
  methods: {
    ...strSearchMethods,
    ...strChangeMethods,
    ...strSplitMethods,
    ...strTestMethods,
    ...compareMethods<string>((op, self, other) => {
      const text = asText(other)
      if (text === undefined) return notImplemented
      return holds(op, self === text ? 0 : compareTexts(self, text))
    }),
    '__add__(self, value, /)': (self, other: Value) => {
      const text = asText(other)
      return text === undefined ? notImplemented : self + text
    },
    '__mul__(self, value, /)': multiply,
    '__rmul__(self, value, /)': multiply,
    '__mod__(self, value, /)': formatPercent,
    '__len__(self, /)': lengthOf,
    '__getitem__(self, key, /)': textItem,
    '__contains__(self, key, /)': (self, key: Value) => {
      const text = asText(key)
      if (text !== undefined) return self.includes(text)
      throw raise('TypeError', `'in <string>' requires string as left operand, not ${typeOf(key).name}`)
    },
    '__iter__(self, /)': (self) => {
      const all = isWide(self) ? points(self) : self
      let at = 0
      return new NativeIterator(strIteratorType, () => all[at++])
    },
    '__hash__(self, /)': (self) => hash(self),
    '__repr__(self, /)': stringLiteral,
    '__str__(self, /)': (self) => self,
    '__format__(self, spec, /)': (self, spec: Value) => format(self, specText(spec)),
    '__getnewargs__(self, /)': (self) => new Tuple([self]),
    'format(self, /, *args, **kwargs)': (self, args: Value[], kwargs: Map<string, Value>) =>
      formatTemplate(self, {
        positional: args,
        named: (name) => {
          const value = kwargs.get(name)
          if (value === undefined) throw raise('KeyError', name)
          return value
        },
      }),
    'format_map(self, mapping, /)': (self, mapping: Value) =>
      formatTemplate(self, {positional: [], named: (name) => getItem(mapping, name)}),
    'join(self, iterable, /)': join,
    "encode(self, /, encoding='utf-8', errors='strict')": (self, encoding: Value, errors: Value) =>
      new Bytes(
        encode(
          self,
          toText(encoding, "encode() argument 'encoding'"),
          toText(errors, "encode() argument 'errors'"),
        ),
      ),
    'translate(self, table, /)': translate,
  },
  staticMethods: {'maketrans(x, y=..., z=..., /)': makeTranslation},
}

function makeText(type: PyType, object: Value, encoding?: Value, errors?: Value): Value {
  const text =
    encoding === undefined && errors === undefined
      ? object
      : decodeObject(object, encoding ?? 'utf-8', errors ?? 'strict')
  if (type === strType)
    return text instanceof Boxed && text.type.lookup('__str__') === strType.lookup('__str__')
      ? text.value
      : str(text)
  return new Boxed(type, str(text))
}

function decodeObject(object: Value, encoding: Value, errors: Value): string {
  toText(encoding, "str() argument 'encoding'")
  if (object instanceof Bytes)
    return decode(
      object.data,
      toText(encoding, "str() argument 'encoding'"),
      toText(errors, "str() argument 'errors'"),
    )
  if (asText(object) !== undefined) throw raise('TypeError', 'decoding str is not supported')
  throw raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(object).name} found`)
}

function multiply(self: string, times: Value): Value {
  const count = repeatCount(times)
  if (count === undefined) return notImplemented
  if (count * self.length > 2 ** 29) throw raise('MemoryError')
  return self.repeat(count)
}

function textItem(self: string, key: Value): Value {
  if (key instanceof Slice) {
    const all = isWide(self) ? points(self) : undefined
    const places = placesOf(key, all?.length ?? self.length)
    if (!all && places.step === 1) return self.slice(places.start, places.start + places.count)
    return itemsAt([...(all ?? self.split(''))], places).join('')
  }
  if (typeof key !== 'number' && asIndex(key) === undefined)
    throw raise('TypeError', `string indices must be integers, not '${typeOf(key).name}'`)
  const all = isWide(self) ? points(self) : self
  return all[placeOf(key, all.length, 'string')] ?? ''
}

function join(self: string, iterable: Value): string {
  if (typeof iterable !== 'string' && !isIterable(iterable))
    throw raise('TypeError', 'can only join an iterable')
  const texts: string[] = []
  for (const item of each(iterable)) {
    const text = asText(item)
    if (text === undefined)
      throw raise(
        'TypeError',
        `sequence item ${texts.length}: expected str instance, ${typeOf(item).name} found`,
      )
    texts.push(text)
  }
  return texts.join(self)
}

function isIterable(value: Value): boolean {
  const type = typeOf(value)
  return (type.lookup('__iter__') ?? type.lookup('__getitem__') ?? null) !== null
}

function makeTranslation(x: Value, y?: Value, z?: Value): Value {
  const table = new Dict()
  if (y === undefined) {
    if (!(x instanceof Dict))
      throw raise('TypeError', 'if you give only one argument to maketrans it must be a dict')
    for (const [key, value] of x.entries()) {
      const text = asText(key)
      table.set(text === undefined ? key : (text.codePointAt(0) ?? 0), value)
    }
    return table
  }
  const from = points(toText(x, 'maketrans() argument 1'))
  const to = points(toText(y, 'maketrans() argument 2'))
  if (from.length !== to.length)
    throw raise('ValueError', 'the first two maketrans arguments must have equal length')
  from.forEach((character, i) => table.set(character.codePointAt(0) ?? 0, to[i]?.codePointAt(0) ?? 0))
  if (z !== undefined)
    for (const character of points(toText(z, 'maketrans() argument 3')))
      table.set(character.codePointAt(0) ?? 0, null)
  return table
}

function translate(self: string, table: Value): string {
  return points(self)
    .map((character) => translated(character, table))
    .join('')
}

function translated(character: string, table: Value): string {
  const code = character.codePointAt(0) ?? 0
  let found: Value | undefined
  if (table instanceof Dict) found = table.get(code)
  else found = tryItem(table, code)
  if (found === undefined) return character
  if (found === null) return ''
  if (typeof found === 'number') return String.fromCodePoint(found)
  return toText(found, 'character mapping')
}

function tryItem(table: Value, code: number): Value | undefined {
  try {
    return getItem(table, code)
  } catch {
    return undefined
  }
}
