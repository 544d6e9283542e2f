// While the author works, a message stands right after the block that it speaks of.

import type {Node} from 'unist'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {partProperties} from '../text/part-properties.ts'
import type {BookMessage} from '../messages/message.ts'
import {publicRuleUrl} from '../messages/rule-url.ts'
import {element, text, type Content} from './element.ts'
import type {PlacedMessage} from './page-data.ts'

/** The messages about a file that are shown on its page. */
export function placedMessages(messages: readonly BookMessage[], file: string): PlacedMessage[] {
  return messages.flatMap((message) =>
    message.file === file && message.place && message.severity !== 'hint'
      ? [{line: message.place[0], severity: message.severity, rule: message.rule, text: message.text}]
      : [],
  )
}

/**
 * `blocks` as written in the source, each followed by its messages: those of its own lines, and those of the lines
 * behind it that became no block, such as labels. What stands before the first block comes first.
 */
export function withMessages(
  blocks: Content[],
  messages: readonly PlacedMessage[],
  render: (block: Content) => Content[],
): Content[] {
  const starts = blocks.map(({position}: Node) => position?.start.line ?? Infinity)
  const notesOf = (index: number) => messages.filter(({line}) => blockAt(starts, line) === index).map(note)
  return [...notesOf(-1), ...blocks.flatMap((block, index) => [...render(block), ...notesOf(index)])]
}

/** The last block that starts at a line or before. */
function blockAt(starts: readonly number[], line: number): number {
  return starts.findLastIndex((start) => start <= line)
}

function note({severity, rule, text: words}: PlacedMessage): Content {
  const href = publicRuleUrl(rule)
  const name = href === undefined ? text(rule) : element('a', {href}, [text(rule)])
  return element('aside', {className: [parts.message], [partProperties.severity]: severity, role: 'note'}, [
    element('code', {}, [name]),
    text(' '),
    element('span', {}, phrases(words)),
  ])
}

/** Names stand in back-ticks. */
function phrases(words: string): Content[] {
  return words.split('`').flatMap((part, i) => {
    if (part === '') return []
    return [i % 2 === 1 ? element('code', {}, [text(part)]) : text(part)]
  })
}
