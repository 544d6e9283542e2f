// Between the shell and a component's own part: its options as one signal, and what to show when it breaks.
import {computed, type ReadonlySignal} from '@preact/signals-core'
import {Component, useCallback, useMemo, type ComponentType, type ReactNode} from 'react'
import {parseAttributes, type Attributes} from '../attributes.ts'
import {OptionError, type LooseValues, type OptionTable} from '../options.ts'
import type {Group, PageScope, VariableValue} from '../page-scope.ts'
import type {InteractiveProps, SharedLink, Start} from './block-props.ts'

import type {Say} from '../words/say.ts'
import {setOptions} from '../share/open-link.ts'

export {openLink} from '../share/open-link.ts'
export {loadOptions} from './own-options.ts'

interface Props {
  options: OptionTable
  attributes: Attributes
  source: string
  initial: Readonly<Record<string, VariableValue>> | undefined
  id: string
  scope: PageScope
  group: Group
  start: Start
  link: SharedLink
  say: Say
  Part: ComponentType<InteractiveProps>
}

export function Interactive(props: Props): ReactNode {
  const {options, attributes, source, initial, id, scope, group, start, link, say, Part} = props
  const parsed = useMemo(() => parseAttributes(options, attributes), [options, attributes])
  const values = useMemo(
    () => resolvedValues(options, parsed, {scope, group, initial}),
    [options, parsed, scope, group, initial],
  )
  const bound = useMemo(() => new Set(Object.keys(parsed.bindings)), [parsed])
  const change = useCallback(
    (changes: LooseValues) => setOptions(changes, parsed.bindings, {scope, group}),
    [parsed, scope, group],
  )
  return (
    <Guard message={(reason) => say('engineFailed', {reason})}>
      {link.isBroken ? <p className="d2l-live-trouble">{say('restoreFailed')}</p> : null}
      <Part
        name={String(attributes['name'] ?? '')}
        {...{id, source, values, bound, change, start, link, say, scope, group}}
      />
    </Guard>
  )
}

type Parsed = ReturnType<typeof parseAttributes<OptionTable>>
interface Around {
  scope: PageScope
  group: Group
  initial: Readonly<Record<string, VariableValue>> | undefined
}

/** As written; over that what the reader changed here or in a block of the same name; over that the page's variables. */
export function resolvedValues(
  options: OptionTable,
  parsed: Parsed,
  {scope, group, initial}: Around,
): ReadonlySignal<LooseValues> {
  const bindings = Object.entries(parsed.bindings).map(([option, name]) => ({
    option,
    variable: scope.variable(name),
    first: initial?.[name],
  }))
  return computed(() => {
    const values: LooseValues = {...parsed.values}
    for (const [option, value] of Object.entries(group.changes.value)) accept(options, values, option, value)
    for (const {option, variable, first} of bindings) {
      const value = variable.value ?? first
      if (value !== undefined) accept(options, values, option, value)
    }
    return values
  })
}

/** Take a value if it is one of the option; a variable may hold anything. */
function accept(options: OptionTable, values: LooseValues, option: string, value: unknown): void {
  const schema = options[option]
  if (!schema) return
  try {
    // variables are simple values, written as an author would; the reader's changes are values of the option itself
    values[option] = schema.parse(Array.isArray(value) ? schema.format(value) : `${value as VariableValue}`)
  } catch (error) {
    if (!(error instanceof OptionError)) throw error
  }
}

class Guard extends Component<{children: ReactNode; message: (reason: string) => string}, {reason?: string}> {
  override state: {reason?: string} = {}

  static getDerivedStateFromError(error: unknown): {reason: string} {
    return {reason: error instanceof Error ? error.message : String(error)}
  }

  override render(): ReactNode {
    const {reason} = this.state
    if (reason === undefined) return this.props.children
    return (
      <p className="d2l-live-trouble" role="alert">
        {this.props.message(reason)}
      </p>
    )
  }
}
