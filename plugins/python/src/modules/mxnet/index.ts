// `mxnet`, as far as this page has it: `np`, `npx`, `autograd`.
import {Builtin} from '../../objects/builtin.ts'
import {Float, type Value} from '../../objects/object.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {addArrayMembers} from '../../engine/array-members.ts'
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {addMethods, fillModule, modulesOf, moduleTable} from '../../engine/module.ts'
import {functionsOf, type FrameworkFunction} from '../../engine/operation.ts'
import {operations} from '../../engine/operations/index.ts'
import {addOperators} from '../../engine/operators.ts'
import {openRoom, room} from '../../engine/room.ts'
import {number} from '../../engine/parameters.ts'
import {randomMembers} from '../numpy/random.ts'
import {scalarTypes} from '../numpy/types.ts'
import {load as loadNumpy} from '../numpy/index.ts'
import {addMxnetMembers, cpu} from './array-members.ts'
import {autograd} from './autograd.ts'
import {mxnetErrorType} from './errors.ts'
import {arrayType, mxnet} from './framework.ts'
import {Context, contextType} from './types.ts'

let table: ModuleTable | undefined

/** Loads the kernels; then gives the modules by their full names: `mxnet`, `mxnet.np`, `mxnet.npx`, `mxnet.autograd`. */
export async function load(): Promise<ModuleTable> {
  await Promise.all([openRoom(), loadNumpy()])
  return (table ??= prepare())
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
    ['Context', contextType],
    ...contexts,
  ])
  fillModule(modules, 'mxnet.np', topLevel())
  fillModule(modules, 'mxnet.np.random', randomMembers(mxnet, 'float32'))
  fillModule(modules, 'mxnet.npx', [...switches, ...contexts])
  fillModule(modules, 'mxnet.autograd', autograd)
  return modules
}

const contexts: readonly (readonly [string, Value])[] = [
  ['cpu', new Builtin('cpu(device_id=0)', (id: Value) => (id === 0 ? cpu : new Context('cpu', Number(id))))],
  ['gpu', new Builtin('gpu(device_id=0)', (id: Value) => new Context('gpu', Number(id)))],
  ['num_gpus', new Builtin('num_gpus()', () => 0)],
  ['current_context', new Builtin('current_context()', () => cpu)],
]

const nothing = (signature: string): Builtin => new Builtin(signature, () => null)

const switches: readonly (readonly [string, Value])[] = [
  ['set_np', nothing('set_np(shape=True, array=True, dtype=False)')],
  ['reset_np', nothing('reset_np()')],
  ['is_np_array', new Builtin('is_np_array()', () => true)],
  ['is_np_shape', new Builtin('is_np_shape()', () => true)],
  ['waitall', nothing('waitall()')],
  [
    'seed',
    new Builtin('seed(seed, ctx="all")', (seed: Value) => {
      room(mxnet).seed(number.read(seed, {framework: mxnet, name: 'seed', parameter: 'seed', position: 1}))
      return null
    }),
  ],
]

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
