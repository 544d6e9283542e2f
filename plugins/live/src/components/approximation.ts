// A curve followed by a network with one hidden layer: with ReLU, straight pieces.
import {type Svg, element, short} from 'd2lbook-picture'
import type {Say} from '../words/say.ts'
import {
  bendsOf,
  curveGrid,
  curveProblem,
  curveReach,
  spreadState,
  targetCurve,
  targetPoints,
} from '../model/curve-fit.ts'
import {hasDiverged} from '../model/divergence.ts'
import {activationTitles} from '../model/network.ts'
import {rounded} from '../model/number-text.ts'
import {withControl} from '../control.ts'
import {numberOption, textOption, type OptionValues} from '../options.ts'
import {drawPlot, plotScales, type Curve, type PlotAxes} from '../picture/curves.ts'
import {approximationBox} from '../picture/boxes.ts'
import {checkFormula} from './check-formula.ts'
import {
  activationOption,
  backendOption,
  commonOptions,
  slopeOption,
  speedOption,
  trainingOptions,
} from './common-options.ts'
import {defineComponent} from './definition.ts'

export const approximationOptions = {
  ...commonOptions,
  function: textOption('sin(2*x) + x/3', {
    doc: 'The curve to follow, of x between -3 and 3.',
    expects: 'a formula of x',
    key: 'f',
    check: (text) => checkFormula(text, ['x']),
    control: {label: 'curveFormula', set: 'curve'},
  }),
  units: numberOption(
    8,
    {min: 1, max: 100},
    {doc: 'Hidden units.', key: 'u', control: {label: 'hiddenUnits', set: 'network'}},
  ),
  activation: activationOption,
  slope: slopeOption,
  optimizer: {...trainingOptions.optimizer, default: 'adam' as const},
  rate: {...trainingOptions.rate, default: 0.02},
  batch: {...trainingOptions.batch, default: 32},
  seed: withControl(trainingOptions.seed, {set: 'curve'}),
  steps: numberOption(
    1500,
    {min: 0, max: 20_000},
    {doc: 'Training steps done at build for the still picture.'},
  ),
  speed: speedOption,
  backend: backendOption,
}

/** The network's curve and where it bends, after the steps done at build. */
export interface ApproximationRehearsal {
  steps: number
  outputs: Float32Array
  bends: number[]
  loss: number
}

const axes: PlotAxes = {
  x: [-curveReach.x, curveReach.x],
  y: [-curveReach.y, curveReach.y],
  xLabel: 'x',
  hasOrigin: true,
}

export const approximation = defineComponent<typeof approximationOptions, ApproximationRehearsal>({
  name: 'approximation',
  doc: 'A curve that the reader draws, followed by a network with one hidden layer.',
  options: approximationOptions,
  publishes: ['step', 'trainLoss', 'pieces'],
  panels: (values, _source, say, seen) => [drawApproximation(targetCurve(values, []), seen, say)],
  describe: (values, _source, say, seen) => describeApproximation(values, say, seen),
  rehearse: async (values, _source, engine) => {
    const {spec, training, train} = curveProblem(values, targetCurve(values, []))
    const trainer = await engine.createTrainer(spec, training, train, 'plain')
    try {
      const {optimizer} = await trainer.state()
      await trainer.load({...spreadState(values), optimizer})
      if (values.steps > 0) await trainer.train(values.steps)
      const bends = bendsOf(values, await trainer.state())
      const outputs = await trainer.predict(curveGrid, curveGrid.length)
      return {steps: values.steps, outputs, bends, loss: await trainer.loss(train)}
    } finally {
      trainer.dispose()
    }
  },
})

/** The figure in words, with what training has come to. */
export function describeApproximation(
  {units, activation, function: formula}: OptionValues<typeof approximationOptions>,
  say: Say,
  seen?: Pick<ApproximationRehearsal, 'steps' | 'bends' | 'loss'>,
): string {
  const names = {units, activation: activationTitles[activation], function: formula}
  const sentences = [say('approximationDescription', names)]
  if (seen && hasDiverged(seen.loss))
    return [...sentences, say('divergedText', {steps: seen.steps})].join(' ')
  if (seen) sentences.push(say('fitText', {steps: seen.steps, loss: rounded(seen.loss)}))
  if (seen && seen.bends.length > 0) sentences.push(say('piecesText', {pieces: seen.bends.length + 1}))
  return sentences.join(' ')
}

/** The target, the network's curve with its bends, and what single units add (drawn faintly). */
export function drawApproximation(
  target: Float32Array,
  seen: Pick<ApproximationRehearsal, 'outputs' | 'bends'> | undefined,
  say: Say,
  parts: readonly Float32Array[] = [],
): Svg {
  const onGrid = (values: Float32Array): [number, number][] =>
    Array.from(curveGrid, (x, index) => [x, values[index]!])
  const curves: Curve[] = [
    ...parts.map((part) => ({points: onGrid(part), class: 'd2l-live-part'})),
    {points: targetPoints(target), class: 'd2l-live-target', name: say('target')},
  ]
  if (seen) curves.push({points: onGrid(seen.outputs), class: 'd2l-live-first', name: say('fitted')})
  const label = say('approximationLabel')
  return drawPlot(curves.map(inside), axes, {label}, approximationBox, seen ? drawBends(seen) : '')
}

/** Where a point stands in the picture. */
export function curvePlace(x: number, height: number): {x: number; y: number} {
  const scales = plotScales(axes, approximationBox)
  return {x: scales.x(x), y: scales.y(height)}
}

/** Small rings on the curve where it changes its slope. */
function drawBends({bends, outputs}: Pick<ApproximationRehearsal, 'outputs' | 'bends'>): Svg {
  const {x, y} = plotScales(axes, approximationBox)
  const rings = bends.map((bend) => {
    const index = Math.round(((bend + curveReach.x) / (2 * curveReach.x)) * (curveGrid.length - 1))
    const height = outputs[index]!
    return Math.abs(height) <= curveReach.y
      ? element('circle', {cx: short(x(bend)), cy: short(y(height)), r: 3.5, class: 'd2l-live-bend'})
      : ''
  })
  return element('g', {class: 'd2l-live-bends'}, ...rings)
}

function inside(curve: Curve): Curve {
  const fits = (value: number): boolean => Math.abs(value) <= curveReach.y
  return {...curve, points: curve.points.map(([x, y]) => [x, fits(y) ? y : Number.NaN] as const)}
}
