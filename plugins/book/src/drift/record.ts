// `translation.json` beside a book: which source each block of a translation was made from, as hashes. It is written
// by `d2lbook drift --record`, when the translators say that all is up to date, and is kept with the book.

import path from 'node:path'
import {readKept} from '../files/kept-files.ts'
import {writeWhole} from '../files/whole-file.ts'
import {isRecord} from '../text/is-record.ts'
import {membersAt} from '../text/members-at.ts'
import {alignTranslation} from './align-translation.ts'
import {alignVersions} from './align-versions.ts'
import {fileAt} from './git.ts'
import type {Origin} from './page-drift.ts'
import {readBlocks, type Block} from './page-blocks.ts'
import type {DialectOptions} from 'remark-d2lbook'

const recordName = 'translation.json'

const format = 1

/** Kind, hash and labels of a block of the source, then the hashes of the blocks made from it. */
type RecordRow = [kind: string, hash: string, labels: string[], targets: string[]]

export interface PageRecord {
  /** The commit that held the source, where git knew it: the old text can be had from there. */
  commit?: string
  blocks: RecordRow[]
}

/** By language and page. */
export type TranslationRecord = Record<string, Record<string, PageRecord>>

/** What a translation was made from, to be written down. */
export function recordPage(
  source: readonly Block[],
  target: readonly Block[],
  commit: string | null,
): PageRecord {
  const groups = alignTranslation(source, target)
  const blocks = source.map(({kind, hash, invariants}, i): RecordRow => {
    const made = groups.find((group) => group.source.includes(i))?.target ?? []
    return [kind, hash, invariants.labels, membersAt(target, made).map((block) => block.hash)]
  })
  return {...(commit !== null && {commit}), blocks}
}

/** The record of a book; empty where there is none. A broken one is an error that names the file. */
export async function readRecord(root: string): Promise<TranslationRecord> {
  const file = path.join(root, recordName)
  const text = await readKept(file).then(String, () => null)
  if (text === null) return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new Error(`${file} is no JSON; mend it, or take it away and record again`, {cause})
  }
  if (!isRecordFile(value))
    throw new Error(`${file} is not of format ${format}; take it away and record again`)
  return value.languages
}

/** One line a block, so that versions of the file can be compared and merged. */
export async function writeRecord(root: string, record: TranslationRecord): Promise<string> {
  const file = path.join(root, recordName)
  const languages = entries(record).map(([lang, pages]) => {
    const list = entries(pages).map(([page, {commit, blocks}]) => {
      const rows = blocks.map((row) => `        ${JSON.stringify(row)}`).join(',\n')
      const head = commit === undefined ? '' : `"commit": ${JSON.stringify(commit)}, `
      return `      ${JSON.stringify(page)}: {${head}"blocks": [\n${rows}\n      ]}`
    })
    return `    ${JSON.stringify(lang)}: {\n${list.join(',\n')}\n    }`
  })
  await writeWhole(file, `{\n  "format": ${format},\n  "languages": {\n${languages.join(',\n')}\n  }\n}\n`)
  return file
}

function entries<Value>(record: Record<string, Value>): [string, Value][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function isRecordFile(value: unknown): value is {languages: TranslationRecord} {
  if (!isRecord(value)) return false
  const {languages} = value
  if (value['format'] !== format || !isRecord(languages)) return false
  return Object.values(languages).every((pages) =>
    Object.values(isRecord(pages) ? pages : {}).every(
      (page) => isRecord(page) && Array.isArray(page['blocks']),
    ),
  )
}

/** What the record says of a page, with the old text where git still has it. */
export async function recordedOrigin(
  record: PageRecord,
  target: readonly Block[],
  sourceFile: string | null,
  dialect: DialectOptions,
): Promise<Origin> {
  const old =
    record.commit !== undefined && sourceFile !== null ? await fileAt(sourceFile, record.commit) : null
  const texts = new Map(
    (old === null ? [] : readBlocks(old, dialect)).map((block) => [block.hash, block.text]),
  )
  const made = madeBlocks(record)
  const found = alignVersions(made, target)
  return {
    blocks: record.blocks.map(([kind, hash, labels], source) => ({
      kind,
      hash,
      labels,
      text: texts.get(hash) ?? null,
      targets: made.flatMap(({sources}, i) => (sources.includes(source) ? (found[i] ?? []) : [])),
    })),
  }
}

/** The recorded blocks of the translation in order, each with the blocks that it was made from. */
function madeBlocks({blocks}: PageRecord) {
  const made: {kind: string; hash: string; labels: string[]; text: null; sources: number[]}[] = []
  for (const [source, [kind, , , targets]] of blocks.entries()) {
    for (const hash of targets) {
      const last = made.at(-1)
      if (last?.hash === hash) last.sources.push(source)
      else made.push({kind, hash, labels: [], text: null, sources: [source]})
    }
  }
  return made
}
