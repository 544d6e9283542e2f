// What the index needs to know of one page: plain data, safe for JSON, in document order.

import type {AskedAddress} from '../text/asked-address.ts'

/** `[line, column, endLine, endColumn]`, from 1. */
export type Place = [number, number, number, number]

export interface LabelFact {
  /** As written, trimmed. */
  name: string
  role: 'label' | 'eqlabel'
  place: Place
}

interface TargetBase {
  place: Place
  label?: LabelFact
  /** A thing has one label; others are reported, and work all the same. */
  moreLabels?: LabelFact[]
  /** Only one tab of a group shows it. */
  tabs?: string[]
}

export interface SectionFact extends TargetBase {
  kind: 'section'
  depth: number
  /** Plain text; maths stays `$TeX$`. */
  title: string
  /** Inside a quote or a list: it takes no number and opens no section. */
  isNested?: true
  /** The title that its anchor is made from, where that is not its own: a translated heading keeps the source's. */
  anchorTitle?: string
}

export interface FigureFact extends TargetBase {
  kind: 'figure'
  url: string
  /** Plain text, `null` without a caption: such a figure takes no number. */
  caption: string | null
}

export interface TableFact extends TargetBase {
  kind: 'table'
  caption: string | null
  /** An ordinary table: neither caption nor label. */
  isPlain?: true
}

export interface EquationFact extends TargetBase {
  kind: 'equation'
  /** What stands for its number. */
  tag?: string
}

export interface TocEntryFact {
  /** As written, without `.md`. */
  path: string
  title?: string
  place: Place
}

export interface TocFact {
  kind: 'toc'
  options: Record<string, string>
  entries: TocEntryFact[]
  place: Place
}

export type TargetFact = SectionFact | FigureFact | TableFact | EquationFact
export type TargetKind = TargetFact['kind']

/** All that numbering looks at. */
export type OutlineFact = TargetFact | TocFact

export interface ReferenceFact {
  role: 'numref' | 'ref' | 'eqref'
  label: string
  place: Place
}

export interface CitationFact {
  role: 'cite' | 'citep' | 'citet'
  keys: string[]
  place: Place
}

/** An image or a link, with its address as written. */
export interface AddressFact {
  url: string
  place: Place
}

export interface BibliographyFact {
  /** As written: relative to the page. Empty: all bibliographies of the book. */
  path: string
  /** Lists what nobody cites, too. */
  all?: true
  place: Place
}

export interface LiveFact {
  component: string
  attributes: Record<string, string>
  place: Place
}

/** What the dialect had to say while it read the page. */
export interface PageMessageFact {
  rule: string
  severity: 'error' | 'warning' | 'hint'
  text: string
  place: Place | null
  url?: string
  /** What stands in the source, and what may stand there instead. */
  actual?: string
  expected?: string[]
  note?: string
}

export interface PageFacts {
  /** Relative to the book, without `.md`: `chapter_mlp/index`. */
  page: string
  /** Relative to the book: `chapter_mlp/index.md`. */
  file: string
  /** The page says of itself that it is no part of the book yet. */
  isDraft?: boolean
  /** The address that the page asks for. */
  asked?: AskedAddress
  /** The start of the first paragraph as plain text with pending references, for a summary of the page. */
  description: string
  outline: OutlineFact[]
  references: ReferenceFact[]
  citations: CitationFact[]
  bibliographies: BibliographyFact[]
  images: AddressFact[]
  links: AddressFact[]
  /** Places that links can lead to, beside those of the outline and of citations. */
  anchors: string[]
  /** Components of the page may make more of them. */
  hasUnknownAnchors?: true
  /** Modules that a page of MDX names, as written. */
  imports: AddressFact[]
  live: LiveFact[]
  /** Of all groups of the page, in the order met. */
  tabs: string[]
  /** Executable cells. */
  cells: number
  words: number
  messages: PageMessageFact[]
}
