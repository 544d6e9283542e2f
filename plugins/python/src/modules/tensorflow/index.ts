// `tensorflow`, as far as this page has it.
import {Builtin} from '../../objects/builtin.ts'
import {Float, type Value} from '../../objects/object.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {addArrayMembers} from '../../engine/array-members.ts'
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {addMethods, fillModule, modulesOf, moduleTable} from '../../engine/module.ts'
import {functionsOf, type FrameworkFunction} from '../../engine/operation.ts'
import {operations} from '../../engine/operations/index.ts'
import {addOperators} from '../../engine/operators.ts'
import {openRoom} from '../../engine/room.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {libraryLoaders} from '../../library/index.ts'
import {load as loadNumpy} from '../numpy/index.ts'
import {config, experimentalConfig} from './config.ts'
import {errorClasses} from './errors.ts'
import {asDtype} from './as-dtype.ts'
import {functions as ownFunctions} from './functions.ts'
import {addKeras} from './keras/index.ts'
import {addKerasVariableMembers, kerasVariableType} from './keras/variable.ts'
import {scatterRows} from './natives.ts'
import {addParts} from './parts.ts'
import {tensorflow, tensorType, variableType} from './framework.ts'
import {random} from './random/functions.ts'
import {generatorType} from './random/generator.ts'
import {stateless} from './random/stateless.ts'
import {tapeType} from './tape.ts'
import {addTensorMembers} from './tensor-members.ts'
import {dtypes, dtypeType, shapeType} from './types.ts'
import {addVariableMembers} from './variable.ts'

let table: ModuleTable | undefined

/** Loads the kernels; then gives the modules by their full names: `tensorflow`, `tensorflow.nn`, `tensorflow.math`. */
export async function load(): Promise<ModuleTable> {
  // Keras draws its seeds from Python's own generator, and looks at the parameters of layers
  const loads = ['random', 'inspect', 'functools', 'warnings'].map(async (name) => libraryLoaders[name]?.())
  const [library, numpy] = await Promise.all([Promise.all(loads), loadNumpy(), openRoom()])
  table ??= prepare()
  return Object.assign({}, ...library, numpy, table) as ModuleTable
}

function prepare(): ModuleTable {
  const functions = functionsOf(tensorflow, operations)
  for (const type of [tensorType, variableType, kerasVariableType]) {
    addMethods(type, functions, 'Tensor')
    addOperators(type, tensorflow, operations, false)
    addArrayMembers(type, tensorflow, false)
  }
  addTensorMembers()
  addVariableMembers()
  addKerasVariableMembers()
  return moduleTable('modules of tensorflow', () => createModules(functions))
}

function createModules(functions: readonly FrameworkFunction[]): ReadonlyMap<string, FrameworkModule> {
  const modules = modulesOf(functions, {tf: 'tensorflow'})
  fillModule(modules, 'tensorflow', topLevel())
  fillModule(modules, 'tensorflow.random', [...random, ...stateless, ['Generator', generatorType]])
  fillModule(modules, 'tensorflow.errors', errorClasses)
  fillModule(modules, 'tensorflow.dtypes', [...dtypes, ['as_dtype', asDtype]])
  fillModule(modules, 'tensorflow.config', config)
  fillModule(modules, 'tensorflow.config.experimental', experimentalConfig)
  addParts(modules)
  addKeras(modules)
  return modules
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
    ['newaxis', null],
    ['as_dtype', asDtype],
    ['is_tensor', new Builtin('is_tensor(x)', (x: Value) => isTensor(x))],
    ['executing_eagerly', new Builtin('executing_eagerly()', () => true)],
    ['__version__', '2.21.0'],
    ['pi', new Float(Math.PI)],
    ['_scatter_rows', scatterRows],
  ] satisfies [string, Value][]
}

function isTensor(value: Value): boolean {
  return value instanceof TensorObject && value.framework === tensorflow
}
