// What a book's pages say themselves. A new language is a file beside this one; a missing word is a type error.

import type {Counted} from 'd2lbook-live/words'

export interface Words {
  numbers: NumberWords
  page: PageTexts
  outputs: OutputTexts
  notes: NoteWords
  actions: ActionWords
}

/** Around a number: `%s` stands for it. */
export interface NumberWords {
  section: string
  figure: string
  table: string
  equation: string
}

/** In an article. */
export interface PageTexts {
  framework: string
  /** Names the list of a bibliography. */
  references: string
  /** On the tab that shows every framework. */
  all: string
  /** What a page says that is not for the reader's framework `{wanted}`; `{has}` names those that it is for. */
  lacks: string
  /** To a section: `{title}`. */
  directLink: string
  /** Names the notes at the end of a page. */
  footnotes: string
  /** Before the sections that refer to a figure or the like. */
  usedIn: string
  /** On what opens the rest of them. */
  more: string
  /** Names the list of sections to read with this one. */
  related: string
  /** What to read before this section, and after it. */
  buildsOn: string
  leadsTo: string
  /** Of the way back from a note: `{place}` is `1`, or `1-2` where it is the second that leads to the note. */
  backToPlace: string
}

/** Of outputs of cells. */
export interface OutputTexts {
  /** Names a picture that nobody describes. */
  output: string
  /** Opens the numbers of a plot. */
  data: string
  /** Of data of which there is only a part, or something like it: `{name}` is what it stands for, `{count}` how much there is. */
  standIn: string
  /** On what folds. */
  lines: Counted
  /** Of a recorded output: it was true of an earlier text of the cell, or of what it depends on. */
  stale: string
  /** Of what our own Python shows: its random numbers are not those of the framework. */
  otherNumbers: string
  /** In place of what only a `{program}` shows. */
  interactive: string
}

/** What a note at a block of a translation may tell of the block's source. */
export type NoteState = 'edited' | 'new' | 'deleted' | 'untranslated'

export type NoteWords = Record<NoteState, string>

/** On the links and buttons below a page's title. */
export interface ActionWords {
  /** Name of the bar. */
  bar: string
  notebook: string
  download: string
  colab: string
  markdown: string
  /** Copies the page as Markdown. */
  copy: string
  print: string
  /** Prints what every framework shows, not only the chosen one. */
  printAll: string
}
