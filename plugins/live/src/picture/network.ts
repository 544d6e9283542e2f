// A network as a drawing: connections coloured and widened by their weights, units as circles.
import {type Svg, element} from 'd2lbook-picture'
import {edgePath, sameEdge, type Edge, type NetworkLayout} from './network-layout.ts'
import {label} from './panel.ts'

/** Per layer `[inputs, outputs]`, row-major. */
export type Weights = readonly Float32Array[]

/** One connection, or a unit with all of its own. */
type Focus = Edge | {layer: number; unit: number}

function touchesFocus({layer, from, to}: Edge, focus: Focus | undefined): boolean {
  if (!focus) return true
  if ('unit' in focus)
    return (focus.layer === layer - 1 && focus.unit === from) || (focus.layer === layer && focus.unit === to)
  return sameEdge(focus, {layer, from, to})
}

/** Every connection; grey and thin where no weight is known, or is a number no more. Those that do not touch `focus` stand back. */
export function drawEdges(layout: NetworkLayout, weights?: Weights, focus?: Focus): Svg {
  const edges: {size: number; svg: Svg}[] = []
  for (let layer = 1; layer < layout.layers.length; layer++) {
    const [from, to] = [layout.layers[layer - 1]!, layout.layers[layer]!]
    from.places.forEach((start, row) => {
      to.places.forEach((end, column) => {
        const weight = knownWeight(weights?.[layer - 1]?.[from.units[row]! * to.size + to.units[column]!])
        const d = edgePath(start, end, layout.radius)
        const touches = touchesFocus({layer, from: from.units[row]!, to: to.units[column]!}, focus)
        edges.push({size: Math.abs(weight ?? 0), svg: drawEdge(d, weight, touches ? 1 : 0.3)})
      })
    })
  }
  // strong ones last, so that weak ones do not cross them
  edges.sort((a, b) => a.size - b.size)
  return element('g', {class: 'd2l-live-edges', fill: 'none'}, ...edges.map(({svg}) => svg))
}

function knownWeight(weight: number | undefined): number | undefined {
  return Number.isFinite(weight) ? weight : undefined
}

function drawEdge(d: string, weight: number | undefined, presence: number): Svg {
  if (weight === undefined) return element('path', {d, class: 'd2l-live-edge'})
  const strength = Math.min(1, Math.abs(weight) / 2.5)
  return element('path', {
    d,
    class: weight >= 0 ? 'd2l-live-edge d2l-live-plus' : 'd2l-live-edge d2l-live-minus',
    'stroke-width': (0.5 + 4.5 * strength).toFixed(2),
    'stroke-opacity': ((0.25 + 0.7 * strength) * presence).toFixed(2),
  })
}

/** Units as circles; `names` gives the text in a unit (`x_1`), '' for none. */
export function drawUnits(layout: NetworkLayout, names: (layer: number, unit: number) => string): Svg {
  const {radius} = layout
  const last = layout.layers.length - 1
  const drawn = layout.layers.flatMap(({places, units, gap}, layer) => {
    const kind = layer === 0 ? 'input' : layer === last ? 'output' : 'hidden'
    const circles = places.map(({x, y}, slot) => {
      const name = names(layer, units[slot]!)
      const text = name ? label(x, y + radius * 0.22, name, {isMath: true, anchor: 'middle'}) : ''
      return element('circle', {cx: x, cy: y, r: radius, class: `d2l-live-unit d2l-live-unit-${kind}`}) + text
    })
    const ellipsis = gap ? [label(gap.x, gap.y + 5, '⋮', {anchor: 'middle', class: 'd2l-live-ellipsis'})] : []
    return [...circles, ...ellipsis]
  })
  return element('g', {class: 'd2l-live-units'}, ...drawn)
}

/** `x_1`, `h_3`, `o_1`: the names of the textbook. */
export function unitName(layer: number, unit: number, layers: number): string {
  const letter = layer === 0 ? 'x' : layer === layers - 1 ? 'o' : 'h'
  return `${letter}_${unit + 1}`
}
