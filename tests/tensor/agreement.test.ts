import {expect, test} from 'vitest'
import {createTrainer, type MlpSpec, type Dataset, type TrainingSpec} from '../../plugins/tensor/src/index.ts'
import {createRandom} from '../../plugins/tensor/src/random.ts'

function data(spec: MlpSpec, rows: number): Dataset {
  const r = createRandom(7)
  const outs = spec.sizes.at(-1)!
  const x = Float32Array.from({length: rows * spec.sizes[0]!}, () => r.normal())
  const y = spec.loss === 'squared' ? Float32Array.from({length: rows * outs}, () => r.normal())
    : Float32Array.from({length: rows}, () => r.integer(0, spec.loss === 'logistic' ? 2 : outs))
  return {rows, x, y}
}
const dev = (a: Float32Array, b: Float32Array) => { let d = 0, s = 1e-12; for (let i = 0; i < a.length; i++) { d = Math.max(d, Math.abs(a[i]! - b[i]!)); s = Math.max(s, Math.abs(b[i]!)) } return d / s }

for (const activation of ['relu','prelu','leakyRelu','sigmoid','tanh','gelu','identity'] as const)
for (const loss of ['softmax','logistic','squared'] as const)
for (const optimizer of [{name:'sgd',learningRate:0.1},{name:'sgd',learningRate:0.05,momentum:0.9,weightDecay:0.01,l1:0.001},{name:'adam',learningRate:0.01,weightDecay:0.01}] as const)
test(`${activation} ${loss} ${JSON.stringify(optimizer)}`, async () => {
  const spec: MlpSpec = {sizes: [3, 17, 9, loss === 'logistic' ? 1 : 3], activation, loss}
  const training: TrainingSpec = {optimizer, batchSize: 10, seed: 5}
  const d = data(spec, 53)
  const [a, b] = await Promise.all((['plain', 'wasm'] as const).map(async (n) => {
    const t = await createTrainer(spec, training, d, n)
    const first = await t.loss(d)
    const report = await t.train(100)
    return {first, report, state: await t.state(), loss: await t.loss(d), p: await t.predict(d.x, d.rows)}
  }))
  expect(a!.loss).toBeLessThan(a!.first)
  expect(dev(b!.p, a!.p)).toBeLessThan(1e-4)
  for (const [i, w] of a!.state.weights.entries()) expect(dev(b!.state.weights[i]!, w)).toBeLessThan(1e-4)
  for (const [i, w] of a!.state.optimizer.entries()) expect(dev(b!.state.optimizer[i]!, w)).toBeLessThan(1e-3)
  expect(b!.loss).toBeCloseTo(a!.loss, 4)
  expect(b!.report.loss).toBeCloseTo(a!.report.loss, 4)
})
