// The playground's state: options in, frames out, one training model between.
import {computed, effect, signal, type ReadonlySignal} from '@preact/signals-core'
import {useEffect, useMemo, type RefObject} from 'react'
import {mlpOptions} from '../../components/mlp-options.ts'
import type {Points} from '../../data/points.ts'
import {
  playgroundPoints,
  playgroundProblem,
  sourcePoints,
  type PlaygroundValues,
} from '../../model/playground.ts'
import type {PlanePoints} from '../../picture/plane.ts'
import {gridInputs} from '../../picture/plane.ts'
import {decodeLinkState, unflattenState, type LinkState} from '../../share/link-state.ts'
import {TrainingModel} from '../../training/training-model.ts'
import type {Pace} from '../../worker/protocol.ts'
import {pageClient} from '../../worker/start-worker.ts'
import type {InteractiveProps} from '../block-props.ts'

/** Cells of a side of the surface; also of the maps of single units. */
export const viewSide = 40
const view = {inputs: gridInputs(viewSide), rows: viewSide ** 2, hasNeurons: true}

const paces: Record<PlaygroundValues['speed'], Pace> = {slow: 1, normal: 10, fast: 'fast'}

export interface PlaygroundState {
  model: TrainingModel
  values: ReadonlySignal<PlaygroundValues>
  points: ReadonlySignal<PlanePoints & {test: Points}>
  own: ReadonlySignal<Points>
  setOwn: (points: Points) => void
  /** A link could not be read. */
  isLinkBroken: boolean
}

export function usePlayground(props: InteractiveProps, root: RefObject<HTMLElement | null>): PlaygroundState {
  const {id, source, start, change} = props
  const values = props.values as ReadonlySignal<PlaygroundValues>
  const state = useMemo(() => {
    const link = readLink(id)
    const own = signal(link.state?.points ?? sourcePoints(source))
    const model = new TrainingModel(pageClient(), (draw) => requestAnimationFrame(draw))
    const setOwn = (points: Points): void => {
      own.value = points
    }
    return {model, link, own, setOwn, points: pointsOf(values, own)}
  }, [id, source, values])

  useEffect(() => {
    const {model, link} = state
    if (link.state) change(link.state.values)
    const stop = follow(state, values)
    begin(state, start, values.peek())
    return () => {
      stop()
      model.dispose()
    }
  }, [state, start, values, change])
  useVisibility(root, state.model)
  usePublishing(props, state.model, values)

  return {
    ...state,
    values,
    isLinkBroken: state.link.isBroken,
  }
}

type Inner = Pick<PlaygroundState, 'model' | 'points'> & {link: {state?: LinkState; isBroken: boolean}}

/** Points only change with the options that make them, not with a learning rate. */
function pointsOf(values: ReadonlySignal<PlaygroundValues>, own: ReadonlySignal<Points>) {
  const recipe = computed(() => {
    const {data, samples, noise, seed, share, function: formula} = values.value
    return JSON.stringify({data, samples, noise, seed, share, function: formula})
  })
  return computed(() => playgroundPoints({...values.peek(), ...JSON.parse(recipe.value)}, own.value))
}

/** Hand every change of the options to the model. */
function follow({model, points}: Inner, values: ReadonlySignal<PlaygroundValues>): () => void {
  const stops = [
    effect(() => {
      const {train, test} = points.value
      if (train.rows < 2) return
      model.setProblem({...playgroundProblem(values.value, {train, test}), view})
    }),
    effect(() => model.setBackend(values.value.backend)),
    effect(() => model.setPace(paces[values.value.speed])),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Run: from the first step. Otherwise: to where the still picture was, or where the link says. */
function begin({model, link}: Inner, start: InteractiveProps['start'], {steps}: PlaygroundValues): void {
  if (link.state) restore(model, link.state)
  else if (start === 'run') playGently(model, steps)
  else if (steps > 0) model.advanceTo(steps)
}

/** Readers who want less motion see results, not the way there. */
export function playGently(model: TrainingModel, steps: number): void {
  if (!prefersStillness()) model.play()
  else model.advanceBy(Math.max(steps, 200))
}

export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** The shared weights where the link has them, else the same steps again. */
function restore(model: TrainingModel, {step, parameters}: LinkState): void {
  if (!parameters) {
    if (step > 0) model.advanceTo(step)
    return
  }
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

function useVisibility(root: RefObject<HTMLElement | null>, model: TrainingModel): void {
  useEffect(() => {
    let isNear = true
    const update = (): void => model.setVisible(isNear && !document.hidden)
    const observer = new IntersectionObserver(([entry]) => {
      isNear = entry?.isIntersecting ?? true
      update()
    })
    if (root.current) observer.observe(root.current)
    document.addEventListener('visibilitychange', update)
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', update)
    }
  }, [root, model])
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
        const {step, trainLoss, testLoss, state} = frame
        const sizes = [2, ...values.peek().hidden, 1]
        group.result.value = {sizes, state, activation: values.peek().activation}
        scope.publish(name, {step, trainLoss, testLoss})
      }),
    [scope, group, name, model, values],
  )
}
