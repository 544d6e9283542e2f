// What cells use beside JAX: datasets of `tf.data` as NumPy's arrays, and the keys that the books' package gives.
import {createSession, type Output} from 'd2lbook-python'
import {expect, test} from 'vitest'

async function printedBy(source: string): Promise<string> {
  const session = createSession({cells: [{id: 'cell', source}], seed: 0, onEvent: () => undefined})
  const {outputs} = await session.run('cell')
  return outputs.map(textOf).join('')
}

function textOf(output: Output): string {
  return 'text' in output ? output.text : output.kind
}

test('tensorflow_datasets.as_numpy', async () => {
  const printed = await printedBy(`
import numpy as np
import tensorflow as tf
import tensorflow_datasets as tfds
rows = tf.data.Dataset.from_tensor_slices((tf.range(5), {'y': tf.constant([1., 2., 3., 4., 5.])}))
batches = tfds.as_numpy(rows.batch(2))
print(len(batches))
for _ in range(2):
    for x, named in batches:
        print(type(x) is np.ndarray, x, named['y'].dtype, named['y'])
print(tfds.as_numpy([tf.constant(1), (tf.ones(2), np.zeros(1))]))
try:
    tfds.as_numpy('text')
except TypeError as error:
    print(error)
`)
  const once = 'True [0 1] float32 [1. 2.]\nTrue [2 3] float32 [3. 4.]\nTrue [4] float32 [5.]\n'
  expect(printed).toBe(
    `3\n${once}${once}[np.int32(1), (array([1., 1.], dtype=float32), array([0.]))]\nArguments to as_numpy must be tf.Tensors or tf.data.Datasets. Got: text.\n`,
  )
})

test('keys of the books’ package', async () => {
  const printed = await printedBy(`
import jax
from d2l import jax as d2l
print(d2l.get_key().shape, d2l.get_key().dtype, 0 <= d2l.get_seed() <= 1000000)
print(len({d2l.get_seed() for _ in range(20)}) > 15)
`)
  expect(printed).toBe('(2,) uint32 True\nTrue\n')
})
