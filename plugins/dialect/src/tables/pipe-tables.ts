// What pandoc reads in tables of pipes and GitHub does not.

import type {Line} from '../source/line-list.ts'
import type {Scan} from '../source/scan.ts'
import {isBlankLine} from './cut-lines.ts'

const delimiters = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** Columns of Emacs, `|---+---|`, and pipes within code, which part no cells. */
export function mendPipeTables(scan: Scan, lines: readonly Line[]): void {
  for (let index = 1; index < lines.length; index++) {
    const {text} = lines[index]!
    if (!text.includes('|') || !delimiters.test(text) || !lines[index - 1]!.text.includes('|')) continue
    mendDelimiters(scan, lines[index]!)
    escapePipes(scan, lines[index - 1]!)
    for (; index < lines.length && !isBlankLine(lines[index]); index++) escapePipes(scan, lines[index]!)
  }
}

function mendDelimiters({edits}: Scan, {start, text}: Line): void {
  for (const {index} of text.matchAll(/\+/g))
    edits.push({start: start + index, end: start + index + 1, text: '|'})
}

const code = /(?<!`)(`+)(?!`)(?:(?!\1(?!`)).)*?[^`]\1(?!`)/g

function escapePipes({edits}: Scan, {start, text}: Line): void {
  if (!text.includes('`') || !text.includes('|')) return
  for (const {0: span, index} of text.matchAll(code))
    for (const {index: at} of span.matchAll(/(?<!\\)\|/g))
      edits.push({start: start + index + at, end: start + index + at, text: '\\'})
}
