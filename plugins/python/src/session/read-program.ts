// From a cell's text to what can be run, with the names that it shares with other cells.
import {parse} from '../interpreter/parse.ts'
import {unsupportedIn, type Unsupported} from '../interpreter/unsupported.ts'
import {Raised} from '../objects/exceptions.ts'
import {Unavailable} from '../objects/unavailable.ts'
import {namesOf} from '../program/names.ts'
import {prepareSource} from '../program/prepare-source.ts'
import type {Program} from './cell-state.ts'

/** @param file what tracebacks call it */
export function readProgram(source: string, file: string): Program {
  try {
    const tree = parse(prepareSource(source), file)
    const [unsupported] = unsupportedIn(tree)
    return unsupported ? {error: refusal(unsupported)} : {tree, names: namesOf(tree)}
  } catch (error) {
    if (error instanceof Raised) return {error}
    throw error
  }
}

function refusal({what, line, column, endLine, endColumn}: Unsupported): Raised {
  const raised = new Unavailable(
    'unsupported',
    'SyntaxError',
    `'${what}' is not supported by the Python of this page`,
    {kind: 'absent', name: `'${what}'`},
  )
  const place = {lineno: line, offset: column + 1, end_lineno: endLine, end_offset: endColumn + 1}
  for (const [name, value] of Object.entries(place)) raised.exception.attributes.set(name, value)
  return raised
}
