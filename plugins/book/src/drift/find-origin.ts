// How it is known what a translation was made from.

import type {DialectOptions} from 'remark-d2lbook'
import {readKept} from '../files/kept-files.ts'
import type {DriftBasis} from './drift-options.ts'
import {gitOrigin} from './git-origin.ts'
import {originOf, type Origin} from './page-drift.ts'
import {readBlocks, type Block} from './page-blocks.ts'
import {recordedOrigin, type PageRecord} from './record.ts'

export interface OriginFiles {
  sourceFile: string | null
  targetFile: string | null
  /** The text that was translated, where the translators kept it. */
  originFile: string | null
  recorded?: PageRecord
  /** The source is today's, not the one that the translators kept. */
  today?: boolean
}

export interface FoundOrigin {
  basis: DriftBasis
  origin: Origin | null
}

/** @param options.wanted the one knowledge to use @default the first that there is */
export async function findOrigin(
  place: OriginFiles,
  now: readonly Block[],
  target: readonly Block[],
  {dialect, wanted}: {dialect: DialectOptions; wanted?: DriftBasis},
): Promise<FoundOrigin> {
  const {sourceFile, targetFile, originFile, recorded} = place
  const may = (basis: DriftBasis) => wanted === undefined || wanted === basis
  if (recorded && may('record'))
    return {basis: 'record', origin: await recordedOrigin(recorded, target, sourceFile, dialect)}
  if (originFile !== null && may('origin')) {
    const was = readBlocks(String(await readKept(originFile)), dialect, originFile)
    return {basis: 'origin', origin: originOf(was, target)}
  }
  if (isKeptOrigin(place) && may('origin')) return {basis: 'origin', origin: originOf(now, target)}
  if (may('git') && sourceFile !== null && targetFile !== null) {
    const origin = await gitOrigin({sourceFile, targetFile, target, dialect})
    if (origin) return {basis: 'git', origin}
  }
  return {basis: 'none', origin: null}
}

/** `X_origin.md` is both the source and what was translated. */
function isKeptOrigin({sourceFile, today}: OriginFiles): boolean {
  return today !== true && sourceFile !== null && /_origin\.mdx?$/i.test(sourceFile)
}
