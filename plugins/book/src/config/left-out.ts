// Files that look like pages and are none of the book.

import type {ForeignFiles} from './foreign-folders.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'

/** What lies in the folder like a page and cannot be one. */
export function leftOut(foreign: ForeignFiles): BookMessage[] {
  return [
    ...foreign.outside.map((name) =>
      messageAt(
        'file-is-in-book',
        name,
        null,
        'this is a link to a place outside of the book; it is left out',
      ),
    ),
    ...foreign.unreadable.map((name) =>
      messageAt('page-is-readable', name, null, 'this page cannot be found under its name; it is left out'),
    ),
  ]
}

/** Two pages cannot have one name. */
export function twinMessage(file: string): BookMessage {
  const text = `\`${file.slice(0, -1)}\` is a page of the same name; this one is left out`
  return messageAt('page-is-readable', file, null, text)
}

/** A book whose settings cannot be read. */
export function unreadableConfig(name: string, error: NodeJS.ErrnoException): BookMessage {
  const text = `the file cannot be read (${error.code}); the book is read as if it had none`
  return messageAt('config-is-sound', name, null, text)
}
