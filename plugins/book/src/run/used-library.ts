// Which cells of the book's library a program needs, by the names in its text: what these define, and what those need in
// turn. More than is needed may be among them, never less.

import type {Library} from 'd2lbook-python'

type LibraryCell = Library['cells'][number]

/** Looked at once, asked for each page. */
export class LibraryNames {
  readonly #library: Library
  /** Cells that define a name, or add to what has it. */
  readonly #byName = new Map<string, Set<LibraryCell>>()

  constructor(library: Library) {
    this.#library = library
    for (const cell of library.cells)
      for (const name of namesOf(cell.source)) {
        const cells = this.#byName.get(name) ?? new Set()
        this.#byName.set(name, cells.add(cell))
      }
  }

  /** The part of the library that a program needs, in the order of the book; `undefined` where it does not import it. */
  usedBy(source: string): Library | undefined {
    const {name, cells} = this.#library
    if (!importOf(name).test(source)) return undefined
    const used = new Set<LibraryCell>()
    const words = new Set(wordsOf(source))
    // what is added to a set while it is walked is walked, too
    for (const word of words)
      for (const cell of this.#byName.get(word) ?? []) {
        if (used.has(cell)) continue
        used.add(cell)
        for (const more of wordsOf(cell.source)) words.add(more)
      }
    return {name, cells: cells.filter((cell) => used.has(cell))}
  }
}

function importOf(name: string): RegExp {
  return new RegExp(`^[ \\t]*(?:from|import)[ \\t]+${name}\\b`, 'm')
}

function wordsOf(text: string): Iterable<string> {
  return text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []
}

/** Names that lines without an indent define, import or add to: `@d2l.add_to_class(Module)`. */
function namesOf(source: string): Set<string> {
  const names = new Set<string>()
  for (const line of source.split('\n')) for (const name of namesOfLine(line)) names.add(name)
  return names
}

const definition = /^(?:async[ \t]+def|def|class)[ \t]+(\w+)|^(\w+)[ \t]*(?::[^=]*)?=(?!=)/
const imported = /^(?:from[ \t]+[\w.]+[ \t]+)?import[ \t]+(.+)/
const addition = /^@[\w.]*add_to_class\((?:\w+\.)*(\w+)\)/

function namesOfLine(line: string): Iterable<string> {
  const [, defined, assigned] = definition.exec(line) ?? []
  if (defined ?? assigned) return [defined ?? assigned ?? '']
  const [, list] = imported.exec(line) ?? []
  if (list !== undefined) return wordsOf(list.replace(/#.*$/, ''))
  const [, extended] = addition.exec(line) ?? []
  return extended === undefined ? [] : [extended]
}
