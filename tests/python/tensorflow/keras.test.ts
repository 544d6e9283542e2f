// What TensorFlow 2.21 with Keras 3 shows for layers, losses, optimizers, data sets and seeded random numbers; errors as `type | text`.
import path from 'node:path'
import {readFileSync} from 'node:fs'
import {describe, test} from 'vitest'
import {expectShown, sessionOf, type RecordedExpression} from '../support/recorded-expressions.ts'

const file = path.join(import.meta.dirname, 'recorded/keras.json')
const recorded = JSON.parse(readFileSync(file, 'utf8')) as RecordedExpression[]

const before = `import tensorflow as tf
import numpy as np
tf.random.set_seed(7)
tf.keras.utils.set_random_seed(7)
x = tf.reshape(tf.range(6.0), (2, 3)) / 4
K = tf.keras
L = K.layers
image = tf.reshape(tf.range(2 * 4 * 4 * 2, dtype=tf.float32), (2, 4, 4, 2)) / 32
def after(make, steps=3):
    v = K.Variable([1.0, 2.0, 3.0])
    o = make()
    for i in range(steps):
        o.apply_gradients([(tf.constant([0.5, -1.0, 0.25]) * (i + 1), v)])
    return v.numpy().round(5).tolist()
def trained(kind, steps=2):
    net = K.Sequential([L.Dense(4, activation='tanh'), L.Dense(1)])
    o = kind
    for _ in range(steps):
        with tf.GradientTape() as t:
            l = K.losses.MeanSquaredError()(tf.ones((2, 1)), net(x))
        o.apply_gradients(zip(t.gradient(l, net.trainable_variables), net.trainable_variables))
    return [w.numpy().round(4).tolist() for w in net.weights]
def shown(layer, *args, **kwargs):
    y = layer(*args, **kwargs)
    return tf.nest.map_structure(lambda t: t.numpy().round(4).tolist(), y), [w.path for w in layer.weights]
tf.keras.utils.clear_session()
`

describe('shows what Keras shows', () => {
  const session = sessionOf(recorded, before)

  test.each(recorded)('$expression', async (one) => {
    await expectShown(session, one)
  })
})
