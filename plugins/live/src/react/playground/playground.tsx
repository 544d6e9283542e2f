// The playground at work: a network that the reader builds and trains on points in the plane.
import {useMemo, useState, type ReactNode} from 'react'
import {mlpOptions} from '../../components/mlp-options.ts'
import {describePlayground} from '../../components/mlp.ts'
import {isRegression} from '../../data/points.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {playgroundProblem, type PlaygroundValues} from '../../model/playground.ts'
import {pointsToBytes} from '../../share/own-data.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {InteractiveProps} from '../block-props.ts'
import {ControlSets} from '../controls/option-controls.tsx'
import {FigureFrame, frameParts} from '../figure/figure-frame.tsx'
import {useFigure} from '../figure/use-figure.ts'
import {usePalette} from '../palette.ts'
import {LossView} from '../training/loss-view.tsx'
import {Numbers} from '../training/numbers.tsx'
import {useSignalValue} from '../use-signal.ts'
import {NetworkView, type Unit} from './network-view.tsx'
import {PlaneView} from './plane-view.tsx'
import {playgroundFields, playgroundNumbers} from './playground-numbers.ts'
import {PointsPanel, withPoint} from './points-panel.tsx'
import {usePlayground, viewSide, type PlaygroundState} from './use-playground.ts'

export function Playground(props: InteractiveProps): ReactNode {
  const {say} = props
  const state = usePlayground(props)
  const {training, values, points, sizes, own} = state
  const {frame, settled} = training
  const palette = usePalette(training.root)
  const squash = useMemo(() => squashFor(values.data), [values.data])
  const history = useSignalValue(training.model.history)
  const [selected, setSelected] = useState<Unit>()
  const [penClass, setPenClass] = useState(0)
  const fields = useMemo(() => frame && playgroundFields(frame, sizes), [frame, sizes])
  const figure = useFigure(props, {
    options: mlpOptions,
    fields,
    describe: () => describePlayground(values, points, say, frame && seenOf(frame)),
    model: useMemo(() => ({values, points, settled}), [values, points, settled]),
    program,
    training,
    drawn: () => drawnBytes(state),
  })
  const unit = selected && selected.unit < (sizes[selected.layer] ?? 0) ? selected : undefined
  const shown = {sizes, frame, palette, squash, side: viewSide, selected: unit, say}
  const hides = frameParts.filter((part) => !values.controls.includes(part))
  const isOwn = values.data === 'points'
  const addPoint = (x1: number, x2: number): void => own.set(withPoint(own.points.peek(), x1, x2, penClass))
  return (
    <FigureFrame figure={figure} className="d2l-live-playground" hides={hides}>
      <div className="d2l-live-stage">
        <NetworkView {...shown} onSelect={setSelected} />
        <PlaneView {...shown} points={points} onAdd={isOwn ? addPoint : undefined} />
        <LossView {...{history, say}} />
        <Numbers items={playgroundNumbers(state, say)} />
      </div>
      {isOwn ? <PointsPanel {...{own, penClass, say}} onPenClass={setPenClass} /> : null}
      <ControlSets {...figure.controls} sets={values.controls} />
    </FigureFrame>
  )
}

function drawnBytes({values, own}: PlaygroundState): Uint8Array<ArrayBuffer> | undefined {
  const drawn = own.drawn()
  return values.data === 'points' && drawn ? pointsToBytes(drawn) : undefined
}

function seenOf({step, trainLoss, testLoss, trainWrong, testWrong}: Frame) {
  return {steps: step, trainLoss, testLoss, trainWrong, testWrong}
}

/** From an output to how sure the network is, -1 to 1. */
function squashFor(data: PlaygroundValues['data']): (value: number) => number {
  return isRegression(data) ? (value) => value : (logit) => Math.tanh(logit / 2)
}

interface PlaygroundModel extends Pick<PlaygroundState, 'values' | 'points'> {
  settled: Frame | undefined
}

async function program(
  framework: FrameworkName,
  {values, points, settled}: PlaygroundModel,
): Promise<string> {
  const {exportCode} = await import('../../export/export-code.ts')
  return exportCode(framework, {
    ...playgroundProblem(values, points),
    ...(settled ? {state: settled.state} : {}),
  })
}
