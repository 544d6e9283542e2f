// What the colours of images mean: a bar beside them.
import {colorMap, hex} from '../color/color-maps.ts'
import type {ColorBar} from '../figure.ts'
import {element, short, type Svg} from '../svg.ts'
import {withTicks} from './axis.ts'
import {frameLooks, tickLooks} from './looks.ts'
import {tickSize} from './measures.ts'
import {write} from './write.ts'

const steps = 32

/** Its upper edge is at 0. */
export function drawColorBar(
  {colorMap: name, range, label}: ColorBar,
  left: number,
  height: number,
  textSize: number,
): Svg {
  const width = textSize * 0.9
  const map = colorMap(name)
  const [low, high] = range
  const axis = withTicks(
    {limits: low < high ? range : [low, low + 1], scaling: 'linear', set: undefined},
    Math.floor(height / (textSize * 2)),
  )
  const cells = Array.from({length: steps}, (_, step) =>
    element('rect', {
      x: left,
      y: height - ((step + 1) * height) / steps,
      width,
      // no seams between them
      height: height / steps + 0.3,
      fill: hex(map((step + 0.5) / steps)),
    }),
  )
  const y = (value: number): number =>
    height - ((value - axis.limits[0]) / (axis.limits[1] - axis.limits[0])) * height
  return element(
    'g',
    {class: 'd2l-plot-color-bar'},
    ...cells,
    element('rect', {...frameLooks, x: left, y: 0, width, height}),
    element('path', {
      ...tickLooks,
      d: axis.ticks.map(({at}) => `M${short(left + width)} ${short(y(at))}h3`).join(''),
    }),
    ...axis.ticks.map(({at, text}) =>
      write(left + width + 5, y(at) + textSize * 0.32, text, {size: tickSize}),
    ),
    label ? write(left + width + textSize * 3.6, height / 2, label, {anchor: 'middle', turn: -90}) : '',
  )
}
