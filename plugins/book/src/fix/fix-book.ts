// `d2lbook check --fix`: mends what has one safe reading, and nothing else.

import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {createTwoFilesPatch} from 'diff'
import {parse, rewrite, withoutOverlaps, type DialectOptions, type Edit} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {collectMessages} from '../facts/collect-messages.ts'
import {readSource} from '../facts/read-source.ts'
import type {BookFolder} from '../load/book-folder.ts'
import {editsOf} from './edits-of-messages.ts'
import {blockShape} from './block-shape.ts'
import {isMdxFile} from '../text/is-mdx-file.ts'

export interface FixedFile {
  /** Relative to the book. */
  file: string
  /** Places that were mended. */
  edits: number
  /** A unified diff of what changed. */
  diff: string
}

/** A mend may uncover another one; more rounds than these mean that two of them disagree. */
const rounds = 5

/** Mends the pages of a book; with `isDryRun` only says what it would change. */
export async function fixBook(book: BookFolder, isDryRun: boolean): Promise<FixedFile[]> {
  const {root} = book
  const {dialect, pageFiles} = await book.configured()
  const fixed: FixedFile[] = []
  for (const file of pageFiles) {
    const {text: before, problem} = await readSource(path.join(root, file))
    if (problem) continue
    const {source: after, edits} = fixPage(before, {...dialect, mdx: isMdxFile(file)})
    if (edits === 0) continue
    if (!isDryRun) await writeFile(path.join(root, file), after)
    fixed.push({file, edits, diff: createTwoFilesPatch(file, file, before, after, '', '', {context: 0})})
  }
  return fixed
}

/** Mends one page until nothing more is proposed that leaves its blocks as they are. */
export function fixPage(source: string, dialect: DialectOptions): {source: string; edits: number} {
  let page = readPage(source, dialect)
  let edits = 0
  for (let round = 0; round < rounds; round++) {
    const before = page
    const mended = mend(page, withoutOverlaps(page.proposals), dialect)
    page = mended.page
    edits += mended.edits
    if (page === before) break
  }
  return {source: page.source, edits}
}

interface Proposal extends Edit {
  rule: string
}

interface ReadPage {
  source: string
  proposals: Proposal[]
  shape: string
}

function readPage(source: string, dialect: DialectOptions): ReadPage {
  const file = new VFile({value: source})
  const shape = blockShape(parse(file, dialect))
  const proposals = collectMessages(file.messages).flatMap((message) =>
    editsOf(source, [message]).map((edit) => ({...edit, rule: message.rule})),
  )
  return {source, proposals, shape}
}

/**
 * Applies all edits at once if that is sound, else the later and the earlier half of them: what comes last is applied
 * first, so that the places of the others stay true.
 */
function mend(
  page: ReadPage,
  edits: readonly Proposal[],
  dialect: DialectOptions,
): {page: ReadPage; edits: number} {
  if (edits.length === 0) return {page, edits: 0}
  const mended = readPage(rewrite(page.source, edits).text, dialect)
  if (isSound(page, mended, edits)) return {page: mended, edits: edits.length}
  if (edits.length === 1) return {page, edits: 0}
  const middle = Math.ceil(edits.length / 2)
  const later = mend(page, edits.slice(middle), dialect)
  const earlier = mend(later.page, edits.slice(0, middle), dialect)
  return {page: earlier.page, edits: later.edits + earlier.edits}
}

/** A fault is gone for each that was mended, and every block is still what it was. */
function isSound(before: ReadPage, after: ReadPage, edits: readonly Proposal[]): boolean {
  const rules = new Set(edits.map(({rule}) => rule))
  const isKept = before.shape === after.shape || [...rules].every((rule) => rule === changesCode)
  const count = ({proposals}: ReadPage) => proposals.filter(({rule}) => rules.has(rule)).length
  return isKept && count(after) < count(before)
}

/** What was shown as code becomes the cell that its author meant. */
const changesCode = 'output-is-json'
