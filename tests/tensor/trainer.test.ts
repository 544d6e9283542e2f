import {describe, expect, test} from 'vitest'
import {
  createResilientTrainer,
  createTrainer,
  probe,
  probeKey,
  type Dataset,
  type Fallback,
  type MlpSpec,
  type TrainingSpec,
} from '../../plugins/tensor/src/index.ts'
import {createBatchOrder} from '../../plugins/tensor/src/mlp/batch-order.ts'
import {deviationOf, randomDataset} from './agreement-cases.ts'

const spec: MlpSpec = {sizes: [2, 8, 3], activation: 'tanh', loss: 'softmax'}
const training: TrainingSpec = {optimizer: {name: 'adam', learningRate: 0.02}, batchSize: 7, seed: 1}
const data = randomDataset(spec, 40)

describe('a training run', () => {
  test('learns two moons', async () => {
    const moons = twoMoons(200)
    const network: MlpSpec = {sizes: [2, 16, 1], activation: 'tanh', loss: 'logistic'}
    const optimizer = {name: 'sgd', learningRate: 0.5, momentum: 0.9} as const
    const trainer = await createTrainer(network, {optimizer, batchSize: 20, seed: 2}, moons, 'wasm')
    await trainer.train(1000)
    const logits = await trainer.predict(moons.x, moons.rows)
    const wrong = [...moons.y].filter((label, i) => label !== Number(logits[i]! > 0)).length
    expect(wrong).toBe(0)
    expect(await trainer.loss(moons)).toBeLessThan(0.05)
  })

  test('is the same in one call or many', async () => {
    const [once, often] = [
      await createTrainer(spec, training, data, 'wasm'),
      await createTrainer(spec, training, data, 'wasm'),
    ]
    await once.train(23)
    for (let i = 0; i < 23; i++) await often.train(1)
    expect(await often.state()).toEqual(await once.state())
  })

  test('goes on elsewhere from its state', async () => {
    const there = await createTrainer(spec, training, data, 'plain')
    await there.train(13)
    const here = await createTrainer(spec, training, data, 'wasm')
    await here.load(await there.state())
    expect((await here.train(20)).step).toBe(33)
    await there.train(20)
    expect(deviationOf((await here.state()).weights[0]!, (await there.state()).weights[0]!)).toBeLessThan(
      1e-5,
    )
  })

  test('takes calls that come together one after the other', async () => {
    const together = await createTrainer(spec, training, data, 'wasm')
    const reports = await Promise.all([together.train(5), together.train(5), together.train(5)])
    expect(reports.map(({step}) => step)).toEqual([5, 10, 15])
    const alone = await createTrainer(spec, training, data, 'wasm')
    await alone.train(15)
    expect(await together.state()).toEqual(await alone.state())
  })

  test('tells the loss of its last batch before the update', async () => {
    const whole: TrainingSpec = {...training, batchSize: 1000}
    const trainer = await createTrainer(spec, whole, data, 'plain')
    const before = await trainer.loss(data)
    expect((await trainer.train(1)).loss).toBeCloseTo(before, 6)
  })

  test('looks at any number of rows', async () => {
    const trainer = await createTrainer(spec, training, data, 'wasm')
    const many = randomDataset(spec, 2500)
    const outputs = await trainer.predict(many.x, many.rows)
    const one = await trainer.predict(many.x.slice(2 * 2345, 2 * 2346), 1)
    expect(outputs.slice(3 * 2345, 3 * 2346)).toEqual(one)
    const [hidden, last] = await trainer.activations(many.x, many.rows)
    expect([hidden!.length, last]).toEqual([2500 * 8, outputs])
    expect(await trainer.loss(many)).toBeGreaterThan(0)
  })
})

describe('batches', () => {
  test('take every row once per epoch, in another order each time', () => {
    const order = createBatchOrder(40, 7, 3)
    expect(order.batchesPerEpoch).toBe(5)
    expect(new Set(order.rowsOf(0)).size).toBe(40)
    expect(order.rowsOf(1)).not.toEqual(order.rowsOf(0))
    expect(order.rowsOf(1)).toEqual(createBatchOrder(40, 7, 3).rowsOf(1))
  })

  test('are as large as the data at most', () => {
    expect(createBatchOrder(5, 100, 1)).toMatchObject({batchSize: 5, batchesPerEpoch: 1})
  })
})

describe('what does not fit together is refused with a reason', () => {
  const from = (change: {
    spec?: Partial<MlpSpec>
    training?: Partial<TrainingSpec>
    data?: Partial<Dataset>
  }) =>
    createTrainer(
      {...spec, ...change.spec},
      {...training, ...change.training},
      {...data, ...change.data},
      'plain',
    )

  test.each([
    [{spec: {sizes: [2]}}, 'sizes: got [2], expected at least inputs and outputs'],
    [{spec: {sizes: [2, 0, 3]}}, 'sizes: got [2, 0, 3], expected positive whole numbers'],
    [{spec: {sizes: [2, 1]}}, 'softmax loss: got 1 output, expected at least 2'],
    [{spec: {loss: 'logistic'}}, 'logistic loss: got 3 outputs, expected 1'],
    [{spec: {slope: -1}}, 'slope: got -1, expected 0 or more'],
    [{training: {batchSize: 0}}, 'batchSize: got 0, expected a positive whole number'],
    [{data: {rows: 41}}, 'data.x: got 80 numbers, expected [41, 2]'],
    [{data: {y: new Float32Array(40).fill(3)}}, 'data.y: got class 3, expected whole numbers from 0 to 2'],
    [{data: {y: new Float32Array(1)}}, 'data.y: got 1 numbers, expected [40, 1]'],
  ] as [Parameters<typeof from>[0], string][])('%# %s', async (change, message) => {
    await expect(from(change)).rejects.toThrow(message)
  })

  test('also a state of another network, and a count of steps below 1', async () => {
    const trainer = await createTrainer(spec, training, data, 'plain')
    const other = await createTrainer({...spec, sizes: [2, 9, 3]}, training, data, 'plain')
    await expect(trainer.load(await other.state())).rejects.toThrow(
      'state.weights: got arrays of [18, 27] numbers, expected [16, 24]',
    )
    await expect(trainer.train(0)).rejects.toThrow('train: got 0 steps, expected at least 1')
    await expect(trainer.predict(new Float32Array(3), 2)).rejects.toThrow(
      'inputs: got 3 numbers, expected [2, 2]',
    )
  })
})

describe('where there is no graphics card', () => {
  test('the probe says so and takes the fastest of the rest', async () => {
    const {chosen, candidates} = await probe(spec, training, data)
    const fastest = candidates
      .filter(({usable}) => usable)
      .toSorted((a, b) => a.millisecondsPerStep! - b.millisecondsPerStep!)[0]!
    expect(chosen).toBe(fastest.backend)
    const reasons = await probe(spec, training, data, {allow: ['plain', 'webgl2', 'webgpu']})
    expect(reasons.chosen).toBe('plain')
    expect(candidates.map(({backend}) => backend)).toEqual(['plain', 'wasm', 'webgl2', 'webgpu'])
    expect(reasons.candidates.at(-1)?.reason).toMatch(/^this browser has no WebGPU adapter$|^not tried/)
  })

  test('what was remembered is tested again, and replaced if it fails', async () => {
    const again = await probe(spec, training, data, {remembered: 'plain'})
    expect(again.candidates).toHaveLength(1)
    expect(again.key).toBe(probeKey(spec, training))
    expect(again.candidates[0]!.reason).toBe('the fastest when all were tried; still gives the right numbers')
    const instead = await probe(spec, training, data, {remembered: 'webgpu'})
    expect(['plain', 'wasm']).toContain(instead.chosen)
  })

  test('a resilient trainer goes through its list, and tells', async () => {
    const fallbacks: Fallback[] = []
    const trainer = await createResilientTrainer(spec, training, data, ['webgpu', 'wasm'], (f) =>
      fallbacks.push(f),
    )
    expect(trainer.backend).toBe('wasm')
    expect(fallbacks).toMatchObject([{from: 'webgpu', to: 'wasm'}])
    expect((await trainer.train(3)).step).toBe(3)
  })

  test("a caller's mistake is no reason to fall back", async () => {
    const fallbacks: Fallback[] = []
    const trainer = await createResilientTrainer(spec, training, data, ['wasm'], (f) => fallbacks.push(f))
    await expect(trainer.train(-1)).rejects.toThrow(RangeError)
    await expect(createResilientTrainer({...spec, sizes: [3, 3]}, training, data, ['wasm'])).rejects.toThrow(
      RangeError,
    )
    expect(fallbacks).toEqual([])
  })
})

function twoMoons(rows: number): Dataset {
  const x = new Float32Array(rows * 2)
  const y = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const isLower = row % 2
    const angle = (Math.PI * row) / rows
    x.set(
      isLower ? [1 - Math.cos(angle), 0.5 - Math.sin(angle)] : [Math.cos(angle), Math.sin(angle)],
      row * 2,
    )
    y[row] = isLower
  }
  return {rows, x, y}
}
