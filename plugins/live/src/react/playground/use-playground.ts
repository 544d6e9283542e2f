// The playground's state: options in, frames out, one training model between.
import {computed, effect, signal, type ReadonlySignal} from '@preact/signals-core'
import {useEffect, useMemo, type RefObject} from 'react'
import {mlpOptions} from '../../components/mlp-options.ts'
import type {Points} from '../../data/points.ts'
import {parameterCount} from '../../model/network.ts'
import {
  playgroundPoints,
  playgroundProblem,
  sourcePoints,
  type PlaygroundValues,
} from '../../model/playground.ts'
import type {PlanePoints} from '../../picture/plane.ts'
import {gridInputs} from '../../picture/plane.ts'
import {decodeLinkState, unflattenState, type LinkState} from '../../share/link-state.ts'
import type {TrainingModel, TrainingProblem} from '../../training/training-model.ts'
import type {InteractiveProps} from '../block-props.ts'
import {useTraining} from '../training/use-training.ts'

/** Cells of a side of the surface; also of the maps of single units. */
export const viewSide = 40
const view = {inputs: gridInputs(viewSide), rows: viewSide ** 2, hasNeurons: true}

export interface PlaygroundState {
  model: TrainingModel
  values: ReadonlySignal<PlaygroundValues>
  points: ReadonlySignal<PlanePoints & {test: Points}>
  own: ReadonlySignal<Points>
  setOwn: (points: Points) => void
  /** What the page's address holds of this figure. */
  link: {state?: LinkState; isBroken: boolean}
}

export function usePlayground(props: InteractiveProps, root: RefObject<HTMLElement | null>): PlaygroundState {
  const {id, source, start, change} = props
  const values = props.values as ReadonlySignal<PlaygroundValues>
  const state = useMemo(() => {
    const link = readLink(id)
    const own = signal(link.state?.points ?? sourcePoints(source))
    const setOwn = (points: Points): void => {
      own.value = points
    }
    const points = pointsOf(values, own)
    const begin = link.state && ((model: TrainingModel) => restore(model, link.state!))
    return {link, begin, own, setOwn, points, problem: problemOf(values, points)}
  }, [id, source, values])
  useEffect(() => {
    if (state.link.state) change(state.link.state.values)
  }, [state, change])
  const model = useTraining(root, state.problem, values, start, state.begin)
  usePublishing(props, model, values)
  return {...state, model, values}
}

/** Points only change with the options that make them, not with a learning rate. */
function pointsOf(values: ReadonlySignal<PlaygroundValues>, own: ReadonlySignal<Points>) {
  const recipe = computed(() => {
    const {data, samples, noise, seed, share, function: formula} = values.value
    return JSON.stringify({data, samples, noise, seed, share, function: formula})
  })
  return computed(() => {
    void recipe.value
    return playgroundPoints(values.peek(), own.value)
  })
}

function problemOf(
  values: ReadonlySignal<PlaygroundValues>,
  points: PlaygroundState['points'],
): ReadonlySignal<TrainingProblem | undefined> {
  return computed(() => {
    const {train, test} = points.value
    return train.rows < 2 ? undefined : {...playgroundProblem(values.value, {train, test}), view}
  })
}

/** The shared weights where the link has them, else the same steps again. */
function restore(model: TrainingModel, {step, parameters}: LinkState): void {
  if (!parameters) {
    if (step > 0) model.advanceTo(step)
    return
  }
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
}

function readLink(id: string): {state?: LinkState; isBroken: boolean} {
  const text = new URLSearchParams(location.search).get(id)
  if (text === null) return {isBroken: false}
  try {
    return {state: decodeLinkState(mlpOptions, text), isBroken: false}
  } catch {
    return {isBroken: true}
  }
}

/** What others on the page may use: `$net.step`, and the network itself for blocks of the same name. */
function usePublishing(
  {scope, group, name}: InteractiveProps,
  model: TrainingModel,
  values: ReadonlySignal<PlaygroundValues>,
): void {
  useEffect(
    () =>
      effect(() => {
        const frame = model.frame.value
        if (!frame || !name) return
        const {hidden, activation} = values.peek()
        const {step, trainLoss, testLoss, state} = frame
        const sizes = [2, ...hidden, 1]
        group.result.value = {sizes, state, activation}
        scope.publish(name, {step, trainLoss, testLoss, parameters: parameterCount(sizes)})
      }),
    [scope, group, name, model, values],
  )
}
