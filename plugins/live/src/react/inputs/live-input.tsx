// The inputs of a page: native controls that set variables. They work as soon as the page does.
import {signal, type Signal} from '@preact/signals-core'
import {Suspense, lazy, useCallback, useEffect, useMemo, useState, type ReactNode} from 'react'
import {parseAttributes, type Attributes} from '../../attributes.ts'
import {
  checkboxOptions,
  choicesOf,
  firstValues,
  numberInputOptions,
  selectOptions,
  sliderOptions,
  sliderStep,
} from '../../components/input-options.ts'
import type {VariableValue} from '../../page-scope.ts'
import type {LiveProps} from '../block-props.ts'
import {FlagControl} from '../controls/flag-control.tsx'
import {NumberControl} from '../controls/number-control.tsx'
import {RangeControl} from '../controls/range-control.tsx'
import {SelectControl} from '../controls/select-control.tsx'
import {usePageScope} from '../surroundings.ts'
import {useSignalValue} from '../use-signal.ts'

const LiveLet = lazy(() => import('./live-let.tsx'))

type InputProps = LiveProps & {attributes: Attributes}

const views: Record<string, (props: InputProps) => ReactNode> = {
  slider: SliderInput,
  number: NumberInput,
  select: SelectInput,
  checkbox: CheckboxInput,
  let: (props) => (
    <Suspense>
      <LiveLet {...props} />
    </Suspense>
  ),
}

export function isInput(component: string): boolean {
  return Object.hasOwn(views, component)
}

export function LiveInput(props: InputProps): ReactNode {
  const View = views[props.component]!
  return (
    <div id={props.id} className={`d2l-live-input d2l-live-${props.component}`}>
      <View {...props} />
    </div>
  )
}

function SliderInput({attributes, page}: InputProps): ReactNode {
  const {values} = useMemo(() => parseAttributes(sliderOptions, attributes), [attributes])
  const [value, set] = useVariable(values.name, firstValues.slider(values), page)
  const step = sliderStep(values)
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))
  return (
    <RangeControl
      label={values.label || values.name}
      {...{min: values.min, max: values.max, step, value: Number(value)}}
      shown={Number(value).toFixed(digits).replace('-', '−')}
      onChange={set}
    />
  )
}

function NumberInput({attributes, page}: InputProps): ReactNode {
  const {values} = useMemo(() => parseAttributes(numberInputOptions, attributes), [attributes])
  const [value, set] = useVariable(values.name, firstValues.number(values), page)
  const {min, max, step} = values
  return (
    <NumberControl
      label={values.label || values.name}
      {...{min, max}}
      step={step || 'any'}
      value={Number(value)}
      onChange={set}
    />
  )
}

function SelectInput({attributes, page}: InputProps): ReactNode {
  const {values} = useMemo(() => parseAttributes(selectOptions, attributes), [attributes])
  const [value, set] = useVariable(values.name, firstValues.select(values), page)
  const choices = choicesOf(values).map((word) => ({value: word, text: word}))
  return (
    <SelectControl
      label={values.label || values.name}
      value={String(value)}
      choices={choices}
      onChange={set}
    />
  )
}

function CheckboxInput({attributes, page}: InputProps): ReactNode {
  const {values} = useMemo(() => parseAttributes(checkboxOptions, attributes), [attributes])
  const [value, set] = useVariable(values.name, firstValues.checkbox(values), page)
  return <FlagControl label={values.label || values.name} value={Boolean(value)} onChange={set} />
}

/** A variable of the page that this input owns. */
function useVariable(
  name: string,
  first: VariableValue,
  page: string | undefined,
): [VariableValue, (value: VariableValue) => void] {
  const scope = usePageScope(page)
  const [variable] = useState(() => signal(first))
  const set = useCallback((value: VariableValue) => assign(variable, value), [variable])
  useEffect(() => (name ? scope?.define(name, variable, set) : undefined), [scope, name, variable, set])
  return [useSignalValue(variable), set]
}

function assign<T>(variable: Signal<T>, value: T): void {
  variable.value = value
}
