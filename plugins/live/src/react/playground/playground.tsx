// The MLP playground: a network that the reader builds, trains and takes along.
import {useCallback, useMemo, useRef, useState, type ReactNode} from 'react'
import type {Dataset} from 'd2lbook-tensor'
import {isRegression, type Points} from '../../data/points.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {mlpOptions} from '../../components/mlp-options.ts'
import {describePlayground} from '../../components/mlp-words.ts'
import {parameterCount} from '../../model/network.ts'
import {playgroundSpec, type PlaygroundValues} from '../../model/playground.ts'
import {encodeLinkState} from '../../share/link-state.ts'
import {pointsToBytes} from '../../share/own-data.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {InteractiveProps} from '../block-props.ts'
import {usePalette} from '../palette.ts'
import {ShareBar} from '../share/share-bar.tsx'
import {useSignalValue} from '../use-signal.ts'
import {InWords} from '../training/in-words.tsx'
import {LossView} from '../training/loss-view.tsx'
import {NetworkView, type Unit} from './network-view.tsx'
import {Numbers} from '../training/numbers.tsx'
import {TrainingBar} from '../training/training-bar.tsx'
import {trainedState, useSettled} from '../training/use-training.ts'
import {PlaneView} from './plane-view.tsx'
import {PointsPanel, withPoint} from './points-panel.tsx'
import {Settings} from './settings.tsx'
import {usePlayground, viewSide} from './use-playground.ts'

export function Playground(props: InteractiveProps): ReactNode {
  const {id, bound, change, link, say} = props
  const root = useRef<HTMLDivElement>(null)
  const palette = usePalette(root)
  const state = usePlayground(props, root)
  const {model} = state
  const values = useSignalValue(state.values)
  const points = useSignalValue(state.points)
  const own = useSignalValue(state.own)
  const frame = useSignalValue(model.frame)
  const history = useSignalValue(model.history)
  const [selected, setSelected] = useState<Unit>()
  const [penClass, setPenClass] = useState(0)

  const shape = playgroundSpec(values).sizes.join()
  const sizes = useMemo(() => shape.split(',').map(Number), [shape])
  const unit = selected && selected.unit < (sizes[selected.layer] ?? 0) ? selected : undefined
  const squash = useMemo(() => squashFor(values.data), [values.data])
  const isOwn = values.data === 'points'
  const describe = useCallback(
    () => describePlayground(values, points, say, frame && seenOf(frame)),
    [values, points, say, frame],
  )
  const settled = useSettled(model)
  const program = useCallback(
    async (framework: FrameworkName) => {
      const [{exportCode}, {playgroundProgram}] = await Promise.all([
        import('../../export/export-code.ts'),
        import('../../export/playground-program.ts'),
      ])
      const exported = playgroundProgram(values, points)
      return exportCode(framework, {...exported, ...(settled ? {state: settled.state} : {})})
    },
    [values, points, settled],
  )
  const addPoint = useCallback(
    (x1: number, x2: number) => state.setOwn(withPoint(state.own.peek(), x1, x2, penClass)),
    [state, penClass],
  )

  return (
    <div ref={root} className="d2l-live-playground">
      <TrainingBar
        {...{root, model, values, change, link, say}}
        hidesBackend={!values.controls.includes('backend')}
      />
      <div className="d2l-live-stage">
        <NetworkView
          {...{sizes, frame, palette, squash, say}}
          side={viewSide}
          selected={unit}
          onSelect={setSelected}
        />
        <PlaneView
          {...{points, frame, sizes, palette, squash, say}}
          side={viewSide}
          selected={unit}
          {...(isOwn ? {onAdd: addPoint} : {})}
        />
        <LossView {...{history, say}} />
        <Numbers
          {...{frame, say}}
          stepsPerEpoch={epochSteps(points.train, values)}
          parameters={parameterCount(sizes)}
        />
      </div>
      {isOwn ? (
        <PointsPanel points={own} onPoints={state.setOwn} onPenClass={setPenClass} {...{penClass, say}} />
      ) : null}
      <Settings {...{values, bound, change, say}} />
      <ShareBar
        {...{id, program, say}}
        state={() => linkState(values, model.frame.peek(), state.drawn())}
        hides={{link: !values.controls.includes('share'), code: !values.controls.includes('code')}}
      />
      <InWords describe={describe} say={say} />
    </div>
  )
}

function linkState(values: PlaygroundValues, frame: Frame | undefined, drawn: Points | undefined): string {
  return encodeLinkState(mlpOptions, {
    values,
    ...trainedState(frame),
    ...(values.data === 'points' && drawn ? {own: pointsToBytes(drawn)} : {}),
  })
}

function seenOf({step, trainLoss, testLoss, trainWrong, testWrong}: Frame) {
  return {steps: step, trainLoss, testLoss, trainWrong, testWrong}
}

function epochSteps(train: Dataset, {batch}: PlaygroundValues): number {
  // a last incomplete batch is left out
  return Math.max(1, Math.floor(train.rows / Math.min(train.rows, batch)))
}

/** From an output to how sure the network is, -1 to 1. */
function squashFor(data: PlaygroundValues['data']): (value: number) => number {
  return isRegression(data) ? (value) => value : (logit) => Math.tanh(logit / 2)
}
