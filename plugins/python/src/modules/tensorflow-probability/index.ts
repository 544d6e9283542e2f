// `tensorflow_probability`: its distributions.
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {addPython, fillModule, moduleTable} from '../../engine/module.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {load as loadTensorflow} from '../tensorflow/index.ts'
import {distributions} from './distributions.ts'

export async function load(): Promise<ModuleTable> {
  return {...(await loadTensorflow()), ...table}
}

const table = moduleTable('modules of tensorflow_probability', () => {
  const modules = new Map<string, FrameworkModule>()
  addPython(modules, 'tensorflow_probability.distributions', [distributions])
  fillModule(modules, 'tensorflow_probability', [['__version__', '0.25.0']])
  return modules
})
