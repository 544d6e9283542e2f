// What the network is given of a point: the table of features, and the problems that are made with it.
import {expect, test} from 'vitest'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {mlpOptions} from '../../plugins/live/src/components/mlp-options.ts'
import {featureInputs, featureNames, features, inOrder} from '../../plugins/live/src/data/features.ts'
import {extent} from '../../plugins/live/src/data/points.ts'
import {parseExpression} from '../../plugins/live/src/expression.ts'
import {
  playgroundPoints,
  playgroundProblem,
  sourcePoints,
  type Problem,
} from '../../plugins/live/src/model/playground.ts'
import {gridInputs} from '../../plugins/live/src/picture/plane.ts'
import {createTrainer, type BackendName, type TrainingState} from '../../plugins/tensor/src/index.ts'

const all = featureNames.join(',')

function problemOf(attributes: Record<string, string>): Problem {
  const {values, problems} = parseAttributes(mlpOptions, attributes)
  expect(problems).toEqual([])
  return playgroundProblem(values, playgroundPoints(values, sourcePoints('')))
}

test.each(featureNames)('%s is the formula that its name is, and no larger than it says', (name) => {
  const {evaluate} = parseExpression(name, ['x1', 'x2'])
  const points = gridInputs(31)
  const values = featureInputs(points, [name])
  values.forEach((value, row) => {
    expect(value).toBeCloseTo(evaluate({x1: points[2 * row]!, x2: points[2 * row + 1]!}), 5)
    expect(Math.abs(value)).toBeLessThanOrEqual(features[name].reach)
  })
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  expect(most).toBeGreaterThan(features[name].reach * 0.9)
})

test('points are given as they are unless functions of them are asked for', () => {
  const points = Float32Array.of(1, 2, -extent, 0.5)
  expect(featureInputs(points, ['x1', 'x2'])).toBe(points)
  expect([...featureInputs(points, ['x2', 'x1*x2'])]).toEqual([2, 2, 0.5, -1.5])
})

test('the same choice is the same network, however it is written', () => {
  const [one, other] = ['x1*x2,x1', 'x1,x1*x2,x1'].map((chosen) => problemOf({features: chosen}))
  expect(other).toEqual(one)
  expect(one!.spec.sizes).toEqual([2, 5, 1])
  expect(inOrder(['sin(x2)', 'x1'])).toEqual(['x1', 'sin(x2)'])
})

test.each([
  [{data: 'xor', features: 'x1*x2', hidden: 'none', rate: '0.3'}, 0.1],
  [{data: 'circles', features: 'x1^2,x2^2', hidden: 'none', rate: '0.1'}, 0.15],
  [{data: 'plane', features: all, hidden: 'none', rate: '0.01', noise: '0'}, 0.001],
  [{data: 'bumps', features: all, hidden: '8', activation: 'tanh', rate: '0.03', noise: '0'}, 0.05],
])('a network learns %j with what it is given', async (attributes, most) => {
  const {spec, training, train, test: held} = problemOf(attributes)
  const trainer = await createTrainer(spec, training, train, 'plain')
  await trainer.train(2000)
  expect(await trainer.loss(train)).toBeLessThan(most)
  expect(await trainer.loss(held)).toBeLessThan(most * 1.5)
})

const hard = [
  {data: 'bumps', features: all, hidden: '4', activation: 'tanh'},
  {data: 'spiral', features: 'x1,x1^2,sin(x2)', hidden: '3,2', activation: 'gelu'},
]

test.each(hard)('one step goes down the slope of the loss: %j', async (attributes) => {
  const problem = problemOf({...attributes, samples: '60', batch: '512', rate: '0.01'})
  const {spec, training, train} = problem
  const trainer = await createTrainer(spec, training, train, 'plain')
  const before = await trainer.state()
  await trainer.train(1)
  const after = await trainer.state()
  for (const part of ['weights', 'biases'] as const)
    for (const [layer, array] of before[part].entries())
      for (const index of [0, Math.floor(array.length / 2), array.length - 1]) {
        const slope = (array[index]! - after[part][layer]![index]!) / training.optimizer.learningRate
        expect(slope).toBeCloseTo(await slopeOf({part, layer, index}), 2)
      }

  async function slopeOf({part, layer, index}: {part: 'weights' | 'biases'; layer: number; index: number}) {
    const by = 1e-2
    const lossAt = async (shift: number): Promise<number> => {
      const moved: TrainingState = structuredClone(before)
      moved[part][layer]![index]! += shift
      await trainer.load(moved)
      return trainer.loss(train)
    }
    return ((await lossAt(by)) - (await lossAt(-by))) / (2 * by)
  }
})

test.each(hard)('plain loops and WebAssembly do the same steps: %j', async (attributes) => {
  const {spec, training, train} = problemOf(attributes)
  const after = async (backend: BackendName): Promise<TrainingState> => {
    const trainer = await createTrainer(spec, training, train, backend)
    expect(trainer.backend).toBe(backend)
    await trainer.train(100)
    return trainer.state()
  }
  const [plain, wasm] = [await after('plain'), await after('wasm')]
  plain.weights.forEach((array, layer) =>
    array.forEach((weight, index) => expect(wasm.weights[layer]![index]).toBeCloseTo(weight, 3)),
  )
})
