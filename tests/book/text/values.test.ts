// The values in what frameworks print.

import {expect, test} from 'vitest'
import {isSameValue, valuesIn} from '../../../plugins/book/src/text/values.ts'

test.each([
  ['tensor([1., -2.5], requires_grad=True)', ['1.', '-2.5']],
  ['tensor(3.5000, grad_fn=<SumBackward0>)', ['3.5000']],
  ['<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>', ['1.', '2.']],
  ['Array([1., 2.], dtype=float32)', ['1.', '2.']],
  ['[1. 2.]\n<NDArray 2 @cpu(0)>', ['1.', '2.']],
  ['array([1., 2.], ctx=cpu(0))', ['1.', '2.']],
  ['torch.Size([3, 4])', ['3', '4']],
  ['(3, 4)', ['3', '4']],
  ['x1 float32 True nan', ['True', 'nan']],
])('%s', (text, values) => {
  expect(valuesIn(text)).toEqual(values)
})

test.each([
  ['1.0', '1', true],
  ['0.3333', '0.33333334', true],
  ['1.25', '1.6667', false],
  ['2.1e-09', '0.', true],
  ['True', 'true', true],
  ['nan', 'nan', true],
  ['1', 'True', false],
])('%s and %s', (one, other, isSame) => {
  expect(isSameValue(one, other, 1e-3)).toBe(isSame)
})
