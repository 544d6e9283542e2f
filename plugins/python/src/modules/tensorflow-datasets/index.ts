// `tensorflow_datasets`: datasets of `tf.data` as arrays of NumPy. It has no datasets of its own.
import type {FrameworkModule} from '../../engine/framework-module.ts'
import {addPython, fillModule, moduleTable} from '../../engine/module.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {load as loadTensorflow} from '../tensorflow/index.ts'
import {datasetUtils} from './dataset-utils.ts'

/** Loads TensorFlow, too. */
export async function load(): Promise<ModuleTable> {
  return {...(await loadTensorflow()), ...table}
}

const table = moduleTable('modules of tensorflow_datasets', () => {
  const modules = new Map<string, FrameworkModule>()
  addPython(modules, 'tensorflow_datasets', [datasetUtils])
  fillModule(modules, 'tensorflow_datasets', [['__version__', '4.9.9']])
  return modules
})
