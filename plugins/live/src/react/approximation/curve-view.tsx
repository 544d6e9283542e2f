// The target, the network's curve over it, and the pen that draws another target.
import {useMemo, type ReactNode} from 'react'
import {drawApproximation} from '../../components/approximation.ts'
import {activations} from '../../data/activations.ts'
import type {Say} from '../../words/say.ts'
import {curveGrid, type ApproximationValues} from '../../model/curve-fit.ts'
import type {Stroke} from '../../share/own-data.ts'
import type {Frame} from '../../worker/protocol.ts'
import {Drawing} from '../drawing.tsx'
import {CurvePen} from './curve-pen.tsx'
import {fitsUnits} from './use-approximation.ts'

interface Props {
  values: ApproximationValues
  target: Float32Array
  frame: Frame | undefined
  /** Where the network's curve changes its slope. */
  bends: number[]
  /** What each hidden unit adds. */
  showsParts: boolean
  onDraw: (stroke: Stroke) => void
  say: Say
}

export function CurveView(props: Props): ReactNode {
  const {values, target, frame, bends, showsParts, onDraw, say} = props
  const svg = useMemo(() => {
    const fitting = fitsUnits(frame, values) ? frame : undefined
    const parts = showsParts && fitting ? partsOf(fitting, values) : []
    return drawApproximation(target, fitting && {outputs: fitting.outputs, bends}, say, parts)
  }, [target, frame, bends, values, showsParts, say])
  return (
    <div className="d2l-live-panel d2l-live-wide d2l-live-curve-view">
      <Drawing svg={svg} className="d2l-live-layer" />
      <CurvePen {...{target, onDraw, say}} />
    </div>
  )
}

/** What each hidden unit adds to the curve. */
function partsOf({state}: Frame, {activation, slope}: ApproximationValues): Float32Array[] {
  const [weights, outputs] = state.weights
  const [biases] = state.biases
  return Array.from(weights!, (weight, unit) =>
    curveGrid.map((x) => outputs![unit]! * activations[activation].value(weight * x + biases![unit]!, slope)),
  )
}
