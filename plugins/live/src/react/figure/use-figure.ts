// What every figure at work has, whatever it shows: values for the page, a link, a program, words and controls.
import type {ReadonlySignal} from '@preact/signals-core'
import {useCallback, useEffect, useMemo} from 'react'
import type {FrameworkName} from '../../export/frameworks.ts'
import type {Say} from '../../words/say.ts'
import type {OptionTable, OptionValues} from '../../options.ts'
import type {VariableValue} from '../../page-scope.ts'
import {encodeLinkState} from '../../share/link-state.ts'
import type {InteractiveProps} from '../block-props.ts'
import type {ControlsProps} from '../controls/option-controls.tsx'
import {trainedState, type Training} from '../training/use-training.ts'
import {useSignalValue} from '../use-signal.ts'

/** What a component says of itself; `M` is what a program is made of. */
export interface FigureParts<M> {
  options: OptionTable
  /** What others on the page know as `$name.field`: the same object as long as nothing has changed. */
  fields: Readonly<Record<string, VariableValue>> | undefined
  /** The picture of the moment in words. */
  describe: () => string
  /** The model of the moment: the same object as long as it is the same. */
  model: M
  program: (framework: FrameworkName, model: M) => Promise<string>
  /** Where the figure trains. */
  training?: Training
  /** What the reader drew, for the link. */
  drawn?: () => Uint8Array<ArrayBuffer> | undefined
}

/** For the frame around a figure, `FigureFrame`, and for its controls, `OptionControls` and `ControlSets`. */
export interface Figure {
  id: string
  controls: ControlsProps
  describe: () => string
  program: (framework: FrameworkName) => Promise<string>
  /** The state of the moment, as a link holds it. */
  linkState: () => string
  training: Training | undefined
  say: Say
}

/** Values of a component's options, typed by their table. */
export function figureValues<S extends OptionTable>(
  {values}: InteractiveProps,
  _options: S,
): ReadonlySignal<OptionValues<S>> {
  return values as ReadonlySignal<OptionValues<S>>
}

/** The values of the moment. */
export function useFigureValues<S extends OptionTable>(props: InteractiveProps, options: S): OptionValues<S> {
  return useSignalValue(figureValues(props, options))
}

/** Puts a component into its page: publishes its fields, and gives what is drawn around its own picture. */
export function useFigure<M>(props: InteractiveProps, parts: FigureParts<M>): Figure {
  const {id, name, scope, bound, change, say} = props
  const {options, fields, describe, model, program: write, training, drawn} = parts
  const values = useSignalValue(props.values)
  useEffect(() => {
    if (name && fields) scope.publish(name, fields)
  }, [name, scope, fields])
  const program = useCallback((framework: FrameworkName) => write(framework, model), [write, model])
  const controls = useMemo(
    () => ({options, values, bound, change, say}),
    [options, values, bound, change, say],
  )
  const linkState = (): string =>
    encodeLinkState(options, {
      values: props.values.peek(),
      ...trainedState(training?.model.frame.peek()),
      own: drawn?.(),
    })
  return {id, controls, describe, program, linkState, training, say}
}
