// Activation functions and their derivatives, side by side.
import {type Svg, element, frameOf, short} from 'd2lbook-picture'
import {activations, hasSlope} from '../data/activations.ts'
import {activationNames, activationTitles} from '../model/network.ts'
import {rounded} from '../model/number-text.ts'
import {withControl} from '../control.ts'
import {choicesOption} from '../list-options.ts'
import {numberOption, type OptionValues} from '../options.ts'
import {drawPlot, plotScales, type Curve} from '../picture/curves.ts'
import {activationBox} from '../picture/boxes.ts'
import {commonOptions, slopeOption} from './common-options.ts'
import {defineComponent} from './definition.ts'
import type {Say} from '../words/say.ts'

/** The x axis runs from minus this to this. */
export const activationReach = 5

export const activationOptions = {
  ...commonOptions,
  functions: choicesOption(activationNames, ['relu', 'sigmoid', 'tanh'], {
    doc: 'Functions to draw.',
    key: 'f',
    control: {
      label: 'functions',
      set: 'functions',
      text: (name) => activationTitles[name],
      mark: curveClass,
    },
  }),
  x: numberOption(
    1,
    {min: -activationReach, max: activationReach, step: 0.01},
    {
      doc: 'Where the values are read.',
      key: 'x',
      control: {label: {letter: 'x'}, set: 'where', text: signed},
    },
  ),
  alpha: withControl(slopeOption, {
    set: 'where',
    when: ({functions}) => Array.isArray(functions) && functions.some(hasSlope),
  }),
}

export type ActivationValues = OptionValues<typeof activationOptions>

/** Values and derivatives of one function on the grid. */
export interface ActivationCurve {
  name: (typeof activationNames)[number]
  value: Float32Array
  derivative: Float32Array
}

/** Where the curves are computed; an even number of gaps, so that 0 is among them. */
export const activationGrid = Float32Array.from(
  {length: 241},
  (_, index) => -activationReach + (index * 2 * activationReach) / 240,
)

export const activation = defineComponent({
  name: 'activation',
  doc: 'Activation functions with their derivatives, read at a point that the reader moves.',
  options: activationOptions,
  publishes: ['x', 'value', 'derivative'],
  panels: (values, _source, say) => drawActivations(values, closedCurves(values), say, {legend: true}),
  describe: (values, _source, say) => describeActivations(values, say),
})

/** Every function and its derivative at `x`, in words. */
export function describeActivations({functions, alpha, x}: ActivationValues, say: Say): string {
  return functions
    .map((name) =>
      say('activationDescription', {
        name: activationTitles[name],
        x: String(x).replace('-', '−'),
        value: rounded(activations[name].value(x, alpha)),
        derivative: rounded(activations[name].derivative(x, alpha)),
      }),
    )
    .join(' ')
}

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
      x: [-activationReach, activationReach] as [number, number],
      y: isValue ? ([-2, 3] as [number, number]) : ([-0.5, 1.5] as [number, number]),
      xLabel: 'x',
      yLabel: isValue ? 'f(x)' : 'f′(x)',
      hasOrigin: true,
    }
    const label = say(isValue ? 'activationLabel' : 'derivativeLabel', {names})
    const {x, y} = plotScales(axes, activationBox)
    const at = x(values.x)
    const marks = values.functions.map((name) => {
      const height = activations[name][which](values.x, values.alpha)
      const isInside = height >= axes.y[0] && height <= axes.y[1]
      return isInside
        ? element('circle', {cx: at, cy: y(height), r: 4, class: `d2l-live-mark ${curveClass(name)}`})
        : ''
    })
    const {top, bottom} = frameOf(activationBox)
    const cursor = element('path', {
      d: `M${short(at)} ${short(top)}V${short(bottom)}`,
      class: 'd2l-live-cursor',
    })
    return drawPlot(clipped(drawn, axes.y), axes, {label}, activationBox, cursor + marks.join(''))
  })
}

/** The same colour for a function wherever it is drawn. */
export function curveClass(name: (typeof activationNames)[number]): string {
  return `d2l-live-curve-${activationNames.indexOf(name) + 1}`
}

/** A place on the axis for the reader. */
export function signed(x: number): string {
  return x.toFixed(2).replace('-', '−')
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
