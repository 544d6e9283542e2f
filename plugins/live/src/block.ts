// A live block as it stands in a page, and everything wrong with it that can be seen without its neighbours.
import {parseAttributes, type Attributes} from './attributes.ts'
import {liveComponents} from './components.ts'
import type {LiveComponent} from './components/definition.ts'
import {nearest} from './nearest.ts'
import type {LooseValues} from './options.ts'
import {ownComponent, type OwnComponents} from './own-components.ts'

/** One ```` ```{.live …} ````; `place` is handed back with problems, untouched (a position in a file, say). */
export interface LiveBlock<P = unknown> {
  component: string
  attributes: Attributes
  /** The body of the fence. @default '' */
  source?: string
  place?: P
}

export type LiveRule =
  | 'live-unknown-component'
  | 'live-option'
  | 'live-body'
  | 'live-unknown-name'
  | 'live-twice-defined'
  | 'live-cycle'
  | 'live-conflict'

export interface LiveProblem<P = unknown> {
  rule: LiveRule
  /** For a person, without the place. */
  message: string
  /** Which block of the list. */
  block: number
  place?: P
}

export interface ReadBlock {
  component: LiveComponent
  /** '' without one. */
  name: string
  values: LooseValues
  /** Option -> variable. */
  bindings: Record<string, string>
  /** Options that the author wrote, bound or not. */
  written: string[]
  source: string
}

/** Read one block; undefined for an unknown component. */
export function readBlock<P>(
  {component: name, attributes, source = ''}: LiveBlock<P>,
  report: (rule: LiveRule, message: string) => void,
  site: OwnComponents = {},
): ReadBlock | undefined {
  const component = liveComponents.get(name) ?? ownComponent(name, site, attributes)
  if (!component) {
    report('live-unknown-component', unknownComponent(name, site))
    return undefined
  }
  const {values, bindings, problems} = parseAttributes(component.options, attributes)
  for (const {message} of problems) report('live-option', message)
  const written = Object.keys(attributes).filter((option) => Object.hasOwn(component.options, option))
  const isSound = problems.length === 0
  if (isSound) for (const {message} of component.check(values, source, bindings)) report('live-body', message)
  const own = typeof values['name'] === 'string' ? values['name'] : ''
  return {component, name: own, values, bindings, written, source}
}

function unknownComponent(name: string, site: OwnComponents): string {
  const known = [...liveComponents.keys(), ...Object.keys(site)]
  const near = nearest(name, known)
  const hint = near
    ? `did you mean \`${near}\`?`
    : `known are ${known.map((each) => `\`${each}\``).join(', ')}`
  return `unknown live component \`${name}\`; ${hint}`
}
