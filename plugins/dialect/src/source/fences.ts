import type {Fence} from './fence-lines.ts'
import {indexAt} from './lines.ts'
import {repair, type Scan} from './scan.ts'

/** Keep the content of a fence away from the Markdown parser, and mend a fence that lost one of its ends. */
export function readFence(scan: Scan, fence: Fence): void {
  dropEscapes(scan, fence)
  const isBlank = scan.source.slice(fence.contentStart, fence.contentEnd).trim() === ''
  if (fence.lost === 'closing' && fence.info === '' && isBlank) dropFence(scan, fence)
  else {
    if (fence.lost === 'opening' || fence.lost === 'both') openFence(scan, fence)
    if (fence.lost === 'closing' || fence.lost === 'both') closeFence(scan, fence)
    keepContent(scan, fence)
  }
}

/** A program that wrote `\\n` for a line ending left one behind the back-ticks. */
function dropEscapes(scan: Scan, {start, end, contentStart, contentEnd}: Fence): void {
  for (const [from, to] of [
    [start, contentStart],
    [contentEnd, end],
  ] as const) {
    const line = scan.source.slice(from, to).trimEnd()
    if (!line.endsWith('\\n') || !/^\s*(?:```|~~~)/.test(line)) continue
    let at = line.length
    while (line.startsWith('\\n', at - 2)) at -= 2
    const [rule, reason] = ['text-is-human', 'A line ending is written as `\\n` behind this fence'] as const
    repair(scan, {rule, reason, start: from + at, end: from + line.length, text: ''})
  }
}

function dropFence(scan: Scan, fence: Fence): void {
  const reason = 'This fence closes nothing and opens nothing'
  repair(scan, {rule: 'fence-is-closed', reason, start: fence.start, end: fence.end, text: ''})
}

function openFence(scan: Scan, {start}: Fence): void {
  const reason = 'The opening back-ticks of this cell are lost'
  repair(scan, {rule: 'fence-is-closed', reason, start, end: start, text: '```'})
}

function closeFence(scan: Scan, fence: Fence): void {
  const {source} = scan
  const {start, end, contentStart, contentEnd} = fence
  const marker = ' '.repeat(fence.indent) + fence.marker
  const isLast = end >= source.length
  // Markdown itself closes at the end of a quote or page.
  const isEndKnown = isLast || fence.isQuoted
  if (!isEndKnown) {
    const lineEnding = contentEnd > contentStart ? '\n' : ''
    scan.edits.push({start: contentEnd, end, text: `${lineEnding}${marker}\n\n`})
  }
  const line = indexAt(scan.lineStarts, start) + 1
  const reason = `The fence of line ${line} is never closed; it is read up to ${isLast ? 'the end of the page' : 'here'}`
  const text = isLast ? `${source.endsWith('\n') ? '' : '\n'}${marker}\n` : `${marker}\n\n`
  const mending = fence.isQuoted ? {} : {expected: [text]}
  scan.damages.push({rule: 'fence-is-closed', reason, start: end, end, ...mending})
}

function keepContent(scan: Scan, {contentStart: start, contentEnd: end, indent, isQuoted}: Fence): void {
  if (isQuoted || end <= start) return
  const content = scan.source.slice(start, end)
  scan.edits.push({start, end, text: ' '.repeat(indent) + scan.keep(dedent(content, indent))})
}

function dedent(content: string, indent: number): string {
  if (indent === 0) return content
  return content.replaceAll(/^[ \t]+/gm, (space) => {
    let [at, column] = [0, 0]
    while (at < space.length && column < indent) column += space[at++] === '\t' ? 4 - (column % 4) : 1
    return space.slice(at)
  })
}
