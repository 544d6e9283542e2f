// `tensorflow`, as far as this page has it.
import {Builtin} from '../../objects/builtin.ts'
import {Callable, Float, type Value} from '../../objects/object.ts'
import {List} from '../../objects/list.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {addArrayMembers} from '../../engine/array-members.ts'
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {addMethods, fillModule, modulesOf, moduleTable} from '../../engine/module.ts'
import {functionsOf, type FrameworkFunction} from '../../engine/operation.ts'
import {operations} from '../../engine/operations/index.ts'
import {addOperators} from '../../engine/operators.ts'
import {openRoom} from '../../engine/room.ts'
import {load as loadNumpy} from '../numpy/index.ts'
import {invalidArgumentType, opErrorType} from './errors.ts'
import {functions as ownFunctions} from './functions.ts'
import {tensorflow, tensorType, variableType} from './framework.ts'
import {random} from './random.ts'
import {tapeType} from './tape.ts'
import {addTensorMembers} from './tensor-members.ts'
import {dtypes, dtypeType, shapeType} from './types.ts'
import {addVariableMembers} from './variable.ts'

let table: ModuleTable | undefined

/** Loads the kernels; then gives the modules by their full names: `tensorflow`, `tensorflow.nn`, `tensorflow.math`. */
export async function load(): Promise<ModuleTable> {
  await Promise.all([openRoom(), loadNumpy()])
  return (table ??= prepare())
}

function prepare(): ModuleTable {
  const functions = functionsOf(tensorflow, operations)
  for (const type of [tensorType, variableType]) {
    addMethods(type, functions, 'Tensor')
    addOperators(type, tensorflow, operations, false)
    addArrayMembers(type, tensorflow, false)
  }
  addTensorMembers()
  addVariableMembers()
  return moduleTable('modules of tensorflow', () => createModules(functions))
}

function createModules(functions: readonly FrameworkFunction[]): ReadonlyMap<string, FrameworkModule> {
  const modules = modulesOf(functions, {tf: 'tensorflow'})
  fillModule(modules, 'tensorflow', topLevel())
  fillModule(modules, 'tensorflow.random', random)
  fillModule(modules, 'tensorflow.errors', [
    ['OpError', opErrorType],
    ['InvalidArgumentError', invalidArgumentType],
  ])
  fillModule(modules, 'tensorflow.dtypes', dtypes)
  fillModule(modules, 'tensorflow.config', [
    ['list_physical_devices', new Builtin('list_physical_devices(device_type=None)', () => new List([]))],
    ['list_logical_devices', new Builtin('list_logical_devices(device_type=None)', () => new List([]))],
  ])
  return modules
}

/** `@tf.function`, with or without arguments: what it computes is the same, only sooner there. */
function graphFunction(of: Value): Value {
  return of instanceof Callable ? of : new Builtin('decorator(func)', (func: Value) => func)
}

function* topLevel(): Iterable<readonly [string, Value]> {
  yield* dtypes
  yield* ownFunctions
  yield* [
    ['Tensor', tensorType],
    ['Variable', variableType],
    ['TensorShape', shapeType],
    ['DType', dtypeType],
    ['GradientTape', tapeType],
    [
      'function',
      new Builtin(
        'function(func=None, input_signature=None, autograph=True, jit_compile=None)',
        graphFunction,
      ),
    ],
    ['newaxis', null],
    ['is_tensor', new Builtin('is_tensor(x)', (x: Value) => isTensor(x))],
    ['executing_eagerly', new Builtin('executing_eagerly()', () => true)],
    ['__version__', '2.21.0'],
    ['pi', new Float(Math.PI)],
  ] satisfies [string, Value][]
}

function isTensor(value: Value): boolean {
  return (
    typeof value === 'object' && value !== null && (value.type === tensorType || value.type === variableType)
  )
}
