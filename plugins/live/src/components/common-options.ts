// Options that several components share, so that one word means one thing.
import {choiceOption, numberOption, textOption} from '../options.ts'
import {nameOption} from './name-option.ts'
import {hasSlope} from '../data/activations.ts'
import {activationNames, activationTitles, optimizerNames, penaltyNames} from '../model/network.ts'

/** Every component has these. */
export const commonOptions = {
  name: nameOption,
  title: textOption('', {doc: 'Heading above the figure.'}),
}

export const activationOption = choiceOption(activationNames, 'relu', {
  doc: 'Activation function of the hidden units.',
  key: 'a',
  control: {label: 'activation', set: 'network', text: (name) => activationTitles[name]},
})

export const slopeOption = numberOption(
  0.25,
  {min: 0, max: 1, step: 0.01},
  {
    doc: 'Slope of `prelu` and `leakyRelu` left of zero.',
    key: 'p',
    control: {
      label: 'slope',
      set: 'network',
      text: (slope) => slope.toFixed(2),
      when: ({activation}) => hasSlope(activation),
    },
  },
)

export const seedOption = numberOption(
  1,
  {min: 0, max: 999_999},
  {
    doc: 'Fixes the random numbers: points, first weights, order of batches.',
    key: 's',
    control: {label: 'seed', set: 'network', look: 'seed'},
  },
)

export const backendOption = choiceOption(['auto', 'wasm', 'webgl2', 'webgpu', 'plain'], 'auto', {
  doc: 'What computes; `auto` measures and takes the fastest.',
})

export const speedOption = choiceOption(['slow', 'normal', 'fast'], 'normal', {
  doc: 'Training steps between two pictures: 1, 10, or as many as fit.',
  control: {label: 'speed', set: 'training', text: (speed, say) => say(`speed_${speed}`)},
})

const optimizerTitles = {sgd: 'SGD', momentum: 'SGD + momentum', adam: 'Adam'}
const penaltyTitles = {l1: 'L1', l2: 'L2'}

export const trainingOptions = {
  optimizer: choiceOption(optimizerNames, 'sgd', {
    doc: 'How gradients change the weights.',
    key: 'o',
    control: {label: 'optimizer', set: 'training', text: (name) => optimizerTitles[name]},
  }),
  rate: numberOption(
    0.1,
    {min: 0.0001, max: 3, step: 0.0001},
    {
      doc: 'Learning rate.',
      key: 'l',
      control: {
        label: 'learningRate',
        set: 'training',
        usual: [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
      },
    },
  ),
  batch: numberOption(
    16,
    {min: 1, max: 512},
    {
      doc: 'Examples in one step.',
      key: 'b',
      control: {label: 'batchSize', set: 'training', usual: [1, 4, 8, 16, 32, 64, 128]},
    },
  ),
  regularization: choiceOption(penaltyNames, 'none', {
    doc: 'Penalty on large weights.',
    key: 'g',
    control: {
      label: 'regularization',
      set: 'training',
      text: (name, say) => (name === 'none' ? say('none') : penaltyTitles[name]),
    },
  }),
  penalty: numberOption(
    0.003,
    {min: 0, max: 1, step: 0.0001},
    {
      doc: 'Factor of the penalty.',
      key: 'w',
      control: {
        label: 'penalty',
        set: 'training',
        usual: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1],
        when: ({regularization}) => regularization !== 'none',
      },
    },
  ),
  seed: seedOption,
}
