// What a training has come to, said to those who listen.
import {useEffect, useRef, useState, type ReactNode} from 'react'
import type {Say} from '../../words/say.ts'
import {hasDiverged} from '../../model/divergence.ts'
import {rounded} from '../../model/number-text.ts'
import type {Mode} from '../../training/training-model.ts'
import type {Frame} from '../../worker/protocol.ts'

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
