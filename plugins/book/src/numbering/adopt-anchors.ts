// A heading without a label takes its anchor from its title, and a translated title would give another one.
// Translated pages therefore take the anchors of the headings they were translated from: an address then
// names the same place in every language.

import type {OutlineFact, PageFacts} from '../facts/page-facts.ts'
import {anchorTextOf} from '../facts/phrases-of-nodes.ts'
import {alignSequences} from '../text/align-sequences.ts'

/** The facts of a translated page whose unlabelled headings are named as in the source. */
export function adoptAnchors(facts: PageFacts, source: PageFacts): PageFacts {
  const names = new Map<OutlineFact, string>()
  for (const [theirs, own] of pairsOf(source.outline, facts.outline))
    if (theirs.kind === 'section') names.set(own, theirs.anchorTitle ?? anchorTextOf(theirs.title))
  if (names.size === 0) return facts
  return {...facts, outline: facts.outline.map((item) => named(item, names.get(item)))}
}

function pairsOf(
  theirs: readonly OutlineFact[],
  own: readonly OutlineFact[],
): [theirs: OutlineFact, own: OutlineFact][] {
  const pairOf = (i: number, j: number) => {
    const [one, other] = [theirs[i], own[j]]
    return one && other ? {one, other} : undefined
  }
  const pairs = alignSequences(theirs.length, own.length, (i, j) => {
    const pair = pairOf(i, j)
    return pair ? likeness(pair.one, pair.other) : 0
  })
  return pairs.flatMap(([i, j]) => {
    const pair = pairOf(i, j)
    return pair ? [[pair.one, pair.other]] : []
  })
}

function named(item: OutlineFact, anchorTitle: string | undefined): OutlineFact {
  return item.kind === 'section' && anchorTitle !== undefined ? {...item, anchorTitle} : item
}

/** Between 0 (never the same thing) and 1. */
function likeness(a: OutlineFact, b: OutlineFact): number {
  if (a.kind !== b.kind) return 0
  if (a.kind === 'toc' || b.kind === 'toc') return 0.5
  const [ours, theirs] = [a.label?.name, b.label?.name]
  if (ours !== undefined && theirs !== undefined) return ours === theirs ? 1 : 0
  if (ours !== theirs) return 0.2
  if (a.kind === 'figure' && b.kind === 'figure') return a.url === b.url ? 0.9 : 0.1
  return a.kind === 'section' && b.kind === 'section' && a.depth !== b.depth ? 0.1 : 0.6
}
