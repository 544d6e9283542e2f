// Axes: frame, ticks, numbers, labels; the marks within; the legend over them.
import {kindOf} from '../marks/marks.ts'
import {placeOf, type Place} from '../marks/place.ts'
import {element, short, type Svg} from '../svg.ts'
import {mathText} from '../text/math-text.ts'
import {drawColorBar} from './color-bar.ts'
import type {PlacedAxes} from './layout.ts'
import {drawLegend} from './legend.ts'
import {frameLooks, gridLooks, tickLooks} from './looks.ts'
import {tickLength, tickSize, widestText, type Sheet} from './measures.ts'
import {write} from './write.ts'

export function drawAxes(placed: PlacedAxes, {textSize, isWide, shrink}: Sheet): Svg {
  const {axes, left, top, width, height, x, y} = placed
  const place = placeOf({width, height, textSize, markerScale: Math.sqrt(shrink)}, x, y)
  const marks = axes.marks.map((mark) => kindOf(mark).draw(mark, place)).join('')
  return element(
    'g',
    {transform: `translate(${short(left)} ${short(top)})`},
    axes.isBare ? '' : drawGrid(placed, place),
    // what reaches beyond the frame is cut off
    element('svg', {class: 'd2l-plot-marks', width, height, overflow: 'hidden'}, marks),
    axes.isBare ? '' : drawFrame(placed, place),
    drawTitle(placed, textSize),
    axes.hasLegend ? drawLegend(axes, place, isWide) : '',
    axes.colorBar ? drawColorBar(axes.colorBar, width + textSize * 0.7, height, textSize) : '',
  )
}

function drawGrid({axes, x, y, width, height}: PlacedAxes, place: Place): Svg {
  if (!axes.hasGrid) return ''
  const d = [
    ...x.ticks.map(({at}) => `M${short(place.x(at))} 0V${short(height)}`),
    ...y.ticks.map(({at}) => `M0 ${short(place.y(at))}H${short(width)}`),
  ].join('')
  return d === '' ? '' : element('path', {...gridLooks, d})
}

function drawFrame(placed: PlacedAxes, place: Place): Svg {
  const {axes, width, height} = placed
  return [
    element('rect', {...frameLooks, width, height}),
    axes.isXHidden ? '' : drawXAxis(placed, place),
    axes.isYHidden ? '' : drawYAxis(placed, place),
  ].join('')
}

function drawXAxis({axes, x, width, height, hidesXTexts, isSlanted}: PlacedAxes, place: Place): Svg {
  const size = place.textSize
  const ticks = [
    ...x.ticks.map(({at}) => `M${short(place.x(at))} ${short(height)}v${tickLength}`),
    ...x.minor.map((at) => `M${short(place.x(at))} ${short(height)}v2`),
  ].join('')
  const y = height + tickLength + size * (tickSize + 0.1)
  const texts = hidesXTexts
    ? ''
    : x.ticks
        .map(({at, text}) =>
          isSlanted
            ? write(place.x(at) + size * 0.3, y - size * 0.6, text, {
                anchor: 'end',
                size: tickSize,
                turn: -90,
              })
            : write(place.x(at), y, text, {anchor: 'middle', size: tickSize}),
        )
        .join('')
  const lowest = isSlanted ? widestText(x, size) + size * 0.3 + height + tickLength : y
  return [
    drawTicks(ticks),
    texts,
    x.common && !hidesXTexts
      ? write(width, y + size * (axes.xLabel ? 1.2 : 1), x.common, {anchor: 'end', size: tickSize})
      : '',
    axes.xLabel
      ? write(width / 2, (hidesXTexts ? height : lowest) + size * 1.25, axes.xLabel, {anchor: 'middle'})
      : '',
  ].join('')
}

function drawYAxis({axes, y, height, hidesYTexts}: PlacedAxes, place: Place): Svg {
  const size = place.textSize
  const ticks = [
    ...y.ticks.map(({at}) => `M0 ${short(place.y(at))}h-${tickLength}`),
    ...y.minor.map((at) => `M0 ${short(place.y(at))}h-2`),
  ].join('')
  const texts = hidesYTexts
    ? ''
    : y.ticks
        .map(({at, text}) =>
          write(-tickLength - size * 0.3, place.y(at) + size * 0.32, text, {anchor: 'end', size: tickSize}),
        )
        .join('')
  const labelAt = -tickLength - size * 0.5 - (hidesYTexts ? 0 : widestText(y, size) + size * 0.4)
  return [
    drawTicks(ticks),
    texts,
    y.common && !hidesYTexts ? write(0, -size * 0.35, y.common, {size: tickSize}) : '',
    axes.yLabel ? write(labelAt, height / 2, axes.yLabel, {anchor: 'middle', turn: -90}) : '',
  ].join('')
}

function drawTicks(d: string): Svg {
  return d === '' ? '' : element('path', {...tickLooks, d})
}

function drawTitle({titleLines, titleSize, width, y, hidesYTexts}: PlacedAxes, textSize: number): Svg {
  const lift = y.common && !hidesYTexts ? 1.25 : 0
  return titleLines
    .map((line, index) => {
      const up = (titleLines.length - 1 - index) * 1.25 * titleSize + 0.4 + lift
      return element(
        'text',
        {x: width / 2, y: -up * textSize, 'text-anchor': 'middle', 'font-size': `${titleSize}em`},
        mathText(line),
      )
    })
    .join('')
}
