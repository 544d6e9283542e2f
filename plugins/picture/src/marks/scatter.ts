// Points, each with a size and a colour of its own where they are given.
import {extentOf} from '../axis/limits.ts'
import {paintOf} from '../color/colors.ts'
import type {ScatterMark} from '../figure.ts'
import {element, type Svg} from '../svg.ts'
import type {MarkKind} from './mark.ts'
import {drawMarkers} from './markers.ts'
import type {Place} from './place.ts'
import type {Point} from './thin.ts'

/** Square points. */
const area = 36

function placesOf({x, y}: ScatterMark, place: Place): Point[] {
  return x.map((value, index) => [place.x(value), place.y(y[index] ?? NaN)] as const)
}

/** Points that look alike are one path. */
function draw(mark: ScatterMark, place: Place): Svg {
  const {sizes = [], colors = [], marker = 'o', opacity} = mark
  const groups = new Map<string, {color: string | undefined; size: number; points: Point[]}>()
  placesOf(mark, place).forEach((point, index) => {
    const [size = area, color] = [sizes[index] ?? sizes[0], colors[index] ?? colors[0]]
    const key = `${size} ${color}`
    const group = groups.get(key) ?? {color, size, points: []}
    group.points.push(point)
    groups.set(key, group)
  })
  const drawn = [...groups.values()].map(({color, size, points}) =>
    drawMarkers(marker, points, Math.sqrt(Math.max(0, size)) * place.markerScale, {...paintOf(color)}),
  )
  return element('g', {opacity: opacity?.toString()}, ...drawn)
}

export const scatterKind: MarkKind<ScatterMark> = {
  xExtent: ({x}, scaling) => extentOf(x, scaling),
  yExtent: ({y}, scaling) => extentOf(y, scaling),
  draw,
  drawHandle: ({marker = 'o', colors, sizes}, width, height) =>
    drawMarkers(marker, [[width / 2, height / 2]], Math.min(8, Math.sqrt(sizes?.[0] ?? area)), {
      ...paintOf(colors?.[0]),
    }),
  obstacles: placesOf,
}
