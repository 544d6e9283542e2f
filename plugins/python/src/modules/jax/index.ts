// `jax`, as far as this page has it.
import {Builtin} from '../../objects/builtin.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import type {Value} from '../../objects/object.ts'
import {addMembers} from '../../objects/builtin.ts'
import {addArrayMembers} from '../../engine/array-members.ts'
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {addMethods, addPython, fillModule, modulesOf, moduleTable} from '../../engine/module.ts'
import {functionsOf, type FrameworkFunction} from '../../engine/operation.ts'
import {operations} from '../../engine/operations/index.ts'
import {addOperators} from '../../engine/operators.ts'
import {openRoom} from '../../engine/room.ts'
import {libraryLoaders} from '../../library/index.ts'
import {load as loadNumpy} from '../numpy/index.ts'
import {addJaxMembers} from './array-members.ts'
import {abstractArrayType, arrayType, jax} from './framework.ts'
import {construct, numpyMembers} from './numpy-functions.ts'
import {api} from './python/api.ts'
import {debug} from './python/debug.ts'
import {initializers} from './python/initializers.ts'
import {lax} from './python/lax.ts'
import {nn} from './python/nn.ts'
import {numpy as numpyFile} from './python/numpy.ts'
import {random} from './python/random.ts'
import {scipy} from './python/scipy.ts'
import {tree, treeUtil} from './python/tree-util.ts'
import {windows} from './python/windows.ts'
import {randomMembers} from './random/index.ts'
import {keyArrayType} from './random/keys.ts'
import {cpu, deviceType, scalarTypes} from './types.ts'
import {treeMembers} from './tree-functions.ts'
import {transformMembers} from './transforms/index.ts'
import {windowMembers} from './windows.ts'

let table: ModuleTable | undefined

/** Loads the kernels; then gives the modules by their full names: `jax`, `jax.numpy`, `jax.random`, `jax.nn`. */
export async function load(): Promise<ModuleTable> {
  const [numpy, functools, seeds] = await Promise.all([
    loadNumpy(),
    libraryLoaders.functools?.(),
    // the books' package draws its seeds with it
    libraryLoaders.random?.(),
    openRoom(),
  ])
  return (table ??= {...functools, ...seeds, ...numpy, ...prepare()})
}

function prepare(): ModuleTable {
  const functions = functionsOf(jax, operations)
  addMethods(arrayType, functions, 'ndarray')
  addOperators(arrayType, jax, operations, false)
  addArrayMembers(arrayType, jax, false)
  addJaxMembers()
  for (const [dtype, type] of scalarTypes)
    addMembers(type, {
      construct: {
        signature: `${type.name}(type, x=0, /)`,
        run: (_type, value: Value) => construct(dtype, value),
      },
    })
  return moduleTable('modules of jax', () => createModules(functions))
}

function createModules(functions: readonly FrameworkFunction[]): ReadonlyMap<string, FrameworkModule> {
  const modules = modulesOf(functions, {np: 'jax.numpy', jax: 'jax'})
  fillModule(modules, 'jax', topLevel())
  fillModule(modules, 'jax.numpy', numpyMembers())
  fillModule(modules, 'jax.random', randomMembers)
  fillModule(modules, 'jax.tree_util', treeMembers)
  fillModule(modules, 'jax.lax', windowMembers)
  addPython(modules, 'jax', [api])
  addPython(modules, 'jax.numpy', [numpyFile])
  addPython(modules, 'jax.random', [random])
  addPython(modules, 'jax.lax', [lax, windows])
  addPython(modules, 'jax.nn', [nn])
  addPython(modules, 'jax.nn.initializers', [initializers])
  addPython(modules, 'jax.tree_util', [treeUtil])
  addPython(modules, 'jax.tree', [tree])
  addPython(modules, 'jax.debug', [debug])
  for (const [name, file] of Object.entries(scipy)) addPython(modules, name, [file])
  return modules
}

function* topLevel(): Iterable<readonly [string, Value]> {
  yield* transformMembers
  yield* [
    ['Array', abstractArrayType],
    ['Device', deviceType],
    ['_KeyArray', keyArrayType],
    ['_cpu', cpu],
    ['__version__', '0.10.2'],
    ['_is_array', new Builtin('_is_array(x)', (value: Value) => isOwn(value))],
  ] satisfies [string, Value][]
}

function isOwn(value: Value): boolean {
  return typeof value === 'object' && value !== null && value.type === arrayType
}
