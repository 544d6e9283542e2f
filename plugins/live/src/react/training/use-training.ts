// A training model for a component, alive as long as the component and at rest while it is out of sight.
import {effect, type ReadonlySignal} from '@preact/signals-core'
import {useEffect, useMemo, useRef, useState, type RefObject} from 'react'
import type {backendOption, speedOption} from '../../components/common-options.ts'
import {isFiniteState} from '../../model/divergence.ts'
import {trainingValues} from '../../model/network.ts'
import type {OptionValues} from '../../options.ts'
import {flattenState, type LinkState} from '../../share/link-state.ts'
import {restore} from '../../training/restore.ts'
import {TrainingModel, type TrainingProblem} from '../../training/training-model.ts'
import type {Frame, Pace} from '../../worker/protocol.ts'
import {pageClient} from '../../worker/start-worker.ts'
import type {InteractiveProps, SharedLink, Start} from '../block-props.ts'
import {useSignalValue} from '../use-signal.ts'

/** Options that every component with a training has. */
export interface PaceValues extends OptionValues<{speed: typeof speedOption; backend: typeof backendOption}> {
  /** Done at build for the still picture. */
  steps: number
}

/** A training at work. */
export interface Training {
  /** What must be in sight for it to go on, and where its keys work. */
  root: RefObject<HTMLDivElement | null>
  model: TrainingModel
  values: ReadonlySignal<PaceValues>
  frame: Frame | undefined
  /** The last frame at rest: what is written out in full must not change thirty times a second. */
  settled: Frame | undefined
  link: SharedLink
}

const paces: Record<PaceValues['speed'], Pace> = {slow: 1, normal: 10, fast: 'fast'}

/**
 * Train what `problem` says, from now on; undefined while there is nothing to train. Begins with what the link holds, else
 * as the reader has started the figure.
 */
export function useTraining(
  problem: ReadonlySignal<TrainingProblem | undefined>,
  values: ReadonlySignal<PaceValues>,
  {start, link, change}: Pick<InteractiveProps, 'start' | 'link' | 'change'>,
): Training {
  const root = useRef<HTMLDivElement>(null)
  const model = useMemo(() => new TrainingModel(pageClient(), (draw) => requestAnimationFrame(draw)), [])
  useEffect(() => {
    const stops = [
      effect(() => problem.value && model.setProblem(problem.value)),
      effect(() => model.setBackend(values.value.backend)),
      effect(() => model.setPace(paces[values.value.speed])),
    ]
    if (link.state) stops.push(restore(model, link.state, change))
    else beginAs(start, model, values.peek().steps)
    return () => {
      for (const stop of stops) stop()
      model.dispose()
    }
  }, [model, problem, values, start, link, change])
  useRestOutOfSight(root, model)
  const frame = useSignalValue(model.frame)
  return {root, model, values, frame, settled: useSettled(model, frame), link}
}

function useSettled(model: TrainingModel, frame: Frame | undefined): Frame | undefined {
  const mode = useSignalValue(model.mode)
  const [settled, settle] = useState(frame)
  if (mode === 'paused' && frame !== settled) settle(frame)
  return settled
}

/** What a link holds of a training: weights, and how they came about. */
export function trainedState(frame: Frame | undefined): Omit<LinkState, 'values' | 'own'> {
  if (!frame || (frame.step === 0 && frame.stages.length === 0)) return {step: 0}
  const stages = frame.stages.map(({until, training, slope, edits}) => ({
    until,
    values: {...trainingValues(training), slope},
    ...(edits && {edits}),
  }))
  // what is no number can only be come by again
  if (!isFiniteState(frame.state)) return {step: frame.step, stages}
  return {step: frame.step, stages, parameters: flattenState(frame.state)}
}

/** Run: from the first step. Otherwise: to where the still picture was. */
function beginAs(start: Start, model: TrainingModel, steps: number): void {
  if (start === 'run') playGently(model, steps)
  else if (steps > 0) model.advanceTo(steps)
}

/** Readers who want less motion see results, not the way there. */
export function playGently(model: TrainingModel, steps: number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) model.advanceBy(Math.max(steps, 200))
  else model.play()
}

function useRestOutOfSight(root: RefObject<HTMLElement | null>, model: TrainingModel): void {
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
