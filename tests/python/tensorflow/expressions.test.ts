// What TensorFlow 2.21 shows for expressions in x, a matrix, i, whole numbers, g, a vector, and v, a variable; errors as `type | text`.
import {describe, test} from 'vitest'
import {expectShown, recordedExpressions, sessionOf} from '../support/recorded-expressions.ts'

const recorded = recordedExpressions(import.meta.dirname)

const before = `import tensorflow as tf
import numpy as np
x = tf.reshape(tf.range(6.0), (2, 3))
i = tf.range(3)
g = tf.constant([1.0, 2.0, 3.0])
v = tf.Variable([1.0, 2.0, 3.0])
def gradient(f, sources):
    with tf.GradientTape() as t:
        y = f()
    return t.gradient(y, sources)
def second():
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = v ** 3
        dy = inner.gradient(y, v)
    return outer.gradient(dy, v)
def persistent():
    with tf.GradientTape(persistent=True) as t:
        y = v * v
        z = y * v
    return t.gradient(z, v), t.gradient(y, v)
def once():
    with tf.GradientTape() as t:
        y = v * v
    t.gradient(y, v)
    return t.gradient(y, v)
def watched():
    with tf.GradientTape() as t:
        t.watch(g)
        y = g * g
    return t.gradient(y, g)
`

describe('shows what TensorFlow shows', () => {
  const session = sessionOf(recorded, before)

  test.each(recorded)('$expression', async (one) => {
    await expectShown(session, one)
  })
})
