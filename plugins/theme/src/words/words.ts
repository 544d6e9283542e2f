// What the theme says itself. A new language is a file beside this one; a missing word is a type error. Words of the book
// (Section, Figure) belong to the book's index, which prints them into the page.

export interface Words {
  code: CodeWords
  print: PrintWords
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
  /** Stands over what a cell printed. */
  output: string
  /** Name of the card that shows the target of a reference. */
  preview: string
}

interface PrintWords {
  print: string
  /** Prints what every framework shows, not only the chosen one. */
  all: string
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
