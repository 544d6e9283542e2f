// Bars of charts and histograms.
import {extentOf, type Extent, type Scaling} from '../axis/limits.ts'
import {paintOf} from '../color/colors.ts'
import type {BarMark} from '../figure.ts'
import {element, short, type Svg} from '../svg.ts'
import type {MarkKind} from './mark.ts'
import type {Place} from './place.ts'
import type {Point} from './thin.ts'

/** Over which numbers the bars stand. */
function across({x, width}: BarMark, scaling: Scaling): Extent | undefined {
  return extentOf([...x, ...x.map((value, index) => value + (width[index] ?? 0))], scaling)
}

function along({base, height}: BarMark, scaling: Scaling): Extent | undefined {
  const extent = extentOf([...base, ...base.map((value, index) => value + (height[index] ?? 0))], scaling)
  return extent && {...extent, sticky: [...new Set(base)]}
}

interface Corners {
  left: number
  top: number
  right: number
  bottom: number
}

function cornersOf(mark: BarMark, place: Place): Corners[] {
  const {x, width, base, height, isHorizontal} = mark
  return x.flatMap((from, index) => {
    const to = from + (width[index] ?? 0)
    const foot = base[index] ?? 0
    const head = foot + (height[index] ?? NaN)
    const [x1, x2] = isHorizontal ? [place.x(foot), place.x(head)] : [place.x(from), place.x(to)]
    const [y1, y2] = isHorizontal ? [place.y(from), place.y(to)] : [footOnPage(foot, place), place.y(head)]
    if (![x1, x2, y1, y2].every(Number.isFinite)) return []
    return [
      {left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2)},
    ]
  })
}

/** On a logarithmic axis nothing stands at zero: bars begin at the frame. */
function footOnPage(foot: number, place: Place): number {
  const y = place.y(foot)
  return Number.isFinite(y) ? y : place.height
}

function draw(mark: BarMark, place: Place): Svg {
  const d = cornersOf(mark, place).map(({left, right, top, bottom}) => {
    return `M${short(left)} ${short(bottom)}V${short(top)}H${short(right)}V${short(bottom)}Z`
  })
  if (d.length === 0) return ''
  return element('g', {opacity: mark.opacity?.toString()}, shape(d.join(''), mark))
}

function shape(d: string, {color, edge}: BarMark): Svg {
  const bars = element('path', {d, ...paintOf(color), fill: color === 'none' ? 'none' : 'currentColor'})
  return edge
    ? bars + element('path', {d, ...paintOf(edge), fill: 'none', stroke: 'currentColor', 'stroke-width': 0.8})
    : bars
}

export const barKind: MarkKind<BarMark> = {
  xExtent: (mark, scaling) => (mark.isHorizontal ? along : across)(mark, scaling),
  yExtent: (mark, scaling) => (mark.isHorizontal ? across : along)(mark, scaling),
  draw,
  drawHandle: (mark, width, height) =>
    shape(
      `M0 ${short(height * 0.85)}V${short(height * 0.15)}H${short(width)}V${short(height * 0.85)}Z`,
      mark,
    ),
  obstacles: (mark, place) =>
    cornersOf(mark, place).flatMap(({left, right, top, bottom}) => {
      const steps = Math.min(40, Math.ceil((bottom - top) / 5))
      return Array.from({length: steps + 1}, (_, step): Point[] => {
        const y = top + ((bottom - top) * step) / (steps || 1)
        return [
          [left, y],
          [(left + right) / 2, y],
          [right, y],
        ]
      }).flat()
    }),
}
