import {skipIndentedCode} from './indented-code.ts'
import type {Line} from './line-list.ts'

const rawHtml = /^ {0,3}<(script|pre|style|textarea)(?=[\s>])/i
/** `import` and `export` of MDX are JavaScript, up to a blank line. */
const esmStart = /^(?:import|export)\b/

/** The line behind text that is no prose and begins at `index`: a comment, raw HTML, code; `index` if none does. */
export function verbatimAt(lines: readonly Line[], index: number, isMdx: boolean): number {
  const {text} = lines[index]!
  if (isMdx) return isEsm(lines, index) ? lineAfter(lines, index, /^\s*$/) : index
  if (/^ {0,3}<!--/.test(text)) return lineAfter(lines, index, /-->/)
  const raw = rawHtml.exec(text)
  return raw ? lineAfter(lines, index, new RegExp(`</${raw[1]!}>`, 'i')) : skipIndentedCode(lines, index)
}

function isEsm(lines: readonly Line[], index: number): boolean {
  return esmStart.test(lines[index]!.text) && !lines[index - 1]?.text.trim()
}

/** What no line holds from some line on: a page of comments that are never closed is read once. */
const absent = new WeakMap<readonly Line[], Set<string>>()

function lineAfter(lines: readonly Line[], from: number, end: RegExp): number {
  const missing = absent.get(lines) ?? new Set()
  if (missing.has(end.source)) return from
  for (let index = from; index < lines.length; index++) if (end.test(lines[index]!.text)) return index + 1
  if (end.test('')) return lines.length
  absent.set(lines, missing.add(end.source))
  return from
}
