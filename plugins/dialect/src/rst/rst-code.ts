import type {Code} from 'mdast'

import {positionOfLines, textOfLines, type RstLine} from './rst-lines.ts'
import type {RstReader} from './rst-reader.ts'

/** Lines that are shown as they are written. */
export function codeOf({page}: RstReader, lines: readonly RstLine[], lang: string | null): Code {
  return {type: 'code', lang, meta: null, value: textOfLines(lines), position: positionOfLines(page, lines)}
}
