// Why a cell does not run in the page, in the reader's words: below the cell when the site is built, and when it has run.

import type {LackCause} from 'd2lbook-python'
import type {CellWords} from '../words/words.ts'

export type LackWords = Pick<
  CellWords,
  'unsupported' | 'needsData' | 'lackAbsent' | 'lackFile' | 'lackInput' | 'lackCell'
>

export interface Lacking {
  status: 'unsupported' | 'needs-data'
  cause?: LackCause
  /** In the words of the interpreter, for what has no cause of its own. */
  reason?: string
}

export function lackText({status, cause, reason}: Lacking, words: LackWords): string {
  const why = cause ? causeText(cause, words) : reason
  if (cause && status === 'unsupported') return why ?? ''
  const what = status === 'unsupported' ? words.unsupported : words.needsData
  return why === undefined ? what : `${what}: ${why}`
}

function causeText({kind, name = ''}: LackCause, words: LackWords): string {
  switch (kind) {
    case 'absent':
      return words.lackAbsent.replace('{name}', name)
    case 'file':
      return words.lackFile.replace('{name}', name)
    case 'input':
      return words.lackInput
    case 'cell':
      return words.lackCell.replace('{number}', name)
  }
}
