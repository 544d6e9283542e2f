// An exception of Python as an output: what happened, and where in the cell.
import {suggestionFor} from '../interpreter/suggestions.ts'
import {formatException, type SourceOf} from '../interpreter/traceback.ts'
import type {ExceptionObject} from '../objects/exceptions.ts'
import type {Stopped} from '../objects/stopped.ts'
import {str} from '../objects/text.ts'
import type {CellError, ErrorOutput} from '../output/output.ts'

/**
 * @param file the cell that ran
 * @param sourceOf texts of the cells of the session
 */
export function errorOutput(exception: ExceptionObject, file: string, sourceOf: SourceOf): ErrorOutput {
  const place = placeIn(exception, file)
  const suggestion = suggestionFor(exception)
  return {
    kind: 'error',
    data: {
      type: exception.type.name,
      message: str(exception),
      ...(place && {place}),
      ...(suggestion !== undefined && {suggestion}),
    },
    text: formatException(exception, sourceOf),
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
