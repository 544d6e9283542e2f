// Trainings that leave the numbers, as readers bring about within a minute: said in words, drawn without a sign.
import {expect, test} from 'vitest'
import type {TrainingState} from '../../plugins/tensor/src/index.ts'
import * as engine from '../../plugins/tensor/src/index.ts'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {liveComponents} from '../../plugins/live/src/components.ts'
import {exportCode, exportNetwork} from '../../plugins/live/src/export/export-code.ts'
import {frameworks, type FrameworkName} from '../../plugins/live/src/export/frameworks.ts'
import {sayIn} from '../../plugins/live/src/words/all.ts'
import {isFiniteState, knownLoss} from '../../plugins/live/src/model/divergence.ts'
import {rounded} from '../../plugins/live/src/model/number-text.ts'
import {drawEdges} from '../../plugins/live/src/picture/network.ts'
import {layoutNetwork} from '../../plugins/live/src/picture/network-layout.ts'
import {planeBox} from '../../plugins/live/src/picture/boxes.ts'
import {borderPath, drawPlane} from '../../plugins/live/src/picture/plane.ts'
import {prepareLiveBlocks} from '../../plugins/live/src/prepare.ts'
import {drawLosses} from '../../plugins/live/src/react/training/loss-view.tsx'
import {trainedState} from '../../plugins/live/src/react/training/use-training.ts'
import type {Frame} from '../../plugins/live/src/worker/protocol.ts'

const noNumber = /NaN|Infinity|undefined|null/

const tooFast: [string, Record<string, string>][] = [
  [
    'mlp',
    {
      data: 'function',
      function: '40*x1*x2',
      hidden: '8,8',
      activation: 'identity',
      rate: '3',
      batch: '1',
      noise: '0',
    },
  ],
  ['mlp', {data: 'plane', hidden: '8,8,8', activation: 'relu', rate: '3', batch: '1', noise: '50'}],
  [
    'mlp',
    {
      data: 'spiral',
      hidden: '8',
      activation: 'identity',
      rate: '3',
      batch: '1',
      regularization: 'l2',
      penalty: '1',
    },
  ],
  [
    'approximation',
    {function: 'exp(3*x)', units: '30', activation: 'relu', optimizer: 'sgd', rate: '3', batch: '1'},
  ],
  [
    'approximation',
    {function: 'exp(3*x)', units: '100', activation: 'identity', optimizer: 'sgd', rate: '3'},
  ],
  ['digits', {hidden: '128,128,128', activation: 'identity', rate: '3', batch: '1', samples: '100'}],
]

test.each(tooFast)('%s with %j has no sign of it but words', async (component, attributes) => {
  const {blocks, problems} = await prepareLiveBlocks([{component, attributes}], {engine})
  expect(problems).toEqual([])
  const {picture, description} = blocks[0]!
  for (const svg of [...picture, description]) expect(svg).not.toMatch(noNumber)
  expect(description).toMatch(
    /After \d+ steps the training has diverged: its loss has grown beyond all numbers\.$/,
  )
  expect(picture.join('')).not.toMatch(/d2l-live-edge d2l-live-(?:plus|minus)|d2l-live-bend"/)
})

/** The ends of what an option allows, and formulas that leave the numbers. */
function extremes(component: string): Record<string, string>[] {
  const {options} = liveComponents.get(component)!
  const formulas = ['1/x', '1/(x1-x1)', 'log(x)', 'sqrt(x1)', 'exp(99*x1)', '0/0'].filter((formula) =>
    'function' in options ? parseAttributes(options, {function: formula}).problems.length === 0 : false,
  )
  const rows: Record<string, string>[] = formulas.map((formula) => ({
    function: formula,
    ...(component === 'mlp' && {data: 'function'}),
  }))
  for (const [name, option] of Object.entries(options)) {
    const {min, max} = option as {min?: number; max?: number}
    if (name === 'steps' || name === 'samples') continue
    for (const end of [min, max])
      if (
        end !== undefined &&
        Number.isFinite(end) &&
        parseAttributes(options, {[name]: `${end}`}).problems.length === 0
      )
        rows.push({[name]: `${end}`})
  }
  return rows
}

const figures = [...liveComponents.values()].filter(({role}) => role === 'component').map(({name}) => name)

test.each(figures)('%s shows numbers alone, whatever its options are set to', async (component) => {
  for (const attributes of extremes(component)) {
    const few = 'steps' in liveComponents.get(component)!.options ? {steps: '5'} : {}
    const {blocks} = await prepareLiveBlocks([{component, attributes: {...attributes, ...few}}], {engine})
    for (const text of [...blocks[0]!.picture, blocks[0]!.description])
      expect([attributes, noNumber.exec(text)?.[0]]).toEqual([attributes, undefined])
  }
})

test('every language says it in its own words', () => {
  const locales = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'pt', 'tr', 'vi', 'zh-CN', 'zh-TW']
  const said = locales.map((locale) => sayIn(locale)('divergedText', {steps: 77}))
  expect(new Set(said).size).toBe(locales.length)
  for (const text of said) expect(text).toMatch(/77.*[.。]$/)
})

test('weights that are no numbers are drawn as unknown ones, and last', () => {
  const layout = layoutNetwork([2, 1], {width: 100, height: 100, radius: 5, margin: 10, head: 0})
  const [lost, known] = [drawEdges(layout, [Float32Array.of(Number.NaN, Infinity)]), drawEdges(layout)]
  expect(lost).toBe(known)
})

test('a plane without answers has its points and axes, and no border', () => {
  const train = {rows: 1, x: Float32Array.of(0, 0), y: Float32Array.of(1)}
  const surface = {side: 40, values: new Float32Array(1600).fill(Number.NaN)}
  const svg = drawPlane({train}, {label: 'plane'}, surface)
  expect(svg).not.toMatch(noNumber)
  expect(svg).toContain('d2l-live-points')
  expect(borderPath(surface, planeBox)).toBe('')
})

test('losses beyond all numbers break the curve', () => {
  const losses = [0.5, 3, 1e20, Infinity, Number.NaN]
  const history = losses.map((loss, step) => ({step, trainLoss: loss, testLoss: loss}))
  const svg = drawLosses(history, sayIn('en'))
  expect(svg).not.toMatch(noNumber)
  expect(svg.match(/d2l-live-curve/g)!.length).toBeGreaterThan(1)
})

test.each([
  [Number.NaN, '–'],
  [Infinity, '∞'],
  [-Infinity, '−∞'],
  [3.4e38, '3e38'],
  [-2.6e12, '−3e12'],
  [-0.0001, '−1e−4'],
  [123.4, '123'],
  [0, '0.000'],
])('%d is written %s', (value, text) => expect(rounded(value)).toBe(text))

test('others on the page see no loss where there is none', () => {
  expect([0.5, Infinity, Number.NaN].map(knownLoss)).toEqual([0.5, Number.NaN, Number.NaN])
})

const lost: TrainingState = {
  step: 30,
  weights: [Float32Array.of(Number.NaN, 1, Infinity, 2)],
  biases: [Float32Array.of(0, Number.NaN)],
  optimizer: [],
}

test.each(Object.keys(frameworks) as FrameworkName[])(
  '%s programs say so, and start from new weights',
  (framework) => {
    const spec = {sizes: [2, 2], activation: 'relu', loss: 'squared', initializer: 'he'} as const
    const network = {spec: {...spec, sizes: [...spec.sizes]}, seed: 1, state: lost}
    const training = {batchSize: 4, seed: 1, optimizer: {name: 'sgd', learningRate: 3}} as const
    const train = {rows: 2, x: new Float32Array(4), y: new Float32Array(4)}
    for (const code of [
      exportNetwork(framework, network),
      exportCode(framework, {...network, training, train}),
    ]) {
      expect(code).not.toMatch(/nan|inf(?!er)|NaN|Infinity/)
      expect(code).toMatch(/^# The training in the figure has diverged/)
      expect(code).not.toContain('after 30 steps')
    }
  },
)

test('a link holds the way to a state that is no number, not the state', () => {
  expect(isFiniteState(lost)).toBe(false)
  const stages: Frame['stages'] = []
  expect(trainedState({step: 30, state: lost, stages} as unknown as Frame)).toEqual({step: 30, stages: []})
})
