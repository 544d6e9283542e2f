// One input of a form: what kind it is, what may be chosen, how its value is written.
import {
  numberLiteral,
  readBoolean,
  readNumber,
  readString,
  stringLiteral,
  type InputValue,
} from './literals.ts'
import type {LooseObject, LooseValue} from './loose-json.ts'

const kinds = ['slider', 'number', 'integer', 'string', 'boolean', 'date', 'raw'] as const
const keys = ['type', 'min', 'max', 'step', 'allow-input', 'placeholder', 'isTemplate'] as const

export type InputKind = (typeof kinds)[number] | 'choice'

interface Base {
  /** The variable that it sets. */
  name: string
  /** Its value as the cell has it. */
  literal: string
  /** Where that stands in the cell. */
  start: number
  end: number
  /** From 0. */
  line: number
}

interface Choice {
  text: string
  literal: string
}

export interface FormInput extends Base {
  kind: InputKind
  /** Of a slider. */
  range?: {min: number; max: number; step: number}
  choices?: Choice[]
  /** The reader may write what is not among the choices. */
  takesOther?: boolean
  /** What is chosen or written stands in the cell as it is. */
  isRaw?: boolean
  placeholder?: string
}

interface Problem {
  message: string
  unknown?: {word: string; known: readonly string[]}
}

interface Reading {
  input: FormInput
  problems: Problem[]
}

/** @param spec what stands behind `#@param`: a list of choices, settings, both, or nothing */
export function readInput(base: Base, spec: readonly LooseValue[]): Reading {
  const problems: Problem[] = []
  const choices = spec.find((value) => Array.isArray(value))
  const settings = spec.find(isSettings) ?? {}
  const stray = spec.find((value) => typeof value !== 'object' || value === null)
  if (stray !== undefined)
    problems.push({message: `\`${String(stray)}\` is not expected here: settings stand in \`{}\``})
  for (const key of Object.keys(settings))
    if (!keys.some((known) => known === key)) problems.push(unknown('setting', key, keys))
  const type = typeOf(settings, problems)
  const placeholder = settings['placeholder']
  const extras = {...(typeof placeholder === 'string' && {placeholder})}
  if (choices) return {input: choiceInput(base, choices, {...settings, ...(type && {type})}), problems}
  const kind = type ?? kindOf(base.literal)
  if (!isOfKind(kind, base.literal)) {
    problems.push({
      message: `\`${base.literal}\` is not ${expected[kind]}; a line of text stands for the input`,
    })
    return {input: {...base, kind: 'raw', ...extras}, problems}
  }
  if (kind !== 'slider') return {input: {...base, kind, ...extras}, problems}
  const range = rangeOf(settings, base, problems)
  return {input: range ? {...base, kind, range} : {...base, kind: 'number'}, problems}
}

const expected: Record<(typeof kinds)[number], string> = {
  slider: 'a number',
  number: 'a number',
  integer: 'a whole number',
  string: 'a string',
  boolean: '`True` or `False`',
  date: 'a date such as `"2024-12-31"`',
  raw: 'a value',
}

function typeOf({type}: LooseObject, problems: Problem[]): (typeof kinds)[number] | undefined {
  if (type === undefined) return undefined
  const found = kinds.find((kind) => kind === type)
  if (!found) problems.push(unknown('type', typeof type === 'string' ? type : JSON.stringify(type), kinds))
  return found
}

function unknown(what: string, word: string, known: readonly string[]): Problem {
  return {message: `there is no ${what} \`${word}\``, unknown: {word, known}}
}

/** Without a type the value tells. */
function kindOf(literal: string): (typeof kinds)[number] {
  return (['number', 'boolean', 'string'] as const).find((kind) => isOfKind(kind, literal)) ?? 'raw'
}

function isOfKind(kind: InputKind, literal: string): boolean {
  switch (kind) {
    case 'slider':
    case 'number':
      return readNumber(literal) !== undefined
    case 'integer':
      return Number.isInteger(readNumber(literal))
    case 'boolean':
      return readBoolean(literal) !== undefined
    case 'string':
      return readString(literal) !== undefined
    case 'date':
      return isDate(readString(literal) ?? '-')
    case 'choice':
    case 'raw':
      return true
  }
}

/** Or nothing, which is a date that has yet to be chosen. */
function isDate(text: string): boolean {
  return /^(?:\d{4}-\d{2}-\d{2})?$/.test(text)
}

/** What is left out is as Colab has it. */
function rangeOf(settings: LooseObject, {literal}: Base, problems: Problem[]): FormInput['range'] {
  const read = (key: 'min' | 'max' | 'step', usual: number): number => {
    const value = settings[key]
    if (typeof value === 'number') return value
    if (value !== undefined)
      problems.push({message: `\`${key}\` is not a number`, unknown: {word: key, known: []}})
    return usual
  }
  const range = {min: read('min', 0), max: read('max', 100), step: read('step', 1)}
  const value = readNumber(literal) ?? range.min
  if (range.min >= range.max) {
    problems.push({message: `\`min\` ${range.min} is not below \`max\` ${range.max}`})
    return undefined
  }
  if (range.step <= 0) {
    problems.push({message: `\`step\` ${range.step} is not above 0`})
    return {...range, step: 1}
  }
  if (value < range.min || value > range.max)
    problems.push({message: `${value} is not between \`min\` ${range.min} and \`max\` ${range.max}`})
  return range
}

function choiceInput(base: Base, list: readonly LooseValue[], settings: LooseObject): FormInput {
  const isRaw = settings['type'] === 'raw'
  const isText = settings['type'] === 'string'
  const choices = list.map((value): Choice => choiceOf(value, {isRaw, isText, like: base.literal}))
  const takesOther = settings['allow-input'] === true
  return {...base, kind: 'choice', choices, ...(takesOther && {takesOther}), ...(isRaw && {isRaw})}
}

function choiceOf(
  value: LooseValue,
  {isRaw, isText, like}: {isRaw: boolean; isText: boolean; like: string},
): Choice {
  const text = typeof value === 'string' ? value : pythonText(value)
  const isLiteral = isRaw || (typeof value !== 'string' && !isText)
  return {text, literal: isLiteral ? text : stringLiteral(text, like)}
}

function pythonText(value: LooseValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/** What its control shows. */
export function inputValue({kind, literal, choices}: FormInput): InputValue {
  switch (kind) {
    case 'slider':
    case 'number':
    case 'integer':
      return String(readNumber(literal) ?? literal)
    case 'boolean':
      return readBoolean(literal) ?? false
    case 'string':
    case 'date':
      return readString(literal) ?? literal
    case 'choice':
      return (
        choices?.find((choice) => isSame(choice.literal, literal))?.text ?? readString(literal) ?? literal
      )
    case 'raw':
      return literal
  }
}

/** A value that means the same outside of Python. */
export type SharedValue = number | string | boolean

/** What others on the page may follow; of any literal of Python only Python knows. */
export function sharedValue(input: FormInput): SharedValue | undefined {
  const {kind, literal} = input
  if (kind === 'raw') return undefined
  return readNumber(literal) ?? readBoolean(literal) ?? readString(literal)
}

/** However it is quoted. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [readString(a), readString(b)]
  if (one !== undefined || other !== undefined) return one === other
  return a === b || (readNumber(a) !== undefined && readNumber(a) === readNumber(b))
}

/**
 * A control's value as it stands in the cell.
 *
 * @returns `undefined` for what the input cannot be
 */
export function literalFor(input: FormInput, value: InputValue): string | undefined {
  const {kind, literal, choices, takesOther, isRaw} = input
  const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : value
  switch (kind) {
    case 'slider':
    case 'number':
      return numberLiteral(text, literal)
    case 'integer':
      return Number.isInteger(readNumber(text.trim())) ? numberLiteral(text, literal) : undefined
    case 'boolean':
      return readBoolean(text) === undefined ? undefined : text
    case 'string':
      return stringLiteral(text, literal)
    case 'date':
      return isDate(text) ? stringLiteral(text, literal) : undefined
    case 'choice': {
      const chosen = choices?.find((choice) => choice.text === text)?.literal
      if (chosen !== undefined || !takesOther) return chosen
      return isRaw ? rawLiteral(text) : stringLiteral(text, literal)
    }
    case 'raw':
      return rawLiteral(text)
  }
}

/** It stays on its line, before the comment. */
function rawLiteral(text: string): string | undefined {
  const line = text.trim()
  return line === '' || line.includes('\n') ? undefined : line
}

function isSettings(value: LooseValue): value is LooseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
