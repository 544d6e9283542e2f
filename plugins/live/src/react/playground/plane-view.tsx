// The plane of the inputs: the surface on a canvas, over it the border, the points and the axes.
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import {extent} from '../../data/points.ts'
import type {Say} from '../../messages/say.ts'
import {borderPath, drawPlane, planeBox, planeScale, type PlanePoints} from '../../picture/plane.ts'
import {element, panel} from '../../picture/svg.ts'
import type {Frame} from '../../worker/protocol.ts'
import {Drawing} from '../drawing.tsx'
import {frameStyle} from '../frame-style.ts'
import type {Palette} from '../palette.ts'
import {matches, paintUnit, type Unit} from './network-view.tsx'

const frameOfPlane = frameStyle(planeBox)

interface Props {
  points: PlanePoints
  frame: Frame | undefined
  sizes: number[]
  side: number
  palette: Palette | undefined
  squash: (value: number) => number
  selected: Unit | undefined
  /** Given: the reader may add points. */
  onAdd?: (x1: number, x2: number) => void
  say: Say
}

export function PlaneView(props: Props): ReactNode {
  const {points, frame, sizes, side, palette, squash, selected, onAdd, say} = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const shown = useMemo(() => selected ?? {layer: sizes.length - 1, unit: 0}, [selected, sizes])
  const fitting = frame && matches(frame, sizes) ? frame : undefined
  useEffect(() => {
    if (canvas.current && palette && fitting)
      paintUnit(canvas.current, {frame: fitting, sizes, side, palette, squash, ...shown})
  }, [fitting, sizes, side, palette, squash, shown])
  const drawn = useMemo(() => {
    const label = say('planeLabel', {
      points: points.train.rows + (points.test?.rows ?? 0),
      train: points.train.rows,
    })
    return drawPlane(points, {label})
  }, [points, say])
  const border = useMemo(() => {
    if (!fitting || selected) return ''
    const path = element('path', {
      d: borderPath({side, values: fitting.outputs}, planeBox),
      class: 'd2l-live-border',
      fill: 'none',
    })
    return panel(planeBox, {}, path)
  }, [fitting, selected, side])
  return (
    <div className="d2l-live-panel d2l-live-plane-view" style={frameOfPlane}>
      <canvas ref={canvas} className="d2l-live-surface" width={1} height={1} aria-hidden="true" />
      <Drawing svg={border} className="d2l-live-over" />
      <Drawing svg={drawn} className="d2l-live-layer" />
      {onAdd ? <PointPen onAdd={onAdd} label={say('pointsHelp')} /> : null}
    </div>
  )
}

/** Adds points by pointer, or by a cross that the arrow keys move. */
function PointPen({onAdd, label}: {onAdd: (x1: number, x2: number) => void; label: string}): ReactNode {
  const [cross, setCross] = useState<[number, number]>([0, 0])
  const [hasFocus, setFocus] = useState(false)
  const add = (event: MouseEvent<HTMLButtonElement>): void => {
    // a click without a pointer is the Enter key
    if (event.detail === 0) return onAdd(...cross)
    const {left, top, width, height} = event.currentTarget.getBoundingClientRect()
    const x1 = ((event.clientX - left) / width) * 2 * extent - extent
    onAdd(x1, extent - ((event.clientY - top) / height) * 2 * extent)
  }
  const move = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? 0.5 : 0.1
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
      ArrowUp: [0, by],
      ArrowDown: [0, -by],
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    setCross(([x1, x2]) => [inside(x1 + step[0]), inside(x2 + step[1])])
  }
  const [x, y] = planeScale(planeBox)(...cross)
  const mark = element('path', {d: `M${x - 7} ${y}h14M${x} ${y - 7}v14`, class: 'd2l-live-cross'})
  return (
    <>
      {hasFocus ? <Drawing svg={panel(planeBox, {}, mark)} className="d2l-live-over" /> : null}
      <button
        type="button"
        className="d2l-live-pen"
        aria-label={`${label} (${cross[0].toFixed(1)}, ${cross[1].toFixed(1)})`}
        onClick={add}
        onKeyDown={move}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
      />
    </>
  )
}

function inside(value: number): number {
  return Math.max(-extent, Math.min(extent, value))
}
