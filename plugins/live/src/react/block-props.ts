// What a block is given, by the page and by the shell.
import type {ReadonlySignal} from '@preact/signals-core'
import type {Attributes} from '../attributes.ts'
import type {Say} from '../words/say.ts'
import type {LooseValues} from '../options.ts'
import type {LinkState} from '../share/link-state.ts'
import type {Implementation} from './implementations.ts'
import type {Group, PageScope, VariableValue} from '../page-scope.ts'

/** Props of `<Live>`: what a fence or an author of MDX writes, and what the build adds. */
export interface LiveProps {
  component: string
  /** As in a fence, all texts; in MDX options may stand as props of their own. */
  attributes?: Attributes
  /** The body of the fence. */
  source?: string
  /** Stable within the page: for its link and its anchor. */
  id?: string
  /** From the build: drawings, as SVG. */
  picture?: readonly string[]
  /** From the build: the picture in words. */
  description?: string
  /** From the build: values of the page's variables before anybody changes them. */
  initial?: Readonly<Record<string, VariableValue>>
  /** @default the document's language */
  locale?: string
  /** The page's address; blocks of one page share variables. @default location.pathname */
  page?: string
  /** A site's own interactive parts. @default the package's */
  implementations?: Readonly<Record<string, Implementation>>
}

/** What made the reader's part load. */
export type Start = 'run' | 'step' | 'settings' | 'follow' | 'link'

/** What the page's address holds of a figure. */
export interface SharedLink {
  state?: LinkState
  /** There was something, which cannot be read. */
  isBroken: boolean
}

/** Props of the interactive part of a component. */
export interface InteractiveProps {
  id: string
  source: string
  link: SharedLink
  /** All options: as written, as bound, as changed by the reader. */
  values: ReadonlySignal<LooseValues>
  /** Options that follow a variable: they have no control of their own. */
  bound: ReadonlySet<string>
  change: (changes: LooseValues) => void
  start: Start
  say: Say
  scope: PageScope
  group: Group
  /** '' without one. */
  name: string
}
