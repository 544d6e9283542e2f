// Control characters in the files of a book that are no pages, of which the dialect tells itself.

import {controlCharacters, controlText} from 'remark-d2lbook'
import {spotOf} from './place.ts'
import {messageAt, type BookMessage} from './message.ts'

/** What is told of the control characters of a file: each kind once, where it first stands. */
export function controlMessages(text: string, file: string): BookMessage[] {
  return controlCharacters(text).map((control) => {
    const {line, column} = spotOf(text, control.offsets[0] ?? 0)
    const told = `An invisible character (${controlText(control)})`
    return messageAt('text-is-visible', file, [line, column, line, column + 1], told)
  })
}
