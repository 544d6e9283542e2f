// From a cell's text to what can be run, with the names that it shares with other cells.
import {parse} from '../interpreter/parse.ts'
import {Raised} from '../objects/exceptions.ts'
import {namesOf} from '../program/names.ts'
import {prepareSource} from '../program/prepare-source.ts'
import type {Program} from './cell-state.ts'

/** @param file what tracebacks call it */
export function readProgram(source: string, file: string): Program {
  try {
    const tree = parse(prepareSource(source), file)
    return {tree, names: namesOf(tree)}
  } catch (error) {
    if (error instanceof Raised) return {error}
    throw error
  }
}
