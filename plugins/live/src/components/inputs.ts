// Inputs: named variables of a page that the reader sets, and `let`, which computes one from others.
import {ExpressionError, parseExpression} from '../expression.ts'
import {choiceOption, flagOption, numberOption, textOption, type OptionValues} from '../options.ts'
import type {VariableValue} from '../page-scope.ts'
import type {AttributeProblem} from '../attributes.ts'
import {commonOptions} from './common-options.ts'
import {defineComponent, type LiveComponent} from './definition.ts'

const labelOption = textOption('', {doc: 'Shown before the control.'})
const anyNumber = {min: -Infinity, max: Infinity, step: 1e-9}
const name = commonOptions.name

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

const slider = defineComponent({
  name: 'slider',
  doc: 'A number that the reader slides.',
  role: 'input',
  options: sliderOptions,
  check: ({name: named, min, max, value}) => [
    ...missingName(named),
    ...problemIf(!(min < max), 'min', `min: ${min} is not below max ${max}`),
    ...problemIf(value < min || value > max, 'value', `value: ${value} is not between ${min} and ${max}`),
  ],
  panels: () => [],
  describe: (values) => `${values.label || values.name}: ${String(firstValues.slider(values))}`,
})

const number = defineComponent({
  name: 'number',
  doc: 'A number that the reader types.',
  role: 'input',
  options: numberInputOptions,
  check: ({name: named, min, max, value}) => [
    ...missingName(named),
    ...problemIf(value < min || value > max, 'value', `value: ${value} is not between ${min} and ${max}`),
  ],
  panels: () => [],
  describe: (values) => `${values.label || values.name}: ${values.value}`,
})

const select = defineComponent({
  name: 'select',
  doc: 'One of some words.',
  role: 'input',
  options: selectOptions,
  check: (values) => [
    ...missingName(values.name),
    ...problemIf(choicesOf(values).length === 0, 'options', 'options: expected words separated by commas'),
    ...problemIf(
      values.value !== '' && !choicesOf(values).includes(values.value),
      'value',
      `value: \`${values.value}\` is not among ${values.options}`,
    ),
  ],
  panels: () => [],
  describe: (values) => `${values.label || values.name}: ${String(firstValues.select(values))}`,
})

const checkbox = defineComponent({
  name: 'checkbox',
  doc: 'A yes or no.',
  role: 'input',
  options: checkboxOptions,
  check: ({name: named}) => missingName(named),
  panels: () => [],
  describe: (values) => values.label || values.name,
})

const letBlock = defineComponent({
  name: 'let',
  doc: 'A variable computed from others by the formula in the body: `2 * $alpha`.',
  role: 'let',
  options: letOptions,
  check: ({name: named}, source) => [...missingName(named), ...formulaProblems(source)],
  panels: () => [],
  describe: (values, source) => `${values.label || values.name} = ${source.trim()}`,
})

export const inputComponents: LiveComponent[] = [slider, number, select, checkbox, letBlock]

function formulaProblems(source: string): AttributeProblem[] {
  try {
    parseExpression(source)
    return []
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    return [{option: 'body', message: `formula \`${source.trim()}\`: ${error.message}`}]
  }
}

function missingName(named: string): AttributeProblem[] {
  return problemIf(named === '', 'name', 'a name is needed, so that others can use the value: `name=alpha`')
}

function problemIf(isWrong: boolean, option: string, message: string): AttributeProblem[] {
  return isWrong ? [{option, message}] : []
}
