// `d2lbook check --fix`: mends what has one safe reading, and nothing else.

import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {createTwoFilesPatch} from 'diff'
import {parse, type DialectOptions} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {collectMessages} from '../facts/collect-messages.ts'
import {readSource} from '../facts/read-source.ts'
import {pagesOfBook, readBookConfig} from '../load-book.ts'
import {applyEdits, editsOf} from './apply-edits.ts'

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
export async function fixBook(root: string, isDryRun: boolean): Promise<FixedFile[]> {
  const {dialect} = await readBookConfig(root)
  const fixed: FixedFile[] = []
  for (const file of await pagesOfBook(root)) {
    const {text: before, problem} = await readSource(path.join(root, file))
    if (problem) continue
    const {source: after, edits} = fixPage(before, {...dialect, mdx: file.endsWith('.mdx')})
    if (edits === 0) continue
    if (!isDryRun) await writeFile(path.join(root, file), after)
    fixed.push({file, edits, diff: createTwoFilesPatch(file, file, before, after, '', '', {context: 0})})
  }
  return fixed
}

/** Mends one page until nothing more is proposed. */
export function fixPage(source: string, dialect: DialectOptions): {source: string; edits: number} {
  let edits = 0
  for (let round = 0; round < rounds; round++) {
    const file = new VFile({value: source})
    parse(file, dialect)
    const proposed = editsOf(source, collectMessages(file.messages))
    const mended = applyEdits(source, proposed)
    if (mended === source) break
    edits += proposed.length
    source = mended
  }
  return {source, edits}
}
