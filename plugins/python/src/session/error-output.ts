// An exception of Python as an output: what happened, and where in the cell.
import type {ExceptionObject} from '../objects/exceptions.ts'
import type {Stopped} from '../objects/stopped.ts'
import {str} from '../objects/text.ts'
import type {CellError, ErrorOutput} from '../output/output.ts'

/** @param file the cell that ran */
export function errorOutput(exception: ExceptionObject, file: string): ErrorOutput {
  const type = exception.type.name
  const message = str(exception)
  const place = placeIn(exception, file)
  return {
    kind: 'error',
    data: {type, message, ...(place && {place})},
    text: message === '' ? type : `${type}: ${message}`,
  }
}

export function stoppedOutput({message, by}: Stopped): ErrorOutput {
  const type = by === 'reader' ? 'KeyboardInterrupt' : 'TimeoutError'
  return {kind: 'error', data: {type, message}, text: `${type}: ${message}`}
}

/** Innermost in the cell: what is outside of it the reader cannot see. */
function placeIn(exception: ExceptionObject, file: string): CellError['place'] {
  const entry = exception.traceback.find((one) => one.file === file)
  if (!entry) return syntaxPlace(exception)
  const {line, column, endLine, endColumn} = entry
  return {line, column, endLine, endColumn}
}

/** SyntaxErrors know it by themselves, with columns from 1. */
function syntaxPlace({attributes}: ExceptionObject): CellError['place'] {
  const [line, offset, endLine, endOffset] = ['lineno', 'offset', 'end_lineno', 'end_offset'].map((name) =>
    attributes.get(name),
  )
  if (typeof line !== 'number' || typeof offset !== 'number') return undefined
  return {
    line,
    column: offset - 1,
    endLine: typeof endLine === 'number' ? endLine : line,
    endColumn: typeof endOffset === 'number' ? endOffset - 1 : offset,
  }
}
