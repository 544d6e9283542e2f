import type {Line} from './line-list.ts'

const begins = new RegExp(
  `^[ \\t>]*(?:${[
    '$',
    // headings, and what makes a heading of the line above, or a rule
    '#{1,6}(?:[ \\t]|$)',
    '(?:=+|-+|(?:\\*[ \\t]*){3,}|(?:_[ \\t]*){3,})[ \\t]*$',
    // list items, definitions, notes
    '(?:[-*+]|\\d{1,9}[.)])(?:[ \\t]|$)',
    ':[ \\t]{1,3}\\S',
    '\\[\\^[^\\]\\s]+\\]:',
    // rows, fences, boxes, marks
    '\\||\\+[-=:]+\\+',
    '`{3}[^`]*$|~{3}|:{3}',
    ':(?:label|eqlabel|width|height|bibliography|begin_tab|end_tab):',
  ].join('|')})`,
)

/**
 * The offsets at which inline text must end: after a paragraph, list item, heading, table row or mark line.
 * A back-tick or dollar finds its partner before the next of them.
 */
export function findParagraphEnds(lines: readonly Line[], sourceLength: number): number[] {
  const ends: number[] = []
  let wasQuote = false
  for (const {text, start} of lines) {
    const isQuote = /^ {0,3}>/.test(text)
    if (isQuote !== wasQuote || begins.test(text) || /^[ >]*$/.test(text)) ends.push(start)
    wasQuote = isQuote
  }
  ends.push(sourceLength)
  return ends
}
