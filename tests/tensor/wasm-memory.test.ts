import {afterEach, expect, test, vi} from 'vitest'
import {
  adam,
  createTensors,
  createTrainer,
  linear,
  sequential,
  type MlpSpec,
  type TrainingSpec,
} from '../../plugins/tensor/src/index.ts'
import {randomDataset} from './agreement-cases.ts'

const spec: MlpSpec = {sizes: [40, 60, 3], activation: 'gelu', loss: 'softmax'}
const training: TrainingSpec = {optimizer: {name: 'adam', learningRate: 0.01}, batchSize: 16, seed: 1}
const data = randomDataset(spec, 500)

const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow')

afterEach(() => grow.mockClear())

test('ten thousand steps of a trainer, with looks at the results, take no memory beyond the first epoch', async () => {
  const trainer = await createTrainer(spec, training, data, 'wasm')
  const go = async (steps: number): Promise<void> => {
    await trainer.train(steps)
    await trainer.load(await trainer.state())
    await trainer.predict(data.x, data.rows)
    await trainer.loss(data)
  }
  await go(100)
  expect(grow).toHaveBeenCalled()
  grow.mockClear()
  // the lengths of the goes differ, as they do on a page
  for (let done = 0, steps = 1; done < 10_000; done += steps, steps = (steps % 99) + 1) await go(steps)
  expect(grow).not.toHaveBeenCalled()
})

test('a thousand steps by tensors take no more memory than the first', async () => {
  const tensors = await createTensors('wasm', 1)
  const net = sequential(linear(tensors, 40, 60), (x) => x.gelu(), linear(tensors, 60, 3))
  const optimizer = adam(net.parameters())
  const x = tensors.tensor(data.x, [data.rows, 40]).get({stop: 64})
  const y = tensors.tensor(data.y).get({stop: 64})
  const step = (): void => {
    optimizer.zeroGradients()
    net.forward(x).crossEntropy(y).mean().backward()
    optimizer.step()
  }
  step()
  expect(grow).toHaveBeenCalled()
  grow.mockClear()
  for (let i = 0; i < 1000; i++) step()
  expect(grow).not.toHaveBeenCalled()
})
