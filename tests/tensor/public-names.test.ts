import {expect, test} from 'vitest'

const core = [
  'BackendLostError',
  'ChangedInPlaceError',
  'GraphFreedError',
  'Tensor',
  'Tensors',
  'activation',
  'adam',
  'createRandom',
  'createResilientTrainer',
  'createTensors',
  'createTrainer',
  'dropout',
  'flatten',
  'gradientsOf',
  'linear',
  'prelu',
  'probe',
  'probeKey',
  'sequential',
  'sgd',
]

test('the package exposes its public names', async () => {
  const arrays = Object.keys(await import('../../plugins/tensor/src/arrays/index.ts'))
  expect(Object.keys(await import('../../plugins/tensor/src/index.ts')).toSorted()).toEqual(
    [...core, ...arrays].toSorted(),
  )
})
