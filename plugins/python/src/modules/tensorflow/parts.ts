// What of TensorFlow outside of Keras is written in Python, and in which module it stands.
import type {FrameworkModule, PythonFile} from '../../engine/framework-module.ts'
import {addPython, fillModule} from '../../engine/module.ts'
import {resizedImages} from './natives.ts'
import {arrays, control, framework, initOps} from './python/core.ts'
import {dataset, experimental} from './python/data.ts'
import {transformations} from './python/datasets.ts'
import {debugging, distribute, image, linalg, math, nest, nn} from './python/parts.ts'
import {shuffling} from './shuffle.ts'

const files: Readonly<Record<string, readonly PythonFile[]>> = {
  tensorflow: [arrays, control, initOps, framework],
  'tensorflow.math': [math],
  'tensorflow.linalg': [linalg],
  'tensorflow.nn': [nn],
  'tensorflow.nest': [nest],
  'tensorflow.debugging': [debugging],
  'tensorflow.distribute': [distribute],
  'tensorflow.image': [image],
  'tensorflow.data': [dataset, transformations],
  'tensorflow.data.experimental': [experimental],
}

export function addParts(modules: Map<string, FrameworkModule>): void {
  fillModule(modules, 'tensorflow.data', shuffling)
  fillModule(modules, 'tensorflow.image', [['_resized', resizedImages]])
  for (const [name, parts] of Object.entries(files)) addPython(modules, name, parts)
}
