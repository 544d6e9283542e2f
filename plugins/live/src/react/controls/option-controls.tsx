// The controls of a component, drawn from the table of its options.
import type {ReactNode} from 'react'
import {controlSets, type ControlSet} from '../../control.ts'
import type {Say} from '../../words/say.ts'
import type {AnyOption, LooseValues, OptionTable} from '../../options.ts'
import {OptionControl, controlLabel} from './option-control.tsx'

/** What every group of controls is given: `controls` of `useFigure`. */
export interface ControlsProps {
  options: OptionTable
  values: LooseValues
  /** Options that follow a variable of the page: no control. */
  bound: ReadonlySet<string>
  change: (changes: LooseValues) => void
  say: Say
}

type Shown = [name: string, option: AnyOption & {control: NonNullable<AnyOption['control']>}]

/** Every control that a reader may use now, in the order of the table. */
export function OptionControls(props: ControlsProps): ReactNode {
  return controlsOf(props, shownOptions(props))
}

/**
 * The same in their sets, each with its heading.
 *
 * @param sets which of them; all by default
 * @param beside what a figure puts under the controls of a set
 */
export function ControlSets(
  props: ControlsProps & {sets?: readonly string[]; beside?: Partial<Record<ControlSet, ReactNode>>},
): ReactNode {
  const {sets, beside = {}, say} = props
  const shown = shownOptions(props)
  const parts = controlSets
    .filter((set) => !sets || sets.includes(set))
    .map((set) => ({set, options: shown.filter(([, {control}]) => control.set === set)}))
    .filter(({set, options}) => options.length > 0 || beside[set])
  return (
    <div className="d2l-live-settings">
      {parts.map(({set, options}) => (
        <fieldset key={set} className={`d2l-live-set-${set}`}>
          <legend>{say(set)}</legend>
          {controlsOf(props, options)}
          {beside[set]}
        </fieldset>
      ))}
    </div>
  )
}

function shownOptions({options, values, bound}: ControlsProps): Shown[] {
  return Object.entries(options).filter(
    (entry): entry is Shown =>
      entry[1].control !== undefined && !bound.has(entry[0]) && (entry[1].control.when?.(values) ?? true),
  )
}

function controlsOf({values, change, say}: ControlsProps, shown: Shown[]): ReactNode {
  return shown.map(([name, option]) => (
    <OptionControl
      key={name}
      {...{option, say}}
      label={controlLabel(option.control, say)}
      value={values[name]}
      onChange={(value) => change({[name]: value})}
    />
  ))
}
