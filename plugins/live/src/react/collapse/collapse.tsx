// Two layers or one: the reader puts a function between them and sees the difference.
import {useMemo, type ReactNode} from 'react'
import {
  collapseOptions,
  describeCollapse,
  drawCollapse,
  largestDifference,
  sayDifference,
  type CollapseValues,
} from '../../components/affine-collapse.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {makeTwoLayers} from '../../model/two-layers.ts'
import type {InteractiveProps} from '../block-props.ts'
import {OptionControls} from '../controls/option-controls.tsx'
import {Drawing} from '../drawing.tsx'
import {FigureFrame} from '../figure/figure-frame.tsx'
import {useFigure, useFigureValues} from '../figure/use-figure.ts'
import {Matrices} from './matrices.tsx'

export function Collapse(props: InteractiveProps): ReactNode {
  const {say} = props
  const values = useFigureValues(props, collapseOptions)
  const svg = useMemo(() => drawCollapse(values, say), [values, say])
  const fields = useMemo(() => ({difference: largestDifference(values)}), [values])
  const figure = useFigure(props, {
    options: collapseOptions,
    fields,
    describe: () => describeCollapse(values, say),
    model: values,
    program,
  })
  return (
    <FigureFrame figure={figure} className="d2l-live-collapse-view">
      <div className="d2l-live-stage">
        <Drawing svg={svg} />
        <div className="d2l-live-settings d2l-live-plain">
          <OptionControls {...figure.controls} />
          <p className="d2l-live-note" role="status">
            {sayDifference(fields.difference, say)}
          </p>
        </div>
      </div>
      <Matrices {...values} />
    </FigureFrame>
  )
}

async function program(
  framework: FrameworkName,
  {units, seed, activation, bend}: CollapseValues,
): Promise<string> {
  const {collapseCode} = await import('../../export/single-functions.ts')
  return collapseCode(framework, {layers: makeTwoLayers(units, seed), activation, bend})
}
