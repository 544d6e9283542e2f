// What the pages of a site use of its style sheet.

export interface UsedStyles {
  classes: ReadonlySet<string>
  /** Those of the book's pages among them. */
  ofBook: ReadonlySet<string>
  /** Classes that no script of an author's gives to elements: where no page has them, they have no use. */
  isOfTheme: (name: string) => boolean
  /** Custom properties that pages ask for, or an author's own files. */
  variables: ReadonlySet<string>
  /** Whether something beside the style sheet may give a custom property another value. */
  maySet: (variable: string) => boolean
  /** Letters of pages. */
  letters: ReadonlySet<string>
}

interface Collected extends UsedStyles {
  add: (html: string) => void
  /** A style sheet or a script that an author has put beside the pages. */
  addOwn: (text: string) => void
}

/** Nobody knows what is in it. */
const foreignSheet = /<link(?=[^>]*\srel=["']?stylesheet)[^>]*\shref=["']?(?:https?:)?\/\//i

/** How a page of Docusaurus begins that is none of a book. */
const besideBook = /^[^]{0,200}?<html[^>]*\sclass="plugin-(?!docs\b)/

/** What pages use, each of which is added. */
export function usedStyles(isOfTheme: UsedStyles['isOfTheme']): Collected {
  const classes = new Set<string>()
  const ofBook = new Set<string>()
  const variables = new Set<string>()
  const named = new Set<string>()
  // nearly all pages have these
  const letters = new Set(['a'])
  let isKnown = true
  const addAll = (to: Set<string>, text: string, pattern: RegExp) => {
    for (const [name] of text.matchAll(pattern)) to.add(name)
  }
  return {
    classes,
    ofBook,
    variables,
    isOfTheme,
    letters,
    maySet: (variable) => !isKnown || named.has(variable),
    add(html) {
      const isOfBook = !isBesideBook(html)
      for (const name of classesIn(html)) {
        classes.add(name)
        if (isOfBook) ofBook.add(name)
      }
      for (const name of variablesIn(html)) variables.add(name)
      addAll(named, html, /--[a-z][\w-]+/g)
      addAll(letters, html, /[^\0-\x7f]/gu)
      if (foreignSheet.test(html)) isKnown = false
    },
    addOwn(text) {
      for (const names of [variables, named]) addAll(names, text, /--[a-z][\w-]+/g)
      for (const names of [classes, ofBook]) addAll(names, text, /[a-z][\w-]+/gi)
    },
  }
}

export function isBesideBook(html: string): boolean {
  return besideBook.test(html)
}

export function classesIn(html: string): Set<string> {
  const names = new Set<string>()
  for (const [, quoted, bare] of html.matchAll(/\sclass=(?:"([^"]*)"|([^\s">]+))/g))
    for (const name of (quoted ?? bare ?? '').split(/\s+/)) names.add(name)
  return names
}

/** Those that a value asks for. */
export function variablesIn(value: string): string[] {
  return [...value.matchAll(/(?<=var\(\s*)--[\w-]+/g)].map(([name]) => name)
}
