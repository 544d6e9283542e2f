// One parser for all passes: who reads a page first keeps its tree until the page's compilation takes it,
// so that a cold build parses every page once.

import type {Root} from 'mdast'
import type {DialectOptions} from 'remark-d2lbook'
import type {VFile} from 'vfile'
import {isMdxFile} from '../text/is-mdx-file.ts'
import {readPage} from './read-page.ts'

/** JSON-safe settings of the parser for one book. */
export interface ParseContext {
  dialect: DialectOptions
}

interface KeptTree {
  reader: string
  tree: Root
}

/** By text, since the file that is compiled may be a copy of the author's. */
const kept = new Map<string, KeptTree>()

/** The tree of a page: the one that was kept for its text, which is the caller's from then on, else parsed now. */
export function parsePage(file: VFile, context: ParseContext): Root {
  const tree = keptTree(file, context)
  if (tree) forget(keyOf(file))
  return tree ?? readPage(file, context.dialect)
}

/** Characters of source whose trees are held at a time: a tree takes some fifty times the memory of its text. */
const budget = 3_500_000
let held = 0

/** Keeps a tree for the compilation that follows, unless too many are waiting: then the page is parsed again. */
export function keepTree(file: VFile, {dialect}: ParseContext, tree: Root): void {
  const key = keyOf(file)
  forget(key)
  if (held + key.length > budget) return
  held += key.length
  kept.set(key, {reader: JSON.stringify(dialect), tree})
}

/** A kept tree, for a look: it stays for the compilation. */
export function keptTree(file: VFile, {dialect}: ParseContext): Root | undefined {
  const entry = kept.get(keyOf(file))
  return entry?.reader === JSON.stringify(dialect) ? entry.tree : undefined
}

/** After the compilation: what the bundler had in its cache was never asked for. */
export function forgetTrees(): void {
  kept.clear()
  held = 0
}

function keyOf(file: VFile): string {
  return `${isMdxFile(file.path) ? 'mdx' : 'md'}\n${String(file)}`
}

function forget(key: string): void {
  if (kept.delete(key)) held -= key.length
}
