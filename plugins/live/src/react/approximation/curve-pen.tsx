// A pen for curves over x: one height for every place, drawn in any direction.
import {useEffect, useRef, type ReactNode} from 'react'
import {approximationBox} from '../../components/approximation.ts'
import {curveReach} from '../../model/curve-fit.ts'

const columns = 120

/** Calls back with points from left to right when the pen is lifted. A formula does the same for those without a pen. */
export function CurvePen({onDraw}: {onDraw: (stroke: readonly [number, number][]) => void}): ReactNode {
  const pad = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = pad.current
    if (!element) return undefined
    return listenToPen(element, onDraw)
  }, [onDraw])
  return <div ref={pad} className="d2l-live-pen d2l-live-curve-pen" />
}

function listenToPen(
  element: HTMLElement,
  onDraw: (stroke: readonly [number, number][]) => void,
): () => void {
  const heights = new Map<number, number>()
  let last: [number, number] | undefined
  const put = (event: PointerEvent): void => {
    const place = placeOf(event, element)
    for (const [column, height] of columnsBetween(last ?? place, place)) heights.set(column, height)
    last = place
  }
  const begin = (event: PointerEvent): void => {
    element.setPointerCapture(event.pointerId)
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
  element.addEventListener('pointerdown', begin, {signal})
  element.addEventListener('pointermove', go, {signal})
  element.addEventListener('pointerup', finish, {signal})
  element.addEventListener('pointercancel', finish, {signal})
  return () => listening.abort()
}

function placeOf({clientX, clientY}: PointerEvent, element: HTMLElement): [number, number] {
  const {left, top, width, height} = element.getBoundingClientRect()
  const {margin, width: fullWidth, height: fullHeight} = approximationBox
  const inX = ((clientX - left) / width) * fullWidth - margin.left
  const inY = ((clientY - top) / height) * fullHeight - margin.top
  const x = (inX / (fullWidth - margin.left - margin.right)) * 2 * curveReach.x - curveReach.x
  const y = curveReach.y - (inY / (fullHeight - margin.top - margin.bottom)) * 2 * curveReach.y
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
