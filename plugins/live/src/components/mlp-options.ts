// Options of the playground. Short keys must never change meaning: links out there use them.
import {featureNames, features} from '../data/features.ts'
import {pointSets, shadedSets} from '../data/points.ts'
import {parseUnit} from '../model/unit.ts'
import {frameParts, percentText} from '../control.ts'
import {choicesOption, sizesOption} from '../list-options.ts'
import {choiceOption, flagOption, numberOption, textOption, type LooseValues} from '../options.ts'
import {checkFormula} from './check-formula.ts'
import {
  activationOption,
  backendOption,
  commonOptions,
  slopeOption,
  speedOption,
  trainingOptions,
} from './common-options.ts'

/** Groups of controls that an author may leave out. */
export const controlGroups = ['data', 'network', 'training', 'view', ...frameParts] as const

export const mlpOptions = {
  ...commonOptions,
  data: choiceOption(pointSets, 'circles', {
    doc: 'Data set; `points` are those in the body of the fence.',
    key: 'd',
    control: {label: 'dataSet', set: 'data', text: (set, say) => say(`set_${set}`)},
  }),
  function: textOption('sin(2*x1) * cos(x2)', {
    doc: 'Target of `data=function`, of x1 and x2 between -3 and 3.',
    expects: 'a formula of x1 and x2',
    key: 'f',
    check: (text) => checkFormula(text, ['x1', 'x2']),
    control: {label: 'ownFunction', set: 'data', when: ({data}) => data === 'function'},
  }),
  noise: numberOption(
    5,
    {min: 0, max: 50},
    {
      doc: 'Noise in percent.',
      key: 'n',
      control: {label: 'noise', set: 'data', text: percentText, when: isMade},
    },
  ),
  samples: numberOption(
    240,
    {min: 20, max: 1000},
    {
      doc: 'Number of points.',
      key: 'c',
      control: {label: 'samples', set: 'data', step: 20, when: isMade},
    },
  ),
  share: numberOption(
    70,
    {min: 10, max: 95},
    {
      doc: 'Percent of the points used for training.',
      key: 'r',
      control: {label: 'trainShare', set: 'data', step: 5, text: percentText, when: isMade},
    },
  ),
  features: choicesOption(featureNames, ['x1', 'x2'], {
    doc: 'Inputs of the network: the coordinates of a point, or functions of them.',
    key: 'x',
    least: 1,
    control: {label: 'features', set: 'network', text: (name) => features[name].text},
  }),
  hidden: sizesOption(
    [5],
    {min: 1, max: 16, maxLayers: 5},
    {
      doc: 'Units of the hidden layers, from the inputs on; `none` for a linear model.',
      key: 'h',
      control: {label: 'hiddenLayers', set: 'network'},
    },
  ),
  activation: activationOption,
  slope: slopeOption,
  ...trainingOptions,
  test: flagOption(true, {
    doc: 'Whether test points are shown.',
    key: 't',
    control: {label: 'testPoints', set: 'view'},
  }),
  discrete: flagOption(false, {
    doc: 'Whether the plane shows only on which side of zero an answer is, not how far.',
    key: 'q',
    control: {label: 'discrete', set: 'view'},
  }),
  legend: flagOption(false, {
    doc: 'Whether colours and shapes are explained below the plane; a data set of numbers gets shades, too.',
    key: 'k',
    control: {label: 'legend', set: 'view', when: ({data}) => !shadedSets.some((set) => set === data)},
  }),
  unit: textOption('output', {
    doc: 'Whose answer the plane shows: `1.3` is unit 3 of layer 1, `0.2` the second input.',
    expects: '`output`, or a layer and a unit, as in `1.3`',
    key: 'u',
    check: (text) =>
      text === 'output' || parseUnit(text)
        ? undefined
        : `expected \`output\`, or a layer and a unit, as in \`1.3\`, got \`${text}\``,
  }),
  steps: numberOption(
    600,
    {min: 0, max: 20_000},
    {doc: 'Training steps done at build for the still picture.'},
  ),
  speed: speedOption,
  backend: backendOption,
  controls: choicesOption(controlGroups, [...controlGroups], {doc: 'Groups of controls to show.'}),
}

/** Points of the reader are neither counted nor noisy. */
function isMade({data}: LooseValues): boolean {
  return data !== 'points'
}
