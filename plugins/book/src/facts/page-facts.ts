// What the index needs to know of one page: plain data, safe for JSON, in document order.

import type {AskedAddress} from './asked-address.ts'
import type {BookMessage} from '../messages/message.ts'
import type {Place} from '../messages/place.ts'
import type {Phrases} from './phrases.ts'

export interface LabelFact {
  /** As written, trimmed. */
  name: string
  role: 'label' | 'eqlabel'
  place: Place
  /** Written as an id in braces: links from elsewhere may lead to it. */
  isId?: true
}

/** Stands for the text of a reference until that is known. */
export interface PendingReference {
  role: 'numref' | 'ref' | 'eqref'
  label: string
}

/** A title or a caption whose references are not settled. */
export type PendingPhrases = Phrases<PendingReference>

interface TargetBase {
  place: Place
  label?: LabelFact
  /** Further names, which work like the first. */
  moreLabels?: LabelFact[]
  /** Only one tab of a group shows it. */
  tabs?: string[]
}

export interface SectionFact extends TargetBase {
  kind: 'section'
  depth: number
  title: PendingPhrases
  /** Inside a quote or a list: it takes no number and opens no section. */
  isNested?: true
  /** `{-}`: neither it nor what stands below it takes a number. */
  isUnnumbered?: true
  /** What its anchor is made from, where that is not its own title: a translated heading keeps the source's. */
  anchorTitle?: string
}

interface FigureFact extends TargetBase {
  kind: 'figure'
  url: string
  /** `null` without a caption: such a figure takes no number. */
  caption: PendingPhrases | null
}

interface TableFact extends TargetBase {
  kind: 'table'
  caption: PendingPhrases | null
  /** An ordinary table: neither caption nor label. */
  isPlain?: true
}

interface EquationFact extends TargetBase {
  kind: 'equation'
  /** What stands for its number. */
  tag?: string
}

export interface TocEntryFact {
  /** As written, without `.md`. */
  path: string
  title?: Phrases
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

export interface ReferenceFact extends PendingReference {
  place: Place
  /** Part of a formula: no link stands there. */
  inFormula?: true
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

interface BibliographyFact {
  /** As written: relative to the page. Empty: all bibliographies of the book. */
  path: string
  /** Lists what nobody cites, too. */
  all?: true
  place: Place
}

interface LiveFact {
  component: string
  attributes: Record<string, string>
  place: Place
}

/** What was said while the page was read: a message of the book but for its file, which is the page's. */
export interface PageMessageFact extends Omit<BookMessage, 'file' | 'related' | 'cause'> {
  /** What stands in the source, and what may stand there instead. */
  actual?: string
  expected?: string[]
  note?: string
}

/** A line that names tabs, on a page of a book that declares none. */
interface TabMarkFact {
  of: 'cell' | 'text'
  /** As written. */
  names: string[]
  place: Place
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
  /** The start of the first paragraph, for a summary of the page. */
  description: PendingPhrases
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
  /** Only where the book is read without tabs. */
  tabMarks?: TabMarkFact[]
  /** Packages that its notebook has to install. */
  libraries?: string[]
  /** `run: load`: the cells run as soon as the page is read. */
  runsOnLoad?: true
  /** Executable cells. */
  cells: number
  words: number
  messages: PageMessageFact[]
}
