// Messages of the books of a site on the terminal of `build` and `start`: as `check` tells them, without hints.

import type {LoadedBook} from '../load-book.ts'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {formatPretty} from '../messages/format-pretty.ts'
import type {BookOptions} from './options.ts'

/** Prints what is new since the last time; `throw` ends a build that has errors. */
export function reportMessages(
  books: readonly Pick<LoadedBook, 'root' | 'messages'>[],
  mode: BookOptions['onBookErrors'],
): void {
  if (mode === 'ignore') return
  const told = books.map(({root, messages}) => ({
    root,
    messages: messages.filter(({severity}) => severity !== 'hint'),
  }))
  const text = told
    .map(({root, messages}) =>
      formatPretty(messages, {isColoured: process.stdout.isTTY, prefix: folderPrefix(root)}),
    )
    .filter((part) => part !== '')
    .join('\n\n')
  if (text === lastText) return
  lastText = text
  if (text !== '') console.warn(text)
  if (mode === 'throw' && told.some(({messages}) => messages.some(({severity}) => severity === 'error'))) {
    throw new Error('The book has errors (see above); onBookErrors is "throw".')
  }
}

let lastText = ''
