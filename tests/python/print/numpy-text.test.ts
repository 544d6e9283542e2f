// What NumPy 2.4 prints, recorded from it: arrays of every type, shape and size of numbers.
import {expect, test} from 'vitest'
import {
  mxnetRepr,
  scalarText,
  tensorflowRepr,
  tensorflowStr,
} from '../../../plugins/python/src/engine/print/frameworks-text.ts'
import {jaxRepr, numpyRepr, numpyStr} from '../../../plugins/python/src/engine/print/numpy-text.ts'
import {readRecorded} from './recorded.ts'

test.each(readRecorded<{str: string}>('numpy'))('$name', ({repr, str, ...array}) => {
  expect(numpyRepr(array)).toBe(repr)
  expect(array.shape.length === 0 ? scalarText(array) : numpyStr(array)).toBe(str)
})

const row = {values: [0, 1.5, 2], shape: [3], dtype: 'float32'}

test.each([
  ['MXNet tells no float32', mxnetRepr(row), 'array([0. , 1.5, 2. ])'],
  [
    'MXNet tells whole numbers',
    mxnetRepr({...row, values: [1, 2, 3], dtype: 'int64'}),
    'array([1, 2, 3], dtype=int64)',
  ],
  ['JAX', jaxRepr(row), 'Array([0. , 1.5, 2. ], dtype=float32)'],
  [
    'JAX, a weak scalar',
    jaxRepr({values: [3], shape: [], dtype: 'float32'}, true),
    'Array(3., dtype=float32, weak_type=True)',
  ],
  [
    'TensorFlow',
    tensorflowRepr(row),
    '<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0. , 1.5, 2. ], dtype=float32)>',
  ],
  [
    'TensorFlow, a scalar',
    tensorflowRepr({values: [28], shape: [], dtype: 'float32'}),
    '<tf.Tensor: shape=(), dtype=float32, numpy=28.0>',
  ],
  ['TensorFlow, printed', tensorflowStr(row), 'tf.Tensor([0.  1.5 2. ], shape=(3,), dtype=float32)'],
  [
    'TensorFlow, more than a line',
    tensorflowRepr({values: [0, 1, 2, 3], shape: [2, 2], dtype: 'int32'}),
    '<tf.Tensor: shape=(2, 2), dtype=int32, numpy=\narray([[0, 1],\n       [2, 3]], dtype=int32)>',
  ],
])('%s', (_, text, expected) => {
  expect(text).toBe(expected)
})
