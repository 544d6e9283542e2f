// The playground's state: options and the reader's points in, a training out.
import {computed, effect, signal, type ReadonlySignal} from '@preact/signals-core'
import {useEffect, useMemo} from 'react'
import {mlpOptions} from '../../components/mlp-options.ts'
import {featureInputs, inOrder, type FeatureName} from '../../data/features.ts'
import type {Points} from '../../data/points.ts'
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
import type {TrainingProblem} from '../../training/training-model.ts'
import type {InteractiveProps, SharedLink} from '../block-props.ts'
import type {NetworkResult} from '../diagram/network-result.ts'
import {figureValues} from '../figure/use-figure.ts'
import {useTraining, type Training} from '../training/use-training.ts'
import {useSignalValue} from '../use-signal.ts'

/** Cells of a side of the surface; also of the maps of single units. */
export const viewSide = 40
const grid = gridInputs(viewSide)

/** Points of the fence, then of the reader. */
export interface OwnPoints {
  points: ReadonlySignal<Points>
  /** Puts them on the grid of links. */
  set: (points: Points) => void
  /** Unless they are still the author's. */
  drawn: () => Points | undefined
}

export interface PlaygroundState {
  training: Training
  values: PlaygroundValues
  /** Units of every layer. */
  sizes: number[]
  points: PlaygroundPoints
  /** What the network is given at the cells of the surface. */
  inputs: Float32Array
  own: OwnPoints
}

export function usePlayground(props: InteractiveProps): PlaygroundState {
  const {source, link} = props
  const values$ = figureValues(props, mlpOptions)
  const {own, points$, inputs$, problem} = useMemo(() => {
    const owned = ownPoints(source, link)
    const points = pointsOf(values$, owned.points)
    const chosen = chosenFeatures(values$)
    const inputs = computed(() => featureInputs(grid, chosen.value))
    return {
      own: owned,
      points$: points,
      inputs$: inputs,
      problem: problemOf(values$, {points, chosen, inputs}),
    }
  }, [source, link, values$])
  const training = useTraining(problem, values$, props)
  const values = useSignalValue(values$)
  const points = useSignalValue(points$)
  const inputs = useSignalValue(inputs$)
  const written = playgroundSpec(values).sizes.join()
  const sizes = useMemo(() => written.split(',').map(Number), [written])
  useSharedNetwork(props, training, values$)
  return {training, values, sizes, points, inputs, own}
}

function ownPoints(source: string, link: SharedLink): OwnPoints {
  const written = sourcePoints(source)
  const points = signal(sharedPoints(link) ?? written)
  return {
    points,
    set: (next) => {
      points.value = bytesToPoints(pointsToBytes(next))
    },
    drawn: () => (points.peek() === written ? undefined : points.peek()),
  }
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

/** The same list as long as nothing else is chosen: another learning rate keeps the weights. */
function chosenFeatures(values: ReadonlySignal<PlaygroundValues>): ReadonlySignal<FeatureName[]> {
  const written = computed(() => inOrder(values.value.features).join())
  return computed(() => written.value.split(',') as FeatureName[])
}

interface Given {
  points: ReadonlySignal<PlaygroundPoints>
  chosen: ReadonlySignal<FeatureName[]>
  inputs: ReadonlySignal<Float32Array>
}

function problemOf(
  values: ReadonlySignal<PlaygroundValues>,
  {points, chosen, inputs}: Given,
): ReadonlySignal<TrainingProblem | undefined> {
  const view = computed(() => ({inputs: inputs.value, rows: viewSide ** 2, hasNeurons: true}))
  const data = computed(() => playgroundData({features: chosen.value}, points.value))
  return computed(() => {
    if (points.value.train.rows < 2) return undefined
    return {...playgroundProblem(values.value, points.value, data.value), view: view.value}
  })
}

/** What other figures of its name show: the network itself. */
function useSharedNetwork(
  {group, name}: InteractiveProps,
  {model}: Training,
  values: ReadonlySignal<PlaygroundValues>,
): void {
  useEffect(
    () =>
      effect(() => {
        const frame = model.frame.value
        if (!frame || !name) return
        const {activation} = values.peek()
        const {sizes} = playgroundSpec(values.peek())
        group.result.value = {sizes, state: frame.state, activation} satisfies NetworkResult
      }),
    [group, name, model, values],
  )
}
