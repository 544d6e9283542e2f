// A link is opened: the options that it holds are set before the figure starts.
import {batch} from '@preact/signals-core'
import {parseAttributes, type Attributes} from '../attributes.ts'
import type {LooseValues, OptionTable} from '../options.ts'
import {changeOptions, type Group, type PageScope, type VariableValue} from '../page-scope.ts'
import type {SharedLink} from '../react/block-props.ts'
import {decodeLinkState} from './link-state.ts'

interface Block {
  id: string
  options: OptionTable
  attributes: Attributes
  scope: PageScope
  group: Group
}

/** Set what the address says of this figure, also the inputs of the page that its options follow. */
export function openLink({id, options, attributes, scope, group}: Block): SharedLink {
  const link = readLink(id, options)
  if (!link.state) return link
  const {bindings} = parseAttributes(options, attributes)
  setOptions(link.state.values, bindings, {scope, group})
  return link
}

/** Change options of a figure; where one follows an input of the page, that input is set. */
export function setOptions(
  changes: LooseValues,
  bindings: Readonly<Record<string, string>>,
  {scope, group}: {scope: PageScope; group: Group},
): void {
  batch(() => {
    changeOptions(group, changes)
    for (const [option, name] of Object.entries(bindings)) {
      const value = simple(changes[option])
      if (value !== undefined) scope.assign(name, value)
    }
  })
}

/** As an author would write it: `[8, 4]` is `8,4`. */
function simple(value: unknown): VariableValue | undefined {
  if (Array.isArray(value)) return value.join(',')
  return ['number', 'string', 'boolean'].includes(typeof value) ? (value as VariableValue) : undefined
}

function readLink(id: string, options: OptionTable): SharedLink {
  const text = new URLSearchParams(location.search).get(id)
  if (text === null) return {isBroken: false}
  try {
    return {state: decodeLinkState(options, text), isBroken: false}
  } catch {
    return {isBroken: true}
  }
}

/** The page's address with the state of one figure. */
export function linkAddress(address: string, id: string, state: string): string {
  const url = new URL(address)
  const others = new URLSearchParams([...url.searchParams].filter(([name]) => name !== id)).toString()
  // not by `searchParams.set`, which escapes what may stand as it is
  url.search = [others, `${encodeURIComponent(id)}=${state}`].filter(Boolean).join('&')
  url.hash = id
  return url.href
}
