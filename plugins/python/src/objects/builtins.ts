// Everything that Python has without an import.
import {Builtin, type Implementation} from './builtin.ts'
import {byteArrayType, bytesType} from './bytes.ts'
import {complexType} from './complex.ts'
import {dictType} from './dict.ts'
import {hash} from './equality.ts'
import {exceptionTypes} from './exceptions.ts'
import {fillTypes} from './fill-types.ts'
import {format} from './format/format.ts'
import * as attributes from './functions/attributes.ts'
import * as numbers from './functions/numbers.ts'
import * as output from './functions/output.ts'
import * as sequences from './functions/sequences.ts'
import {listType} from './list.ts'
import {enumerateType, filterType, mapType, reversedType, zipType} from './methods/lazy.ts'
import {
  boolType,
  ellipsis,
  floatType,
  intType,
  notImplemented,
  objectType,
  strType,
  typeType,
  type Value,
} from './object.ts'
import {classMethodType, staticMethodType} from './builtin.ts'
import {propertyType} from './property.ts'
import {memoryViewType} from './memory-view.ts'
import {rangeType} from './range.ts'
import {runtime} from './runtime.ts'
import {frozenSetType, setType} from './set.ts'
import {sliceType} from './slice.ts'
import {asciiOnly} from './string-literal.ts'
import {isInstanceOf, isSubclassOf} from './subclass.ts'
import {superType} from './super.ts'
import {repr} from './text.ts'
import {toText} from './text-argument.ts'
import {tupleType} from './tuple.ts'

fillTypes()

const types = {
  object: objectType,
  type: typeType,
  int: intType,
  bool: boolType,
  float: floatType,
  complex: complexType,
  str: strType,
  bytes: bytesType,
  bytearray: byteArrayType,
  list: listType,
  tuple: tupleType,
  dict: dictType,
  set: setType,
  frozenset: frozenSetType,
  range: rangeType,
  slice: sliceType,
  memoryview: memoryViewType,
  enumerate: enumerateType,
  zip: zipType,
  map: mapType,
  filter: filterType,
  reversed: reversedType,
  property: propertyType,
  staticmethod: staticMethodType,
  classmethod: classMethodType,
  super: superType,
}

const functions: Readonly<Record<string, Implementation>> = {
  'abs(number, /)': numbers.abs,
  'round(number, ndigits=None)': numbers.round,
  'divmod(x, y, /)': numbers.divmod,
  'pow(base, exp, mod=None)': numbers.pow,
  'sum(iterable, /, start=0)': numbers.sum,
  'min(*args, key=None, default=...)': (args: Value[], key: Value, otherwise?: Value) =>
    numbers.extreme('min', args, key, otherwise),
  'max(*args, key=None, default=...)': (args: Value[], key: Value, otherwise?: Value) =>
    numbers.extreme('max', args, key, otherwise),
  'hex(number, /)': numbers.hex,
  'oct(number, /)': numbers.oct,
  'bin(number, /)': numbers.bin,
  'chr(i, /)': numbers.chr,
  'ord(c, /)': numbers.ord,
  'len(obj, /)': sequences.len,
  'sorted(iterable, /, *, key=None, reverse=False)': sequences.sorted,
  'any(iterable, /)': sequences.any,
  'all(iterable, /)': sequences.all,
  'iter(object, sentinel=..., /)': sequences.iter,
  'next(iterator, default=..., /)': sequences.next,
  'getattr(object, name, default=..., /)': attributes.getattr,
  'hasattr(obj, name, /)': attributes.hasattr,
  'setattr(obj, name, value, /)': attributes.setattr,
  'delattr(obj, name, /)': attributes.delattr,
  'vars(object=..., /)': attributes.vars,
  'dir(object=..., /)': attributes.dir,
  'globals()': attributes.globals,
  'locals()': attributes.locals,
  'callable(obj, /)': attributes.callable,
  'id(obj, /)': attributes.id,
  'hash(obj, /)': hash,
  'isinstance(obj, class_or_tuple, /)': isInstanceOf,
  'issubclass(cls, class_or_tuple, /)': isSubclassOf,
  'repr(obj, /)': repr,
  'ascii(obj, /)': (value: Value) => asciiOnly(repr(value)),
  "format(value, format_spec='', /)": (value: Value, spec: Value) =>
    format(value, toText(spec, 'format() argument 2')),
  'print(*args, sep=None, end=None, file=None, flush=False)': output.print,
  "input(prompt='', /)": output.input,
  "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)":
    output.open,
  'help(request=None)': (value: Value) => {
    runtime().write('stdout', attributes.helpText(value))
    return null
  },
  '__import__(name, globals=None, locals=None, fromlist=None, level=0)': (name: Value) =>
    runtime().importModule(toText(name, '__import__() argument 1')),
}

/** By name: functions, types, exceptions, constants. */
export const builtins: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...Object.entries(functions).map(([text, run]): [string, Value] => {
    const builtin = new Builtin(text, run)
    return [builtin.name, builtin]
  }),
  ...Object.entries(types),
  ...exceptionTypes,
  // other names of the same
  ['EnvironmentError', exceptionTypes.get('OSError') ?? null],
  ['IOError', exceptionTypes.get('OSError') ?? null],
  ['NotImplemented', notImplemented],
  ['Ellipsis', ellipsis],
  ['__debug__', true],
])
