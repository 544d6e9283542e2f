// Line plots: loss curves, activation functions, fitted functions.
import {
  element,
  frameOf,
  linearScale,
  linePath,
  logScale,
  short,
  type PlotBox,
  type Scale,
  type Svg,
} from 'd2lbook-picture'
import {widePlot} from './boxes.ts'
import {label, panel} from './panel.ts'

export interface Curve {
  points: readonly (readonly [x: number, y: number])[]
  /** Which of the colours and dashes. */
  class: string
  /** Written at the end of the curve or in the legend. */
  name?: string
}

export interface PlotAxes {
  x: [number, number]
  y: [number, number]
  xLabel?: string
  yLabel?: string
  /** Powers of ten on the y axis. */
  isLog?: boolean
  /** Lines through zero, as for functions. */
  hasOrigin?: boolean
}

export interface PlotScales {
  x: Scale
  y: Scale
}

export function plotScales(axes: PlotAxes, box: PlotBox): PlotScales {
  const {left, top, right, bottom} = frameOf(box)
  const vertical = axes.isLog ? logScale : linearScale
  return {x: linearScale(axes.x, [left, right]), y: vertical(axes.y, [bottom, top])}
}

/** Curves with axes, ticks and a legend for those with a name. */
export function drawPlot(
  curves: Curve[],
  axes: PlotAxes,
  said: {label?: string},
  box: PlotBox,
  over: Svg = '',
): Svg {
  const scales = plotScales(axes, box)
  return panel(
    box,
    {...said, class: box.width > widePlot ? 'd2l-live-plot d2l-live-wide-plot' : 'd2l-live-plot'},
    drawAxes(axes, scales, box),
    ...curves.map((curve) => drawCurve(curve, scales)),
    over,
    drawLegend(curves, box),
  )
}

function drawCurve(curve: Curve, {x, y}: PlotScales): Svg {
  const d = linePath(curve.points.map(([at, value]) => [x(at), y(value)] as const))
  return element('path', {d, class: `d2l-live-curve ${curve.class}`, fill: 'none'})
}

function drawAxes(axes: PlotAxes, {x, y}: PlotScales, box: PlotBox): Svg {
  const {width, height} = box
  const {left, top, right, bottom} = frameOf(box)
  const [across, up] = [Math.max(2, Math.round(width / 70)), Math.max(2, Math.round(height / 45))]
  const [xTicks, yTicks] = [x.ticks(across), y.ticks(up)]
  const [showX, showY] = [x.tickText(across), y.tickText(up)]
  const grid = [
    ...xTicks.map((tick) => `M${short(x(tick))} ${short(top)}V${short(bottom)}`),
    ...yTicks.map((tick) => `M${short(left)} ${short(y(tick))}H${short(right)}`),
  ].join('')
  const origin = axes.hasOrigin
    ? `M${short(x(0))} ${short(top)}V${short(bottom)}M${short(left)} ${short(y(0))}H${short(right)}`
    : ''
  return element(
    'g',
    {class: 'd2l-live-axes', fill: 'none'},
    element('path', {d: grid, class: 'd2l-live-grid'}),
    origin ? element('path', {d: origin, class: 'd2l-live-origin'}) : '',
    element('rect', {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      class: 'd2l-live-frame',
    }),
    ...xTicks.map((tick) =>
      label(x(tick), bottom + 13, minus(showX(tick)), {anchor: 'middle', class: 'd2l-live-tick-label'}),
    ),
    ...yTicks.map((tick) =>
      label(left - 5, y(tick) + 3.5, minus(showY(tick)), {
        anchor: 'end',
        class: 'd2l-live-tick-label',
      }),
    ),
    axes.xLabel
      ? label((left + right) / 2, height - 4, axes.xLabel, {
          anchor: 'middle',
          class: 'd2l-live-axis-label',
        })
      : '',
    axes.yLabel ? label(left, top - 6, axes.yLabel, {class: 'd2l-live-axis-label'}) : '',
  )
}

/** Names over the frame, from the right: they never cover a curve. */
function drawLegend(curves: Curve[], box: PlotBox): Svg {
  let {right} = frameOf(box)
  const y = frameOf(box).top - 6
  const entries = curves
    .filter(({name}) => name)
    .map(({name, class: style}) => {
      const text = label(right, y, name!, {anchor: 'end', class: 'd2l-live-tick-label'})
      const start = right - textWidth(name!) - 24
      right = start - 12
      return (
        element('path', {
          d: `M${short(start)} ${short(y - 3.5)}h18`,
          class: `d2l-live-curve ${style}`,
          fill: 'none',
        }) + text
      )
    })
  return element('g', {class: 'd2l-live-legend'}, ...entries)
}

/** About, in the type of legends on small screens, which is the larger one. */
function textWidth(text: string): number {
  return text.length * 7.6
}

/** A true minus sign, and narrow spaces for thousands as in all other numbers. */
function minus(text: string): string {
  return text.replace('-', '−').replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '\u202f'))
}
