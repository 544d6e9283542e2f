// Where the units of a network stand: one column per layer, as in a textbook.
import {type PanelSize, short} from 'd2lbook-picture'
import type {NetworkBox} from './boxes.ts'

export interface Point {
  x: number
  y: number
}

interface LayerLayout {
  /** Units of the layer. */
  size: number
  /** Places of the units drawn; fewer than `size` when the layer is abbreviated. */
  places: Point[]
  /** Which unit stands at each place. */
  units: number[]
  /** Where the dots of an abbreviated layer stand. */
  gap?: Point
}

export interface NetworkLayout extends PanelSize {
  radius: number
  layers: LayerLayout[]
}

/** Places for every unit of a network with these layer sizes. */
export function layoutNetwork(sizes: readonly number[], box: NetworkBox): NetworkLayout {
  const mostUnits = box.mostUnits ?? Number.POSITIVE_INFINITY
  const slots = Math.max(...sizes.map((size) => Math.min(size, mostUnits)))
  const {head, foot = head, lead = 0} = box
  const usable = box.height - head - foot
  const pitch = Math.min(usable / slots, box.radius * 3)
  const radius = Math.min(box.radius, pitch * 0.42)
  const columns = Math.max(1, sizes.length - 1)
  const span = box.width - 2 * box.margin - lead
  const layers = sizes.map((size, index) =>
    layoutLayer(size, mostUnits, box.margin + lead + (span * index) / columns, head + usable / 2, pitch),
  )
  return {width: box.width, height: box.height, radius, layers}
}

function layoutLayer(size: number, mostUnits: number, x: number, middle: number, pitch: number): LayerLayout {
  const slots = Math.min(size, mostUnits)
  const isAbbreviated = size > mostUnits
  // the slot before the last holds the dots
  const gapSlot = isAbbreviated ? slots - 2 : -1
  const at = (slot: number): Point => ({x, y: middle + (slot - (slots - 1) / 2) * pitch})
  const shown = Array.from({length: slots}, (_, slot) => slot).filter((slot) => slot !== gapSlot)
  return {
    size,
    places: shown.map(at),
    units: shown.map((slot) => (slot > gapSlot && isAbbreviated ? size - slots + slot : slot)),
    ...(isAbbreviated ? {gap: at(gapSlot)} : {}),
  }
}

/** The curve of a connection; it leaves and enters level, so that many stay apart. */
export function edgePath(from: Point, to: Point, radius: number): string {
  const [x1, x2] = [from.x + radius, to.x - radius]
  const bend = (x2 - x1) * 0.45
  const controls = [x1 + bend, from.y, x2 - bend, to.y, x2, to.y].map(short)
  return `M${short(x1)} ${short(from.y)}C${controls.join(' ')}`
}

/** A connection: from a unit of the layer before to one of `layer`. */
export interface Edge {
  layer: number
  from: number
  to: number
}

export function sameEdge(a: Edge | undefined, b: Edge | undefined): boolean {
  return a?.layer === b?.layer && a?.from === b?.from && a?.to === b?.to
}

/** The connection whose curve passes within `reach` of a place. */
export function edgeAt({layers, radius}: NetworkLayout, at: Point, reach: number): Edge | undefined {
  const near = layers.slice(1).flatMap(({places, units}, before) => {
    const starts = layers[before]!
    return starts.places.flatMap((start, row) =>
      places.map((end, column) => ({
        edge: {layer: before + 1, from: starts.units[row]!, to: units[column]!},
        distance: Math.abs(at.y - edgeHeight(start, end, radius, at.x)),
      })),
    )
  })
  const best = near.reduce((a, b) => (b.distance < a.distance ? b : a))
  return best.distance <= reach ? best.edge : undefined
}

/** How high the curve of `edgePath` is at `x`; no number beyond its ends. */
function edgeHeight(from: Point, to: Point, radius: number, x: number): number {
  const [start, end] = [from.x + radius, to.x - radius]
  if (x < start || x > end) return Number.POSITIVE_INFINITY
  const bend = (end - start) * 0.45
  let [low, high] = [0, 1]
  // along the curve `x` only grows
  for (let halving = 0; halving < 20; halving++) {
    const middle = (low + high) / 2
    if (bezier(middle, start, start + bend, end - bend, end) < x) low = middle
    else high = middle
  }
  return bezier(low, from.y, from.y, to.y, to.y)
}

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
}
