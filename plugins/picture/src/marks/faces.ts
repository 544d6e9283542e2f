// Filled polygons: surfaces in space, filled contours.
import {extentOf, type Extent} from '../axis/limits.ts'
import {paintOf} from '../color/colors.ts'
import type {FacesMark} from '../figure.ts'
import {element, short, type Svg} from '../svg.ts'
import type {MarkKind} from './mark.ts'
import type {Place} from './place.ts'
import type {Point} from './thin.ts'

/** Closes the seams between neighbours. */
const seam = 0.4

function polygonsOf({x, y}: FacesMark, place: Place): Point[][] {
  const polygons: Point[][] = [[]]
  x.forEach((value, index) => {
    const point = [place.x(value), place.y(y[index] ?? NaN)] as const
    if (point.every(Number.isFinite)) polygons.at(-1)?.push(point)
    else polygons.push([])
  })
  return polygons.filter((polygon) => polygon.length > 0)
}

/** Neighbours in one colour are one path. */
function draw(mark: FacesMark, place: Place): Svg {
  const paths: {color: string | undefined; d: string}[] = []
  polygonsOf(mark, place).forEach((polygon, index) => {
    const color = mark.colors[index] ?? mark.colors[0]
    const d = `${polygon.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${short(x)},${short(y)}`).join('')}Z`
    const last = paths.at(-1)
    if (last && last.color === color && mark.edge === undefined) last.d += d
    else paths.push({color, d})
  })
  return element(
    'g',
    {opacity: mark.opacity?.toString(), 'stroke-linejoin': 'round'},
    ...paths.map(({color, d}) => fill(d, color, mark)),
  )
}

/** Colours that mean numbers stay as they are on dark pages. */
function fill(d: string, color: string | undefined, {edge, opacity}: FacesMark): Svg {
  const isOwn = color?.startsWith('#') ?? false
  const paint = isOwn ? color : 'currentColor'
  return element('path', {
    d,
    ...(isOwn ? {} : paintOf(color)),
    fill: color === 'none' ? 'none' : paint,
    stroke: edge ?? (opacity === undefined && color !== 'none' ? paint : undefined),
    'stroke-width': edge === undefined ? seam : 0.6,
  })
}

export const facesKind: MarkKind<FacesMark> = {
  xExtent: ({x}, scaling) => withEdges(extentOf(x, scaling)),
  yExtent: ({y}, scaling) => withEdges(extentOf(y, scaling)),
  draw,
  drawHandle: (mark, width, height) =>
    fill(
      `M0 ${short(height * 0.85)}V${short(height * 0.15)}H${short(width)}V${short(height * 0.85)}Z`,
      mark.colors[0],
      mark,
    ),
  obstacles: (mark, place) => polygonsOf(mark, place).flat(),
}

/** They fill the frame. */
function withEdges(extent: Extent | undefined): Extent | undefined {
  return extent && {...extent, sticky: [extent.low, extent.high]}
}
