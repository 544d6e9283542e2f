// What TensorFlow 2.21 shows for expressions in x, a matrix, i, whole numbers, g, a vector, and v, a variable; errors as `type | text`.
import {readFileSync} from 'node:fs'
import {createSession} from 'd2lbook-python'
import {describe, expect, test} from 'vitest'
import {isAlike} from '../truth/truth-pages.ts'

const recorded = JSON.parse(readFileSync(new URL('recorded/expressions.json', import.meta.url), 'utf8')) as {
  expression: string
  shows: string
}[]

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

function cellOf(expression: string): string {
  return `${before}
try:
    shown = repr((${expression}))
except Exception as error:
    shown = type(error).__name__ + ' | ' + str(error)
print(shown)`
}

describe('shows what TensorFlow shows', () => {
  const session = createSession({
    cells: recorded.map(({expression}) => ({id: expression, source: cellOf(expression)})),
    onEvent: () => {},
  })

  test.each(recorded)('$expression', async ({expression, shows}) => {
    const {outputs} = await session.runAlone(expression)
    const shown = outputs.map((output) => ('text' in output ? output.text : output.kind)).join('')
    expect(isAlike(shown, shows) ? shows : shown).toBe(shows)
  })
})
