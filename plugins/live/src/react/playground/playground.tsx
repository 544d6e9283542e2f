// The playground at work: a network that the reader builds and trains on points in the plane.
import {useMemo, useState, type ReactNode} from 'react'
import {mlpOptions} from '../../components/mlp-options.ts'
import {describePlayground} from '../../components/mlp-words.ts'
import {frameParts} from '../../control.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {formatUnit, outputOf, unitIn, type Unit} from '../../model/unit.ts'
import {pointsToBytes} from '../../share/own-data.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {Edge} from '../../picture/network-layout.ts'
import type {InteractiveProps} from '../block-props.ts'
import {ControlSets} from '../controls/option-controls.tsx'
import {FigureFrame} from '../figure/figure-frame.tsx'
import {useFigure, type Figure} from '../figure/use-figure.ts'
import {LossView} from '../training/loss-view.tsx'
import {Numbers} from '../training/numbers.tsx'
import {useSignalValue} from '../use-signal.ts'
import {ByHand} from './by-hand.tsx'
import {NetworkView} from './network-view.tsx'
import {PlaneView} from './plane-view.tsx'
import {playgroundFields, playgroundNumbers} from './playground-numbers.ts'
import {PointsPanel, withPoint} from './points-panel.tsx'
import {useShown, type Shown} from './shown.ts'
import {usePlayground, type PlaygroundState} from './use-playground.ts'

export function Playground(props: InteractiveProps): ReactNode {
  const {say} = props
  const state = usePlayground(props)
  const {training, values, own} = state
  const history = useSignalValue(training.model.history)
  const figure = usePlaygroundFigure(props, state)
  const shown = useShown(state, say)
  const choice = useChoice(state, figure)
  const [penClass, setPenClass] = useState(0)
  const hides = frameParts.filter((part) => !values.controls.includes(part))
  const isOwn = values.data === 'points'
  const addPoint = (x1: number, x2: number): void => own.set(withPoint(own.points.peek(), x1, x2, penClass))
  return (
    <FigureFrame figure={figure} className="d2l-live-playground" hides={hides}>
      <div className="d2l-live-stage">
        <NetworkView {...shown} {...choice} />
        <PlaneView
          {...shown}
          points={state.points}
          unit={choice.visible}
          onAdd={isOwn ? addPoint : undefined}
        />
        <LossView {...{history, say}} />
        <Numbers items={playgroundNumbers(state, say)} />
      </div>
      {isOwn ? <PointsPanel {...{own, penClass, say}} onPenClass={setPenClass} /> : null}
      <ControlSets
        {...figure.controls}
        sets={values.controls}
        beside={{network: handPanel(state, shown, choice)}}
      />
    </FigureFrame>
  )
}

function usePlaygroundFigure(props: InteractiveProps, state: PlaygroundState): Figure {
  const {say} = props
  const {training, values, points, sizes} = state
  const {frame, settled} = training
  return useFigure(props, {
    options: mlpOptions,
    fields: useMemo(() => frame && playgroundFields(frame, sizes), [frame, sizes]),
    describe: () => describePlayground(values, points, say, frame && seenOf(frame)),
    model: useMemo(() => ({values, points, settled}), [values, points, settled]),
    program,
    training,
    drawn: () => drawnBytes(state),
  })
}

/** Which unit the reader has chosen, and which one is only looked at. */
function useChoice({values, sizes}: PlaygroundState, {controls}: Figure) {
  const [peeked, onPeek] = useState<Unit>()
  const [edge, setEdge] = useState<Edge>()
  const selected = useMemo(() => unitIn(values.unit, sizes), [values.unit, sizes])
  const visible = useMemo(() => peeked ?? selected ?? outputOf(sizes), [peeked, selected, sizes])
  const onSelect = (unit: Unit | undefined): void => {
    setEdge(undefined)
    controls.change({unit: unit ? formatUnit(unit) : 'output'})
  }
  const onEdge = (chosen: Edge): void => {
    onSelect({layer: chosen.layer, unit: chosen.to})
    setEdge(chosen)
  }
  return {selected, peeked, visible, edge, onPeek, onSelect, onEdge}
}

function handPanel(
  {training}: PlaygroundState,
  shown: Shown,
  {selected, edge}: ReturnType<typeof useChoice>,
): ReactNode {
  return <ByHand {...shown} unit={selected} edge={edge} onEdit={(edit) => training.model.edit([edit])} />
}

function drawnBytes({values, own}: PlaygroundState): Uint8Array<ArrayBuffer> | undefined {
  const drawn = own.drawn()
  return values.data === 'points' && drawn ? pointsToBytes(drawn) : undefined
}

function seenOf({step, trainLoss, testLoss, trainWrong, testWrong, stages}: Frame) {
  const isByHand = stages.some(({edits}) => edits)
  return {steps: step, trainLoss, testLoss, trainWrong, testWrong, isByHand}
}

interface PlaygroundModel extends Pick<PlaygroundState, 'values' | 'points'> {
  settled: Frame | undefined
}

async function program(
  framework: FrameworkName,
  {values, points, settled}: PlaygroundModel,
): Promise<string> {
  const [{exportCode}, {playgroundProgram}] = await Promise.all([
    import('../../export/export-code.ts'),
    import('../../export/playground-program.ts'),
  ])
  return exportCode(framework, {
    ...playgroundProgram(values, points),
    state: settled?.state,
  })
}
