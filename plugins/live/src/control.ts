// How the reader of a page changes an option. What may be chosen stands in the option itself: nothing is said twice.
import type {WordKey} from './words/en.ts'
import type {Say} from './words/say.ts'
import type {LooseValues} from './options.ts'

/** Sets of controls with a heading of their own, in the order in which they stand. */
export const controlSets = ['functions', 'where', 'data', 'network', 'curve', 'training', 'view'] as const

export type ControlSet = (typeof controlSets)[number]

/** What stands around a figure beside its controls: what computes, its link, its program. */
export const frameParts = ['backend', 'share', 'code'] as const

export type FramePart = (typeof frameParts)[number]

/** `T` is a value of the option, or one of the words of which it takes some. */
export interface Control<T> {
  /** Its name in the page's language, or a letter that is the same in every language. */
  label: WordKey | {letter: string}
  /** @default none: it stands where its figure puts it */
  set?: ControlSet
  /** @default a slider for a number */
  look?: 'typed' | 'seed'
  /** Values to choose from a list; what the author has written is put among them. */
  usual?: readonly T[]
  /** Of the slider, where it is coarser than the option. */
  step?: number
  /** A value for the reader. @default as an author writes it */
  text?(value: T, say: Say): string
  /** A class whose colour stands before a word. */
  mark?(value: T): string
  /** The control is there only while this holds. */
  when?(values: LooseValues): boolean
}

/** The same option with a control that differs in some things. */
export function withControl<T, O extends {control?: Control<T>}>(option: O, changes: Partial<Control<T>>): O {
  return {...option, control: {...option.control, ...changes}}
}

export function percentText(value: number): string {
  return `${Math.round(value)} %`
}
