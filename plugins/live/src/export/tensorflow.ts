import type {Exported, ExportedNetwork} from './export-code.ts'
import {dataCode, joinBlocks, parametersCode, penaltyOf, settingsCode} from './python-text.ts'

const activations = {
  relu: () => "'relu'",
  prelu: (slope: number) => `lambda x: tf.nn.leaky_relu(x, alpha=${slope})`,
  leakyRelu: (slope: number) => `lambda x: tf.nn.leaky_relu(x, alpha=${slope})`,
  sigmoid: () => "'sigmoid'",
  tanh: () => "'tanh'",
  gelu: () => 'lambda x: tf.nn.gelu(x, approximate=True)',
  identity: () => 'None',
}

export function tensorflowCode(exported: Exported): string {
  const parameters = parametersCode(exported)
  return joinBlocks(
    'import numpy as np\nimport tensorflow as tf',
    dataCode(exported),
    settingsCode(exported),
    `tf.random.set_seed(${exported.training.seed})`,
    modelCode(exported),
    parameters,
    parameters && loadCode,
    trainCode(exported),
  )
}

export function tensorflowNetwork(exported: ExportedNetwork): string {
  const parameters = parametersCode(exported)
  return joinBlocks(
    parameters && 'import numpy as np',
    'import tensorflow as tf',
    `tf.random.set_seed(${exported.seed})`,
    modelCode(exported),
    parameters,
    parameters && loadCode,
    `net.summary()\nprint(net.count_params(), 'parameters')`,
  )
}

function modelCode(exported: Pick<Exported, 'spec'> & Partial<Exported>): string {
  const {sizes, activation, slope = activation === 'leakyRelu' ? 0.01 : 0.25} = exported.spec
  const {kind, factor} = penaltyOf(exported.training)
  // Keras' l2 has no half
  const penalty = {
    none: '',
    l1: `tf.keras.regularizers.L1(${factor})`,
    l2: `tf.keras.regularizers.L2(${factor} / 2)`,
  }[kind]
  const regularizer = penalty ? `, kernel_regularizer=${penalty}` : ''
  const layers = sizes.slice(1).map((size, layer) => {
    const isLast = layer === sizes.length - 2
    const applied = isLast ? '' : `, activation=${activations[activation](slope)}`
    return `    tf.keras.layers.Dense(${size}${applied}${regularizer}),`
  })
  return `net = tf.keras.Sequential([\n    tf.keras.Input((${sizes[0]},)),\n${layers.join('\n')}\n])`
}

const loadCode = `for layer, (weight, bias) in zip(net.layers, parameters):
    layer.set_weights([weight, bias])`

function trainCode({training, spec}: Exported): string {
  const {name, momentum = 0} = training.optimizer
  const optimizer =
    name === 'adam'
      ? 'tf.keras.optimizers.Adam(learning_rate)'
      : `tf.keras.optimizers.SGD(learning_rate${momentum ? `, momentum=${momentum}` : ''})`
  const losses = {
    logistic: 'tf.keras.losses.BinaryCrossentropy(from_logits=True)',
    softmax: 'tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)',
    squared: 'lambda target, out: 0.5 * tf.reduce_mean((out - target) ** 2)',
  }
  const targets =
    spec.loss === 'softmax' ? 'y' : `y.reshape(len(X), ${spec.loss === 'squared' ? spec.sizes.at(-1) : 1})`
  return `net.compile(optimizer=${optimizer},\n            loss=${losses[spec.loss]})\nnet.fit(X, ${targets}, batch_size=batch_size, epochs=20, shuffle=True)`
}
