// What of `torch` is written in Python, and in which module its names stand.
import type {FrameworkModule, PythonFile} from '../../engine/framework-module.ts'
import {addPython, fillModule} from '../../engine/module.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {libraryLoaders} from '../../library/index.ts'
import {drawSeed} from './generator.ts'
import {collate} from './python/collate.ts'
import {dataLoader} from './python/data-loader.ts'
import {datasets} from './python/datasets.ts'
import {samplers} from './python/samplers.ts'

const parts: Readonly<Record<string, readonly PythonFile[]>> = {
  'torch.utils.data': [datasets, samplers, collate, dataLoader],
}

/** Packages of Python's library that it imports. */
const imported = ['collections', 'warnings'] as const

export async function loadPythonParts(): Promise<ModuleTable> {
  const tables = await Promise.all(imported.map(async (name) => libraryLoaders[name]?.()))
  return Object.assign({}, ...tables) as ModuleTable
}

export function addPythonParts(modules: Map<string, FrameworkModule>): void {
  fillModule(modules, 'torch.utils.data', [['_draw_seed', drawSeed]])
  for (const [name, files] of Object.entries(parts)) addPython(modules, name, files)
}
