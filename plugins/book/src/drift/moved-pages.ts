// Chapters are renamed and pages move. A lost page is found again by the label of its title, or by its text.

import type {DialectOptions} from 'remark-d2lbook'
import {readKept} from '../files/kept-files.ts'
import {readBlocks, type Block} from './page-blocks.ts'

interface PlacedPage {
  page: string
  file: string
}

/** Share of its blocks that a page must have kept to be known by its text. */
const leastShared = 0.3

/** For each lost page that is found among the new ones: where it is now. */
export async function findMovedPages(
  lost: readonly PlacedPage[],
  fresh: readonly PlacedPage[],
  dialect: DialectOptions,
): Promise<Map<string, string>> {
  const read = async (places: readonly PlacedPage[]) =>
    Promise.all(
      places.map(async ({page, file}) => ({
        page,
        blocks: readBlocks(String(await readKept(file)), dialect, file),
      })),
    )
  const candidates = lost.length === 0 ? [] : await read(fresh)
  const found = new Map<string, string>()
  for (const {page, blocks} of candidates.length === 0 ? [] : await read(lost)) {
    const free = candidates.filter((candidate) => ![...found.values()].includes(candidate.page))
    const ranked = free
      .map((candidate) => ({page: candidate.page, share: likeness(blocks, candidate.blocks)}))
      .toSorted((a, b) => b.share - a.share)
    if (ranked[0] && ranked[0].share >= leastShared) found.set(page, ranked[0].page)
  }
  return found
}

function likeness(then: readonly Block[], now: readonly Block[]): number {
  const [ours, theirs] = [titleLabel(then), titleLabel(now)]
  if (ours !== undefined && theirs !== undefined) return ours === theirs ? 1 : 0
  const hashes = new Set(now.map(({hash}) => hash))
  return then.filter(({hash}) => hashes.has(hash)).length / Math.max(then.length, 1)
}

function titleLabel(blocks: readonly Block[]): string | undefined {
  return blocks.find(({kind}) => kind === 'heading')?.invariants.labels[0]
}
