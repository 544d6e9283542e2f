// One parser for both passes: the index pass keeps each tree until the page's compilation takes it,
// so that a cold build parses every page once.

import type {Root} from 'mdast'
import type {DialectOptions} from 'remark-d2lbook'
import type {VFile} from 'vfile'
import {readPage} from './read-page.ts'

/** JSON-safe settings of the parser for one book. */
export interface ParseContext {
  dialect: DialectOptions
}

const kept = new Map<string, {source: string; tree: Root}>()

/** The tree of a page: the one kept from the index pass if the text is still the same, else parsed now. */
export function parsePage(file: VFile, {dialect}: ParseContext): Root {
  const entry = kept.get(file.path)
  forget(file.path)
  if (entry && entry.source === String(file)) return entry.tree
  return readPage(file, dialect)
}

/** Characters of source whose trees are held at a time: a tree takes some fifty times the memory of its text. */
const budget = 3_500_000
let held = 0

/** Keeps a tree for the compilation that follows, unless too many are waiting: then the page is parsed again. */
export function keepTree(path: string, source: string, tree: Root): void {
  forget(path)
  if (held + source.length > budget) return
  held += source.length
  kept.set(path, {source, tree})
}

/** A kept tree, for a look: it stays for the compilation. */
export function keptTree(path: string, source: string): Root | undefined {
  const entry = kept.get(path)
  return entry?.source === source ? entry.tree : undefined
}

/** After the compilation: what the bundler had in its cache was never asked for. */
export function forgetTrees(): void {
  kept.clear()
  held = 0
}

function forget(path: string): void {
  held -= kept.get(path)?.source.length ?? 0
  kept.delete(path)
}
