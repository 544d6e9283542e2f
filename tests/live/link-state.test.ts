import {expect, test} from 'vitest'
import {defaultValues} from '../../plugins/live/src/attributes.ts'
import {mlpOptions} from '../../plugins/live/src/components/mlp-options.ts'
import {fromSamples} from '../../plugins/live/src/data/points.ts'
import {createRandom, type Random} from '../../plugins/live/src/data/random.ts'
import type {LooseValues} from '../../plugins/live/src/options.ts'
import {
  decodeLinkState,
  encodeLinkState,
  flattenState,
  LinkStateError,
  mostParametersInLink,
  unflattenState,
} from '../../plugins/live/src/share/link-state.ts'

const defaults: LooseValues = defaultValues(mlpOptions)

function randomValues(random: Random): LooseValues {
  const pick = <T>(values: readonly T[]): T => values[random.integer(values.length)]!
  return {
    ...defaults,
    data: pick(mlpOptions.data.values),
    noise: random.integer(51),
    samples: 20 + random.integer(981),
    hidden: Array.from({length: random.integer(6)}, () => 1 + random.integer(16)),
    activation: pick(mlpOptions.activation.values),
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

test('own points come back to a hundredth', () => {
  const points = fromSamples([
    [-3, 3, 0],
    [3, -3, 1],
    [0.123, -1.456, 1],
  ])
  const {points: decoded} = decodeLinkState(
    mlpOptions,
    encodeLinkState(mlpOptions, {values: defaults, step: 0, points}),
  )
  expect([...decoded!.y]).toEqual([0, 1, 1])
  decoded!.x.forEach((value, index) => expect(Math.abs(value - points.x[index]!)).toBeLessThan(0.002))
})

test('many weights are left out: such a state is trained anew', () => {
  const parameters = new Float32Array(mostParametersInLink + 1)
  expect(encodeLinkState(mlpOptions, {values: defaults, step: 9, parameters})).toBe('1~!9')
})

test.each(['2~dxor', '1~dnothing', '1~Zx', '1~!-4', '1~*%%', '1~:AAAA0', '1~l99', 'x', ''])(
  'the damaged link %j is refused, not misread',
  (text) => {
    expect(() => decodeLinkState(mlpOptions, text)).toThrow(LinkStateError)
  },
)

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

test('no two options share the key of a link', () => {
  const keys = Object.values(mlpOptions).flatMap(({key}) => (key ? [key] : []))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.every((key) => /^[a-z]$/.test(key))).toBe(true)
})
