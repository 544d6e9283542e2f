// The playground's state: options in, frames out, one training model between.
import {computed, effect, signal, type ReadonlySignal} from '@preact/signals-core'
import {useEffect, useMemo, type RefObject} from 'react'
import type {Points} from '../../data/points.ts'
import {featureInputs, inOrder, type FeatureName} from '../../data/features.ts'
import {knownLoss} from '../../model/divergence.ts'
import {parameterCount} from '../../model/network.ts'
import {
  playgroundData,
  playgroundPoints,
  playgroundProblem,
  playgroundSpec,
  sourcePoints,
  type PlaygroundPoints,
  type PlaygroundValues,
} from '../../model/playground.ts'
import {gridInputs} from '../../picture/plane.ts'
import {bytesToPoints, pointsToBytes} from '../../share/own-data.ts'
import type {TrainingModel, TrainingProblem} from '../../training/training-model.ts'
import type {InteractiveProps, SharedLink} from '../block-props.ts'
import {useTraining} from '../training/use-training.ts'

/** Cells of a side of the surface; also of the maps of single units. */
export const viewSide = 40
const grid = gridInputs(viewSide)

export interface PlaygroundState {
  model: TrainingModel
  values: ReadonlySignal<PlaygroundValues>
  points: ReadonlySignal<PlaygroundPoints>
  own: ReadonlySignal<Points>
  /** Puts them on the grid of links. */
  setOwn: (points: Points) => void
  /** Own points, unless they are still the author's. */
  drawn: () => Points | undefined
}

export function usePlayground(props: InteractiveProps, root: RefObject<HTMLElement | null>): PlaygroundState {
  const {source, link} = props
  const values = props.values as ReadonlySignal<PlaygroundValues>
  const state = useMemo(() => {
    const written = sourcePoints(source)
    const own = signal(sharedPoints(link) ?? written)
    const setOwn = (points: Points): void => {
      own.value = bytesToPoints(pointsToBytes(points))
    }
    const drawn = (): Points | undefined => (own.peek() === written ? undefined : own.peek())
    const points = pointsOf(values, own)
    return {own, setOwn, drawn, points, problem: problemOf(values, points)}
  }, [source, link, values])
  const model = useTraining(root, state.problem, values, props)
  usePublishing(props, model, values)
  return {...state, model, values}
}

/** Unreadable bytes give no points: a link may come from anywhere. */
function sharedPoints({state}: SharedLink): Points | undefined {
  try {
    return state?.own && bytesToPoints(state.own)
  } catch {
    return undefined
  }
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
  // made anew only when they change: another learning rate keeps the weights
  const features = computed(() => inOrder(values.value.features).join())
  const chosen = (): FeatureName[] => features.value.split(',') as FeatureName[]
  const view = computed(() => ({
    inputs: featureInputs(grid, chosen()),
    rows: viewSide ** 2,
    hasNeurons: true,
  }))
  const data = computed(() => playgroundData({features: chosen()}, points.value))
  return computed(() => {
    if (points.value.train.rows < 2) return undefined
    return {...playgroundProblem(values.value, points.value, data.value), view: view.value}
  })
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
        const {activation} = values.peek()
        const {step, trainLoss, testLoss, state} = frame
        const {sizes} = playgroundSpec(values.peek())
        group.result.value = {sizes, state, activation}
        const losses = {trainLoss: knownLoss(trainLoss), testLoss: knownLoss(testLoss)}
        scope.publish(name, {step, ...losses, parameters: parameterCount(sizes)})
      }),
    [scope, group, name, model, values],
  )
}
