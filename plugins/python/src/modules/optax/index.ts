// `optax`, as far as this page has it: all of it is Python, on `jax`.
import {addPython, fillModule, moduleTable} from '../../engine/module.ts'
import type {FrameworkModule} from '../../engine/framework-module.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {load as loadJax} from '../jax/index.ts'
import {losses, optimizers, schedules} from './python/optimizers.ts'
import {transforms} from './python/transforms.ts'

let table: ModuleTable | undefined

/** Loads JAX, too. */
export async function load(): Promise<ModuleTable> {
  const jax = await loadJax()
  table ??= moduleTable('modules of optax', createModules)
  return {...jax, ...table}
}

function createModules(): ReadonlyMap<string, FrameworkModule> {
  const modules = new Map<string, FrameworkModule>()
  fillModule(modules, 'optax', [['__version__', '0.2.8']])
  addPython(modules, 'optax', [transforms, optimizers, schedules, losses])
  for (const part of ['losses', 'schedules', 'transforms'])
    addPython(modules, `optax.${part}`, [{name: `optax.${part}`, source: 'from optax import *'}])
  return modules
}
