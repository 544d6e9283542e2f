// The MLP playground: a network that the reader builds, trains and takes along.
import {useCallback, useMemo, useRef, useState, type ReactNode} from 'react'
import type {Dataset} from 'd2lbook-tensor'
import {isRegression} from '../../data/points.ts'
import {parameterCount} from '../../model/network.ts'
import type {PlaygroundValues} from '../../model/playground.ts'
import type {InteractiveProps} from '../block-props.ts'
import {Icon} from '../icons.tsx'
import {usePalette} from '../palette.ts'
import {useKeys} from '../use-keys.ts'
import {useSignalValue} from '../use-signal.ts'
import {BackendBadge} from './backend-badge.tsx'
import {LossView} from './loss-view.tsx'
import {NetworkView, type Unit} from './network-view.tsx'
import {Numbers, SpokenStatus} from './numbers.tsx'
import {PlaneView} from './plane-view.tsx'
import {PointsPanel, withPoint} from './points-panel.tsx'
import {Settings} from './settings.tsx'
import {ShareBar} from './share-bar.tsx'
import {TroubleNote} from './trouble-note.tsx'
import {playGently, usePlayground, viewSide} from './use-playground.ts'

export function Playground(props: InteractiveProps): ReactNode {
  const {id, bound, change, say} = props
  const root = useRef<HTMLDivElement>(null)
  const palette = usePalette(root)
  const state = usePlayground(props, root)
  const {model} = state
  const values = useSignalValue(state.values)
  const points = useSignalValue(state.points)
  const own = useSignalValue(state.own)
  const frame = useSignalValue(model.frame)
  const history = useSignalValue(model.history)
  const mode = useSignalValue(model.mode)
  const backend = useSignalValue(model.backend)
  const trouble = useSignalValue(model.trouble)
  const [selected, setSelected] = useState<Unit>()
  const [penClass, setPenClass] = useState(0)

  const hidden = values.hidden.join()
  const sizes = useMemo(() => [2, ...hidden.split(',').filter(Boolean).map(Number), 1], [hidden])
  const unit = selected && selected.unit < (sizes[selected.layer] ?? 0) ? selected : undefined
  const squash = useMemo(() => squashFor(values.data), [values.data])
  const isOwn = values.data === 'points'
  const addPoint = useCallback(
    (x1: number, x2: number) => state.setOwn(withPoint(state.own.peek(), x1, x2, penClass)),
    [state, penClass],
  )
  const toggle = (): void => (mode === 'paused' ? playGently(model, values.steps) : model.pause())

  useKeys(root, {' ': toggle, s: () => model.advanceBy(1), r: () => model.reset()})

  return (
    <div ref={root} className="d2l-live-playground">
      <div className="d2l-live-bar">
        <button type="button" className="d2l-live-button d2l-live-primary" onClick={toggle}>
          <Icon name={mode === 'paused' ? 'play' : 'pause'} />
          {mode === 'paused' ? say('train') : say('pause')}
        </button>
        <button type="button" className="d2l-live-button" onClick={() => model.advanceBy(1)}>
          <Icon name="step" />
          {say('oneStep')}
        </button>
        <button type="button" className="d2l-live-button" onClick={() => model.reset()}>
          <Icon name="reset" />
          {say('reset')}
        </button>
        {values.controls.includes('backend') ? (
          <BackendBadge
            seen={backend}
            millisecondsPerStep={frame?.millisecondsPerStep}
            wanted={values.backend}
            onChoose={(wanted) => change({backend: wanted})}
            say={say}
          />
        ) : null}
      </div>
      <TroubleNote {...{trouble, say}} />
      {state.isLinkBroken ? <div className="d2l-live-trouble">{say('restoreFailed')}</div> : null}
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
      <ShareBar {...{id, values, own, frame, say}} />
      <SpokenStatus {...{frame, mode, say}} />
      <p className="d2l-live-spoken">{say('keyboardHelp')}</p>
    </div>
  )
}

function epochSteps(train: Dataset, {batch}: PlaygroundValues): number {
  // a last incomplete batch is left out
  return Math.max(1, Math.floor(train.rows / Math.min(train.rows, batch)))
}

/** From an output to how sure the network is, -1 to 1. */
function squashFor(data: PlaygroundValues['data']): (value: number) => number {
  return isRegression(data) ? (value) => value : (logit) => Math.tanh(logit / 2)
}
