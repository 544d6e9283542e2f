import {describe, expect, test} from 'vitest'
import {promotions, type FrameworkName} from '../../plugins/tensor/src/arrays/promotions.ts'
import {createTensors} from '../../plugins/tensor/src/tensor/create-tensors.ts'
import type {Dtype} from '../../plugins/tensor/src/tensor/dtype.ts'
import type {Operand} from '../../plugins/tensor/src/tensor/operand.ts'
import type {Tensors} from '../../plugins/tensor/src/tensor/tensors.ts'

const t = await createTensors('plain')
const frameworks: Record<FrameworkName, Tensors> = {
  torch: await createTensors('wasm', 0, promotions.torch),
  numpy: await createTensors('plain', 0, promotions.numpy),
  jax: await createTensors('plain', 0, promotions.jax),
  tensorflow: await createTensors('plain', 0, promotions.tensorflow),
  mxnet: await createTensors('plain', 0, promotions.mxnet),
}

/** `float32` is an array of two, `float32()` a tensor without axes; anything else a number of Python. */
function operand(tensors: Tensors, text: string): Operand {
  if (text === 'True') return {value: 1, kind: 'bool'}
  if (/^\d/.test(text)) return {value: Number(text), kind: text.includes('.') ? 'float' : 'int'}
  return text.endsWith('()')
    ? tensors.scalar(1, text.slice(0, -2) as Dtype)
    : tensors.ones([2], text as Dtype)
}

describe('which type comes out where two meet', () => {
  const table: [FrameworkName, string, string, string, string][] = [
    // torch.result_type: kinds first, then tensors with axes before those without and before numbers
    ['torch', 'int64', '+', '1.5', 'float32'],
    ['torch', 'int64', '+', '2', 'int64'],
    ['torch', 'uint8', '+', '300', 'uint8'],
    ['torch', 'float32', '+', 'float64()', 'float32'],
    ['torch', 'int64', '+', 'float64()', 'float64'],
    ['torch', 'float32', '+', 'float64', 'float64'],
    ['torch', 'float64', '*', 'int64', 'float64'],
    ['torch', 'uint8', '+', 'int8', 'int16'],
    ['torch', 'float16', '+', 'bfloat16', 'float32'],
    ['torch', 'float16', '+', 'int64', 'float16'],
    ['torch', 'bool', '+', 'bool', 'bool'],
    ['torch', 'bool', '+', '1', 'int64'],
    ['torch', 'bool', '*', '1.5', 'float32'],
    ['torch', 'int32', '/', 'int32', 'float32'],
    ['torch', 'float64', '/', '2', 'float64'],
    ['torch', 'int32', '//', 'int64', 'int64'],
    ['torch', 'int64', '<', '1.5', 'bool'],
    // NumPy 2 (NEP 50): arrays without axes count, numbers of Python give way
    ['numpy', 'int64', '+', 'float32', 'float64'],
    ['numpy', 'int16', '+', 'float32', 'float32'],
    ['numpy', 'int16', '+', 'float16', 'float32'],
    ['numpy', 'int8', '+', 'float16', 'float16'],
    ['numpy', 'float32', '+', 'float64()', 'float64'],
    ['numpy', 'float32', '+', '1.5', 'float32'],
    ['numpy', 'int8', '+', '1.5', 'float64'],
    ['numpy', 'int8', '+', '1', 'int8'],
    ['numpy', 'int32', '/', 'int32', 'float64'],
    ['numpy', 'float32', '/', '2', 'float32'],
    ['numpy', 'bool', '*', 'bool', 'bool'],
    ['jax', 'int32', '+', '1.5', 'float32'],
    ['jax', 'int32', '/', '2', 'float32'],
    ['jax', 'bfloat16', '+', '1.5', 'bfloat16'],
    ['tensorflow', 'float64', '+', '1', 'float64'],
    ['tensorflow', 'int32', '/', 'int32', 'float64'],
    ['mxnet', 'int32', '+', 'float32', 'float32'],
    ['mxnet', 'float32', '+', '1.5', 'float32'],
  ]
  test.each(table)('%s: %s %s %s is %s', (framework, left, sign, right, expected) => {
    const tensors = frameworks[framework]
    const x = operand(tensors, left)
    const y = operand(tensors, right)
    if (typeof x === 'number' || 'kind' in x) throw new Error('a tensor comes first')
    const result = {
      '+': () => x.add(y),
      '*': () => x.mul(y),
      '/': () => x.div(y),
      '//': () => x.floorDivide(y),
      '<': () => x.less(y),
    }[sign]!()
    expect(result.dtype).toBe(expected)
  })

  test('TensorFlow converts nothing by itself, and says what it got', () => {
    const tensors = frameworks.tensorflow
    const whole = tensors.ones([2], 'int32')
    expect(() => tensors.ones([2]).add(whole)).toThrow('got int32, expected float32')
    expect(() => whole.add(1.5)).toThrow('got float32, expected int32')
    expect(() => whole.exp()).toThrow('got int32, expected float32')
  })

  test.each([
    ['torch', 'int64', 'float32'],
    ['numpy', 'int64', 'float64'],
    ['jax', 'int32', 'float32'],
  ] as const)('%s: sums of truths are %s, roots of whole numbers %s', (framework, total, root) => {
    const tensors = frameworks[framework]
    expect(tensors.tensor([true, true]).sum().dtype).toBe(total)
    expect(tensors.tensor([4]).sqrt().dtype).toBe(root)
  })
})

describe('numbers in their type', () => {
  test.each([
    ['uint8', [250, 3], 10, [4, 13]],
    ['int8', [120, -120], 10, [-126, -110]],
    ['int16', [32767, 0], 1, [-32768, 1]],
    ['int32', [2147483647, 0], 1, [-2147483648, 1]],
    ['int64', [9007199254740990, -5], 1, [9007199254740991, -4]],
    ['float64', [0.1, 1e300], 0.2, [0.1 + 0.2, 1e300]],
    ['float32', [16777216, 0.1], 1, [16777216, Math.fround(Math.fround(0.1) + 1)]],
    ['float16', [2048, 65504], 1, [2048, 65504]],
    ['float16', [1, 65504], 100, [101, Infinity]],
    ['bfloat16', [256, 1], 1, [256, 2]],
  ] as [Dtype, number[], number, number[]][])('%s %j + %d', (dtype, values, other, expected) => {
    expect([
      ...t
        .tensor(values, undefined, dtype)
        .add(t.full([2], other, dtype))
        .values(),
    ]).toEqual(expected)
  })

  test('products of 32-bit whole numbers wrap around', () => {
    const x = t.tensor([123456789, -7], undefined, 'int32')
    expect(x.mul(987654321).toNested()).toEqual([Math.imul(123456789, 987654321), Math.imul(-7, 987654321)])
  })

  test('what 64-bit floats do not hold exactly is refused', () => {
    const large = t.tensor([2 ** 40], undefined, 'int64')
    expect(large.mul(4096).item()).toBe(2 ** 52)
    expect(() => large.mul(large)).toThrow(
      'int64: got 1.2089258196146292e+24, expected whole numbers up to 2^53',
    )
  })

  test.each([
    ['float32', 'int64', [1.9, -1.9], [1, -1]],
    ['float64', 'uint8', [257.5, -1], [1, 255]],
    ['int64', 'bool', [3, 0], [true, false]],
    ['int64', 'float32', [16777217, 1], [16777216, 1]],
    ['bool', 'float64', [1, 0], [1, 0]],
    ['float64', 'float32', [0.1, 2], [Math.fround(0.1), 2]],
    ['float32', 'float16', [0.1, 2], [0.0999755859375, 2]],
    ['float64', 'bfloat16', [0.1, 3.14], [0.10009765625, 3.140625]],
  ] as [Dtype, Dtype, number[], unknown[]][])('from %s to %s', (from, to, values, expected) => {
    const cast = t.tensor(values, undefined, from).to(to)
    expect([cast.dtype, cast.toNested()]).toEqual([to, expected])
  })

  test('truths stay truths where arithmetic on them is logic', () => {
    const x = frameworks.torch.tensor([true, true, false])
    expect(x.add(x).toNested()).toEqual([true, true, false])
    expect(x.mul(x.logicalNot()).toNested()).toEqual([false, false, false])
  })

  test('remainders are exact', () => {
    const x = t.tensor([5.3, -5.3, 1], undefined, 'float64')
    expect([...x.remainder(0.1).values()]).toEqual([5.3 % 0.1, (-5.3 % 0.1) + 0.1, 1 % 0.1])
    expect([...x.floorDivide(0.1).values()]).toEqual([52, -53, 9])
  })
})

test('gradients come in the type of what they are of', () => {
  const x = t.tensor([1.5, 2.5], undefined, 'float32')
  const y = t.tensor([0.1, 0.2], undefined, 'float64')
  x.requiresGradient = true
  y.requiresGradient = true
  x.mul(y).sum().backward()
  expect([x.gradient!.dtype, y.gradient!.dtype]).toEqual(['float32', 'float64'])
  expect([...y.gradient!.values()]).toEqual([1.5, 2.5])
})

test('64-bit numbers are kept by every op', () => {
  const third = t.tensor([1 / 3, 2 / 3], undefined, 'float64')
  expect([...third.values()]).toEqual([1 / 3, 2 / 3])
  expect(third.reshape([2, 1]).transpose().get(0, 1).item()).toBe(2 / 3)
  expect(t.concat([third, third]).get({start: 1, stop: 3}).toNested()).toEqual([2 / 3, 1 / 3])
  expect(third.take(t.tensor([1])).item()).toBe(2 / 3)
  expect(third.matmul(third)).toMatchObject({dtype: 'float64'})
  expect(third.softmax().sum().item()).toBeCloseTo(1, 15)
  expect(third.mul(0.1).toNested()).toEqual([(1 / 3) * 0.1, (2 / 3) * 0.1])
  expect(t.zeros([2], 'float64').set([0], 0.1).toNested()).toEqual([0.1, 0])
})
