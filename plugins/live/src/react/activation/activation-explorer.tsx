// The activation explorer: choose functions, move x and α, read values and derivatives.
import {useCallback, useMemo, type ReactNode} from 'react'
import {
  activationOptions,
  describeActivations,
  drawActivations,
  type ActivationValues,
} from '../../components/activation.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import type {InteractiveProps} from '../block-props.ts'
import {ControlSets} from '../controls/option-controls.tsx'
import {Drawing} from '../drawing.tsx'
import {FigureFrame} from '../figure/figure-frame.tsx'
import {useFigure, useFigureValues} from '../figure/use-figure.ts'
import {curvesOf, readingsOf, useComputedCurves} from './computed-curves.ts'
import {PlotPointer} from './plot-pointer.tsx'
import {ReadingsTable} from './readings-table.tsx'

export function ActivationExplorer(props: InteractiveProps): ReactNode {
  const {bound, change, say} = props
  const values = useFigureValues(props, activationOptions)
  const {computed, trouble} = useComputedCurves(values)
  const drawings = useMemo(
    () => drawActivations(values, curvesOf(values, computed), say, {legend: false}),
    [values, computed, say],
  )
  const readings = useMemo(() => readingsOf(values, computed), [values, computed])
  const fields = useMemo(() => readings[0] && {x: values.x, ...readings[0].read}, [values, readings])
  const figure = useFigure(props, {
    options: activationOptions,
    fields,
    describe: () => describeActivations(values, say),
    model: values,
    program,
  })
  const point = useCallback((x: number) => change({x}), [change])
  const onPoint = bound.has('x') ? undefined : point
  const backend = computed[0]?.backend
  return (
    <FigureFrame figure={figure} className="d2l-live-activation-view">
      <div className="d2l-live-panels">
        {drawings.map((svg, index) => (
          <PlotPointer key={index === 0 ? 'value' : 'derivative'} onPoint={onPoint}>
            <Drawing svg={svg} />
          </PlotPointer>
        ))}
      </div>
      <ControlSets {...figure.controls} />
      <ReadingsTable {...{values, readings, say}} />
      <p className="d2l-live-note">
        {trouble ? say('engineFailed', {reason: trouble}) : null}
        {!trouble && backend ? say('byAutograd', {backend: say(`backend_${backend}`)}) : null}
      </p>
    </FigureFrame>
  )
}

async function program(framework: FrameworkName, values: ActivationValues): Promise<string> {
  const {activationCode} = await import('../../export/single-functions.ts')
  return activationCode(framework, values)
}
