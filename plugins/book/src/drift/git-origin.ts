// What each paragraph of a translation was made from, as git knows it: the source as it was when the paragraph
// was last touched. A translator who mends one paragraph does not vouch for the others.

import type {DialectOptions} from 'remark-d2lbook'
import {membersAt} from '../text/members-at.ts'
import {alignTranslation} from './align-translation.ts'
import {blame, commitBefore, fileAt, repositoryOf, type LineOrigin} from './git.ts'
import {originBlock, originOf, type Origin} from './page-drift.ts'
import {readBlocks, type Block} from './page-blocks.ts'

export interface GitPair {
  sourceFile: string
  targetFile: string
  /** The translation as it is on disk. */
  target: readonly Block[]
  dialect: DialectOptions
}

/** `null` where git does not know the files. */
export async function gitOrigin(pair: GitPair): Promise<Origin | null> {
  const lines = await blame(pair.targetFile)
  if (!lines) return null
  const touched = pair.target.map((block) => newest(lines.slice(block.lines[0] - 1, block.lines[1])))
  const last = newest(touched)
  if (!last) return null
  const versions = await sourceVersions(pair, touched)
  const base = versions.get(last.commit)
  if (!base) return null
  return withOlderBlocks(originOf(base, pair.target), pair.target, touched, versions)
}

function newest(origins: readonly (LineOrigin | null)[]): LineOrigin | null {
  return origins.reduce((a, b) => (a === null || (b !== null && b.time > a.time) ? b : a), null)
}

/** The source's blocks at each of the commits, by commit of the translation. */
async function sourceVersions(
  {sourceFile, targetFile, dialect}: GitPair,
  touched: readonly (LineOrigin | null)[],
): Promise<Map<string, Block[]>> {
  const isOneRepository = (await repositoryOf(sourceFile)) === (await repositoryOf(targetFile))
  const versions = new Map<string, Block[]>()
  for (const origin of touched) {
    if (!origin || versions.has(origin.commit)) continue
    const commit = isOneRepository ? origin.commit : await commitBefore(sourceFile, origin.time)
    const text = commit === null ? null : await fileAt(sourceFile, commit)
    if (text !== null) versions.set(origin.commit, readBlocks(text, dialect, sourceFile))
  }
  return versions
}

/** Paragraphs that were touched earlier were made from an earlier source. */
function withOlderBlocks(
  origin: Origin,
  target: readonly Block[],
  touched: readonly (LineOrigin | null)[],
  versions: ReadonlyMap<string, Block[]>,
): Origin {
  const alignments = new Map(
    [...versions].map(([commit, blocks]) => [commit, alignTranslation(blocks, target)]),
  )
  const blocks = origin.blocks.map((own) => {
    const {targets} = own
    const commit = newest(membersAt(touched, targets))?.commit ?? ''
    const group = alignments
      .get(commit)
      ?.find((candidate) => targets.some((j) => candidate.target.includes(j)))
    const past = membersAt(versions.get(commit) ?? [], group?.source ?? [])
    const older = past.find(({kind}) => kind === own.kind)
    return older ? originBlock(older, targets) : own
  })
  return {blocks}
}
