// Inputs: named variables of a page that the reader sets, and `let`, which computes one from others.
import type {AttributeProblem} from '../attributes.ts'
import {ExpressionError, parseExpression} from '../expression.ts'
import {defineComponent, type LiveComponent} from './definition.ts'
import {
  checkboxOptions,
  choicesOf,
  firstValues,
  letOptions,
  numberInputOptions,
  selectOptions,
  sliderOptions,
} from './input-options.ts'

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
  describe: (values) => `${values.value ? '☑' : '☐'} ${values.label || values.name}`,
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
