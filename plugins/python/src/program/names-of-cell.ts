import {parse} from 'py-ast'
import {namesOf, type Names} from './names.ts'
import {prepareSource} from './prepare-source.ts'

/** The names of a cell as its author wrote it; `undefined` where it cannot be parsed: it defines nothing. */
export function namesOfCell(source: string): Names | undefined {
  try {
    return namesOf(parse(prepareSource(source)))
  } catch {
    return undefined
  }
}
