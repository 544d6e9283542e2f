// Options of live components as data: how each is written in a fence or in MDX, checked at build, encoded in a link.
import type {Control} from './control.ts'
import {nearest} from './nearest.ts'

/** One option. `parse` throws an `OptionError` whose message finishes the sentence `hidden: …`. */
interface Option<T> {
  default: T
  /** One line for the author. */
  doc: string
  /** What may be written, in words: `a number from 0 to 1`. */
  expects: string
  /** Its short name in a shared link; options without one are not shared. */
  key?: string
  /** How a reader changes it; absent where only an author does. */
  control?: Control<T>
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

export interface ChoicesOption<T extends string> extends Omit<Option<T[]>, 'control'> {
  kind: 'choices'
  values: readonly T[]
  /** How many there must be. */
  least: 0 | 1
  control?: Control<T>
}

export interface FlagOption extends Option<boolean> {
  kind: 'flag'
}

export interface TextOption extends Option<string> {
  kind: 'text'
}

export interface SizesOption extends Option<number[]> {
  kind: 'sizes'
  /** Units in one layer. */
  min: number
  max: number
  minLayers: number
  maxLayers: number
}

/** Any option; its kind says which control shows it. Whoever holds its values loosely may have them written, too. */
export type AnyOption = (
  | NumberOption
  | ChoiceOption<string>
  | ChoicesOption<string>
  | FlagOption
  | TextOption
  | SizesOption
) & {format(value: unknown): string}

export type OptionTable = Readonly<Record<string, AnyOption>>
export type OptionValues<S> = {[K in keyof S]: S[K] extends {parse(text: string): infer T} ? T : never}
/** Values whose types are known only by their table. */
export type LooseValues = Record<string, unknown>

/** What an author wrote cannot be a value of the option. */
export class OptionError extends Error {
  override name = 'OptionError'
}

/** What every option says of itself. */
export interface Said<T> {
  doc: string
  key?: string
  control?: Control<T>
}

/** A number, whole if `step` is. */
export function numberOption(
  value: number,
  range: {min: number; max: number; step?: number},
  said: Said<number>,
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
  said: Said<NoInfer<T>>,
): ChoiceOption<T> {
  const expects = `one of ${listWords(values)}`
  const parse = (text: string): T => pickWord(values, text.trim(), expects)
  return {kind: 'choice', default: value, values, expects, ...said, parse, format: (chosen) => chosen}
}

/** `flag`, `flag=true` or `flag=false`. */
export function flagOption(value: boolean, said: Said<boolean>): FlagOption {
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
  said: Said<string> & {expects?: string; check?: (text: string) => string | undefined},
): TextOption {
  const {check, expects = 'a text', ...rest} = said
  const parse = (text: string): string => {
    const wrong = check?.(text)
    if (wrong) throw new OptionError(wrong)
    return text
  }
  return {kind: 'text', default: value, expects, ...rest, parse, format: (text) => text}
}

/** The one of some words that is written. */
export function pickWord<T extends string>(values: readonly T[], word: string, expects: string): T {
  const found = values.find((value) => value === word)
  if (found !== undefined) return found
  const near = nearest(word, values)
  throw new OptionError(`expected ${expects}, got \`${word}\`${near ? `; did you mean \`${near}\`?` : ''}`)
}

export function listWords(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ')
}
