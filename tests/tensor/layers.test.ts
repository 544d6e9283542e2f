import {describe, expect, test} from 'vitest'
import {
  adam,
  createTensors,
  createTrainer,
  dropout,
  flatten,
  linear,
  prelu,
  sequential,
  sgd,
  type Layer,
  type MlpSpec,
  type OptimizerSpec,
  type Tensor,
  type TrainingSpec,
} from '../../plugins/tensor/src/index.ts'
import {deviationOf, randomDataset} from './agreement-cases.ts'

const tensors = await createTensors('wasm', 1)

describe('layers', () => {
  test('a linear layer works on the last axis', () => {
    const layer = linear(tensors, 3, 2)
    expect(layer.parameters().map(({shape}) => shape)).toEqual([[3, 2], [2]])
    expect(layer.forward(tensors.ones([4, 5, 3])).shape).toEqual([4, 5, 2])
    expect(linear(tensors, 3, 2, {bias: false}).parameters()).toHaveLength(1)
  })

  test('a sequence has the parameters of all its layers', () => {
    const net = sequential(
      flatten(),
      linear(tensors, 6, 4),
      prelu(tensors),
      dropout(0.5),
      linear(tensors, 4, 1),
    )
    expect(net.parameters().map(({shape}) => shape)).toEqual([[6, 4], [4], [1], [4, 1], [1]])
    expect(net.forward(tensors.ones([2, 2, 3])).shape).toEqual([2, 1])
  })

  test('dropout only works while training', () => {
    const layer = dropout(0.5)
    const x = tensors.ones([100])
    expect(layer.forward(x)).toBe(x)
    expect(layer.forward(x, true).toNested()).toContain(0)
  })

  test('initial weights have the variance they should', () => {
    const variance = (initializer: 'xavier' | 'he' | 'normal'): number =>
      linear(tensors, 200, 100, {initializer}).weight.variance().item()
    expect(variance('xavier')).toBeCloseTo(2 / 300, 3)
    expect(variance('he')).toBeCloseTo(2 / 200, 3)
    expect(variance('normal')).toBeCloseTo(1e-4, 5)
  })
})

/** The same run by gradients of tensors: nothing of the trainer's own forward, backward and update is used. */
async function trainByTensors(spec: MlpSpec, training: TrainingSpec, steps: number): Promise<Tensor[]> {
  const data = randomDataset(spec, training.batchSize)
  const {weights} = await (await createTrainer(spec, training, data, 'plain')).state()
  const layers = weights.map((weight, i) => {
    const layer = linear(tensors, spec.sizes[i]!, spec.sizes[i + 1]!)
    layer.weight.assign(tensors.tensor(weight, layer.weight.shape))
    return layer
  })
  const net = sequential(
    ...layers.flatMap((layer, i): (Layer | ((x: Tensor) => Tensor))[] =>
      i === 0 ? [layer] : [(x) => x.tanh(), layer],
    ),
  )
  const {optimizer: wanted} = training
  const update =
    wanted.name === 'adam'
      ? adam(net.parameters(), wanted)
      : sgd(net.parameters(), {...wanted, weightDecay: 0})
  const x = tensors.tensor(data.x, [data.rows, -1])
  const y = tensors.tensor(data.y)
  for (let step = 0; step < steps; step++) {
    update.zeroGradients()
    const logits = net.forward(x)
    const losses = {
      softmax: () => logits.crossEntropy(y),
      logistic: () => logits.reshape([-1]).logisticLoss(y),
      squared: () => logits.sub(y.reshape(logits.shape)).pow(2).mul(0.5).sum(1),
    }
    losses[spec.loss]().mean().backward()
    update.step()
  }
  return net.parameters()
}

describe('the trainer does the same as gradients of tensors', () => {
  const optimizers: OptimizerSpec[] = [
    {name: 'sgd', learningRate: 0.2},
    {name: 'sgd', learningRate: 0.05, momentum: 0.9},
    {name: 'adam', learningRate: 0.01},
  ]
  const losses: MlpSpec['loss'][] = ['softmax', 'logistic', 'squared']
  const cases = losses.flatMap((loss) => optimizers.map((optimizer) => ({loss, optimizer})))

  test.each(cases)(
    '$loss loss, $optimizer.name with momentum $optimizer.momentum',
    async ({loss, optimizer}) => {
      const spec: MlpSpec = {sizes: [4, 8, loss === 'logistic' ? 1 : 3], activation: 'tanh', loss}
      const training: TrainingSpec = {optimizer, batchSize: 12, seed: 9}
      const trainer = await createTrainer(spec, training, randomDataset(spec, 12), 'plain')
      await trainer.train(20)
      const {weights, biases} = await trainer.state()
      const expected = await trainByTensors(spec, training, 20)
      for (const [i, weight] of weights.entries()) {
        expect(deviationOf(weight, expected[2 * i]!.values())).toBeLessThan(1e-4)
        expect(deviationOf(biases[i]!, expected[2 * i + 1]!.values())).toBeLessThan(1e-4)
      }
    },
  )
})
