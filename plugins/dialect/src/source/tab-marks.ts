import type {Line} from './line-list.ts'
import {repair, type Scan} from './scan.ts'

const whole = /^[ \t]*:(?:begin_tab:`[^`]+`|end_tab:)[ \t]*$/
const begin = /^([ \t]*)[:：]?[ \t]?begin_tab[ \t]?[:：]?[ \t]?`([^`]+)`[ \t]*/
const beginUnquoted = /^([ \t]*)[:：]?[ \t]?begin_tab[ \t]?[:：][ \t]?([\w, -]+?)[ \t]*$/
const end = /^([ \t]*)[:：]?[ \t]?end_tab[ \t]?(?:[:：][ \t]*|$)/
const endBehind = /[ \t]*:end_tab:[ \t]*$/

/** Marks of tabs stand alone on a line; damaged ones, and text on their line, are set right. */
export function mendTabMarks(scan: Scan, lines: readonly Line[]): void {
  for (const {text, start} of lines) {
    if (!text.includes('_tab') || whole.test(text)) continue
    const mended = mend(text)
    if (!mended) continue
    const rule = 'role-is-well-formed'
    const reason = mended.text.includes('\n')
      ? 'A tab mark stands alone on its line'
      : 'This tab mark is damaged'
    repair(scan, {rule, reason, start: start + mended.start, end: start + mended.end, text: mended.text})
  }
}

/** The change of a line, by columns from 0. */
function mend(line: string): {start: number; end: number; text: string} | undefined {
  const opening = begin.exec(line) ?? beginUnquoted.exec(line)
  if (opening) return change(line, opening, `:begin_tab:\`${opening[2]!.trim()}\``)
  const closing = end.exec(line)
  if (closing) return change(line, closing, ':end_tab:')
  const behind = endBehind.exec(line)
  return behind ? {start: behind.index, end: line.length, text: '\n:end_tab:'} : undefined
}

/** The mark, and what follows it on a line of its own. */
function change(
  line: string,
  match: RegExpExecArray,
  mark: string,
): {start: number; end: number; text: string} {
  const indent = match[1]!
  const isAlone = match[0].length === line.length
  return {start: 0, end: match[0].length, text: indent + mark + (isAlone ? '' : `\n${indent}`)}
}
