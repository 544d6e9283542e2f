// The id of every target on its page. A label is its id, so that addresses are the same in every language.

import {slug} from 'github-slugger'
import {idOfLabel} from 'remark-d2lbook'
import type {PageFacts, TargetFact} from '../facts/page-facts.ts'
import {anchorTextOf} from '../facts/phrases-of-nodes.ts'

/** Where links to a target lead on its page. */
export interface Anchors {
  /** `''` for a plain table. */
  id: string
  /** For its labels behind the first: those that nothing else of the page has. */
  moreIds: readonly string[]
}

/** The id of a citation, to which the bibliography leads back. */
export function citationId(ordinal: number): string {
  return `cite-${ordinal + 1}`
}

/**
 * The ids of each target of a page, unique on the page: its label as written, else the slug of its title
 * (without numbers, so that it stays when sections move), else its kind and place: `fig-1`.
 */
export function assignAnchors({outline, citations}: PageFacts): ReadonlyMap<TargetFact, Anchors> {
  const targets = outline.filter((item) => item.kind !== 'toc')
  const ids = firstIds(targets, [...citations.keys()].map(citationId))
  const taken = new Set(ids.values())
  return new Map([...ids].map(([target, id]) => [target, {id, moreIds: furtherIds(target, taken)}]))
}

function firstIds(targets: readonly TargetFact[], others: readonly string[]): Map<TargetFact, string> {
  const taken = new Set<string>()
  const labelled = new Map<TargetFact, string>()
  for (const target of targets) {
    const id = target.label ? idOfLabel(target.label.name) : ''
    if (id === '' || taken.has(id)) continue
    taken.add(id)
    labelled.set(target, id)
  }
  for (const id of others) taken.add(id)
  const counts = {section: 0, figure: 0, table: 0, equation: 0}
  return new Map(
    targets.map((target) => {
      if (target.kind === 'table' && target.isPlain) return [target, '']
      const n = (counts[target.kind] += 1)
      const name = target.label ? idOfLabel(target.label.name) : ownName(target, n)
      return [target, labelled.get(target) ?? unique(name, taken)]
    }),
  )
}

function furtherIds({moreLabels = []}: TargetFact, taken: Set<string>): string[] {
  const ids = moreLabels.map(({name}) => idOfLabel(name))
  return ids.filter((id) => id !== '' && !taken.has(id) && taken.add(id))
}

function ownName(target: TargetFact, n: number): string {
  if (target.kind !== 'section') return `${target.kind === 'figure' ? 'fig' : target.kind}-${n}`
  return slug(target.anchorTitle ?? anchorTextOf(target.title)) || `section-${n}`
}

function unique(base: string, taken: Set<string>): string {
  let id = base
  for (let n = 1; taken.has(id); n += 1) id = `${base}-${n}`
  taken.add(id)
  return id
}
