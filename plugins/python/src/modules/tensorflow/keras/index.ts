// `tf.keras` as modules: what is written in Python, and the few functions that it cannot do.
import type {FrameworkModule} from '../../../engine/framework-module.ts'
import {addPython, fillModule} from '../../../engine/module.ts'
import {Builtin} from '../../../objects/builtin.ts'
import type {Value} from '../../../objects/object.ts'
import {activations, constraints, regularizers} from '../python/keras/activations.ts'
import {backend} from '../python/keras/backend.ts'
import {callbacks} from '../python/keras/callbacks.ts'
import {constantInitializers, initializer, randomInitializers} from '../python/keras/initializers.ts'
import * as core from '../python/keras/layers/core.ts'
import * as shapes from '../python/keras/layers/shapes.ts'
import {layer} from '../python/keras/layers/layer.ts'
import {attention, cells, rnn} from '../python/keras/layers/recurrent.ts'
import {tracking} from '../python/keras/layers/tracking.ts'
import {convolutional, normalization, pooling} from '../python/keras/layers/windows.ts'
import {loss, lossClasses, losses} from '../python/keras/losses.ts'
import {metrics} from '../python/keras/metrics.ts'
import {functional, model, sequential} from '../python/keras/models.ts'
import {commonOptimizers} from '../python/keras/common-optimizers.ts'
import {baseOptimizer} from '../python/keras/optimizers.ts'
import {otherOptimizers} from '../python/keras/other-optimizers.ts'
import {schedules} from '../python/keras/schedules.ts'
import {seedGenerator} from '../python/keras/seeds.ts'
import {training} from '../python/keras/training.ts'
import {datasets, utils} from '../python/keras/utils.ts'
import {loadImages} from './datasets.ts'
import {kerasVariableType, makeVariable, placeOf} from './variable.ts'
import {loadArrays, saveArrays} from './weights.ts'

/** `BatchNormalization` becomes `batch_normalization`. Source: keras/src/utils/naming.py. */
function snakeCase(name: string): string {
  return name
    .replaceAll(/\W+/g, '')
    .replaceAll(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
}

const layers = [
  tracking,
  layer,
  core.small,
  core.dense,
  core.inputLayer,
  core.embedding,
  core.activationLayers,
  shapes.reshaping,
  shapes.regularization,
  shapes.merging,
  convolutional,
  pooling,
  normalization,
  cells,
  rnn,
  attention,
]

const files = {
  'keras.backend': [backend],
  'keras.random': [seedGenerator],
  'keras.initializers': [initializer, constantInitializers, randomInitializers],
  'keras.activations': [activations],
  'keras.regularizers': [regularizers],
  'keras.constraints': [constraints],
  'keras.layers': layers,
  'keras.models': [model, sequential, functional, training],
  'keras.losses': [loss, losses, lossClasses],
  'keras.metrics': [metrics],
  'keras.optimizers': [baseOptimizer, commonOptimizers, otherOptimizers],
  'keras.optimizers.schedules': [schedules],
  'keras.callbacks': [callbacks],
  'keras.utils': [utils],
  'keras.datasets': [datasets],
}

/** Other names of the same modules. */
const aliases = ['initializers', 'losses', 'metrics', 'optimizers']

/** Names of `tf.keras` itself, by the module that has them. */
const topNames = {
  models: ['Model', 'Sequential'],
  layers: ['Input', 'Layer', 'InputSpec'],
  backend: ['KerasTensor', 'Variable'],
  initializers: ['Initializer'],
  losses: ['Loss'],
  metrics: ['Metric'],
  optimizers: ['Optimizer'],
  regularizers: ['Regularizer'],
}

export function addKeras(modules: Map<string, FrameworkModule>): void {
  for (const [name, parts] of Object.entries(files)) addPython(modules, `tensorflow.${name}`, parts)
  fillModule(modules, 'tensorflow.keras.backend', [
    ['Variable', kerasVariableType],
    ['_snake_case', new Builtin('_snake_case(name)', (name: string) => snakeCase(name))],
    ['_make_variable', new Builtin('_make_variable(initial, name, path, trainable, dtype)', makeVariable)],
    ['_place_of', new Builtin('_place_of(value)', (value: Value) => placeOf(value))],
  ])
  fillModule(modules, 'tensorflow.keras.models', [
    ['_save_arrays', new Builtin('_save_arrays(path, arrays)', saveArrays)],
    ['_load_arrays', new Builtin('_load_arrays(path)', loadArrays)],
  ])
  fillModule(modules, 'tensorflow.keras.datasets', [
    ['_load_images', new Builtin('_load_images(name)', loadImages)],
  ])
  fillModule(modules, 'tensorflow.keras', [['__version__', '3.15.1']])
  const keras = modules.get('tensorflow.keras')
  for (const [name, names] of Object.entries(topNames)) {
    const module = modules.get(`tensorflow.keras.${name}`)
    if (module) keras?.link(module, names)
  }
  for (const name of aliases) {
    const module = modules.get(`tensorflow.keras.${name}`)
    if (module) fillModule(modules, 'tensorflow', [[name, module]])
  }
}
