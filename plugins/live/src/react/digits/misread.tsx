// Test digits that the network takes for others.
import {useMemo, type ReactNode} from 'react'
import {drawGallery} from '../../components/digits.ts'
import type {Say} from '../../words/say.ts'
import type {Misread as MisreadDigit} from '../../model/digit-problem.ts'
import {Drawing} from '../drawing.tsx'

const mostShown = 20

interface Props {
  misread: readonly MisreadDigit[]
  /** Test digits. */
  rows: number
  say: Say
}

export function Misread({misread, rows, say}: Props): ReactNode {
  const count = misread.length
  const gallery = useMemo(() => {
    const shown = misread.slice(0, mostShown)
    const exhibits = shown.map(({digit, as}) => ({strokes: digit.strokes, note: `${as}`}))
    return drawGallery(exhibits, {label: say('misreadLabel', {count: misread.length})})
  }, [misread, say])
  return (
    <section className="d2l-live-panel">
      <p className="d2l-live-panel-title">{say('misreadTitle', {count, rows})}</p>
      <Drawing svg={gallery} className="d2l-live-layer" />
    </section>
  )
}
