// The approximation's state: options and the reader's drawing in, a training out.
import {computed, signal, type ReadonlySignal} from '@preact/signals-core'
import {useMemo} from 'react'
import {approximationOptions} from '../../components/approximation.ts'
import {
  bendsOf,
  curveGrid,
  curveProblem,
  spreadState,
  targetCurve,
  type ApproximationValues,
} from '../../model/curve-fit.ts'
import {bytesToStroke, strokeToBytes, type Stroke} from '../../share/own-data.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {InteractiveProps, SharedLink} from '../block-props.ts'
import {figureValues} from '../figure/use-figure.ts'
import {useTraining} from '../training/use-training.ts'
import {useSignalValue} from '../use-signal.ts'

const view = {inputs: curveGrid, rows: curveGrid.length, hasNeurons: false}

export function useApproximation(props: InteractiveProps) {
  const {link} = props
  const values$ = figureValues(props, approximationOptions)
  const state = useMemo(() => curveState(values$, sharedStroke(link)), [values$, link])
  const training = useTraining(state.problem, values$, props)
  const values = useSignalValue(values$)
  const target = useSignalValue(state.target)
  const {frame} = training
  const bends = useMemo(() => (fitsUnits(frame, values) ? bendsOf(values, frame.state) : []), [frame, values])
  return {state, training, values, target, bends}
}

/** Whether a frame is one of the network of these options. */
export function fitsUnits(frame: Frame | undefined, {units}: ApproximationValues): frame is Frame {
  return frame?.state.weights[0]!.length === units
}

/** Unreadable bytes give no curve: a link may come from anywhere. */
function sharedStroke({state}: SharedLink): Stroke {
  try {
    return state?.own ? bytesToStroke(state.own) : []
  } catch {
    return []
  }
}

/** The reader's drawing and the problem that follows from it and from the options. */
function curveState(values: ReadonlySignal<ApproximationValues>, shared: Stroke) {
  const drawn = signal(shared)
  const formula = computed(() => values.value.function)
  const target = computed(() => {
    void formula.value
    return targetCurve(values.peek(), drawn.value)
  })
  // other units, other first weights; the same object as long as both stay
  const first = computed(() => `${values.value.units}/${values.value.seed}`)
  const from = computed(() => {
    void first.value
    return spreadState(values.peek())
  })
  const problem = computed(() => ({...curveProblem(values.value, target.value), view, first: from.value}))
  const draw = (stroke: Stroke): void => {
    // on the grid of links, so that a link holds this very curve
    drawn.value = bytesToStroke(strokeToBytes(stroke))
  }
  return {target, problem, draw, drawn}
}
