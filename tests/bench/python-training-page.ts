// One epoch as a book's cells train it, against the same epoch by the trainer of the components: 2,000 images of 784 numbers, batches
// of 256. Both take turns, so that both meet the same machine; the fastest of each counts.
import {createRandom, createTrainer, type Dataset} from '../../plugins/tensor/src/index.ts'
import {createSession} from '../../plugins/python/src/index.ts'

export interface EpochTimes {
  name: string
  /** Of one epoch. */
  milliseconds: number
  trainer: number
}

const data = `
import torch
from torch import nn
from torch.nn import functional as F
torch.manual_seed(0)
X, y = torch.rand(2000, 784), torch.randint(0, 10, (2000,))
def batches():
    order = torch.randperm(2000)
    for i in range(0, 2000, 256):
        yield X[order[i:i + 256]], y[order[i:i + 256]]
`

/** With an optimizer, and by hand. */
const withModules = (layers: string): string => `${data}
net = nn.Sequential(${layers})
trainer = torch.optim.SGD(net.parameters(), lr=0.1)
def epoch():
    for features, labels in batches():
        loss = F.cross_entropy(net(features), labels)
        trainer.zero_grad()
        loss.backward()
        trainer.step()
`

const byHand = `${data}
W1 = (torch.randn(784, 256) * 0.01).requires_grad_(); b1 = torch.zeros(256, requires_grad=True)
W2 = (torch.randn(256, 10) * 0.01).requires_grad_(); b2 = torch.zeros(10, requires_grad=True)
params = [W1, b1, W2, b2]
def net(features):
    return torch.relu(features @ W1 + b1) @ W2 + b2
def epoch():
    for features, labels in batches():
        F.cross_entropy(net(features), labels).backward()
        with torch.no_grad():
            for param in params:
                param -= 0.1 * param.grad
                param.grad.zero_()
`

const tasks: readonly {name: string; source: string; sizes: number[]}[] = [
  {name: 'softmax regression', source: withModules('nn.Linear(784, 10)'), sizes: [784, 10]},
  {
    name: 'multilayer perceptron',
    source: withModules('nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10)'),
    sizes: [784, 256, 10],
  },
  {name: 'multilayer perceptron by hand', source: byHand, sizes: [784, 256, 10]},
]

function randomData(): Dataset {
  const random = createRandom(1)
  return {
    rows: 2000,
    x: Float32Array.from({length: 2000 * 784}, () => random.uniform()),
    y: Float32Array.from({length: 2000}, () => random.integer(0, 10)),
  }
}

const rounds = 20

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function timeEpochs(): Promise<EpochTimes[]> {
  const images = randomData()
  const times: EpochTimes[] = []
  for (const {name, source, sizes} of tasks) {
    const trainer = await createTrainer(
      {sizes, activation: 'relu', loss: 'softmax'},
      {optimizer: {name: 'sgd', learningRate: 0.1}, batchSize: 256, seed: 1},
      images,
      'wasm',
    )
    const cells = [
      {id: 'made', source},
      {id: 'epoch', source: 'epoch()'},
    ]
    const session = createSession({cells, onEvent: () => {}})
    const {outputs} = await session.runAlone('made')
    if (outputs.length > 0) throw new Error(JSON.stringify(outputs[0]))
    const row = {name, milliseconds: Infinity, trainer: Infinity}
    for (let round = 0; round < rounds; round++) {
      row.trainer = Math.min(row.trainer, await timed(() => trainer.train(8)))
      row.milliseconds = Math.min(row.milliseconds, await timed(() => session.runAlone('epoch')))
    }
    times.push(row)
    trainer.dispose()
  }
  return times
}

Object.assign(globalThis, {timeEpochs})
