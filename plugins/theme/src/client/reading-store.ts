// Where the reader's place in a book is kept: in the storage of her browser, one place for each book, version and language.

import {client} from './settings.ts'

export interface ReadingPlace {
  path: string
  /** Of the section, with `#`; empty at the beginning of the page. */
  hash: string
  /** Of the page, as it is shown. */
  title: string
  section: string
  /** The reader does not want to be asked again. */
  isDismissed?: boolean
}

/** A book begins where nothing comes before. */
export function isStart(page: Document): boolean {
  return page.querySelector('.pagination-nav__link--prev') === null
}

/** `null` outside of books, too. */
export function recallPlace(page: Document): ReadingPlace | null {
  const key = bookOf(page)
  try {
    const text = key === undefined ? null : localStorage.getItem(key)
    const place = text === null ? null : (JSON.parse(text) as ReadingPlace)
    return place?.path.startsWith(client.base) ? place : null
  } catch {
    return null
  }
}

export function storePlace(page: Document, place: ReadingPlace): void {
  const key = bookOf(page)
  try {
    if (key !== undefined) localStorage.setItem(key, JSON.stringify(place))
  } catch {
    // storage may be forbidden: then there is no place to come back to
  }
}

/** A book is an instance of the docs plugin in one of its versions: both stand at the root of its pages. */
export function bookOf({documentElement: {className}}: Document): string | undefined {
  const [book] = /plugin-id-\S+/.exec(className) ?? []
  const [version] = /docs-version-\S+/.exec(className) ?? []
  return book && version && `d2l-last ${client.base} ${book} ${version}`
}
