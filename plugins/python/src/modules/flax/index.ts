// `flax`, as far as this page has it: all of it is Python, on `jax`.
import type {PythonFile} from '../../engine/framework-module.ts'
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {addPython, fillModule, moduleTable} from '../../engine/module.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {libraryLoaders} from '../../library/index.ts'
import {load as loadJax} from '../jax/index.ts'
import {checkpoints} from './python/checkpoints.ts'
import {configuration, errors, frozenDict, struct} from './python/core.ts'
import {attention, normalization, simple} from './python/layers.ts'
import {linear} from './python/linear.ts'
import {module} from './python/module.ts'
import {recurrent} from './python/recurrent.ts'
import {scope} from './python/scope.ts'
import {msgpack, serialization} from './python/serialization.ts'
import {table as tableFile} from './python/table.ts'
import {trainState, traverseUtil} from './python/training.ts'

let table: ModuleTable | undefined

/** Loads JAX, too. */
export async function load(): Promise<ModuleTable> {
  const [jax, bytes, files] = await Promise.all([
    loadJax(),
    libraryLoaders.hashlib?.(),
    libraryLoaders.os?.(),
  ])
  table ??= moduleTable('modules of flax', createModules)
  return {...jax, ...bytes, ...files, ...table}
}

const reexported = (name: string, source: string): PythonFile => ({name, source})

const parts: Readonly<Record<string, readonly PythonFile[]>> = {
  'flax.configurations': [configuration],
  flax: [reexported('flax', 'from flax.configurations import config')],
  'flax.errors': [errors],
  'flax.struct': [struct],
  'flax.core.frozen_dict': [frozenDict],
  'flax.core.scope': [scope],
  'flax.core': [
    reexported(
      'flax.core',
      'from flax.core.frozen_dict import FrozenDict, freeze, unfreeze, copy, pop, pretty_repr\nfrom flax.core.scope import Scope, DenyList, bind',
    ),
  ],
  'flax.linen': [module, linear, normalization, simple, attention, recurrent, tableFile],
  'flax.linen.initializers': [
    reexported(
      'flax.linen.initializers',
      'from jax.nn.initializers import *\nfrom jax.nn import initializers as _of\ndef zeros_init():\n    return _of.zeros\ndef ones_init():\n    return _of.ones',
    ),
  ],
  'flax.training.train_state': [trainState],
  'flax.training.checkpoints': [checkpoints],
  'flax.serialization': [serialization],
  'flax._msgpack': [msgpack],
  'flax.traverse_util': [traverseUtil],
}

function createModules(): ReadonlyMap<string, FrameworkModule> {
  const modules = new Map<string, FrameworkModule>()
  fillModule(modules, 'flax', [['__version__', '0.12.8']])
  for (const [name, files] of Object.entries(parts)) addPython(modules, name, files)
  return modules
}
