// Options that several components share, so that one word means one thing.
import {choiceOption, numberOption, textOption} from '../options.ts'
import {nameOption} from './name-option.ts'
import {activationNames, optimizerNames, penaltyNames} from '../model/network.ts'

/** Every component has these. */
export const commonOptions = {
  name: nameOption,
  title: textOption('', {doc: 'Heading above the figure.'}),
}

export const activationOption = choiceOption(activationNames, 'relu', {
  doc: 'Activation function of the hidden units.',
  key: 'a',
})

export const slopeOption = numberOption(
  0.25,
  {min: 0, max: 1, step: 0.01},
  {doc: 'Slope of `prelu` and `leakyRelu` left of zero.', key: 'p'},
)

export const seedOption = numberOption(
  1,
  {min: 0, max: 999_999},
  {doc: 'Fixes the random numbers: points, first weights, order of batches.', key: 's'},
)

export const backendOption = choiceOption(['auto', 'plain', 'wasm', 'webgl2', 'webgpu'], 'auto', {
  doc: 'What computes; `auto` measures and takes the fastest.',
})

export const speedOption = choiceOption(['slow', 'normal', 'fast'], 'normal', {
  doc: 'Training steps between two pictures: 1, 10, or as many as fit.',
})

export const trainingOptions = {
  optimizer: choiceOption(optimizerNames, 'sgd', {doc: 'How gradients change the weights.', key: 'o'}),
  rate: numberOption(0.1, {min: 0.0001, max: 3, step: 0.0001}, {doc: 'Learning rate.', key: 'l'}),
  batch: numberOption(16, {min: 1, max: 512}, {doc: 'Examples in one step.', key: 'b'}),
  regularization: choiceOption(penaltyNames, 'none', {doc: 'Penalty on large weights.', key: 'g'}),
  penalty: numberOption(0.003, {min: 0, max: 1, step: 0.0001}, {doc: 'Factor of the penalty.', key: 'w'}),
  seed: seedOption,
}
