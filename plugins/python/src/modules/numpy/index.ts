// `numpy`, as far as this page has it.
import {addMembers, Builtin} from '../../objects/builtin.ts'
import {Float, PyType, type Value} from '../../objects/object.ts'
import {
  addArrayMembers,
  addMethods,
  addOperators,
  fillModule,
  functionsOf,
  modulesOf,
  moduleTable,
  openRoom,
  TensorObject,
  type FrameworkFunction,
  type FrameworkModule,
} from '../../engine/index.ts'
import {addPython} from '../../engine/module.ts'
import {replaceEinsum} from '../../engine/einsum-lists.ts'
import {operations} from '../../engine/operations/index.ts'
import {numpyLinAlgError} from '../../engine/operations/linalg-errors.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {raise} from '../../objects/exceptions.ts'
import {addNumpyMembers, construct} from './array-members.ts'
import {arrayType, numpy} from './framework.ts'
import {files, toBytes} from './files/index.ts'
import {printing} from './printing.ts'
import {numbers} from './python/numbers.ts'
import {polynomials} from './python/polynomials.ts'
import {makeUfuncs} from './ufunc.ts'
import {random} from './python/random.ts'
import {shaping} from './python/shaping.ts'
import {testing} from './python/testing.ts'
import {tools} from './python/tools.ts'
import {searchSortedFunction, searchSortedMethod} from './searching.ts'
import {randomCore} from './random/source-object.ts'
import {
  dtypeNamed,
  dtypeType,
  floatingType,
  genericType,
  integerType,
  numberType,
  scalarTypes,
} from './types.ts'

let table: ModuleTable | undefined

/** Loads the kernels; then gives the modules by their full names: `numpy`, `numpy.random`, `numpy.linalg`. */
export async function load(): Promise<ModuleTable> {
  await openRoom()
  return (table ??= prepare())
}

function prepare(): ModuleTable {
  const functions = functionsOf(numpy, operations)
  for (const type of [arrayType, genericType]) {
    addMethods(type, functions, 'ndarray')
    // numbers never change
    addOperators(type, numpy, operations, type === arrayType)
    addArrayMembers(type, numpy, type === arrayType)
  }
  for (const name of ['__len__', '__contains__']) genericType.deleteMember(name)
  // its subscripts make it no sequence
  genericType.setMember('__iter__', new Builtin('__iter__(self, /)', refuseIteration, true))
  addNumpyMembers()
  arrayType.setMember('searchsorted', searchSortedMethod)
  arrayType.setMember('tobytes', toBytes)
  for (const [dtype, type] of scalarTypes)
    addMembers(type, {
      construct: {signature: `${dtype}(type, x=0, /)`, run: (_type, value: Value) => construct(dtype, value)},
    })
  return moduleTable('modules of numpy', () => createModules(functions))
}

function refuseIteration({type}: TensorObject): never {
  throw raise('TypeError', `'numpy.${type.name}' object is not iterable`)
}

function createModules(functions: readonly FrameworkFunction[]): ReadonlyMap<string, FrameworkModule> {
  const modules = modulesOf(functions, {np: 'numpy'})
  fillModule(modules, 'numpy', topLevel())
  fillModule(modules, 'numpy.linalg', [['LinAlgError', numpyLinAlgError]])
  makeUfuncs(modules)
  replaceEinsum(modules.get('numpy'))
  fillModule(modules, 'numpy.random', randomCore)
  addPython(modules, 'numpy', [shaping, numbers, polynomials, tools])
  addPython(modules, 'numpy.random', [random])
  addPython(modules, 'numpy.testing', [testing])
  fillModule(modules, 'numpy', [...files, ...printing])
  return modules
}

function isScalar(value: Value): boolean {
  if (value instanceof TensorObject) return value.type !== arrayType
  return typeof value !== 'object' || value instanceof Float
}

/** Of a type of numbers, whether its class comes from another. */
function isSubtype(given: Value, above: Value): boolean {
  const dtype = dtypeNamed(given)
  const type = dtype ? scalarTypes.get(dtype.dtype) : given
  const other =
    above instanceof PyType && !above.isSubtypeOf(genericType)
      ? scalarTypes.get(dtypeNamed(above)?.dtype ?? 'bool')
      : above
  return type instanceof PyType && other instanceof PyType && type.isSubtypeOf(other)
}

function* topLevel(): Iterable<readonly [string, Value]> {
  for (const [dtype, type] of scalarTypes) yield [dtype === 'bool' ? 'bool_' : dtype, type]
  yield* [
    ['bool', scalarTypes.get('bool') ?? null],
    ['ndarray', arrayType],
    ['dtype', dtypeType],
    ['generic', genericType],
    ['integer', integerType],
    ['floating', floatingType],
    ['number', numberType],
    ['inexact', floatingType],
    ['signedinteger', integerType],
    ['int_', scalarTypes.get('int64') ?? null],
    ['intp', scalarTypes.get('int64') ?? null],
    ['double', scalarTypes.get('float64') ?? null],
    ['single', scalarTypes.get('float32') ?? null],
    ['half', scalarTypes.get('float16') ?? null],
    ['newaxis', null],
    ['pi', new Float(Math.PI)],
    ['e', new Float(Math.E)],
    ['inf', new Float(Infinity)],
    ['nan', new Float(NaN)],
    ['__version__', '2.4.6'],
    ['searchsorted', searchSortedFunction],
    ['isscalar', new Builtin('isscalar(element)', isScalar)],
    ['issubdtype', new Builtin('issubdtype(arg1, arg2)', isSubtype)],
  ] satisfies [string, Value][]
}
