import type {Words} from './words.ts'

export const en = {
  code: {
    copy: 'Copy code',
    copied: 'Copied',
    copyFailed: 'Copying is not allowed here; the code is selected',
    output: 'Output',
    preview: 'Preview',
  },
  print: {print: 'Print', all: 'Print all frameworks'},
  search: {
    search: 'Search',
    placeholder: 'Words, numbers (Fig. 4.1.1) or labels',
    close: 'Close',
    loading: 'Searching …',
    none: 'Nothing found for “{query}”',
    found: 'Pages: {count}',
    instead: 'Showing results for “{query}”',
    asTyped: 'Search for “{query}” as typed',
    scope: 'as read with {framework}',
    failed: 'The search could not be loaded',
    development: 'The search is made when the site is built; this preview has none.',
  },
  translation: {
    fallback: 'This page is not translated yet; it is shown in its original language: {language}.',
    from: 'Translated from: {language}',
    behind: '{percent}% behind the original',
    current: 'Up to date',
    original: 'Original text',
    hidden: 'Hidden',
    beside: 'Beside',
    onTap: 'On tap',
    swap: 'Change the language of this paragraph',
    failed: 'The original could not be loaded',
  },
} satisfies Words
