// Activation functions and their derivatives, side by side.
import {activations, hasSlope} from '../data/activations.ts'
import {activationNames, activationTitles} from '../model/network.ts'
import {rounded} from '../model/number-text.ts'
import {choicesOption, numberOption, type OptionValues} from '../options.ts'
import {drawPlot, type Curve, type PlotBox} from '../picture/curves.ts'
import {element, short, type Svg} from '../picture/svg.ts'
import {plotScales} from '../picture/curves.ts'
import {commonOptions, slopeOption} from './common-options.ts'
import {defineComponent} from './definition.ts'
import type {Say} from '../messages/say.ts'

export const activationOptions = {
  ...commonOptions,
  functions: choicesOption(activationNames, ['relu', 'sigmoid', 'tanh'], {doc: 'Functions to draw.'}),
  alpha: {...slopeOption, doc: 'Slope of `prelu` and `leakyRelu` left of zero.'},
  x: numberOption(1, {min: -5, max: 5, step: 0.01}, {doc: 'Where the values are read.'}),
}

export type ActivationValues = OptionValues<typeof activationOptions>

/** Values and derivatives of one function on the grid. */
export interface ActivationCurve {
  name: (typeof activationNames)[number]
  value: Float32Array
  derivative: Float32Array
}

const reach = 5
/** Where the curves are computed; an even number of gaps, so that 0 is among them. */
export const activationGrid = Float32Array.from(
  {length: 241},
  (_, index) => -reach + (index * 2 * reach) / 240,
)

const box: PlotBox = {width: 340, height: 260, margin: {left: 34, top: 22, right: 12, bottom: 32}}

export const activation = defineComponent({
  name: 'activation',
  doc: 'Activation functions with their derivatives, read at a point that the reader moves.',
  options: activationOptions,
  publishes: ['x', 'value', 'derivative'],
  panels: (values, _source, say) => drawActivations(values, closedCurves(values), say, {legend: true}),
  describe: (values, _source, say) =>
    values.functions
      .map((name) => {
        const {value, derivative} = activations[name]
        return say('activationDescription', {
          name: activationTitles[name],
          x: String(values.x).replace('-', '−'),
          value: rounded(value(values.x, values.alpha)),
          derivative: rounded(derivative(values.x, values.alpha)),
        })
      })
      .join(' '),
})

/** Curves without an engine, in closed form. */
export function closedCurves({functions, alpha}: ActivationValues): ActivationCurve[] {
  return functions.map((name) => ({
    name,
    value: activationGrid.map((x) => activations[name].value(x, alpha)),
    derivative: activationGrid.map((x) => activations[name].derivative(x, alpha)),
  }))
}

/** The functions on the left, their derivatives on the right. */
export function drawActivations(
  values: ActivationValues,
  curves: ActivationCurve[],
  say: Say,
  {legend}: {legend: boolean},
): Svg[] {
  const names = values.functions.map((name) => activationTitles[name]).join(', ')
  return (['value', 'derivative'] as const).map((which) => {
    const isValue = which === 'value'
    const drawn = curves.map(({name, ...numbers}): Curve => {
      const points = Array.from(activationGrid, (x, index) => [x, numbers[which][index]!] as const)
      return {points, class: curveClass(name), ...(legend ? {name: activationTitles[name]} : {})}
    })
    const axes = {
      x: [-reach, reach] as [number, number],
      y: isValue ? ([-2, 3] as [number, number]) : ([-0.5, 1.5] as [number, number]),
      xLabel: 'x',
      yLabel: isValue ? 'f(x)' : 'f′(x)',
      hasOrigin: true,
    }
    const label = say(isValue ? 'activationLabel' : 'derivativeLabel', {names})
    const {x} = plotScales(axes, box)
    const at = x(values.x)
    const cursor = element('path', {
      d: `M${short(at)} ${short(box.margin.top)}V${short(box.height - box.margin.bottom)}`,
      class: 'd2l-live-cursor',
    })
    return drawPlot(clipped(drawn, axes.y), axes, {label}, box, cursor)
  })
}

/** The same colour for a function wherever it is drawn. */
export function curveClass(name: (typeof activationNames)[number]): string {
  return `d2l-live-curve-${activationNames.indexOf(name) + 1}`
}

export function usesSlope({functions}: ActivationValues): boolean {
  return functions.some(hasSlope)
}

/** Curves end where they leave the plot, and break where they jump. */
function clipped(curves: Curve[], [low, high]: [number, number]): Curve[] {
  return curves.map((curve) => ({
    ...curve,
    points: curve.points.flatMap(([x, y], index): (readonly [number, number])[] => {
      const before = curve.points[index - 1]?.[1] ?? y
      const here = [x, y >= low && y <= high ? y : Number.NaN] as const
      // a jump is no steep line
      return Math.abs(y - before) > 0.2 ? [[x, Number.NaN], here] : [here]
    }),
  }))
}
