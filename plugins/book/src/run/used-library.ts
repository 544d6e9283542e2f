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
    for (const cell of library.cells) {
      const names = namesOf(cell.source)
      // what has no name is there for what it does
      for (const name of names.size > 0 ? names : [always]) {
        const cells = this.#byName.get(name) ?? new Set()
        this.#byName.set(name, cells.add(cell))
      }
    }
  }

  /** The part of the library that a program needs, in the order of the book; `undefined` where it does not import it. */
  usedBy(program: string): Library | undefined {
    const {cells, ...library} = this.#library
    const {name} = library
    const source = program.replaceAll(comment, '')
    const imports = importsOf(name, source)
    if (imports.length === 0) return undefined
    const used = new Set<LibraryCell>()
    const words = new Set([always, ...askedFor(imports, source)])
    // what is added to a set while it is walked is walked, too
    for (const word of words)
      for (const cell of this.#byName.get(word) ?? []) {
        if (used.has(cell)) continue
        used.add(cell)
        for (const more of wordsOf(cell.source.replaceAll(comment, ''))) words.add(more)
      }
    return {...library, cells: cells.filter((cell) => used.has(cell))}
  }
}

const comment = /#.*$/gm

/** Stands for no name. */
const always = ''

/** The statements by which a program imports the library. */
function importsOf(name: string, source: string): string[] {
  const pattern = new RegExp(`^[ \\t]*(?:from|import)[ \\t]+${name}\\b(?:[^\\n(]*\\([^)]*\\)|.*)`, 'gm')
  return source.match(pattern) ?? []
}

/** Names behind those that stand for the library: `plot` of `d2l.plot`; after `import *` it may be any word. */
function askedFor(imports: readonly string[], source: string): Iterable<string> {
  if (imports.some((line) => line.includes('*'))) return wordsOf(source)
  const bound = new Set(imports.flatMap((line) => [...wordsOf(line)]))
  const behind = [...source.matchAll(/(?<![\w.])(\w+)[ \t]*\.[ \t]*(\w+)/g)]
  // what is imported by its own name is among the bound ones
  return [...bound, ...behind.flatMap(([, before = '', name = '']) => (bound.has(before) ? [name] : []))]
}

function wordsOf(text: string): Iterable<string> {
  return text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []
}

/** Names that lines without an indent define, import or add to: `@d2l.add_to_class(Module)`, `d2l.DATA_HUB['x'] = y`. */
function namesOf(source: string): Set<string> {
  const names = new Set<string>()
  const lines = source.split('\n')
  for (const [at, line] of lines.entries()) {
    // a function that is added to a class is asked for by the class
    const isAdded = addition.test(lines[at - 1] ?? '')
    if (!isAdded) for (const name of namesOfLine(line)) names.add(name)
  }
  return names
}

const definition =
  /^(?:async[ \t]+def|def|class)[ \t]+(\w+)|^(?:\w+\.)*(\w+)(?:\[[^\]]*\])?[ \t]*(?::[^=]*)?[-+*/|]?=(?!=)/
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
