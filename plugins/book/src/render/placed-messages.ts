// While the author works, a message stands right after the block that it speaks of.

import type {Node} from 'unist'
import {element, text, type Content} from './element.ts'
import type {PlacedMessage} from './page-data.ts'

/** `blocks` as written in the source, each followed by its messages; a message without a block comes first. */
export function withMessages(
  blocks: Content[],
  messages: PlacedMessage[],
  render: (block: Content) => Content[],
): Content[] {
  if (messages.length === 0) return blocks.flatMap(render)
  const left = new Set(messages)
  const body = blocks.flatMap((block) => {
    const own = [...left].filter((message) => covers(block, message.line))
    for (const message of own) left.delete(message)
    return [...render(block), ...own.map(note)]
  })
  return [...[...left].map(note), ...body]
}

function covers({position}: Node, line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line
}

function note({severity, rule, text: words}: PlacedMessage): Content {
  return element('aside', {className: ['d2l-message'], dataSeverity: severity, role: 'note'}, [
    element('code', {}, [text(rule)]),
    text(` ${words}`),
  ])
}
