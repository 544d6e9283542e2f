import {gfmTable} from 'micromark-extension-gfm-table'
import type {Construct, Extension} from 'micromark-util-types'

export const delimiterRow =
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** GFM tables, tried only on lines that can belong to one: trying every line would double the time of a parse. */
export function tablesOf(text: string): Extension | undefined {
  const lines = findTableLines(text)
  if (lines.size === 0) return undefined
  const table = gfmTable().flow!.null as Construct
  const guarded: Construct = {
    ...table,
    tokenize(effects, ok, nok) {
      return lines.has(this.now().line) ? table.tokenize.call(this, effects, ok, nok) : nok
    },
  }
  return {flow: {null: guarded}}
}

/** Numbers (from 1) of the lines from a table's head to the next blank line. */
function findTableLines(text: string): Set<number> {
  const lines = text.split(/\r\n?|\n/)
  const found = new Set<number>()
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!
    if (!/[|:]/.test(line) || !delimiterRow.test(line)) continue
    found.add(index)
    for (; index < lines.length && lines[index]!.trim() !== ''; index++) found.add(index + 1)
  }
  return found
}
