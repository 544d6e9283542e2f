// The network of a shared link: by its weights where the link has them, else by the same steps again.
import {effect} from '@preact/signals-core'
import type {ParameterEdit} from '../model/parameter-edit.ts'
import type {LooseValues} from '../options.ts'
import {unflattenState, type LinkState} from '../share/link-state.ts'
import type {TrainingModel} from './training-model.ts'

/** A step to go to with these options, and what to set by hand there. */
interface Goal {
  step: number
  values: LooseValues
  edits?: readonly ParameterEdit[]
}

/**
 * Bring a model that was just opened to the state of a link.
 *
 * @param change sets options, as the reader did on the way
 * @returns stops it
 */
export function restore(
  model: TrainingModel,
  state: LinkState,
  change: (values: LooseValues) => void,
): () => void {
  return state.parameters ? load(model, state, state.parameters) : replay(model, state, change)
}

function load(model: TrainingModel, {step}: LinkState, parameters: Float32Array): () => void {
  // how the weights are cut is seen from the first frame
  const stop = effect(() => {
    const frame = model.frame.value
    if (!frame) return
    const state = unflattenState(parameters, step, frame.state)
    queueMicrotask(() => {
      stop()
      if (state) model.load(state)
      else model.advanceTo(step)
    })
  })
  return stop
}

function replay(
  model: TrainingModel,
  {values, step, stages = []}: LinkState,
  change: (values: LooseValues) => void,
): () => void {
  const goals: Goal[] = stages.map(({until, edits, ...stage}) => ({
    step: until,
    values: {...values, ...stage.values},
    edits,
  }))
  if (step > 0 || goals.length > 0) goals.push({step, values})
  const goOn = (): void => {
    const goal = goals[0]
    if (!goal) return stop()
    change(goal.values)
    model.advanceTo(goal.step)
  }
  let stop = (): void => {}
  goOn()
  stop = effect(() => {
    const isReached = model.frame.value?.step === goals[0]?.step
    if (model.mode.value !== 'paused') return
    // paused elsewhere: the reader does something else
    if (!isReached) goals.length = 0
    const {edits} = goals.shift() ?? {}
    if (edits) model.edit(edits)
    queueMicrotask(goOn)
  })
  return stop
}
