// One option of a component as a control: its kind chooses the look, its table gives limits, steps and words.
import type {ReactNode} from 'react'
import type {Control} from '../../control.ts'
import type {Say} from '../../words/say.ts'
import {refusal} from '../../refusal.ts'
import {
  type AnyOption,
  type ChoiceOption,
  type ChoicesOption,
  type NumberOption,
  type SizesOption,
  type TextOption,
} from '../../options.ts'
import {FlagControl} from './flag-control.tsx'
import {LayerCount, LayerUnits} from './layer-steppers.tsx'
import {NumberControl} from './number-control.tsx'
import {RangeControl} from './range-control.tsx'
import {SeedControl} from './seed-control.tsx'
import {SelectControl} from './select-control.tsx'
import {TextControl} from './text-control.tsx'

interface Props<O, T> {
  option: O
  label: string
  value: T
  onChange: (value: T) => void
  say: Say
}

/** The control of an option; nothing for options that only an author changes. */
export function OptionControl(props: Props<AnyOption, unknown>): ReactNode {
  const {option, value, ...rest} = props
  switch (option.kind) {
    case 'number':
      return <NumberOptionControl {...rest} option={option} value={Number(value)} />
    case 'choice':
      return <ChoiceOptionControl {...rest} option={option} value={String(value)} />
    case 'choices':
      return <ChoicesOptionControl {...rest} option={option} value={listOf(value).map(String)} />
    case 'flag':
      return <FlagControl {...rest} value={value === true} />
    case 'text':
      return <TextOptionControl {...rest} option={option} value={String(value)} />
    case 'sizes':
      return <SizesOptionControl {...rest} option={option} value={listOf(value).map(Number)} />
  }
}

/** The name of a control in the page's language. */
export function controlLabel({label}: Pick<Control<never>, 'label'>, say: Say): string {
  return typeof label === 'string' ? say(label) : label.letter
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function NumberOptionControl({option, say, ...field}: Props<NumberOption, number>): ReactNode {
  const {min, max, control} = option
  const shown = control?.text?.(field.value, say)
  if (control?.usual) return <UsualControl {...{option, say}} {...field} />
  if (control?.look === 'seed') return <SeedControl {...{min, max, say}} {...field} />
  if (control?.look === 'typed') return <NumberControl {...{min, max, step: option.step}} {...field} />
  return <RangeControl {...{min, max, shown, step: control?.step ?? option.step}} {...field} />
}

function ChoiceOptionControl({option, say, ...field}: Props<ChoiceOption<string>, string>): ReactNode {
  const choices = option.values.map((word) => ({
    value: word,
    text: option.control?.text?.(word, say) ?? word,
  }))
  return <SelectControl {...field} choices={choices} />
}

/** Words to tick, under the name of their set or, where that says something else, under their own. */
function ChoicesOptionControl(props: Props<ChoicesOption<string>, string[]>): ReactNode {
  const {option, label, value, onChange, say} = props
  const {values, least, control} = option
  const toggle = (word: string, isChosen: boolean): void =>
    onChange(values.filter((each) => (each === word ? isChosen : value.includes(each))))
  const flags = values.map((word) => (
    <FlagControl
      key={word}
      label={control?.text?.(word, say) ?? word}
      mark={control?.mark?.(word)}
      value={value.includes(word)}
      disabled={value.length <= least && value.includes(word)}
      onChange={(isChosen) => toggle(word, isChosen)}
    />
  ))
  if (control?.label === control?.set) return <div className="d2l-live-flags">{flags}</div>
  return (
    <div role="group" aria-label={label} className="d2l-live-flag-set">
      <span aria-hidden="true">{label}</span>
      <div className="d2l-live-flags">{flags}</div>
    </div>
  )
}

function TextOptionControl({option, say: _say, ...field}: Props<TextOption, string>): ReactNode {
  return <TextControl {...field} check={(text) => refusal(option, text)} />
}

/** Layers with a stepper for each, one line for their number and one for their units. */
function SizesOptionControl({option, say, ...field}: Props<SizesOption, number[]>): ReactNode {
  const {label, value: sizes, onChange} = field
  const {min, max, maxLayers, control} = option
  if (control?.usual) return <UsualControl {...{option, say}} {...field} />
  return (
    <>
      <div className="d2l-live-control">
        <span>{label}</span>
        <LayerCount {...{sizes, onChange, say}} most={maxLayers} first={4} />
      </div>
      {sizes.length > 0 && (
        <div className="d2l-live-control">
          <span>{say('hiddenUnits')}</span>
          <div className="d2l-live-layers">
            <LayerUnits {...{sizes, min, max, onChange, say}} />
          </div>
        </div>
      )}
    </>
  )
}

/** Usual values to choose from, with the author's own among them. */
function UsualControl<T extends number | number[]>(
  props: Props<{control?: Control<T>; format(value: T): string; parse(text: string): T}, T>,
): ReactNode {
  const {option, label, value, onChange, say} = props
  const {control} = option
  const written = new Map([...(control?.usual ?? []), value].map((each) => [option.format(each), each]))
  const choices = [...written].toSorted(byNumber).map(([word, each]) => ({
    value: word,
    text: control?.text?.(each, say) ?? word,
  }))
  return (
    <SelectControl
      {...{label, choices}}
      value={option.format(value)}
      onChange={(word) => onChange(option.parse(word))}
    />
  )
}

/** Numbers by their size; lists of numbers stay where they are. */
function byNumber([, a]: [string, number | number[]], [, b]: [string, number | number[]]): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : 0
}
