// Train, step, start again; which backend; what went wrong: the head of every component with a training.
import type {ReactNode, RefObject} from 'react'
import type {Say} from '../../messages/say.ts'
import type {SharedLink} from '../block-props.ts'
import type {TrainingModel} from '../../training/training-model.ts'
import {Icon} from '../icons.tsx'
import {useKeys} from '../use-keys.ts'
import {useSignalValue} from '../use-signal.ts'
import {BackendBadge} from './backend-badge.tsx'
import {SpokenStatus} from './numbers.tsx'
import {TroubleNote} from './trouble-note.tsx'
import {playGently, type PaceValues} from './use-training.ts'

interface Props {
  /** Where the keys work. */
  root: RefObject<HTMLElement | null>
  model: TrainingModel
  values: PaceValues
  change: (changes: Partial<PaceValues>) => void
  link: SharedLink
  hidesBackend?: boolean
  say: Say
}

export function TrainingBar({root, model, values, change, link, hidesBackend, say}: Props): ReactNode {
  const mode = useSignalValue(model.mode)
  const frame = useSignalValue(model.frame)
  const seen = useSignalValue(model.backend)
  const trouble = useSignalValue(model.trouble)
  const steps = link.state?.step ?? 0
  const isResting = mode === 'paused'
  const toggle = (): void => (isResting ? playGently(model, values.steps) : model.pause())
  const step = (): void => model.advanceBy(1)
  const reset = (): void => model.reset()
  useKeys(root, {' ': toggle, s: step, r: reset})
  return (
    <>
      <div className="d2l-live-bar">
        <button type="button" className="d2l-live-button d2l-live-primary" onClick={toggle}>
          <Icon name={isResting ? 'play' : 'pause'} />
          {isResting ? say('train') : say('pause')}
        </button>
        <button type="button" className="d2l-live-button" onClick={step}>
          <Icon name="step" />
          {say('oneStep')}
        </button>
        <button type="button" className="d2l-live-button" onClick={reset}>
          <Icon name="reset" />
          {say('reset')}
        </button>
        {hidesBackend ? null : (
          <BackendBadge
            {...{seen, say}}
            millisecondsPerStep={frame?.millisecondsPerStep}
            wanted={values.backend}
            onChoose={(backend) => change({backend})}
          />
        )}
      </div>
      <TroubleNote {...{trouble, say}} />
      {mode === 'advancing' && (frame?.step ?? 0) < steps ? (
        <p className="d2l-live-note">{say('restoring', {step: frame?.step ?? 0, steps})}</p>
      ) : null}
      <SpokenStatus {...{frame, mode, say}} />
      <p className="d2l-live-spoken">{say('keyboardHelp')}</p>
    </>
  )
}
