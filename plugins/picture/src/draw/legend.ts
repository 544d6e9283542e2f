// The legend: a box within the axes, where it covers least.
import type {Axes, LegendPlace, Mark} from '../figure.ts'
import {kindOf} from '../marks/marks.ts'
import type {Place} from '../marks/place.ts'
import type {Point} from '../marks/thin.ts'
import {element, short, type Svg} from '../svg.ts'
import {plainText} from '../text/math-text.ts'
import {textWidth} from '../text/text-width.ts'
import {legendLooks} from './looks.ts'
import {phoneSize, tickSize} from './measures.ts'
import {write} from './write.ts'

/** In matplotlib's order: the first of those that cover as little as any. Shares of the room left, from the left and from the top. */
const places: Readonly<Record<Exclude<LegendPlace, 'best'>, readonly [across: number, down: number]>> = {
  'upper right': [1, 0],
  'upper left': [0, 0],
  'lower left': [0, 1],
  'lower right': [1, 1],
  'center right': [1, 0.5],
  'center left': [0, 0.5],
  'lower center': [0.5, 1],
  'upper center': [0.5, 0],
  center: [0.5, 0.5],
}

interface Box {
  left: number
  top: number
  width: number
  height: number
}

interface Entry {
  label: string
  handle: (width: number, height: number) => Svg
}

/** Those that have a name and a sign. */
function entriesOf(marks: readonly Mark[]): Entry[] {
  return marks.flatMap((mark) => {
    const label = 'label' in mark ? mark.label : undefined
    const kind = kindOf(mark)
    if (!label || label.startsWith('_') || !kind.drawHandle) return []
    return [{label, handle: (width, height) => kind.drawHandle?.(mark, width, height) ?? ''}]
  })
}

/** @param isWide type will be larger on phones */
export function drawLegend(axes: Axes, place: Place, isWide: boolean): Svg {
  const entries = entriesOf(axes.marks)
  if (entries.length === 0) return ''
  const size = place.textSize * tickSize
  const [padding, handleWidth, lineHeight] = [size * 0.5, size * 2, size * 1.45]
  const widest =
    Math.max(...entries.map(({label}) => textWidth(plainText(label), size))) * (isWide ? phoneSize : 1)
  const width = padding * 2 + handleWidth + size * 0.7 + widest
  const height = padding * 1.4 + lineHeight * entries.length
  const {left, top} = boxFor(axes, place, width, height)
  const lines = entries.map(({label, handle}, index) => {
    const y = padding * 0.7 + lineHeight * index
    const shift = `translate(${short(padding)} ${short(y + lineHeight * 0.12)})`
    return (
      element('g', {transform: shift}, handle(handleWidth, lineHeight * 0.76)) +
      write(padding + handleWidth + size * 0.7, y + lineHeight * 0.74, label, {size: tickSize})
    )
  })
  return element(
    'g',
    {class: 'd2l-plot-legend', transform: `translate(${short(left)} ${short(top)})`},
    element('rect', {...legendLooks, width, height, rx: 2}),
    ...lines,
  )
}

function boxFor(axes: Axes, place: Place, width: number, height: number): Box {
  const gap = place.textSize * 0.5
  const at = ([across, down]: readonly [number, number]): Box => ({
    left: gap + across * (place.width - width - 2 * gap),
    top: gap + down * (place.height - height - 2 * gap),
    width,
    height,
  })
  const {legendPlace = 'best'} = axes
  if (legendPlace !== 'best') return at(places[legendPlace])
  const obstacles = axes.marks.flatMap((mark) => kindOf(mark).obstacles?.(mark, place) ?? [])
  const boxes = Object.values(places).map(at)
  const costs = boxes.map((box) => covered(obstacles, box))
  return boxes[costs.indexOf(Math.min(...costs))]!
}

function covered(points: readonly Point[], {left, top, width, height}: Box): number {
  return points.filter(([x, y]) => x >= left && x <= left + width && y >= top && y <= top + height).length
}
