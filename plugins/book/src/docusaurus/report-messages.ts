// Messages of the book on the terminal of `build` and `start`.

import type {BookMessage} from '../messages/message.ts'
import type {BookOptions} from './options.ts'

/** Prints what is new since the last time; `throw` ends a build that has errors. */
export function reportMessages(messages: BookMessage[], mode: BookOptions['onBookErrors']): void {
  if (mode === 'ignore') return
  const told = messages.filter((message) => message.severity !== 'hint')
  const text = told.map((m) => `${m.file}:${m.place?.[0] ?? 1}:${m.place?.[1] ?? 1} ${m.severity} ${m.rule}: ${m.text}`).join('\n')
  if (text === lastText) return
  lastText = text
  if (told.length > 0) console.warn(text)
  if (mode === 'throw' && told.some((message) => message.severity === 'error')) {
    throw new Error('The book has errors (see above); onBookErrors is "throw".')
  }
}

let lastText = ''
