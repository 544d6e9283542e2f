// How alike two blocks are: in one language by their words, across languages by what is never translated.

import {rememberSome} from '../text/remember-some.ts'
import {groupOf, runningText, sentences} from './block-kinds.ts'
import {invariantKinds, type Invariants} from './invariants.ts'
import type {Block} from './page-blocks.ts'
import {wordsOf} from './words.ts'

/** Below this two blocks of one language are two different texts rather than an edit. */
const leastLikeness = 0.35

/** What is remembered of a block as it was. */
export interface PastBlock {
  kind: string
  hash: string
  labels: readonly string[]
  /** `null` where only the hash was kept. */
  text: string | null
}

/** Two versions of a text in one language: 1 is the same, what is less than `leastLikeness` is 0. */
export function likenessInOneLanguage(then: PastBlock, now: Block): number {
  if (then.hash === now.hash) return 1
  const isOneKind = groupOf(then.kind) === groupOf(now.kind)
  // a list may become a paragraph, and stay the same text
  if (!isOneKind && !(sentences.has(then.kind) && sentences.has(now.kind))) return 0
  const sharesLabel = then.labels.some((name) => now.invariants.labels.includes(name))
  // without the old text, a block of the same kind at the same place is taken for its successor
  const words =
    then.text === null
      ? isOneKind
        ? leastLikeness
        : 0
      : 0.98 * dice(cachedWords(then.text), cachedWords(now.text))
  const alike = Math.max(sharesLabel ? 0.5 : 0, words)
  return alike < leastLikeness ? 0 : alike
}

/** Every block is compared with many others. */
const cachedWords = rememberSome(wordsOf, 4000)

/**
 * A text and its translation.
 *
 * @param ratio length of the translation's text for one character of the source's, on average
 */
export function likenessAcrossLanguages(source: Block, target: Block, ratio: number): number {
  if (groupOf(source.kind) !== groupOf(target.kind)) return 0
  const [ours, theirs] = [source.invariants.labels, target.invariants.labels]
  if (ours.length > 0 && theirs.length > 0) return ours.some((name) => theirs.includes(name)) ? 1 : 0.02
  if (source.kind === 'heading') return source.depth === target.depth ? 0.7 : 0.1
  const shared = sharedInvariants(source.invariants, target.invariants)
  if (!runningText.has(source.kind)) return 0.15 + 0.8 * (shared ?? 0.5)
  const length = closeness(source.length * ratio, target.length)
  return shared === null ? 0.2 + 0.5 * length : 0.1 + 0.3 * length + 0.55 * shared
}

/** Share of the invariants that both have; `null` where neither has any. */
function sharedInvariants(a: Invariants, b: Invariants): number | null {
  const [ours, theirs] = [listOf(a), listOf(b)]
  return ours.length + theirs.length === 0 ? null : dice(ours, theirs)
}

const lists = new WeakMap<Invariants, string[]>()

/** Every block is compared with all of the other page. */
function listOf(invariants: Invariants): string[] {
  const list =
    lists.get(invariants) ??
    invariantKinds.flatMap((kind) => invariants[kind].map((invariant) => `${kind} ${invariant}`))
  lists.set(invariants, list)
  return list
}

/** Twice the common members over all members, repetitions counted. */
function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1
  const left = new Map<string, number>()
  for (const member of a) left.set(member, (left.get(member) ?? 0) + 1)
  let common = 0
  for (const member of b) {
    const count = left.get(member) ?? 0
    if (count === 0) continue
    left.set(member, count - 1)
    common += 1
  }
  return (2 * common) / (a.length + b.length)
}

function closeness(a: number, b: number): number {
  return a === b ? 1 : Math.min(a, b) / Math.max(a, b)
}
