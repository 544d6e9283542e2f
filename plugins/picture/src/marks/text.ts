// Text at a point, and annotations: text with an arrow to what it means.
import {paintOf} from '../color/colors.ts'
import type {TextMark} from '../figure.ts'
import {element, short, type Svg} from '../svg.ts'
import {mathText, plainText} from '../text/math-text.ts'
import {textWidth} from '../text/text-width.ts'
import type {MarkKind} from './mark.ts'
import type {Place} from './place.ts'

function draw(mark: TextMark, place: Place): Svg {
  const {text, anchor, verticalAnchor = 'bottom'} = mark
  const [x, y] = [place.x(mark.x), place.y(mark.y)]
  if (!Number.isFinite(x) || !Number.isFinite(y)) return ''
  const size = place.textSize
  const lines = text.split('\n')
  const down = {bottom: -0.25 - 1.2 * (lines.length - 1), center: 0.35 - 0.6 * (lines.length - 1), top: 0.95}[
    verticalAnchor
  ]
  const written = lines.map((line, index) =>
    element(
      'text',
      {x, y: y + (down + 1.2 * index) * size, 'text-anchor': anchor === 'start' ? undefined : anchor},
      mathText(line),
    ),
  )
  const arrow = mark.arrowTo ? drawArrow(mark, place) : ''
  return element('g', mark.color ? {...paintOf(mark.color), fill: 'currentColor'} : {}, arrow, ...written)
}

/** From the middle of the text, past its edge, to the point. */
function drawArrow({text, anchor = 'start', x, y, arrowTo}: TextMark, place: Place): Svg {
  const [toX, toY] = [place.x(arrowTo?.[0] ?? NaN), place.y(arrowTo?.[1] ?? NaN)]
  if (!Number.isFinite(toX) || !Number.isFinite(toY)) return ''
  const width = textWidth(plainText(text), place.textSize)
  const half = {width: width / 2, height: place.textSize * 0.6}
  const middle = {
    x: place.x(x) + {start: half.width, middle: 0, end: -half.width}[anchor],
    y: place.y(y) - half.height,
  }
  const [dx, dy] = [toX - middle.x, toY - middle.y]
  const length = Math.hypot(dx, dy)
  const inside = Math.min((half.width + 2) / Math.abs(dx), (half.height + 2) / Math.abs(dy))
  if (length === 0 || inside >= 1) return ''
  const [ux, uy] = [dx / length, dy / length]
  const head = [-0.5, 0.5].map(
    (side) => `${short(toX - 6 * ux - 6 * side * uy)},${short(toY - 6 * uy + 6 * side * ux)}`,
  )
  const d = `M${short(middle.x + dx * inside)},${short(middle.y + dy * inside)}L${short(toX)},${short(toY)}M${head[0]}L${short(toX)},${short(toY)}L${head[1]}`
  return element('path', {
    d,
    class: 'd2l-plot-arrow',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1,
  })
}

export const textKind: MarkKind<TextMark> = {
  xExtent: () => undefined,
  yExtent: () => undefined,
  draw,
  obstacles: ({x, y}, place) => [[place.x(x), place.y(y)]],
}
