// A pen for curves over x: one height for every place, drawn in any direction or bent by keys.
import {element, sharesOfFrame} from 'd2lbook-picture'
import {useEffect, useRef, useState, type KeyboardEvent, type ReactNode} from 'react'
import {curvePlace} from '../../components/approximation.ts'
import type {Say} from '../../words/say.ts'
import {curveReach, targetAt} from '../../model/curve-fit.ts'
import {approximationBox} from '../../picture/boxes.ts'
import {panel} from '../../picture/panel.ts'
import {curveColumns as columns, type Stroke} from '../../share/own-data.ts'
import {Drawing} from '../drawing.tsx'

interface Props {
  /** The curve of the moment, which keys bend. */
  target: Float32Array
  /** Called with points from left to right when the pen is lifted, or after a key. */
  onDraw: (stroke: Stroke) => void
  say: Say
}

const heightStep = 0.1
/** Columns on each side that are bent along. */
const bendWidth = 8

export function CurvePen({target, onDraw, say}: Props): ReactNode {
  const pad = useRef<HTMLButtonElement>(null)
  const [column, setColumn] = useState(columns / 2)
  const [hasFocus, setFocus] = useState(false)
  useEffect(() => (pad.current ? listenToPen(pad.current, onDraw) : undefined), [onDraw])
  const height = targetAt(target, toX(column))
  const onKey = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? 5 : 1
    const ways: Record<string, [along: number, up: number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    }
    const way = ways[event.key]
    if (!way) return
    const [along, up] = way
    event.preventDefault()
    setColumn(Math.max(0, Math.min(columns, column + along)))
    if (up !== 0) onDraw(bent(target, column, up * heightStep))
  }
  return (
    <>
      {hasFocus ? <Drawing svg={cross(toX(column), height)} className="d2l-live-over" /> : null}
      <button
        ref={pad}
        type="button"
        className="d2l-live-pen d2l-live-curve-pen"
        aria-label={`${say('penHelp')} (${signed(toX(column))}, ${signed(height)})`}
        onKeyDown={onKey}
        onFocus={(event) => setFocus(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocus(false)}
      />
    </>
  )
}

/** The curve lifted at one column, and less and less beside it. */
function bent(target: Float32Array, at: number, by: number): Stroke {
  return Array.from({length: columns + 1}, (_, column) => {
    const share = Math.exp(-(((column - at) / bendWidth) ** 2))
    return [toX(column), limit(targetAt(target, toX(column)) + by * share, curveReach.y)] as const
  })
}

function cross(x: number, height: number): string {
  const {x: left, y: top} = curvePlace(x, limit(height, curveReach.y))
  const mark = element('path', {d: `M${left - 8} ${top}h16M${left} ${top - 8}v16`, class: 'd2l-live-cross'})
  return panel(approximationBox, {}, mark)
}

function signed(value: number): string {
  return value.toFixed(1).replace('-', '−')
}

function listenToPen(pad: HTMLElement, onDraw: (stroke: Stroke) => void): () => void {
  const heights = new Map<number, number>()
  let last: [number, number] | undefined
  const put = (event: PointerEvent): void => {
    const place = placeOf(event, pad)
    for (const [column, height] of columnsBetween(last ?? place, place)) heights.set(column, height)
    last = place
  }
  const begin = (event: PointerEvent): void => {
    pad.setPointerCapture(event.pointerId)
    heights.clear()
    put(event)
  }
  const go = (event: PointerEvent): void => {
    if (last) put(event)
  }
  const finish = (): void => {
    if (!last) return
    last = undefined
    onDraw([...heights].toSorted(([a], [b]) => a - b).map(([column, height]) => [toX(column), height]))
  }
  const listening = new AbortController()
  const {signal} = listening
  pad.addEventListener('pointerdown', begin, {signal})
  pad.addEventListener('pointermove', go, {signal})
  pad.addEventListener('pointerup', finish, {signal})
  pad.addEventListener('pointercancel', finish, {signal})
  return () => listening.abort()
}

function placeOf({clientX, clientY}: PointerEvent, pad: HTMLElement): [number, number] {
  const {left, top, width, height} = pad.getBoundingClientRect()
  const [across, down] = sharesOfFrame(approximationBox, (clientX - left) / width, (clientY - top) / height)
  const x = across * 2 * curveReach.x - curveReach.x
  const y = curveReach.y - down * 2 * curveReach.y
  return [limit(x, curveReach.x), limit(y, curveReach.y)]
}

/** Columns that a line crosses, with its height in each. */
function columnsBetween([x1, y1]: [number, number], [x2, y2]: [number, number]): [number, number][] {
  const [from, to] = [toColumn(x1), toColumn(x2)]
  const count = Math.abs(to - from)
  return Array.from({length: count + 1}, (_, index) => {
    const way = count === 0 ? 1 : index / count
    return [Math.round(from + (to - from) * way), y1 + (y2 - y1) * way]
  })
}

function toColumn(x: number): number {
  return Math.round(((x + curveReach.x) / (2 * curveReach.x)) * columns)
}

function toX(column: number): number {
  return (column / columns) * 2 * curveReach.x - curveReach.x
}

function limit(value: number, reach: number): number {
  return Math.max(-reach, Math.min(reach, value))
}
