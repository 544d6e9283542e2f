// The id of every target on its page. A label is its id, so that addresses are the same in every language.

import {slug} from 'github-slugger'
import {idOfLabel} from 'remark-d2lbook'
import type {PageFacts, TargetFact} from '../facts/page-facts.ts'
import {anchorTextOf} from '../facts/phrases-of-nodes.ts'

/**
 * The id of each item of a page's outline, unique on the page: its label as written, else the slug of its title
 * (without numbers, so that it stays when sections move), else its kind and place: `fig-1`.
 * Tocs and plain tables have none (`''`).
 */
export function assignAnchors({outline, citations}: PageFacts): string[] {
  const taken = new Set<string>()
  const ids = outline.map((item) => {
    const id = item.kind !== 'toc' && item.label ? idOfLabel(item.label.name) : ''
    return id === '' || taken.has(id) ? null : (taken.add(id), id)
  })
  // the ids of citations, to which the bibliography leads back
  for (const i of citations.keys()) taken.add(`cite-${i + 1}`)
  const counts = {section: 0, figure: 0, table: 0, equation: 0}
  return outline.map((item, i) => {
    if (item.kind === 'toc' || (item.kind === 'table' && item.isPlain)) return ''
    const n = (counts[item.kind] += 1)
    return ids[i] ?? unique(item.label ? idOfLabel(item.label.name) : ownName(item, n), taken)
  })
}

/** For each item of the outline the ids of its labels behind the first: those that nothing else of the page has. */
export function assignMoreAnchors({outline}: PageFacts, ids: readonly string[]): string[][] {
  const taken = new Set(ids)
  return outline.map((item) => {
    const labels = item.kind === 'toc' ? [] : (item.moreLabels ?? [])
    return labels
      .map(({name}) => idOfLabel(name))
      .filter((id) => id !== '' && !taken.has(id) && taken.add(id))
  })
}

function ownName(item: TargetFact, n: number): string {
  if (item.kind !== 'section') return `${item.kind === 'figure' ? 'fig' : item.kind}-${n}`
  return slug(item.anchorTitle ?? anchorTextOf(item.title)) || `section-${n}`
}

function unique(base: string, taken: Set<string>): string {
  let id = base
  for (let n = 1; taken.has(id); n += 1) id = `${base}-${n}`
  taken.add(id)
  return id
}
