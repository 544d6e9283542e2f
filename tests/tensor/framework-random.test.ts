// The numbers that NumPy 2 prints for a seed.
import {expect, test} from 'vitest'
import {createNumpyRandom, createTensors} from '../../plugins/tensor/src/index.ts'

const t = await createTensors('plain')

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
