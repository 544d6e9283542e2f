import type {Construct, Extension} from 'micromark-util-types'

import {definitionList} from './definition-construct.ts'
import {delimiterRow} from './tables.ts'

const definition = /^[ \t>]*:[ \t]+\S/

/**
 * Definition lists as pandoc has them, tried only on lines that can begin a definition: behind a term, which is one
 * line, or behind another definition. What stands before or behind a table is its caption.
 *
 * ```markdown
 *   | Term
 * > | :   its definition
 * ```
 */
export function definitionListsOf(text: string): Extension | undefined {
  const lines = findDefinitions(text)
  if (lines.size === 0) return undefined
  const guarded: Construct = {
    ...definitionList,
    tokenize(effects, ok, nok) {
      return lines.has(this.now().line) ? definitionList.tokenize.call(this, effects, ok, nok) : nok
    },
  }
  return {document: {[':'.charCodeAt(0)]: guarded}}
}

/** Numbers of lines, from 1. */
function findDefinitions(text: string): Set<number> {
  const found = new Set<number>()
  if (!/^[ \t>]*:[ \t]/m.test(text)) return found
  const lines = text.split(/\r\n?|\n/)
  for (const [index, line] of lines.entries())
    if (definition.test(line) && !isCaption(lines, index) && isBehindTerm(lines, index, found))
      found.add(index + 1)
  return found
}

function isBehindTerm(lines: readonly string[], index: number, found: ReadonlySet<number>): boolean {
  let at = index - 1
  if (isBlank(lines[at])) at--
  const term = lines[at]
  if (isBlank(term) || isTable.test(term!) || /^[ \t>]*(?:[|#]|`{3}|~{3}|:\w)/.test(term!)) return false
  while (!isBlank(lines[at]) && !found.has(at + 1) && at >= index - 40) at--
  return found.has(at + 1) || isBlank(lines[index - (isBlank(lines[index - 1]) ? 3 : 2)])
}

/** A stand-in alone on its line is a table that Markdown does not know. */
const isTable = /^[ \t>]*[\ufdd0-\ufdef][\ue000-\uefff]{2}$/

/** A paragraph of its own, and then a table. */
function isCaption(lines: readonly string[], index: number): boolean {
  if (!isBlank(lines[index - 1])) return false
  let next = index + 1
  while (next < lines.length && !isBlank(lines[next])) next++
  while (next < lines.length && (isBlank(lines[next]) || /^[ \t]*:\w+:/.test(lines[next]!))) next++
  if (isTable.test(lines[next] ?? '')) return true
  return delimiterRow.test(lines[next + 1] ?? '') && /[|]/.test(lines[next + 1]!)
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t>]*$/.test(line)
}
