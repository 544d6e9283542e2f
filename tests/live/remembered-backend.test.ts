import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import * as engine from '../../plugins/tensor/src/index.ts'
import {chooseBackends} from '../../plugins/live/src/worker/backend-choice.ts'
import {LiveClient, type ToWorker, type TrainingJob} from '../../plugins/live/src/worker/index.ts'

const job: TrainingJob = {
  spec: {sizes: [2, 3, 2], activation: 'tanh', loss: 'softmax'},
  training: {optimizer: {name: 'sgd', learningRate: 0.1}, batchSize: 2, seed: 1},
  train: {rows: 2, x: Float32Array.of(0, 1, 1, 0), y: Float32Array.of(0, 1)},
  view: {inputs: new Float32Array(2), rows: 1, hasNeurons: false},
  backend: 'auto',
}
const key = engine.probeKey(job.spec, job.training)
const listener = {onFrame: () => {}, onBackend: () => {}, onTrouble: () => {}}

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  })
})

afterEach(() => vi.unstubAllGlobals())

/** What a page of its own sends when a run opens, and a way to answer as its worker. */
function openPage() {
  const sent: ToWorker[] = []
  let answer: Parameters<ConstructorParameters<typeof LiveClient>[0]>[0] = () => {}
  const client = new LiveClient((onMessage) => {
    answer = onMessage
    return {post: (message) => void sent.push(message), stop: () => {}}
  })
  client.open(job, listener)
  const [opened] = sent
  if (opened?.kind !== 'open') throw new Error('no run was opened')
  return {remembered: opened.job.remembered, answer}
}

test('the next page of a visit knows what a probe chose', () => {
  const {remembered, answer} = openPage()
  expect(remembered).toEqual({})
  answer({kind: 'backend', run: 1, backend: 'wasm', report: {key, chosen: 'wasm', candidates: []}})
  expect(openPage().remembered).toEqual({[key]: 'wasm'})
})

test('a store that is broken or forbidden is none', () => {
  kept.set('d2lbook-backends', 'not JSON')
  expect(openPage().remembered).toEqual({})
  vi.stubGlobal('sessionStorage', undefined)
  const {remembered, answer} = openPage()
  answer({kind: 'backend', run: 1, backend: 'wasm', report: {key, chosen: 'wasm', candidates: []}})
  expect(remembered).toEqual({})
})

test('what is remembered is tried again, and nothing else', async () => {
  const {order, report} = await chooseBackends(engine, {
    ...job,
    remembered: {[key]: 'plain', other: 'webgpu'},
  })
  expect(order).toEqual(['plain', 'wasm'])
  expect(report?.candidates.map(({backend}) => backend)).toEqual(['plain'])
})
