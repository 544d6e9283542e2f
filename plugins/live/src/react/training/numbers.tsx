// The numbers of the moment, for the eye and, at a slower pace, for the ear.
import {useEffect, useRef, useState, type ReactNode} from 'react'
import type {Say} from '../../messages/say.ts'
import {hasDiverged} from '../../model/divergence.ts'
import {grouped, percent, rounded} from '../../model/number-text.ts'
import type {Mode} from '../../training/training-model.ts'
import type {Frame} from '../../worker/protocol.ts'

interface Props {
  frame: Frame | undefined
  /** Steps of one pass over the training points. */
  stepsPerEpoch: number
  parameters: number
  say: Say
}

export function Numbers({frame, stepsPerEpoch, parameters, say}: Props): ReactNode {
  const step = frame?.step ?? 0
  const items: [string, string, string?][] = [
    [say('stepCount'), grouped(step)],
    [say('epochCount'), grouped(Math.floor(step / stepsPerEpoch))],
    [say('trainLoss'), rounded(frame?.trainLoss ?? Number.NaN), errorText(frame?.trainWrong, say)],
    [say('testLoss'), rounded(frame?.testLoss ?? Number.NaN), errorText(frame?.testWrong, say)],
    [say('parameters'), grouped(parameters)],
  ]
  return (
    <dl className="d2l-live-numbers">
      {items.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function errorText(share: number | undefined, say: Say): string | undefined {
  return share === undefined ? undefined : `${percent(share)} ${say('error')}`
}

/** A polite message now and then: at each pause, and every few seconds of training. */
export function SpokenStatus({
  frame,
  mode,
  say,
}: {
  frame: Frame | undefined
  mode: Mode
  say: Say
}): ReactNode {
  const [text, setText] = useState('')
  const latest = useRef(frame)
  useEffect(() => {
    latest.current = frame
  }, [frame])
  useEffect(() => {
    const speak = (): void => {
      const seen = latest.current
      if (!seen) return
      const {step, trainLoss, testLoss} = seen
      if (hasDiverged(trainLoss)) return setText(say('divergedText', {steps: step}))
      const key = mode === 'paused' ? 'pausedStatus' : 'liveStatus'
      setText(say(key, {step, train: rounded(trainLoss), test: rounded(testLoss)}))
    }
    if (mode === 'paused') speak()
    const timer = setInterval(() => mode !== 'paused' && speak(), 5000)
    return () => clearInterval(timer)
  }, [mode, say])
  return <output className="d2l-live-spoken">{text}</output>
}
