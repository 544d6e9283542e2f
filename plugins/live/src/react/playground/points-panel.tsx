// A reader's own points: which class the pen draws, and points as text.
import {useId, useState, type ReactNode} from 'react'
import {formatPoints, parsePoints, type CsvResult} from '../../data/csv.ts'
import {fromSamples, type Points} from '../../data/points.ts'
import type {Say} from '../../words/say.ts'
import {useSignalValue} from '../use-signal.ts'
import type {OwnPoints} from './use-playground.ts'

interface Props {
  own: OwnPoints
  penClass: number
  onPenClass: (penClass: number) => void
  say: Say
}

export function PointsPanel({own, penClass, onPenClass, say}: Props): ReactNode {
  const name = useId()
  const points = useSignalValue(own.points)
  return (
    <fieldset className="d2l-live-points-panel">
      <legend>{say('ownPoints')}</legend>
      <p>
        {points.rows < 2 ? say('fewPoints') : ''} {say('pointsHelp')}
      </p>
      <div role="radiogroup" aria-label={say('pointClass')} className="d2l-live-pair">
        {([0, 1] as const).map((each) => (
          <label key={each} className={each === 1 ? 'd2l-live-plus' : 'd2l-live-minus'}>
            <input type="radio" name={name} checked={penClass === each} onChange={() => onPenClass(each)} />
            {say(each === 0 ? 'classA' : 'classB')}
          </label>
        ))}
        <button type="button" className="d2l-live-button" onClick={() => own.set(fromSamples([]))}>
          {say('clearPoints')}
        </button>
      </div>
      <PointsAsText {...{points, say}} onPoints={own.set} />
    </fieldset>
  )
}

function PointsAsText(props: {points: Points; onPoints: (points: Points) => void; say: Say}): ReactNode {
  const {points, onPoints, say} = props
  const [text, setText] = useState<string>()
  const [problems, setProblems] = useState<CsvResult['problems']>([])
  const readText = (): void => {
    const read = parsePoints(text ?? '')
    setProblems(read.problems)
    if (read.points.rows > 0) onPoints(read.points)
  }
  return (
    <details>
      <summary>{say('pasteCsv')}</summary>
      <textarea
        rows={6}
        spellCheck={false}
        aria-label={say('pasteCsv')}
        value={text ?? formatPoints(points)}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" className="d2l-live-button" onClick={readText}>
        {say('useCsv')}
      </button>
      {problems.length > 0 ? (
        <ul className="d2l-live-wrong" role="alert">
          {problems.slice(0, 5).map((problem) => (
            <li key={problem.line}>{say('csvLine', {...problem})}</li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}

/** With one point more. */
export function withPoint(points: Points, x1: number, x2: number, y: number): Points {
  return {
    rows: points.rows + 1,
    x: Float32Array.from([...points.x, x1, x2]),
    y: Float32Array.from([...points.y, y]),
  }
}
