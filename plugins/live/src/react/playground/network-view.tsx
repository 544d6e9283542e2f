// The network at work: connections by weight, and in every unit the map of what it answers over the plane.
import {useEffect, useMemo, useRef, type ReactNode} from 'react'
import type {Say} from '../../messages/say.ts'
import {rounded} from '../../model/number-text.ts'
import {layoutNetwork, type Point} from '../../picture/network-layout.ts'
import {drawEdges} from '../../picture/network.ts'
import {gridInputs} from '../../picture/plane.ts'
import {label, panel} from '../../picture/svg.ts'
import type {Frame} from '../../worker/protocol.ts'
import {Drawing} from '../drawing.tsx'
import {paintMap, type Palette} from '../palette.ts'
import {extent} from '../../data/points.ts'

export interface Unit {
  layer: number
  unit: number
}

interface Props {
  sizes: number[]
  frame: Frame | undefined
  side: number
  palette: Palette | undefined
  /** From an output to -1…1. */
  squash: (value: number) => number
  selected: Unit | undefined
  onSelect: (unit: Unit | undefined) => void
  say: Say
}

const width = 380
const inputs = new Map<number, Float32Array>()

export function NetworkView(props: Props): ReactNode {
  const {sizes, frame, selected, onSelect, say} = props
  const box = useMemo(() => {
    const slots = Math.max(...sizes)
    return {width, height: Math.max(200, slots * 36 + 20), radius: 17, margin: 42, head: 10}
  }, [sizes])
  const layout = useMemo(() => layoutNetwork(sizes, box), [sizes, box])
  // weights of an older network must not be drawn into the new one
  const weights = frame && matches(frame, sizes) ? frame.state.weights : undefined
  const edges = useMemo(
    () =>
      panel(
        box,
        {class: 'd2l-live-network'},
        drawEdges(layout, weights, selected),
        inputNames(layout.layers[0]!.places, layout.radius),
      ),
    [box, layout, weights, selected],
  )
  const isSelected = (layer: number, unit: number): boolean =>
    selected?.layer === layer && selected.unit === unit
  return (
    <div className="d2l-live-panel d2l-live-network-view">
      <Drawing svg={edges} className="d2l-live-layer" />
      {layout.layers.flatMap(({places}, layer) =>
        places.map((place, unit) => (
          <button
            key={`${layer}-${unit}`}
            type="button"
            className={`d2l-live-map d2l-live-map-${layer === 0 ? 'input' : layer === sizes.length - 1 ? 'output' : 'hidden'}`}
            style={placed(place, layout.radius, box)}
            aria-pressed={isSelected(layer, unit)}
            aria-label={unitLabel(layer, unit, sizes, frame, say)}
            title={unitLabel(layer, unit, sizes, frame, say)}
            onClick={() => onSelect(isSelected(layer, unit) ? undefined : {layer, unit})}
          >
            <UnitMap {...props} {...{layer, unit}} />
          </button>
        )),
      )}
    </div>
  )
}

/** A frame fits sizes when every layer's weights do. */
export function matches({state}: Frame, sizes: readonly number[]): boolean {
  return (
    state.weights.length === sizes.length - 1 &&
    state.weights.every(({length}, layer) => length === sizes[layer]! * sizes[layer + 1]!)
  )
}

function UnitMap(props: Props & Unit): ReactNode {
  const {sizes, frame, side, palette, squash, layer, unit} = props
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!canvas.current || !palette || !frame || !matches(frame, sizes)) return
    paintUnit(canvas.current, {frame, sizes, side, palette, squash, layer, unit})
  }, [frame, sizes, side, palette, squash, layer, unit])
  return <canvas ref={canvas} width={1} height={1} />
}

/** The map of one unit: an input, a hidden unit (scaled by its largest value) or the output. */
export function paintUnit(
  canvas: HTMLCanvasElement,
  {
    frame,
    sizes,
    side,
    palette,
    squash,
    layer,
    unit,
  }: Unit & Pick<Props, 'sizes' | 'side' | 'squash'> & {frame: Frame; palette: Palette},
): void {
  if (layer === 0) {
    if (!inputs.has(side)) inputs.set(side, gridInputs(side))
    paintMap(canvas, inputs.get(side)!, {side, stride: 2, offset: unit}, palette, (value) => value / extent)
  } else if (layer === sizes.length - 1) {
    paintMap(canvas, frame.outputs, {side, stride: sizes[layer]!, offset: unit}, palette, squash)
  } else {
    const [values, stride] = [frame.neurons[layer - 1]!, sizes[layer]!]
    let most = 0.001
    for (let cell = unit; cell < values.length; cell += stride)
      if (Number.isFinite(values[cell])) most = Math.max(most, Math.abs(values[cell]!))
    paintMap(canvas, values, {side, stride, offset: unit}, palette, (value) => value / most)
  }
}

function unitLabel(layer: number, unit: number, sizes: number[], frame: Frame | undefined, say: Say): string {
  if (layer === 0) return say('inputLabel', {unit: unit + 1})
  const bias = frame && matches(frame, sizes) ? frame.state.biases[layer - 1]![unit]! : undefined
  const name = layer === sizes.length - 1 ? say('outputLabel') : say('neuronLabel', {layer, unit: unit + 1})
  if (bias === undefined) return name
  const text = Number.isFinite(bias) ? bias.toFixed(2).replace('-', '−') : rounded(bias)
  return `${name}, ${say('bias')} ${text}`
}

function inputNames(places: Point[], radius: number): string {
  return places
    .map(({x, y}, index) => label(x - radius - 8, y + 4, `x_${index + 1}`, {isMath: true, anchor: 'end'}))
    .join('')
}

/** The middle of the button; a finger needs a certain size, however small the drawing is. */
function placed({x, y}: Point, radius: number, box: {width: number; height: number}) {
  return {
    left: `${(x / box.width) * 100}%`,
    top: `${(y / box.height) * 100}%`,
    width: `max(24px, ${((2 * radius) / box.width) * 100}%)`,
  }
}
