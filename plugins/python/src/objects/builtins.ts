// Everything that Python has without an import.
import {exceptionTypes} from './exceptions.ts'
import {dictType} from './dict.ts'
import {listType} from './list.ts'
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
import {rangeType} from './range.ts'
import {frozenSetType, setType} from './set.ts'
import {sliceType} from './slice.ts'
import {tupleType} from './tuple.ts'

/** By name: functions, types, exceptions, constants. */
export const builtins: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...exceptionTypes,
  ['object', objectType],
  ['type', typeType],
  ['int', intType],
  ['bool', boolType],
  ['float', floatType],
  ['str', strType],
  ['list', listType],
  ['tuple', tupleType],
  ['dict', dictType],
  ['set', setType],
  ['frozenset', frozenSetType],
  ['range', rangeType],
  ['slice', sliceType],
  ['NotImplemented', notImplemented],
  ['Ellipsis', ellipsis],
])
