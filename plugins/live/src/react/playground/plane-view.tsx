// The plane of the inputs: the surface on a canvas, over it the border, the points and the axes.
import {element} from 'd2lbook-picture'
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import {explainsColours, legendOf, planeLabel, shownPoints} from '../../components/mlp-picture.ts'
import {describeUnit} from '../../components/mlp-words.ts'
import {extent, isRegression} from '../../data/points.ts'
import type {PlaygroundPoints} from '../../model/playground.ts'
import {isOutput, type Unit} from '../../model/unit.ts'
import {legendHeight, planeBox} from '../../picture/boxes.ts'
import {drawLegend} from '../../picture/legend.ts'
import {borderPath, drawPlane, planeScale} from '../../picture/plane.ts'
import {panel} from '../../picture/panel.ts'
import {Drawing} from '../drawing.tsx'
import {frameStyle} from '../frame-style.ts'
import {paintUnit, type Shown} from './shown.ts'
import {viewSide} from './use-playground.ts'

const frameOfPlane = frameStyle(planeBox)

interface Props extends Shown {
  points: PlaygroundPoints
  /** Whose answer is shown. */
  unit: Unit
  /** Given: the reader may add points. */
  onAdd: ((x1: number, x2: number) => void) | undefined
}

export function PlaneView(props: Props): ReactNode {
  const {points, values, network, answers, palette, unit, onAdd, say} = props
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(
    () => paintUnit(canvas.current, unit, {network, answers, palette}),
    [unit, network, answers, palette],
  )
  const drawn = useMemo(() => {
    const hasShades = explainsColours(values) && isRegression(values.data)
    return drawPlane(shownPoints(values, points), {label: planeLabel(values, points, say), hasShades})
  }, [values, points, say])
  const showsOutput = isOutput(unit, network.sizes)
  const border = useMemo(
    () => (answers && showsOutput ? drawBorder(answers.outputs) : ''),
    [answers, showsOutput],
  )
  return (
    <div className="d2l-live-panel d2l-live-plane-panel">
      <div className="d2l-live-plane-view" style={frameOfPlane}>
        <canvas ref={canvas} className="d2l-live-surface" width={1} height={1} aria-hidden="true" />
        <Drawing svg={border} className="d2l-live-over" />
        <Drawing svg={drawn} className="d2l-live-layer" />
        {showsOutput ? null : <p className="d2l-live-unit-name">{describeUnit(unit, values, say)}</p>}
        {onAdd ? <PointPen onAdd={onAdd} label={say('pointsHelp')} /> : null}
      </div>
      {explainsColours(values) ? <Legend {...props} /> : null}
    </div>
  )
}

function Legend({values, points, say}: Props): ReactNode {
  const svg = useMemo(() => {
    const box = {width: planeBox.width, height: legendHeight}
    return panel(box, {}, drawLegend(legendOf(values, points), say))
  }, [values, points, say])
  return <Drawing svg={svg} className="d2l-live-legend-view" />
}

function drawBorder(outputs: Float32Array): string {
  const d = borderPath({side: viewSide, values: outputs}, planeBox)
  return panel(planeBox, {}, element('path', {d, class: 'd2l-live-border', fill: 'none'}))
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
