// The types of Python and what fills each of them.
import {
  addMembers,
  boundMethodType,
  builtinType,
  classMethodType,
  getterType,
  methodDescriptorType,
  staticMethodType,
  type Members,
} from './builtin.ts'
import {byteArrayType, bytesType} from './bytes.ts'
import {complexType} from './complex.ts'
import {dictType} from './dict.ts'
import {listType} from './list.ts'
import {byteArrayMembers, bytesMembers} from './methods/bytes.ts'
import {complexMembers} from './methods/complex.ts'
import {
  boundMethodMembers,
  builtinMembers,
  classMethodMembers,
  getterMembers,
  methodDescriptorMembers,
  propertyMembers,
  staticMethodMembers,
  superMembers,
} from './methods/descriptors.ts'
import {dictMembers} from './methods/dict.ts'
import {fillExceptionTypes} from './methods/exceptions.ts'
import {floatMembers} from './methods/float.ts'
import {boolMembers, intMembers} from './methods/int.ts'
import {lazyMembers} from './methods/lazy.ts'
import {listMembers} from './methods/list.ts'
import {fillSingletons, objectMembers} from './methods/object.ts'
import {rangeMembers, sliceMembers} from './methods/range.ts'
import {frozenSetMembers, setMembers} from './methods/set.ts'
import {strMembers} from './methods/str.ts'
import {tupleMembers} from './methods/tuple.ts'
import {typeMembers} from './methods/type.ts'
import {boolType, floatType, intType, objectType, strType, typeType, type PyType} from './object.ts'
import {propertyType} from './property.ts'
import {rangeType} from './range.ts'
import {frozenSetType, setType} from './set.ts'
import {sliceType} from './slice.ts'
import {superType} from './super.ts'
import {tupleType} from './tuple.ts'

const table: readonly [PyType, Members<never>][] = [
  [objectType, objectMembers],
  [typeType, typeMembers],
  [intType, intMembers],
  [boolType, boolMembers],
  [floatType, floatMembers],
  [complexType, complexMembers],
  [strType, strMembers],
  [bytesType, bytesMembers],
  [byteArrayType, byteArrayMembers],
  [listType, listMembers],
  [tupleType, tupleMembers],
  [dictType, dictMembers],
  [setType, setMembers],
  [frozenSetType, frozenSetMembers],
  [rangeType, rangeMembers],
  [sliceType, sliceMembers],
  [propertyType, propertyMembers],
  [staticMethodType, staticMethodMembers],
  [classMethodType, classMethodMembers],
  [superType, superMembers],
  [builtinType, builtinMembers],
  [methodDescriptorType, methodDescriptorMembers],
  [boundMethodType, boundMethodMembers],
  [getterType, getterMembers],
  ...lazyMembers,
]

/** Called once, before anything runs. */
export function fillTypes(): void {
  for (const [type, members] of table) addMembers(type, members)
  fillSingletons()
  fillExceptionTypes()
}
