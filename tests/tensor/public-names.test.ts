import {expect, test} from 'vitest'

test('the package exposes its public names', async () => {
  expect(Object.keys(await import('../../plugins/tensor/src/index.ts')).toSorted()).toEqual([
    'BackendLostError',
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
  ])
})
