// Where messages may stand: inside of the file that they are about.

import type {BookMessage} from '../../plugins/book/src/messages/message.ts'
import {isRule} from '../../plugins/book/src/messages/rules.ts'

/** Messages that name no rule, or a place that their file does not have. @param sources texts by file */
export function misplaced(messages: readonly BookMessage[], sources: ReadonlyMap<string, string>): string[] {
  return messages.flatMap(({rule, file, place, text}) => {
    const source = sources.get(file)
    const told = `${file}:${place?.join(':') ?? '-'} ${rule}: ${text}`
    if (!isRule(rule) || text.trim() === '') return [told]
    if (source === undefined || place === null) return []
    return isInside(place, source) ? [] : [told]
  })
}

function isInside([line, column, endLine, endColumn]: readonly number[], source: string): boolean {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const isPlace = (row = 0, col = 0) =>
    row >= 1 && row <= lines.length && col >= 1 && col <= lines[row - 1]!.length + 1
  return isPlace(line, column) && isPlace(endLine, endColumn) && (endLine! > line! || endColumn! >= column!)
}
