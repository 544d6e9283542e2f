// Train, step, start again; which backend; what went wrong: the head of every component with a training.
import type {ReactNode} from 'react'
import type {Say} from '../../words/say.ts'
import type {LooseValues} from '../../options.ts'
import {Icon, type IconName} from '../icons.tsx'
import {useKeys} from '../use-keys.ts'
import {useSignalValue} from '../use-signal.ts'
import {BackendBadge} from './backend-badge.tsx'
import {SpokenStatus} from './spoken-status.tsx'
import {TroubleNote} from './trouble-note.tsx'
import {playGently, type Training} from './use-training.ts'

interface Props {
  training: Training
  change: (changes: LooseValues) => void
  hidesBackend: boolean
  say: Say
}

export function TrainingBar({training, change, hidesBackend, say}: Props): ReactNode {
  const {root, model, frame, link} = training
  const {steps, backend} = useSignalValue(training.values)
  const mode = useSignalValue(model.mode)
  const seen = useSignalValue(model.backend)
  const trouble = useSignalValue(model.trouble)
  const restored = link.state?.step ?? 0
  const step = frame?.step ?? 0
  const isResting = mode === 'paused'
  const toggle = (): void => (isResting ? playGently(model, steps) : model.pause())
  const advance = (): void => model.advanceBy(1)
  const reset = (): void => model.reset()
  useKeys(root, {' ': toggle, s: advance, r: reset})
  return (
    <>
      <div className="d2l-live-bar">
        <BarButton
          isPrimary
          icon={isResting ? 'play' : 'pause'}
          text={isResting ? say('train') : say('pause')}
          onClick={toggle}
        />
        <BarButton icon="step" text={say('oneStep')} onClick={advance} />
        <BarButton icon="reset" text={say('reset')} onClick={reset} />
        {hidesBackend ? null : (
          <BackendBadge
            {...{seen, say}}
            millisecondsPerStep={frame?.millisecondsPerStep}
            wanted={backend}
            onChoose={(chosen) => change({backend: chosen})}
          />
        )}
      </div>
      <TroubleNote {...{trouble, say}} />
      {mode === 'advancing' && step < restored ? (
        <p className="d2l-live-note">{say('restoring', {step, steps: restored})}</p>
      ) : null}
      <SpokenStatus {...{frame, mode, say}} />
      <p className="d2l-live-spoken">{say('keyboardHelp')}</p>
    </>
  )
}

function BarButton(props: {
  icon: IconName
  text: string
  isPrimary?: boolean
  onClick: () => void
}): ReactNode {
  const {icon, text, isPrimary = false, onClick} = props
  return (
    <button
      type="button"
      className={`d2l-live-button${isPrimary ? ' d2l-live-primary' : ''}`}
      onClick={onClick}
    >
      <Icon name={icon} />
      {text}
    </button>
  )
}
