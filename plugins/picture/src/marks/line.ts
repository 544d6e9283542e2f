// Lines with or without markers.
import {extentOf} from '../axis/limits.ts'
import {paintOf} from '../color/colors.ts'
import {linePath} from '../curves.ts'
import type {LineMark, LineStyle} from '../figure.ts'
import {element, type Svg} from '../svg.ts'
import type {MarkKind} from './mark.ts'
import {drawMarkers} from './markers.ts'
import type {Place} from './place.ts'
import {thinned, type Point} from './thin.ts'

/** Strokes and gaps in widths of the line, as matplotlib has them. */
const dashes: Readonly<Record<string, readonly number[]>> = {
  dashed: [3.7, 1.6],
  dashdot: [6.4, 1.6, 1, 1.6],
  dotted: [1, 1.65],
}

const lineWidth = 1.5
const markerSize = 6

/** Presentation attributes of a stroke. */
function strokeOf({
  dash = 'solid',
  width = lineWidth,
}: LineStyle): Record<string, string | number | undefined> {
  return {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-linecap': dash === 'solid' ? 'round' : 'butt',
    'stroke-dasharray': dashes[dash]?.map((length) => (length * width).toFixed(1)).join(' '),
  }
}

export function drawLine(points: readonly Point[], style: LineStyle, markerScale = 1): Svg {
  const {dash = 'solid', marker, opacity} = style
  const line = dash === 'none' ? '' : element('path', {d: linePath(thinned(points)), ...strokeOf(style)})
  const markers = marker ? drawMarkers(marker, points, (style.markerSize ?? markerSize) * markerScale) : ''
  return element('g', {...paintOf(style.color), opacity: opacity?.toString()}, line, markers)
}

function placesOf({x, y}: LineMark, place: Place): Point[] {
  return x.map((value, index) => [place.x(value), place.y(y[index] ?? NaN)] as const)
}

export const lineKind: MarkKind<LineMark> = {
  xExtent: ({x}, scaling) => extentOf(x, scaling),
  yExtent: ({y}, scaling) => extentOf(y, scaling),
  draw: (mark, place) => drawLine(placesOf(mark, place), mark.style, place.markerScale),
  drawHandle: ({style}, width, height) =>
    drawLine(
      [[0, height / 2], ...(style.marker ? [[width / 2, height / 2] as const] : []), [width, height / 2]],
      {
        ...style,
        marker: undefined,
      },
    ) + handleMarker(style, width, height),
  obstacles: (mark, place) => alongLine(thinned(placesOf(mark, place)), mark.style.dash === 'none'),
}

function handleMarker(style: LineStyle, width: number, height: number): Svg {
  return style.marker ? drawLine([[width / 2, height / 2]], {...style, dash: 'none'}) : ''
}

/** Points of a line and some between them, a few units apart. */
function alongLine(points: readonly Point[], isDotsOnly: boolean): readonly Point[] {
  if (isDotsOnly) return points
  return points.flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [x, y]
    const steps = Math.min(60, Math.ceil(Math.hypot(x - fromX, y - fromY) / 5)) || 1
    return Array.from({length: steps}, (_, step) => {
      const share = (step + 1) / steps
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share] as const
    })
  })
}
