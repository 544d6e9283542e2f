// `mxnet`, as far as this page has it: `np`, `npx`, `autograd`, `gluon` and what belongs to them.
import {Builtin} from '../../objects/builtin.ts'
import {Float, type Value} from '../../objects/object.ts'
import {Unavailable} from '../../objects/unavailable.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {libraryLoaders} from '../../library/index.ts'
import {addArrayMembers} from '../../engine/array-members.ts'
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {addMethods, fillModule, modulesOf, moduleTable} from '../../engine/module.ts'
import {functionsOf, type FrameworkFunction} from '../../engine/operation.ts'
import {replaceEinsum} from '../../engine/einsum-lists.ts'
import {operations} from '../../engine/operations/index.ts'
import {addOperators} from '../../engine/operators.ts'
import {openRoom} from '../../engine/room.ts'
import {scalarTypes} from '../numpy/types.ts'
import {load as loadNumpy} from '../numpy/index.ts'
import {addMxnetMembers} from './array-members.ts'
import {autograd} from './autograd.ts'
import {devices, seed, switches} from './devices.ts'
import {mxnetErrorType} from './errors.ts'
import {arrayType, mxnet} from './framework.ts'
import {addPythonFiles} from './python/index.ts'
import {recorded} from './custom-function.ts'
import {files} from './files.ts'
import {imagesFunction} from './images.ts'
import {randomCore} from './random.ts'
import {deviceType} from './types.ts'

let table: ModuleTable | undefined

/** What is written in Python imports them. */
const libraryModules = ['re', 'warnings']

/** Loads the kernels; then gives the modules by their full names: `mxnet`, `mxnet.np`, `mxnet.npx`, `mxnet.autograd`. */
export async function load(): Promise<ModuleTable> {
  const [, numpy, ...others] = await Promise.all([
    openRoom(),
    loadNumpy(),
    ...libraryModules.map((name) => libraryLoaders[name]?.()),
  ])
  return Object.assign({}, numpy, ...others, (table ??= prepare())) as ModuleTable
}

function prepare(): ModuleTable {
  const functions = functionsOf(mxnet, operations)
  addMethods(arrayType, functions, 'ndarray')
  addOperators(arrayType, mxnet, operations, true)
  addArrayMembers(arrayType, mxnet, true)
  addMxnetMembers()
  return moduleTable('modules of mxnet', () => createModules(functions))
}

function createModules(functions: readonly FrameworkFunction[]): ReadonlyMap<string, FrameworkModule> {
  const modules = modulesOf(functions, {np: 'mxnet.np', npx: 'mxnet.npx'})
  fillModule(modules, 'mxnet', [
    ['__version__', '2.0.0'],
    ['MXNetError', mxnetErrorType],
    ['Device', deviceType],
    ['Context', deviceType],
    ['_unsupported', unsupported],
    ['_needs_data', needsData],
    ...devices,
  ])
  fillModule(modules, 'mxnet.device', [['Device', deviceType], ...devices])
  fillModule(modules, 'mxnet.context', [['Context', deviceType], ...devices])
  fillModule(modules, 'mxnet.np', topLevel())
  replaceEinsum(modules.get('mxnet.np'))
  fillModule(modules, 'mxnet.np.random', [...randomCore, ['seed', seed]])
  fillModule(modules, 'mxnet.npx', [...switches, ...devices, ...files])
  fillModule(modules, 'mxnet.autograd', [...autograd, ['_recorded', recorded]])
  fillModule(modules, 'mxnet.gluon.data.vision.datasets', [['_images', imagesFunction]])
  addPythonFiles(modules)
  return modules
}

/** For what is written in Python: tells what is not here, and why. */
const unsupported = new Builtin('_unsupported(name, reason)', (name: string, reason: string) => {
  throw new Unavailable(
    'unsupported',
    'NotImplementedError',
    `${name} is not part of this page's mxnet: ${reason}`,
  )
})

const needsData = new Builtin('_needs_data(name)', (name: string) => {
  throw new Unavailable(
    'needs-data',
    'ConnectionError',
    `${name} needs files that the cells of a page cannot reach`,
  )
})

function* topLevel(): Iterable<readonly [string, Value]> {
  for (const [dtype, type] of scalarTypes) yield [dtype === 'bool' ? 'bool_' : dtype, type]
  yield* [
    ['bool', scalarTypes.get('bool') ?? null],
    ['ndarray', arrayType],
    ['newaxis', null],
    ['pi', new Float(Math.PI)],
    ['e', new Float(Math.E)],
    ['inf', new Float(Infinity)],
    ['nan', new Float(NaN)],
  ] satisfies [string, Value][]
}
