// The numbers that PyTorch 2 and NumPy 2 print for a seed.
import {expect, test} from 'vitest'
import {createNumpyRandom, createTensors, createTorchRandom} from '../../plugins/tensor/src/index.ts'

const t = await createTensors('plain')

/** Four digits, as PyTorch prints them. */
function rounded(values: Iterable<number>): number[] {
  return Array.from(values, (value) => Number(value.toFixed(4)))
}

test.each([
  ['torch.rand(3)', 0, () => t.uniform([3]), [0.4963, 0.7682, 0.0885]],
  ['torch.rand(2)', 42, () => t.uniform([2]), [0.8823, 0.915]],
  ['torch.randn(3)', 0, () => t.normal([3]), [1.541, -0.2934, -2.1788]],
  [
    'torch.randn(4, 4)',
    0,
    () => t.normal([4, 4]),
    [
      -1.1258, -1.1524, -0.2506, -0.4339, 0.8487, 0.692, -0.316, -2.1152, 0.3223, -1.2633, 0.35, 0.3081,
      0.1198, 1.2377, 1.1168, -0.2473,
    ],
  ],
  ['torch.randint(10, (5,))', 0, () => t.integers(0, 10, [5]), [4, 9, 3, 0, 3]],
  ['torch.randperm(10)', 0, () => t.permutation(10), [4, 1, 7, 5, 3, 9, 0, 8, 6, 2]],
])('%s after manual_seed(%d)', (_, seed, draw, expected) => {
  t.useRandom(createTorchRandom, seed)
  expect(rounded(draw().values())).toEqual(expected)
})

test('numbers of PyTorch that are no multiple of sixteen end in sixteen new ones', () => {
  t.useRandom(createTorchRandom, 0)
  const some = [...t.normal([20]).values()]
  t.seed(0)
  const more = [...t.normal([32]).values()]
  expect(some.slice(0, 4)).toEqual(more.slice(0, 4))
  expect(some.slice(4, 16)).not.toEqual(more.slice(4, 16))
})

test.each([
  [
    'np.random.rand(3)',
    0,
    () => t.uniform([3], 0, 1, 'float64'),
    [0.5488135039273248, 0.7151893663724195, 0.6027633760716439],
  ],
  [
    'np.random.randn(5)',
    42,
    () => t.normal([5], 0, 1, 'float64'),
    [0.4967141530112327, -0.13826430117118466, 0.6476885381006925, 1.5230298564080254, -0.23415337472333597],
  ],
  [
    'np.random.normal(3, 0.5, (2, 2))',
    1,
    () => t.normal([2, 2], 3, 0.5, 'float64'),
    [3.812172681831621, 2.694121793174962, 2.7359141238682723, 2.4635156889219147],
  ],
  [
    'np.random.uniform(-1, 4, 3)',
    7,
    () => t.uniform([3], -1, 4, 'float64'),
    [-0.6184585531302141, 2.8995939612005732, 1.1920461572044676],
  ],
  ['np.random.randint(0, 10, 6)', 0, () => t.integers(0, 10, [6]), [5, 0, 3, 3, 7, 9]],
  [
    'np.random.randint(-3, 2**40, 3)',
    5,
    () => t.integers(-3, 2 ** 40, [3], 'int64'),
    [34745516769, 993841416123, 680694927053],
  ],
  ['np.random.permutation(8)', 0, () => t.permutation(8), [6, 2, 1, 7, 3, 0, 5, 4]],
] as const)('%s after seed(%d)', (_, seed, draw, expected) => {
  t.useRandom(createNumpyRandom, seed)
  expect([...draw().values()]).toEqual(expected)
})
