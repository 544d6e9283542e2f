// The plane of the inputs: points of a data set over the surface that a network makes of it.
import {type PlotBox, type Svg, dots, element, frameOf, short} from 'd2lbook-picture'
import {contours} from 'd3-contour'
import {extent, type Points} from '../data/points.ts'
import {planeBox} from './boxes.ts'
import {label, panel} from './panel.ts'

/** Outputs on a square grid of inputs, row by row from the top left, between -1 and 1. */
export interface Surface {
  side: number
  values: Float32Array
  /** Where bands begin, on either side of zero. @default bandLevels */
  levels?: readonly number[]
}

export const bandLevels = [0, 0.25, 0.5, 0.75]

export interface PlanePoints {
  train: Points
  test?: Points
}

/** How points are drawn. */
export interface PointLook {
  /** Paler the nearer to zero: targets are numbers, not classes. @default false */
  hasShades?: boolean
}

/** Inputs of a grid of `side` x `side`, `[side * side, 2]`: cell centres, from the top left. */
export function gridInputs(side: number): Float32Array {
  const inputs = new Float32Array(2 * side * side)
  for (let cell = 0; cell < side * side; cell++) {
    inputs[2 * cell] = extent * ((2 * (cell % side) + 1) / side - 1)
    inputs[2 * cell + 1] = extent * (1 - (2 * Math.floor(cell / side) + 1) / side)
  }
  return inputs
}

/** From a place in the plane to a place in the drawing. */
export function planeScale(box: PlotBox): (x1: number, x2: number) => [number, number] {
  const {left, top, width, height} = frameOf(box)
  return (x1, x2) => [
    left + ((x1 + extent) / (2 * extent)) * width,
    top + ((extent - x2) / (2 * extent)) * height,
  ]
}

/** Surface, points and axes as one drawing. */
export function drawPlane(
  points: PlanePoints,
  said: {label: string} & PointLook,
  surface?: Surface,
  box = planeBox,
  under: Svg = '',
): Svg {
  return panel(
    box,
    {label: said.label, class: 'd2l-live-plane'},
    surface ? drawSurface(surface, box) : '',
    drawPlaneAxes(box),
    drawPoints(points, box, said),
    under,
  )
}

function drawPlaneAxes(box: PlotBox): Svg {
  const {left, top, right, bottom, width, height} = frameOf(box)
  const scale = planeScale(box)
  const ticks = [-2, 0, 2].flatMap((value) => {
    const [x, y] = scale(value, value)
    const text = String(value).replace('-', '−')
    return [
      element('path', {
        d: `M${short(x)} ${short(bottom)}v4M${short(left)} ${short(y)}h-4`,
        class: 'd2l-live-tick',
      }),
      label(x, bottom + 14, text, {anchor: 'middle', class: 'd2l-live-tick-label'}),
      label(left - 6, y + 3.5, text, {anchor: 'end', class: 'd2l-live-tick-label'}),
    ]
  })
  return element(
    'g',
    {class: 'd2l-live-axes'},
    element('rect', {x: left, y: top, width, height, class: 'd2l-live-frame', fill: 'none'}),
    ...ticks,
    label(right - 4, bottom + 15, 'x_1', {isMath: true, anchor: 'end'}),
    label(left - 20, top + 10, 'x_2', {isMath: true}),
  )
}

/** Class 1 (or above 0) is round, class 0 square: colour is not the only sign. Test points are hollow. */
function drawPoints({train, test}: PlanePoints, box: PlotBox, {hasShades = false}: PointLook = {}): Svg {
  const size = train.rows + (test?.rows ?? 0) > 300 ? 4 : 5
  const drawn = [false, true].flatMap((isUpper) => {
    const [shown, held] = [places(train, isUpper, box), test ? places(test, isUpper, box) : []]
    const pen = pointPen(isUpper, isUpper ? size : size - 1)
    if (!hasShades)
      return [dots(placesOf(shown), pen.outline), dots(placesOf(shown), pen.full), ...hollow(held, pen)]
    const shaded = shades.map(({from, to, opacity}) =>
      dots(placesOf(shown.filter(({size: y}) => y >= from && y < to)), {
        ...pen.full,
        'stroke-opacity': opacity,
      }),
    )
    return [dots(placesOf(shown), pen.outline), ...shaded, ...hollow(held, pen)]
  })
  return element('g', {class: 'd2l-live-points'}, ...drawn)
}

/** Of targets by their size, like the bands of a surface. */
const shades = bandLevels.map((from, index) => ({
  from,
  to: bandLevels[index + 1] ?? Number.POSITIVE_INFINITY,
  opacity: String(from + 0.25),
}))

interface PointPen {
  full: Record<string, string | number>
  outline: Record<string, string | number>
  core: Record<string, string | number>
}

export function pointPen(isUpper: boolean, width: number): PointPen {
  const pen = {
    class: isUpper ? 'd2l-live-plus' : 'd2l-live-minus',
    'stroke-linecap': isUpper ? 'round' : 'square',
  }
  const hollowPen = {...pen, class: 'd2l-live-hollow'}
  return {
    full: {...pen, 'stroke-width': width},
    outline: {...hollowPen, 'stroke-width': width + 1.6},
    core: {...hollowPen, 'stroke-width': width - 2},
  }
}

function hollow(held: PointPlace[], {full, core}: PointPen): Svg[] {
  return [dots(placesOf(held), full), dots(placesOf(held), core)]
}

/** Bands of one colour on either side of zero, deeper the farther from it. */
function drawSurface({side, values, levels: bounds = bandLevels}: Surface, box: PlotBox): Svg {
  const band = bounds.length === 1 ? 'd2l-live-band d2l-live-side' : 'd2l-live-band'
  const bands = [-1, 1].flatMap((sign) => {
    const signed = widened(values, side).map((value) => sign * value)
    const levels = contours()
      .size([side + 2, side + 2])
      .thresholds([...bounds])(signed)
    return levels.map((level) =>
      element('path', {
        d: ringsPath(level.coordinates, side, box),
        class: `${band} ${sign > 0 ? 'd2l-live-plus' : 'd2l-live-minus'}`,
      }),
    )
  })
  return element('g', {class: 'd2l-live-surface', 'fill-rule': 'evenodd'}, ...bands)
}

/** Where the surface is zero: the border between two classes. */
export function borderPath({side, values}: Surface, box: PlotBox): string {
  const place = gridScale(side, box)
  const point = (at: number[]): string => place(at).map(short).join(' ')
  // rings are closed along the frame; that part is no border
  const onFrame = ([x, y]: number[]): boolean => x! <= 0 || y! <= 0 || x! >= side || y! >= side
  const [level] = contours().size([side, side]).thresholds([0])(Array.from(values))
  const segment = (from: number[], to: number[]): string =>
    onFrame(from) && onFrame(to) ? '' : `M${point(from)}L${point(to)}`
  return (level?.coordinates.flat() ?? [])
    .flatMap((ring) => ring.slice(1).map((to, index) => segment(ring[index]!, to)))
    .join('')
}

/** From a place on the grid of a surface to a place in the drawing. */
function gridScale(side: number, box: PlotBox): (at: number[]) => Point {
  const {left, top, width, height} = frameOf(box)
  return ([x, y]) => [left + (x! / side) * width, top + (y! / side) * height]
}

function ringsPath(polygons: number[][][][], side: number, box: PlotBox): string {
  const place = gridScale(side, box)
  return polygons
    .flatMap((rings) =>
      rings.map((ring) => closedPath(straighten(ring.map((at) => place(unwidened(at, side)))))),
    )
    .join('')
}

/** With the outer cells twice: contours cut off the corners of their outermost cells. */
function widened(values: Float32Array, side: number): number[] {
  const inside = (cell: number): number => Math.max(0, Math.min(side - 1, cell - 1))
  return Array.from({length: (side + 2) ** 2}, (_, cell) => {
    const [row, column] = [Math.floor(cell / (side + 2)), cell % (side + 2)]
    return values[inside(row) * side + inside(column)]!
  })
}

function unwidened([x, y]: number[], side: number): number[] {
  const inside = (value: number): number => Math.max(0, Math.min(side, value - 1))
  return [inside(x!), inside(y!)]
}

type Point = [x: number, y: number]

/** In steps from point to point: half as long as with absolute places. */
function closedPath([first, ...rest]: Point[]): string {
  if (!first) return ''
  let [x, y] = [Math.round(first[0] * 10), Math.round(first[1] * 10)]
  const start = `M${x / 10} ${y / 10}`
  const steps = rest.map((place) => {
    const [nextX, nextY] = [Math.round(place[0] * 10), Math.round(place[1] * 10)]
    const step = `l${(nextX - x) / 10} ${(nextY - y) / 10}`
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `${start}${steps.join('')}Z`.replaceAll(' -', '-')
}

/** Without points that lie within a third of a unit of the line between their neighbours. */
function straighten(ring: Point[]): Point[] {
  const kept = ring.slice(0, 1)
  let from = 0
  for (let to = 2; to < ring.length; to++) {
    const between = ring.slice(from + 1, to)
    if (between.every((place) => distanceToLine(place, ring[from]!, ring[to]!) < 0.3)) continue
    from = to - 1
    kept.push(ring[from]!)
  }
  return kept
}

function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return Math.hypot(x - x1, y - y1)
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
}

interface PointPlace {
  at: [number, number]
  /** Of its target. */
  size: number
}

function places(points: Points, isUpper: boolean, box: PlotBox): PointPlace[] {
  const scale = planeScale(box)
  const isClass = points.y.every((y) => y === 0 || y === 1)
  const border = isClass ? 0.5 : 0
  return Array.from({length: points.rows}, (_, row) => row)
    .filter((row) => points.y[row]! > border === isUpper)
    .map((row) => ({at: scale(points.x[2 * row]!, points.x[2 * row + 1]!), size: Math.abs(points.y[row]!)}))
}

function placesOf(points: PointPlace[]): [number, number][] {
  return points.map(({at}) => at)
}
