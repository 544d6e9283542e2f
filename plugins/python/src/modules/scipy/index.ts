// `scipy`, as far as books use it: distances, distributions, special functions. Written in Python over arrays of NumPy.
import {FrameworkModule} from '../../engine/framework-module.ts'
import {addPython, fillModule, moduleTable} from '../../engine/module.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {load as loadNumpy} from '../numpy/index.ts'
import {distance, spatial} from './spatial.ts'
import {special} from './special.ts'
import {stats} from './stats.ts'

const parts = {
  'scipy.special': special,
  'scipy.stats': stats,
  'scipy.spatial.distance': distance,
  'scipy.spatial': spatial,
} as const

export async function load(): Promise<ModuleTable> {
  return {...(await loadNumpy()), ...moduleTable('modules of scipy', createModules)}
}

function createModules(): ReadonlyMap<string, FrameworkModule> {
  const modules = new Map(['scipy', ...Object.keys(parts)].map((name) => [name, new FrameworkModule(name)]))
  fillModule(modules, 'scipy', [
    ['__version__', '1.17.1'],
    ...['special', 'stats', 'spatial'].map((name) => [name, modules.get(`scipy.${name}`) ?? null] as const),
  ])
  fillModule(modules, 'scipy.spatial', [['distance', modules.get('scipy.spatial.distance') ?? null]])
  for (const [name, file] of Object.entries(parts)) addPython(modules, name, [file])
  return modules
}
