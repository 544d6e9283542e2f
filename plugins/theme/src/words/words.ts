// What the theme says itself. A new language is a file beside this one; a missing word is a type error. Words of the book
// (Section, Figure) belong to the book's index, which prints them into the page.

export interface Words {
  cells: CellWords
  code: CodeWords
  formulas: FormulaWords
  figures: FigureWords
  reading: ReadingWords
  search: SearchWords
  translation: TranslationWords
}

/** In an article. */
interface CodeWords {
  /** Name of the button that copies a block of code. */
  copy: string
  copied: string
  /** Said when the browser forbids copying; the code is then selected. */
  copyFailed: string
  /** Said when the page cannot be copied as Markdown. */
  copyPageFailed: string
  /** Stands over what a cell printed. */
  output: string
  /** Name of the card that shows the target of a reference. */
  preview: string
}

/** Of cells that a reader runs. `{number}` counts the cells of the page. */
export interface CellWords {
  run: string
  /** The same for who hears the button, with the cell's number. */
  runCell: string
  edit: string
  editCell: string
  /** Opens what else can be done. */
  more: string
  stop: string
  /** Runs all cells up to this one. */
  runTo: string
  runAll: string
  /** Takes back what the reader has written. */
  revert: string
  /** Forgets all that was computed. */
  reset: string
  /** Name of the editor. */
  editor: string
  /** How its keys work. */
  editorHelp: string
  waiting: string
  running: string
  stopped: string
  failed: string
  /** Something that the cell uses has changed since it ran. */
  stale: string
  /** What it had computed was lost when the page had to stop it. */
  gone: string
  /** Said to who hears the page. */
  finishedCell: string
  failedCell: string
  stoppedCell: string
  resetDone: string
  /** Of a cell that puts out too much. */
  cut: string
  unsupported: string
  needsData: string
  /** Opens the numbers of a plot. */
  data: string
  /** Of data that is only like what the cell asks for: `{name}`, of which there are `{count}`. */
  standIn: string
  /** Of outputs that show random numbers. */
  otherNumbers: string
  /** `{reason}` is what went wrong. */
  broken: string
  /** Said when all has run that an input has changed. */
  updated: string
  /** The link holds what has been edited, the inputs, the framework and the seed. */
  copyLink: string
  linkCopied: string
  /** `{length}` is a number of characters. */
  linkLong: string
  /** Said when the browser forbids copying. */
  linkShown: string
  seed: string
  /** Of numbers without a seed. */
  seedEach: string
  seedSet: string
  /** Of a page that was opened by such a link. */
  fromLink: string
  /** `{count}` cells and inputs of the link are not on the page. */
  fromLinkLost: string
  revertAll: string
  linkBroken: string
  dismiss: string
  /** Why a cell does not run in the page. `{name}` is a package, a function or a piece of syntax. */
  lackAbsent: string
  lackFile: string
  lackInput: string
  lackCell: string
}

interface FormulaWords {
  /** Name of the button at a displayed formula; it opens the two ways of copying. */
  copy: string
  tex: string
  mathml: string
  /** Said when the browser forbids copying; the formula is then selected. */
  failed: string
}

interface FigureWords {
  /** Name of the button that shows a figure large: `{name}` is its number, or what describes it. */
  enlarge: string
}

interface ReadingWords {
  /** Stands before the place where the reader has been. */
  continue: string
}

interface SearchWords {
  /** On the button, and the name of the dialog. */
  search: string
  placeholder: string
  close: string
  loading: string
  none: string
  /** `{count}` is a number of pages. */
  found: string
  /** `{query}` is what was looked for instead of words that are nowhere in the book. */
  instead: string
  asTyped: string
  /** `{framework}` is the one that the reader has chosen. */
  scope: string
  failed: string
  /** Said while an author previews the book. */
  development: string
}

/** What a page in several languages says of itself. */
interface TranslationWords {
  /** Of a page that is not translated. `{language}` is the language that it is shown in. */
  fallback: string
  from: string
  behind: string
  current: string
  /** Name of the choice that follows. */
  original: string
  hidden: string
  beside: string
  onTap: string
  /** Of the button at a paragraph. */
  swap: string
  failed: string
}
