// Options of live components as data: how each is written in a fence or in MDX, checked at build, encoded in a link.
import {nearest} from './nearest.ts'

/** One option. `parse` throws an `OptionError` whose message finishes the sentence `hidden: …`. */
export interface Option<T> {
  /** Says which control shows it. */
  kind: 'number' | 'choice' | 'choices' | 'flag' | 'text' | 'sizes'
  default: T
  /** One line for the author. */
  doc: string
  /** What may be written, in words: `a number from 0 to 1`. */
  expects: string
  /** Its short name in a shared link; options without one are not shared. */
  key?: string
  parse(text: string): T
  format(value: T): string
}

export interface NumberOption extends Option<number> {
  kind: 'number'
  min: number
  max: number
  step: number
}

export interface ChoiceOption<T extends string> extends Option<T> {
  kind: 'choice'
  values: readonly T[]
}

export interface ChoicesOption<T extends string> extends Option<T[]> {
  kind: 'choices'
  values: readonly T[]
  /** How many there must be. */
  least: 0 | 1
}

export interface SizesOption extends Option<number[]> {
  kind: 'sizes'
  /** Units in one layer. */
  min: number
  max: number
  maxLayers: number
}

export type OptionTable = Readonly<Record<string, Option<unknown>>>
export type OptionValues<S> = {[K in keyof S]: S[K] extends {parse(text: string): infer T} ? T : never}
/** Values whose types are known only by their table. */
export type LooseValues = Record<string, unknown>

/** What an author wrote cannot be a value of the option. */
export class OptionError extends Error {
  override name = 'OptionError'
}

interface Said {
  doc: string
  key?: string
}

/** A number, whole if `step` is. */
export function numberOption(
  value: number,
  range: {min: number; max: number; step?: number},
  said: Said,
): NumberOption {
  const {min, max, step = 1} = range
  const whole = Number.isInteger(step)
  const noun = whole ? 'a whole number' : 'a number'
  const expects = Number.isFinite(min) && Number.isFinite(max) ? `${noun} from ${min} to ${max}` : noun
  const parse = (text: string): number => {
    const parsed = text.trim() === '' ? Number.NaN : Number(text)
    if (!Number.isFinite(parsed) || parsed < min || parsed > max || (whole && !Number.isInteger(parsed)))
      throw new OptionError(`expected ${expects}, got \`${text}\``)
    return parsed
  }
  return {kind: 'number', default: value, min, max, step, expects, ...said, parse, format: String}
}

/** One of some words. */
export function choiceOption<const T extends string>(
  values: readonly T[],
  value: NoInfer<T>,
  said: Said,
): ChoiceOption<T> {
  const expects = `one of ${list(values)}`
  const parse = (text: string): T => pick(values, text.trim(), expects)
  return {kind: 'choice', default: value, values, expects, ...said, parse, format: (chosen) => chosen}
}

/** Some of some words, separated by commas; `none` for an empty list, unless at least one is needed. */
export function choicesOption<const T extends string>(
  values: readonly T[],
  value: NoInfer<T>[],
  said: Said & {least?: 0 | 1},
): ChoicesOption<T> {
  const {least = 0, ...rest} = said
  const expects = `some of ${list(values)}, separated by commas`
  const parse = (text: string): T[] =>
    text.trim() === 'none' && least === 0
      ? []
      : text.split(',').map((word) => pick(values, word.trim(), expects))
  return {kind: 'choices', default: value, values, least, expects, ...rest, parse, format: listText}
}

/** `flag`, `flag=true` or `flag=false`. */
export function flagOption(value: boolean, said: Said): Option<boolean> & {kind: 'flag'} {
  const expects = '`true` or `false`'
  const words: Record<string, boolean> = {
    '': true,
    true: true,
    yes: true,
    '1': true,
    false: false,
    no: false,
    '0': false,
  }
  const parse = (text: string): boolean => {
    const parsed = words[text.trim().toLowerCase()]
    if (parsed === undefined) throw new OptionError(`expected ${expects}, got \`${text}\``)
    return parsed
  }
  return {kind: 'flag', default: value, expects, ...said, parse, format: String}
}

/** Any text; `check` returns what is wrong with it. */
export function textOption(
  value: string,
  said: Said & {expects?: string; check?: (text: string) => string | undefined},
): Option<string> & {kind: 'text'} {
  const {check, expects = 'a text', ...rest} = said
  const parse = (text: string): string => {
    const wrong = check?.(text)
    if (wrong) throw new OptionError(wrong)
    return text
  }
  return {kind: 'text', default: value, expects, ...rest, parse, format: (text) => text}
}

/** Sizes of layers: `5`, `8,4`; `none` for no layer. */
export function sizesOption(
  value: number[],
  range: {min: number; max: number; maxLayers: number; minLayers?: number},
  said: Said,
): SizesOption {
  const {min, max, maxLayers, minLayers = 0} = range
  const expects = `up to ${maxLayers} whole numbers from ${min} to ${max}, separated by commas`
  const parse = (text: string): number[] => {
    const sizes =
      text.trim() === 'none'
        ? []
        : text
            .split(/[\s,]+/)
            .filter(Boolean)
            .map(Number)
    const fits = sizes.every((size) => Number.isInteger(size) && size >= min && size <= max)
    const isEmpty = sizes.length === 0 && text.trim() !== 'none'
    if (!fits || isEmpty || sizes.length > maxLayers || sizes.length < minLayers)
      throw new OptionError(`expected ${expects}, got \`${text}\``)
    return sizes
  }
  return {kind: 'sizes', default: value, min, max, maxLayers, expects, ...said, parse, format: listText}
}

function listText(values: readonly (string | number)[]): string {
  return values.join(',') || 'none'
}

function pick<T extends string>(values: readonly T[], word: string, expects: string): T {
  const found = values.find((value) => value === word)
  if (found !== undefined) return found
  const near = nearest(word, values)
  throw new OptionError(`expected ${expects}, got \`${word}\`${near ? `; did you mean \`${near}\`?` : ''}`)
}

function list(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ')
}
