import type {Toc, TocEntry} from '../nodes.ts'
import type {Code} from 'mdast'

import {behindLine} from '../source/lines.ts'
import {positionOf, rangeOf, type Page} from './page.ts'

const option = /^:([\w-]+):\s*(.*)$/
const titled = /^(.*\S)\s*<([^<>]+)>$/

/** Read the pages of a `toctree`, one a line. */
export function readTocLines(page: Page, lines: readonly {text: string; offset: number}[]): Toc {
  const entries = lines
    .filter(({text}) => text !== '')
    .map(({text, offset}) => entryOf(text, positionOf(page, offset, offset + text.length)))
  return {type: 'toc', options: {}, entries}
}

/** Read a toc fence: lines `:option: value`, then one page a line. */
export function readToc(page: Page, code: Code): Toc {
  const toc: Toc = {type: 'toc', options: {}, entries: [], position: code.position}
  const {start} = rangeOf(code.position)
  let offset = behindLine(page.safe.source, start)
  for (const line of code.value.split('\n')) {
    const text = line.trim()
    const match = option.exec(text)
    if (match) toc.options[match[1]!] = match[2]!.trim()
    else if (text !== '') {
      offset = Math.max(page.safe.source.indexOf(text, offset), offset)
      toc.entries.push(entryOf(text, positionOf(page, offset, offset + text.length)))
      offset += text.length
    }
  }
  return toc
}

function entryOf(text: string, position: TocEntry['position']): TocEntry {
  const match = titled.exec(text)
  const path = (match ? match[2]! : text).trim().replace(/\.md$/, '')
  return match ? {path, title: match[1]!, position} : {path, position}
}
