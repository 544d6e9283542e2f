// Weights set by hand: training goes on from there, and a link leads there again.
import {expect, test} from 'vitest'
import * as engine from '../../plugins/tensor/src/index.ts'
import {defaultValues, parseAttributes} from '../../plugins/live/src/attributes.ts'
import {mlpOptions} from '../../plugins/live/src/components/mlp-options.ts'
import {mergedEdits, withEdits, type ParameterEdit} from '../../plugins/live/src/model/parameter-edit.ts'
import {
  playgroundPoints,
  playgroundProblem,
  sourcePoints,
  type PlaygroundValues,
} from '../../plugins/live/src/model/playground.ts'
import {gridInputs} from '../../plugins/live/src/picture/plane.ts'
import {trainedState} from '../../plugins/live/src/react/training/use-training.ts'
import {OptionError, type LooseValues} from '../../plugins/live/src/options.ts'
import {bytesToEdits, editsToBytes} from '../../plugins/live/src/share/edit-bytes.ts'
import {decodeLinkState, encodeLinkState} from '../../plugins/live/src/share/link-state.ts'
import {restore} from '../../plugins/live/src/training/restore.ts'
import {TrainingModel} from '../../plugins/live/src/training/training-model.ts'
import {createHost, LiveClient, type Frame} from '../../plugins/live/src/worker/index.ts'

const weight: ParameterEdit = {part: 'weights', layer: 0, index: 3, value: 1.5}
const bias: ParameterEdit = {part: 'biases', layer: 1, index: 0, value: -0.25}
const view = {inputs: gridInputs(4), rows: 16, hasNeurons: true}

/** A model in this very process, trained by what `values` say. */
function modelOf(attributes: Record<string, string>) {
  const client = new LiveClient((onMessage) => {
    const receive = createHost(async () => engine, onMessage)
    return {post: receive, stop: () => {}}
  })
  const model = new TrainingModel(client, (draw) => setImmediate(draw))
  model.setBackend('plain')
  const {values: first} = parseAttributes(mlpOptions, attributes)
  let data: Pick<ReturnType<typeof playgroundProblem>, 'train' | 'test'> | undefined
  const setValues = (values: PlaygroundValues): void => {
    const points = playgroundPoints(values, sourcePoints(''))
    const problem = playgroundProblem(values, points, data)
    data ??= {train: problem.train, test: problem.test}
    model.setProblem({...problem, view})
  }
  setValues(first)
  return {model, first, setValues}
}

/** The first frame at rest that is as wanted. */
function frameWhere({frame, mode}: TrainingModel, fits: (frame: Frame) => boolean): Promise<Frame> {
  return new Promise((resolve) => {
    const look = (): void => {
      const seen = frame.peek()
      if (!seen || mode.peek() !== 'paused' || !fits(seen)) return
      resolve(seen)
      queueMicrotask(() => stops.forEach((stop) => stop()))
    }
    const stops = [frame.subscribe(look), mode.subscribe(look)]
  })
}

const at = (step: number, edits: number) => (frame: Frame) =>
  frame.step === step && frame.stages.flatMap((stage) => stage.edits ?? []).length === edits

test('a weight set by hand is there, and the step stays', async () => {
  const {model} = modelOf({hidden: '3', optimizer: 'adam'})
  model.advanceTo(20)
  const before = await frameWhere(model, at(20, 0))
  model.edit([weight, bias])
  const after = await frameWhere(model, at(20, 2))
  expect(after.state).toEqual(withEdits(before.state, [weight, bias]))
  expect(after.state.weights[0]![3]).toBe(1.5)
  expect(after.state.biases[1]![0]).toBe(-0.25)
  expect(after.trainLoss).not.toBe(before.trainLoss)
  model.advanceTo(40)
  const later = await frameWhere(model, at(40, 2))
  expect(later.state.weights[0]![3]).not.toBe(1.5)
  expect(later.state.weights[0]![3]).toBeCloseTo(1.5, 0)
})

test('before the first step, too', async () => {
  const {model} = modelOf({hidden: '3'})
  await frameWhere(model, at(0, 0))
  model.edit([weight])
  model.edit([{...weight, value: 2}, bias])
  const frame = await frameWhere(model, at(0, 2))
  expect(frame.state.weights[0]![3]).toBe(2)
  const {stages, parameters, step} = trainedState(frame)
  expect([step, stages?.[0]?.edits]).toEqual([0, [{...weight, value: 2}, bias]])
  expect(parameters?.[3]).toBe(2)
})

test.each([
  ['few weights stand in the link', {hidden: '3'}],
  ['many are come by again', {hidden: '16,16,16', activation: 'tanh'}],
])('a link leads to the same network: %s', async (_, attributes) => {
  const {model, first, setValues} = modelOf(attributes)
  model.edit([bias])
  await frameWhere(model, at(0, 1))
  model.advanceTo(15)
  await frameWhere(model, at(15, 1))
  model.edit([weight])
  await frameWhere(model, at(15, 2))
  const values = {...first, rate: 0.03}
  setValues(values)
  model.advanceTo(30)
  const frame = await frameWhere(model, at(30, 2))
  const text = encodeLinkState(mlpOptions, {values: {...values}, ...trainedState(frame)})
  const state = decodeLinkState(mlpOptions, new URLSearchParams(`a=${text}`).get('a')!)

  const other = modelOf(attributes)
  restore(other.model, state, (changed: LooseValues) => other.setValues({...first, ...changed}))
  const isThere = (seen: Frame): boolean =>
    seen.step === 30 && (state.parameters !== undefined || at(30, 2)(seen))
  const again = await frameWhere(other.model, isThere)
  expect(again.state).toEqual(frame.state)
  expect(state.parameters === undefined).toBe(text.includes('@'))
})

test('edits survive as bytes; damaged ones are refused', () => {
  const edits = [weight, bias, {part: 'weights', layer: 5, index: 255, value: Math.fround(-1e-7)} as const]
  expect(bytesToEdits(new Uint8Array(editsToBytes(edits)))).toEqual(edits)
  expect(() => bytesToEdits(Uint8Array.of(0, 1, 2))).toThrow(OptionError)
  expect(() => bytesToEdits(Uint8Array.of(7, 0, 0, 0, 0, 0, 0, 0))).toThrow(OptionError)
  expect(() => bytesToEdits(Uint8Array.of(0, 0, 0, 0, 0, 0, 192, 127))).toThrow(OptionError)
})

test('stages of links with edits beside other options', () => {
  const values: LooseValues = defaultValues(mlpOptions)
  const stages = [
    {until: 40, values: {rate: 0.3}, edits: [weight]},
    {until: 90, values: {}, edits: [bias, weight]},
  ]
  const text = encodeLinkState(mlpOptions, {values, step: 90, stages})
  expect(text).toMatch(/^[\w~!*@.-]+$/)
  expect(decodeLinkState(mlpOptions, text).stages).toEqual(stages)
})

test('of two edits of one number the later holds; places that are not there are left out', () => {
  const later = {...weight, value: 9}
  expect(mergedEdits([weight, bias], [later])).toEqual([bias, later])
  const state = {step: 1, weights: [new Float32Array(2)], biases: [new Float32Array(1)], optimizer: []}
  expect(withEdits(state, [weight, bias])).toEqual(state)
})
