// What lives while a network trains inside a function: a step is a frame, and what does not escape it is freed at its end.
import {expect, test} from 'vitest'
import {createTensors, type Tensor, type Tensors} from '../../plugins/tensor/src/index.ts'

const [inputs, hidden, outputs, batch] = [784, 256, 10, 256]

function parameter(t: Tensors, shape: number[]): Tensor {
  const made = t.normal(shape, 0, 0.01)
  made.requiresGradient = true
  return made
}

/** As a cell writes it: forward, loss, backward, `param -= lr * param.grad`. */
function step(t: Tensors, x: Tensor, y: Tensor, [w, b, v, c]: [Tensor, Tensor, Tensor, Tensor]): number {
  const scope = t.memory.enter()
  const scores = x.matmul(w).add(b).relu().matmul(v).add(c)
  const loss = scores.crossEntropy(y).mean()
  loss.backward(undefined, {freesGraph: true})
  t.withoutGradient(() => {
    for (const p of [w, b, v, c]) {
      p.assign(p.sub(p.gradient!.mul(0.1)))
      p.gradient = undefined
    }
  })
  const value = loss.item()
  t.memory.leave(scope, () => [w, b, v, c].map(({storage}) => storage))
  return value
}

test('the peak of an epoch is at most twice what has to live at once', async () => {
  const t = await createTensors('wasm', 3)
  t.memory.isCounting = true
  const all: [Tensor, Tensor, Tensor, Tensor] = [
    parameter(t, [inputs, hidden]),
    parameter(t, [hidden]),
    parameter(t, [hidden, outputs]),
    parameter(t, [outputs]),
  ]
  const x = t.normal([batch, inputs])
  const y = t.integers(0, outputs, [batch])
  const before = t.memory.liveBytes
  const weights = all.reduce((sum, {size}) => sum + size, 0)
  // weights and their gradients, the batch, and what the gradients need of the way
  const needed = 4 * (2 * weights + batch * inputs + batch * (hidden + outputs)) + 8 * batch
  const losses = Array.from({length: 12}, () => step(t, x, y, all))
  expect(losses.at(-1)).toBeLessThan(losses[0]!)
  expect(t.memory.peakBytes / needed).toBeLessThan(2)
  expect(t.memory.peakBytes).toBeGreaterThan(needed)
  // nothing is left behind
  expect(t.memory.liveBytes - before).toBeLessThan(4096)
})

test('frames lie in each other, and what escapes belongs to the one around', async () => {
  const t = await createTensors('plain')
  expect(t.memory.enter()).toBeUndefined()
  t.memory.isCounting = true
  const outer = t.memory.enter()
  const inner = t.memory.enter()
  const [kept, dropped] = [t.zeros([10]), t.zeros([100])]
  expect(t.memory.liveBytes).toBe(440)
  t.memory.leave(inner, () => [kept.storage])
  expect([t.memory.liveBytes, dropped.size]).toEqual([40, 100])
  t.memory.leave(outer, () => [])
  expect([t.memory.liveBytes, t.memory.peakBytes]).toEqual([0, 440])
})
