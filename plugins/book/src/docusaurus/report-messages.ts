// Messages of the book on the terminal of `build` and `start`.

import {formatPretty} from '../messages/format-pretty.ts'
import type {BookMessage} from '../messages/message.ts'
import type {BookOptions} from './options.ts'

/** Prints what is new since the last time; `throw` ends a build that has errors. */
export function reportMessages(messages: BookMessage[], mode: BookOptions['onBookErrors']): void {
  if (mode === 'ignore') return
  const told = messages.filter((message) => message.severity !== 'hint')
  const text = formatPretty(told, {isColoured: process.stdout.isTTY})
  if (text === lastText) return
  lastText = text
  if (told.length > 0) console.warn(text)
  if (mode === 'throw' && told.some((message) => message.severity === 'error')) {
    throw new Error('The book has errors (see above); onBookErrors is "throw".')
  }
}

let lastText = ''
