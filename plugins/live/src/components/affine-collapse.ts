// Two linear layers are one; a function between them makes them more.
import {type Svg, element, short} from 'd2lbook-picture'
import type {Say} from '../words/say.ts'
import {applyAffine, applyTwoLayers, collapse, makeTwoLayers, type TwoLayers} from '../model/two-layers.ts'
import {activationTitles} from '../model/network.ts'
import {rounded} from '../model/number-text.ts'
import {percentText} from '../control.ts'
import {numberOption, type OptionValues} from '../options.ts'
import {latticeBox} from '../picture/boxes.ts'
import {panel} from '../picture/panel.ts'
import {activationOption, commonOptions, seedOption} from './common-options.ts'
import {defineComponent} from './definition.ts'

export const collapseOptions = {
  ...commonOptions,
  bend: numberOption(
    0,
    {min: 0, max: 1, step: 0.01},
    {
      doc: 'How much of the activation function stands between the layers.',
      key: 'b',
      control: {label: 'bend', text: (bend) => percentText(100 * bend)},
    },
  ),
  activation: activationOption,
  units: numberOption(
    4,
    {min: 2, max: 8},
    {
      doc: 'Hidden units between the two layers.',
      key: 'u',
      control: {label: 'hiddenUnits', look: 'typed'},
    },
  ),
  seed: {...seedOption, default: 4},
}

export type CollapseValues = OptionValues<typeof collapseOptions>

const reach = 2
const lines = 9
const samples = 48

export const affineCollapse = defineComponent({
  name: 'affine-collapse',
  doc: 'Two linear layers equal one layer, until a nonlinear function stands between them.',
  options: collapseOptions,
  publishes: ['difference'],
  panels: (values, _source, say) => [
    drawCollapse({...values, bend: 0}, say),
    drawCollapse({...values, bend: values.bend || 1}, say),
  ],
  describe: (values, _source, say) =>
    say('collapseDescription', {
      units: values.units,
      activation: activationTitles[values.activation],
      difference: rounded(largestDifference({...values, bend: values.bend || 1})),
    }),
})

/** One lattice in words, and whether one layer would do the same. */
export function describeCollapse(values: CollapseValues, say: Say): string {
  const difference = largestDifference(values)
  const label = say('collapseLabel', {bend: rounded(values.bend), difference: rounded(difference)})
  return `${label} ${sayDifference(difference, say)}`
}

export function sayDifference(difference: number, say: Say): string {
  return say(difference === 0 ? 'collapseSame' : 'collapseDifferent', {difference: rounded(difference)})
}

/** The lattice of the inputs after both layers, over the same after the one layer that equals them. */
export function drawCollapse(values: CollapseValues, say: Say): Svg {
  const layers = makeTwoLayers(values.units, values.seed)
  const one = collapse(layers)
  const scale = drawingScale(layers)
  const label = say('collapseLabel', {
    bend: rounded(values.bend),
    difference: rounded(largestDifference(values)),
  })
  const two = (point: [number, number]): [number, number] =>
    applyTwoLayers(layers, point, values.activation, values.bend)
  return panel(
    latticeBox,
    {label, class: 'd2l-live-lattice'},
    element('path', {
      d: latticePath((point) => scale(applyAffine(one, point)), 1),
      class: 'd2l-live-lattice-one',
      fill: 'none',
    }),
    element('path', {
      d: latticePath((point) => scale(two(point)), samples),
      class: 'd2l-live-lattice-two',
      fill: 'none',
    }),
  )
}

/** Between both ways, over the lattice. */
export function largestDifference({units, seed, activation, bend}: CollapseValues): number {
  const layers = makeTwoLayers(units, seed)
  const one = collapse(layers)
  let largest = 0
  for (const point of latticePoints()) {
    const [x, y] = applyTwoLayers(layers, point, activation, bend)
    const [u, v] = applyAffine(one, point)
    largest = Math.max(largest, Math.hypot(x - u, y - v))
  }
  // what is left of rounding is no difference
  return largest < 1e-9 ? 0 : largest
}

function latticePoints(): [number, number][] {
  const ends = Array.from({length: lines}, (_, index) => -reach + (2 * reach * index) / (lines - 1))
  return ends.flatMap((x) => ends.map((y): [number, number] => [x, y]))
}

/** Lines of constant x and of constant y, each through `pieces + 1` points. */
function latticePath(place: (point: [number, number]) => [number, number], pieces: number): string {
  const at = (index: number, count: number): number => -reach + (2 * reach * index) / count
  const path = (points: [number, number][]): string =>
    points.map((point, index) => `${index === 0 ? 'M' : 'L'}${place(point).map(short).join(' ')}`).join('')
  return Array.from({length: lines}, (_, line) => {
    const fixed = at(line, lines - 1)
    const steps = Array.from({length: pieces + 1}, (__, step) => at(step, pieces))
    return path(steps.map((step) => [fixed, step])) + path(steps.map((step) => [step, fixed]))
  }).join('')
}

/** The same scale whatever stands between the layers: the linear picture fills the box. */
function drawingScale(layers: TwoLayers): (point: [number, number]) => [number, number] {
  const {width, height, margin} = latticeBox
  const one = collapse(layers)
  const corners = latticePoints().map((point) => applyAffine(one, point))
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const factor = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (high - low))
  return ([x, y]) => [
    width / 2 + (x - (left + right) / 2) * factor,
    height / 2 - (y - (low + high) / 2) * factor,
  ]
}
