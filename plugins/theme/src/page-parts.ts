// What the pages of a book are made of: the one file by which those who write pages (the books' plugin) and those who
// dress them (this theme) know each other. Style sheets spell the names once more; a test compares them with these.
// It runs anywhere: no React, no Docusaurus, nothing of Node or the browser.

/** Classes of what the build writes. */
export const parts = {
  /** Around each string of HTML. */
  static: 'd2l-static',
  math: 'd2l-math',
  mathError: 'd2l-math-error',
  equation: 'd2l-equation',
  equationBody: 'd2l-equation-body',
  equationNumber: 'd2l-equation-number',
  figure: 'd2l-figure',
  table: 'd2l-table',
  /** `4.1.`, `Fig. 4.1.2` */
  number: 'd2l-number',
  /** Code of the page's program, with what it put out after it. What a reader can run has a number (`data-cell`). */
  cell: 'd2l-cell',
  listing: 'd2l-listing',
  listingTitle: 'd2l-listing-title',
  output: 'd2l-output',
  outputError: 'd2l-output-error',
  outputErrorLine: 'd2l-output-error-line',
  outputStderr: 'd2l-output-stderr',
  outputFold: 'd2l-output-fold',
  outputOnDark: 'd2l-output-on-dark',
  outputOnLight: 'd2l-output-on-light',
  /** A plot, with its numbers as a table that opens. */
  outputFigure: 'd2l-output-figure',
  outputData: 'd2l-output-data',
  tabs: 'd2l-tabs',
  /** A group without code. */
  tabsProse: 'd2l-tabs-prose',
  tablist: 'd2l-tablist',
  panel: 'd2l-panel',
  /** The page does not have the reader's framework. */
  lacks: 'd2l-lacks',
  reference: 'd2l-reference',
  /** A reference by a title, which may break where a number may not. */
  named: 'd2l-named',
  /** A reference, link, citation or picture that leads nowhere. */
  broken: 'd2l-broken',
  citation: 'd2l-citation',
  bibliography: 'd2l-bibliography',
  entry: 'd2l-entry',
  backlinks: 'd2l-backlinks',
  /** Who refers to the thing before it. */
  uses: 'd2l-uses',
  /** At the end of a page: what to read before it, and after it. */
  related: 'd2l-related',
  toc: 'd2l-toc',
  shortLink: 'd2l-short-link',
  /** Heard, not seen. */
  unseen: 'd2l-unseen',
  /** What can be taken away from a page. */
  actions: 'd2l-actions',
  action: 'd2l-action',
  /** What a translation is behind its original at this place. */
  behind: 'd2l-behind',
  originalHeading: 'd2l-original-heading',
  /** Of `check`, while the author works. */
  message: 'd2l-message',
  bookLogo: 'd2l-book-logo',
  /** Around a live component, on a page that is HTML: its properties are the attribute `data-props`. */
  island: 'd2l-island',
} as const

/** Classes of what the theme adds to every page in the browser. */
export const addedParts = {
  announcements: 'd2l-announcements',
  card: 'd2l-card',
  cardTitle: 'd2l-card-title',
  /** The contents of the page on small screens. */
  contents: 'd2l-contents',
  copy: 'd2l-copy',
  /** Of a displayed formula: the button, and what it opens. */
  equationCopy: 'd2l-equation-copy',
  equationMenu: 'd2l-equation-menu',
  /** On a figure: the button, and the dialog that it opens. */
  enlarge: 'd2l-enlarge',
  enlarged: 'd2l-enlarged',
  close: 'd2l-close',
  /** A note beside its mark. */
  sideNote: 'd2l-side-note',
  /** What offers to go on where the reader has been. */
  reading: 'd2l-reading',
  /** Where the address of the page leads. */
  target: 'd2l-target',
  mdxSource: 'd2l-mdx-source',
} as const

/** Of cells that a reader can run: what the theme adds to them in the browser. */
export const cellParts = {
  bar: 'd2l-cell-bar',
  button: 'd2l-cell-button',
  /** What the cell does, or has done, in words. */
  state: 'd2l-cell-state',
  menu: 'd2l-cell-menu',
  /** In the menu: what random numbers begin with. */
  seed: 'd2l-cell-seed',
  /** What the page says of its cells: that they are from a link, that a link is copied. */
  notice: 'd2l-cell-notice',
  editor: 'd2l-editor',
  /** What the cell has put out here, in one framework. */
  outputs: 'd2l-outputs',
  /** What the page says of an output: that there is more than is shown, why there is none. */
  note: 'd2l-output-note',
  /** Why the cell does not run here, and where it does; written by the build. */
  lack: 'd2l-cell-lack',
  /** Behind the line that an error comes from, and under its place in it. */
  errorRow: 'd2l-error-row',
  errorRange: 'd2l-error-range',
} as const

/** Of a cell whose comments make a form of it: what the build writes. The form follows the `<pre>` of the code. */
export const formParts = {
  title: 'd2l-form-title',
  form: 'd2l-form',
  /** One input with its name; it carries `attributes.input`. */
  field: 'd2l-field',
  /** What stands between the inputs. */
  text: 'd2l-form-text',
} as const

/** Of the search, in a table of their own: what a page does not use stays out of its scripts. */
export const searchParts = {
  dialog: 'd2l-search',
  button: 'd2l-search-button',
  head: 'd2l-search-head',
  close: 'd2l-search-close',
  status: 'd2l-search-status',
  scope: 'd2l-search-scope',
  instead: 'd2l-search-instead',
  asTyped: 'd2l-search-as-typed',
  hits: 'd2l-search-hits',
  hit: 'd2l-search-hit',
  title: 'd2l-search-title',
  place: 'd2l-search-place',
  excerpt: 'd2l-search-excerpt',
} as const

/** Of sites of several languages. */
export const translationParts = {
  note: 'd2l-translation',
  from: 'd2l-translation-from',
  drift: 'd2l-drift',
  original: 'd2l-original',
  originalsChoice: 'd2l-originals-choice',
  swap: 'd2l-swap',
} as const

/** Attributes of parts. */
export const attributes = {
  /** Of a group of tabs: the names of its tabs. */
  names: 'data-names',
  /** Of a tab. */
  tab: 'data-tab',
  /** Of a panel: the names of the tabs that it is for. */
  tabs: 'data-tabs',
  /** Of a panel: what it is called where all are shown. */
  label: 'data-label',
  /** Of what a page says to readers of a framework that it lacks. */
  lacks: 'data-lacks',
  language: 'data-language',
  action: 'data-action',
  /** Of a block of a translation, and of its original. */
  row: 'data-row',
  /** How a block stands to its original; of a button, what has happened. */
  state: 'data-state',
  /**
   * Of a cell that a reader can run: its number among those of the page, hidden ones and those of every tab included. Its
   * source is the text of the `<code>` in its own `<pre>`; a `<pre hidden>` is that of a cell whose author hides the code.
   * Its stored outputs follow the `<pre>`; those for some tabs alone stand in an element with `data-tabs`.
   */
  cell: 'data-cell',
  /** Of a cell: `load` where the page runs as soon as it is read. */
  run: 'data-run',
  /** Of a cell: the address of the book's own package (`Library`) as JSON; `{tab}` in it stands for the framework. */
  library: 'data-library',
  /** Of a cell: the address of the folder of small data that cells may ask for. */
  cellData: 'data-files',
  /** Of a cell: the release of the book. */
  release: 'data-release',
  /** Of a field of a form: which of the cell's inputs it is, from 0. */
  input: 'data-input',
  severity: 'data-severity',
  /** Of the bar at the top: it makes room for the text. */
  hidden: 'data-hidden',
  /** Of the button that leads to the top. */
  shown: 'data-shown',
} as const

/** Attributes of `<html>`, by which the choices of a reader reach the style sheets. */
export const choices = {
  /** The chosen tab; empty where the reader has not chosen. */
  tab: 'data-d2l-tab',
  /** The names that can be chosen. */
  tabs: 'data-d2l-tabs',
  /** `all`: what every framework shows is printed. */
  print: 'data-d2l-print',
  /** `hidden`: the menu of the book makes room for the text. */
  sidebar: 'data-d2l-sidebar',
} as const

/** An attribute of `<html>`: `islands` on a page that needs no React. */
export const clientAttribute = 'data-d2l-client'

/** An attribute of the `<link>` to the style sheet of what scripts make when a reader wants it. */
export const laterAttribute = 'data-d2l-later'

/** Another one of `<html>`, of sites of several languages: how originals are shown. */
export const originalsAttribute = 'data-d2l-originals'

/** The choice to see every tab, side by side: the dialect's own word, so no tab has this name. */
export const allTabs = 'all'

/** Components that the compile step writes into pages, by their names below `@theme/`. */
export type PageComponent = 'Live' | 'LiveIsland' | 'StaticHtml' | 'TranslationNote' | 'MdxPart'

/** What can be taken away from a page, or be done with it. */
export type PageAction = 'notebook' | 'colab' | 'markdown' | 'copy-markdown' | 'print' | 'print-all'

/** What can be done with a cell, or with all of a page. */
export type CellAction =
  | 'input'
  | 'run'
  | 'edit'
  | 'more'
  | 'stop'
  | 'run-to'
  | 'run-all'
  | 'link'
  | 'revert'
  | 'reset'

/** How a cell stands: `waiting` for others, `gone` where what it had computed is no longer there. */
export type CellState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped' | 'stale' | 'gone'

/** The colours of a terminal that have names. */
export const terminalColours = [
  'black',
  'bright-black',
  'red',
  'bright-red',
  'green',
  'bright-green',
  'yellow',
  'bright-yellow',
  'blue',
  'bright-blue',
  'magenta',
  'bright-magenta',
  'cyan',
  'bright-cyan',
  'white',
  'bright-white',
] as const

export const terminalDecorations = ['bold', 'dim', 'italic', 'underline', 'strikethrough'] as const

/** Text, or what is behind it. */
export type TerminalSide = 'fg' | 'bg'

/** Classes of text as a terminal shows it. */
export const terminalParts = {
  decorated: (decoration: (typeof terminalDecorations)[number]) => `d2l-ansi-${decoration}`,
  coloured: (colour: string, side: TerminalSide) => `d2l-ansi-${colour}-${side}`,
  /** A colour without a name stands in `terminalVariable`. */
  exact: (side: TerminalSide) => `d2l-ansi-${side}`,
} as const

export function terminalVariable(side: TerminalSide, page: 'light' | 'dark'): string {
  return `--d2l-${side}-${page}`
}

export type Direction = 'ltr' | 'rtl'

/** What the head of a page says of it to programs. */
export interface PageHead {
  /** Address of its Markdown. */
  readonly markdown?: string
  /** The picture by which other sites show a link to the page. */
  readonly preview?: {
    /** With the site's own address. */
    readonly url: string
    readonly width: number
    readonly height: number
    readonly alt?: string
  }
}

/** The static parts of an article, and what the check of links wants to know. */
export interface StaticPage {
  /** In order. */
  readonly html: readonly string[]
  /** Every link of them, for the check of broken links. */
  readonly links: readonly string[]
  /** Every id of them, for the check of broken anchors. */
  readonly ids: readonly string[]
  readonly head?: PageHead
  /** Where a browser will fetch all this, while the page is drawn on the server. */
  readonly address?: string
}

/** Of `@theme/StaticHtml`. */
export interface StaticHtmlProps {
  /** Which of `page.html`; part 0 reports the page's links and ids. */
  readonly part: number
  readonly page: StaticPage
  /** Of the first part of a page that needs no React. */
  readonly client?: 'islands'
}

/** `lang` and `dir` are those of the text that is not in the reader's language, `language` is its name for her. */
interface Foreign {
  readonly lang: string
  readonly dir: Direction
  readonly language: string
}

/** The page is not translated. */
export interface FallbackNote extends Foreign {
  readonly kind: 'fallback'
  /** Absolute address of the page in the language of its text; `null` where the site has none. */
  readonly canonical: string | null
}

/** The page is a translation. */
export interface OriginalNote extends Foreign {
  readonly kind: 'translation'
  /** Percent of the original that has changed since; `null` where that is not known. */
  readonly drift: number | null
  /** Address of the originals of the page's blocks (`Originals`), fetched when a reader asks for them. */
  readonly originals: string
}

/** Of `@theme/TranslationNote`. */
export type TranslationNoteProps = FallbackNote | OriginalNote

/** What the file of originals holds: one string a row, `''` where the translation says it all. */
export interface Originals {
  readonly lang: string
  readonly dir: Direction
  readonly rows: readonly string[]
}

/** Of `@theme/MdxPart`, beside what is shown where it runs. */
export interface MdxPartProps {
  /** `page.mdx:5:3` */
  readonly place: string
  /** What the author has written, to be shown where it fails. */
  readonly source: string
}

/** Of its `Provided`, a component that the site may have: the attributes as written, and beside them: */
export interface ProvidedProps {
  readonly d2lName: string
  readonly d2lSource: string
}

/** What the books' plugin notes at a version of the docs when it has loaded it. */
export interface VersionNotes {
  /** The book's tabs in their order. */
  tabs: readonly string[]
  /** `islands` where pages of it have no React. */
  client?: 'islands'
}

/** What it adds to the global data of a version. */
export interface VersionData {
  /** Folder of its search, below the site's base; other docs have none. */
  search?: string
}
