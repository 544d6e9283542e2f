// Options of inputs and of `let`, and what their variables are at first. In each page's first script: keep it light.
import {choiceOption, flagOption, numberOption, textOption, type OptionValues} from '../options.ts'
import type {VariableValue} from '../page-scope.ts'
import {nameOption} from './name-option.ts'

const labelOption = textOption('', {doc: 'Shown before the control.'})
const anyNumber = {min: -Infinity, max: Infinity, step: 1e-9}
const name = nameOption

export const sliderOptions = {
  name,
  label: labelOption,
  min: numberOption(0, anyNumber, {doc: 'Left end.'}),
  max: numberOption(1, anyNumber, {doc: 'Right end.'}),
  step: numberOption(
    0,
    {min: 0, max: Infinity, step: 1e-9},
    {doc: 'Distance of two values; 0 for a hundredth of the range.'},
  ),
  value: numberOption(Number.NaN, anyNumber, {doc: 'At first; the left end if left out.'}),
}

export const numberInputOptions = {
  ...sliderOptions,
  min: numberOption(-1e9, anyNumber, {doc: 'Smallest value.'}),
  max: numberOption(1e9, anyNumber, {doc: 'Largest value.'}),
  step: {...sliderOptions.step, doc: 'Distance of two values; 0 for any number.'},
  value: numberOption(0, anyNumber, {doc: 'At first.'}),
}

export const selectOptions = {
  name,
  label: labelOption,
  options: textOption('', {doc: 'The words to choose from, separated by commas.'}),
  value: textOption('', {doc: 'At first; the first word if left out.'}),
}

export const checkboxOptions = {
  name,
  label: labelOption,
  value: flagOption(false, {doc: 'Whether it is ticked at first.'}),
}

export const letOptions = {
  name,
  label: labelOption,
  digits: numberOption(3, {min: 0, max: 10}, {doc: 'Digits after the point.'}),
  look: choiceOption(['line', 'hidden'], 'line', {doc: 'Whether the value is shown.'}),
}

/** What an input's variable is before anybody touches it. */
export const firstValues = {
  slider: ({min, value}: OptionValues<typeof sliderOptions>): VariableValue =>
    Number.isNaN(value) ? min : value,
  number: ({value}: OptionValues<typeof numberInputOptions>): VariableValue => value,
  select: (values: OptionValues<typeof selectOptions>): VariableValue =>
    values.value || (choicesOf(values)[0] ?? ''),
  checkbox: ({value}: OptionValues<typeof checkboxOptions>): VariableValue => value,
}

export function choicesOf({options}: {options: string}): string[] {
  return options
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}

/** A hundredth of the range, rounded to a power of ten times 1, 2 or 5. */
export function sliderStep({min, max, step}: OptionValues<typeof sliderOptions>): number {
  if (step > 0) return step
  const fine = (max - min) / 100
  const power = 10 ** Math.floor(Math.log10(fine))
  return [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= fine * 0.99) ?? fine
}
