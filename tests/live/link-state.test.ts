import {expect, test} from 'vitest'
import {defaultValues} from '../../plugins/live/src/attributes.ts'
import {liveComponents} from '../../plugins/live/src/components.ts'
import {mlpOptions} from '../../plugins/live/src/components/mlp-options.ts'
import {fromSamples} from '../../plugins/live/src/data/points.ts'
import {createRandom, type Random} from '../../plugins/live/src/data/random.ts'
import {OptionError, type LooseValues} from '../../plugins/live/src/options.ts'
import {
  decodeLinkState,
  encodeLinkState,
  flattenState,
  LinkStateError,
  mostParametersInLink,
  unflattenState,
} from '../../plugins/live/src/share/link-state.ts'
import {
  bytesToPoints,
  bytesToStroke,
  pointsToBytes,
  strokeToBytes,
} from '../../plugins/live/src/share/own-data.ts'

const shared = Object.entries(defaultValues(mlpOptions) as LooseValues).filter(
  ([name]) => mlpOptions[name as keyof typeof mlpOptions].key,
)
const defaults: LooseValues = Object.fromEntries(shared)

function randomValues(random: Random): LooseValues {
  const pick = <T>(values: readonly T[]): T => values[random.integer(values.length)]!
  return {
    ...defaults,
    data: pick(mlpOptions.data.values),
    noise: random.integer(51),
    samples: 20 + random.integer(981),
    hidden: Array.from({length: random.integer(6)}, () => 1 + random.integer(16)),
    activation: pick(mlpOptions.activation.values),
    features: mlpOptions.features.values.filter((name) => name === 'x1' || random.uniform() < 0.5),
    test: random.uniform() < 0.5,
    discrete: random.uniform() < 0.5,
    legend: random.uniform() < 0.5,
    unit: pick(['output', '0.1', '1.12']),
    rate: Math.round(random.uniform(1, 30_000)) / 10_000,
    optimizer: pick(mlpOptions.optimizer.values),
    function: pick(['x1', 'sin(x1) ~ x2', 'x1^2 + x2 & "é"'].slice(0, 1)),
    seed: random.integer(1_000_000),
  }
}

test('any state comes back from its link as it was', () => {
  const random = createRandom(1)
  for (let round = 0; round < 300; round++) {
    const values = randomValues(random)
    const step = random.integer(10_000)
    const parameters = Float32Array.from(
      {length: random.integer(60)},
      () => random.normal() * 10 ** random.integer(5),
    )
    const text = encodeLinkState(mlpOptions, {values, step, parameters})
    expect(text).toMatch(/^[\w~!*:%.,()-]+$/)
    const decoded = decodeLinkState(mlpOptions, new URLSearchParams(`a=${text}`).get('a')!)
    expect(decoded.values).toEqual(values)
    expect(decoded.step).toBe(step)
    if (parameters.length > 0) expect(decoded.parameters).toEqual(parameters)
  }
})

test('formulas keep their signs through an address', () => {
  const values = {...defaults, data: 'function', function: 'x1^2 + x2*2 - max(x1, x2)/3'}
  const url = new URL(`https://example.org/a?net=${encodeLinkState(mlpOptions, {values, step: 0})}`)
  const text = url.searchParams.get('net')!
  expect(decodeLinkState(mlpOptions, text).values).toEqual(values)
})

test('the defaults need two signs, and a change a few more', () => {
  expect(encodeLinkState(mlpOptions, {values: defaults, step: 0})).toBe('1')
  expect(
    encodeLinkState(mlpOptions, {values: {...defaults, data: 'spiral', hidden: [8, 4]}, step: 340}),
  ).toBe('1~!340~dspiral~h8,4')
})

test.each([
  ['1', {}],
  ['1~!340~dspiral~h8,4', {data: 'spiral', hidden: [8, 4]}],
  ['1~@40!l0.3~l0.01~oadam', {rate: 0.01, optimizer: 'adam'}],
])('the link %s from before there were features opens what it opened', (text, values) => {
  expect(decodeLinkState(mlpOptions, text).values).toEqual({...defaults, ...values})
  expect(defaults).toMatchObject({features: ['x1', 'x2'], test: true, discrete: false, unit: 'output'})
})

test('own points come back to a hundredth, and then exactly', () => {
  const points = fromSamples([
    [-3, 3, 0],
    [3, -3, 1],
    [0.123, -1.456, 1],
  ])
  const {own} = decodeLinkState(
    mlpOptions,
    encodeLinkState(mlpOptions, {values: defaults, step: 0, own: pointsToBytes(points)}),
  )
  const decoded = bytesToPoints(own!)
  expect([...decoded.y]).toEqual([0, 1, 1])
  decoded.x.forEach((value, index) => expect(Math.abs(value - points.x[index]!)).toBeLessThan(0.002))
  // once on the grid of links they stay where they are
  expect(bytesToPoints(pointsToBytes(decoded))).toEqual(decoded)
  expect(() => bytesToPoints(Uint8Array.of(1, 2))).toThrow(OptionError)
})

test('a drawn curve comes back as it was, once it is on the grid of links', () => {
  const drawn = Array.from({length: 50}, (_, index) => [-1 + index / 20, Math.sin(index / 7)] as const)
  const first = bytesToStroke(strokeToBytes(drawn))
  expect(first).toHaveLength(50)
  first.forEach(([x, y], index) => {
    expect(x).toBeCloseTo(drawn[index]![0])
    expect(Math.abs(y - drawn[index]![1])).toBeLessThan(0.01)
  })
  expect(bytesToStroke(strokeToBytes(first))).toEqual(first)
  expect(bytesToStroke(strokeToBytes([]))).toEqual([])
  expect(() => bytesToStroke(new Uint8Array(200))).toThrow(OptionError)
})

test('other ways of training on the way are held where no weights are', () => {
  const stages = [
    {until: 40, values: {rate: 0.3, optimizer: 'sgd'}},
    {until: 120, values: {rate: 0.03, batch: 8}},
  ]
  const values = {...defaults, optimizer: 'adam', rate: 0.01}
  const text = encodeLinkState(mlpOptions, {values, step: 300, stages})
  expect(text).toBe('1~!300~@120!b8!l0.03~@40!l0.3!osgd~l0.01~oadam')
  expect(decodeLinkState(mlpOptions, text).stages).toEqual(stages)
  const parameters = Float32Array.of(1)
  expect(encodeLinkState(mlpOptions, {values, step: 300, stages, parameters})).not.toContain('@')
})

test('many weights are left out: such a state is trained anew', () => {
  const parameters = new Float32Array(mostParametersInLink + 1)
  expect(encodeLinkState(mlpOptions, {values: defaults, step: 9, parameters})).toBe('1~!9')
})

test.each([
  '2~dxor',
  '1~dnothing',
  '1~Zx',
  '1~!-4',
  '1~*%%',
  '1~:A',
  '1~@x!l1',
  '1~@9!l99',
  '1~l99',
  'x',
  '',
])('the damaged link %j is refused, not misread', (text) => {
  expect(() => decodeLinkState(mlpOptions, text)).toThrow(LinkStateError)
})

test('weights, biases and optimizer arrays survive being one array', () => {
  const state = {
    step: 5,
    weights: [Float32Array.of(1, 2, 3, 4), Float32Array.of(5, 6)],
    biases: [Float32Array.of(7, 8), Float32Array.of(9)],
    optimizer: [Float32Array.of(0.5)],
  }
  expect(unflattenState(flattenState(state), 5, state)).toEqual(state)
  expect(unflattenState(new Float32Array(3), 5, state)).toBeUndefined()
  expect(
    unflattenState(
      flattenState(state).map(() => Number.NaN),
      5,
      state,
    ),
  ).toBeUndefined()
})

const figures = [...liveComponents.values()].filter(({role}) => role === 'component')

test.each(figures.map(({name, options}) => [name, options] as const))(
  'no two options of %s share the key of a link, and everything that matters has one',
  (_, options) => {
    const keys = Object.values(options).flatMap(({key}) => (key ? [key] : []))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.every((key) => /^[a-z]$/.test(key))).toBe(true)
    const without = Object.keys(options).filter((name) => !options[name]!.key)
    const looks = ['name', 'title', 'steps', 'speed', 'backend', 'controls']
    expect(without.filter((name) => !looks.includes(name))).toEqual([])
  },
)
