// The approximation at work: draw a curve, choose the units, watch the pieces fall into place.
import {useMemo, useState, type ReactNode} from 'react'
import {approximationOptions, describeApproximation} from '../../components/approximation.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {curveProblem, type ApproximationValues} from '../../model/curve-fit.ts'
import {knownLoss} from '../../model/divergence.ts'
import {parameterCount} from '../../model/network.ts'
import {grouped, rounded} from '../../model/number-text.ts'
import type {Say} from '../../words/say.ts'
import type {LooseValues} from '../../options.ts'
import {strokeToBytes} from '../../share/own-data.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {InteractiveProps} from '../block-props.ts'
import {FlagControl} from '../controls/flag-control.tsx'
import {ControlSets} from '../controls/option-controls.tsx'
import {FigureFrame} from '../figure/figure-frame.tsx'
import {useFigure} from '../figure/use-figure.ts'
import {Numbers, type NamedNumber} from '../training/numbers.tsx'
import {CurveView} from './curve-view.tsx'
import {useApproximation} from './use-approximation.ts'

export function ApproximationView(props: InteractiveProps): ReactNode {
  const {change, say} = props
  const {state, training, values, target, bends} = useApproximation(props)
  const {frame, settled} = training
  const [showsParts, setShowsParts] = useState(false)
  const fields = useMemo(() => frame && fieldsOf(frame, bends), [frame, bends])
  const figure = useFigure(props, {
    options: approximationOptions,
    fields,
    describe: () =>
      describeApproximation(values, say, frame && {steps: frame.step, bends, loss: frame.trainLoss}),
    model: useMemo(() => ({values, target, settled}), [values, target, settled]),
    program,
    training,
    drawn: () => strokeToBytes(state.drawn.peek()),
  })
  const changeOrClear = (changes: LooseValues): void => {
    // a formula takes the place of what was drawn
    if ('function' in changes) state.draw([])
    change(changes)
  }
  const parts = <FlagControl label={say('showParts')} value={showsParts} onChange={setShowsParts} />
  return (
    <FigureFrame figure={figure} className="d2l-live-approximation-view">
      <CurveView {...{values, target, frame, bends, showsParts, say}} onDraw={state.draw} />
      <p className="d2l-live-note">{say('drawCurve')}</p>
      <Numbers isRow items={numbersOf(frame, bends, values, say)} />
      <ControlSets {...figure.controls} change={changeOrClear} beside={{network: parts}} />
    </FigureFrame>
  )
}

function fieldsOf({step, trainLoss}: Frame, bends: readonly number[]) {
  return {step, trainLoss: knownLoss(trainLoss), pieces: bends.length + 1}
}

function numbersOf(
  frame: Frame | undefined,
  bends: readonly number[],
  {units}: ApproximationValues,
  say: Say,
): NamedNumber[] {
  return [
    [say('stepCount'), grouped(frame?.step ?? 0)],
    [say('trainLoss'), rounded(frame?.trainLoss ?? Number.NaN)],
    [say('pieces'), bends.length > 0 ? grouped(bends.length + 1) : '–'],
    [say('parameters'), grouped(parameterCount([1, units, 1]))],
  ]
}

interface ApproximationModel {
  values: ApproximationValues
  target: Float32Array
  settled: Frame | undefined
}

async function program(
  framework: FrameworkName,
  {values, target, settled}: ApproximationModel,
): Promise<string> {
  const {exportCode} = await import('../../export/export-code.ts')
  return exportCode(framework, {
    ...curveProblem(values, target),
    state: settled?.state,
  })
}
