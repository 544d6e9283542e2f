// A digit written by the reader, and what the network of the moment takes it for.
import {useEffect, useRef, useState, type ReactNode} from 'react'
import {drawDigit, fitStrokes, type Stroke} from '../../data/digits.ts'
import type {Say} from '../../words/say.ts'
import {softmax} from '../../model/digit-problem.ts'
import {percent} from '../../model/number-text.ts'
import type {TrainingModel} from '../../training/training-model.ts'
import type {Frame} from '../../worker/protocol.ts'
import {DigitPad} from './digit-pad.tsx'

interface Props {
  model: TrainingModel
  frame: Frame | undefined
  say: Say
}

export function WritingPanel({model, frame, say}: Props): ReactNode {
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const chances = useReading(model, frame, strokes)
  return (
    <section className="d2l-live-panel">
      <p className="d2l-live-panel-title">{say('writeDigit')}</p>
      <div className="d2l-live-reading">
        <DigitPad strokes={strokes} onStrokes={setStrokes} say={say} />
        <Chances chances={chances} say={say} />
      </div>
    </section>
  )
}

/** What the network of the moment takes the reader's digit for; undefined while nothing is written. */
function useReading(
  model: TrainingModel,
  frame: Frame | undefined,
  strokes: Stroke[],
): Float32Array | undefined {
  const [chances, setChances] = useState<Float32Array>()
  const newest = useRef(0)
  useEffect(() => {
    const run = ++newest.current
    if (strokes.length === 0 || !frame) return
    model.predict(drawDigit(fitStrokes(strokes)), 1).then(
      (logits) =>
        run === newest.current && setChances(logits.some(Number.isNaN) ? undefined : softmax(logits)),
      // the run was replaced: the next frame asks again
      () => {},
    )
  }, [model, frame, strokes])
  return strokes.length === 0 ? undefined : chances
}

function Chances({chances, say}: {chances: Float32Array | undefined; say: Say}): ReactNode {
  const best = chances ? chances.indexOf(Math.max(...chances)) : -1
  return (
    <ul className="d2l-live-chances" aria-label={say('chances')}>
      {Array.from({length: 10}, (_, digit) => {
        const chance = chances?.[digit] ?? 0
        return (
          <li key={digit} aria-current={digit === best ? 'true' : undefined}>
            <span>{digit}</span>
            <meter min={0} max={1} value={chance}>
              {percent(chance)}
            </meter>
            <span>{chances ? percent(chance) : ''}</span>
          </li>
        )
      })}
    </ul>
  )
}
