// What a reference shows and where it leads.

import {fitsRole, foldLabel, nearest} from 'remark-d2lbook'
import type {PageFacts, ReferenceFact} from '../facts/page-facts.ts'
import {messageAt, spot, type Report} from '../messages/message.ts'
import type {Phrases} from '../facts/phrases.ts'
import type {OtherBooks, OtherTarget} from './other-books.ts'
import {findTarget, type LabelTable, type Target} from './label-table.ts'
import {withNumber, type NumberWords} from '../words/number-words.ts'

export interface ResolvedReference {
  text: Phrases
  target?: Target
  /** What the label names in the source language, where the translation has lost it. */
  original?: Target
  /** In another book. */
  other?: OtherTarget
  /** Said to the author and, on hover, to the reader. */
  problem?: string
}

export interface Known {
  labels: LabelTable
  words: NumberWords
  others: OtherBooks
  /** The labels of the source language, while a translation is read. */
  originals?: LabelTable
  /** Pages that have no numbers, which is told once. */
  unordered?: ReadonlySet<string>
  /** The file of each label that only a draft has. */
  drafts?: ReadonlyMap<string, string>
}

/** Resolves one reference of a page; whatever is wrong is reported at its place and still shown as well as can be. */
export function resolveReference(
  reference: ReferenceFact,
  {page, file}: PageFacts,
  known: Known,
  report: Report,
): ResolvedReference {
  const {role, label, place} = reference
  const target = findTarget(known.labels, role, label, page)
  if (!target) {
    const original = known.originals && findTarget(known.originals, role, label, page)
    if (original) return resolveInSource(original, reference, file, known, report)
    const other = known.others.find(label, role)
    if (other) return {text: textOfOther(role, other, known.words), other}
    const draft = known.drafts?.get(foldLabel(label))
    const problem = draft === undefined ? unknownLabel(label, known.labels) : inDraft(label, draft)
    const rule = draft === undefined ? 'reference-has-target' : 'draft-is-not-named'
    report(messageAt(rule, file, place, problem, {cause: foldLabel(label)}))
    return {text: label, problem}
  }
  if (!fitsRole(target.kind, role)) {
    const right = target.kind === 'equation' ? 'eqref' : 'numref'
    const text = `\`:${role}:\` names the ${target.kind} \`${target.label}\`, \`:${right}:\` is meant`
    report(messageAt('reference-fits-kind', file, place, text))
  }
  const text = textOf(role, target, known.words)
  if (text !== null) return {text, target}
  const isUnnumbered = lacksNumber(target, role)
  const problem = `the ${target.kind} \`${target.label}\` (${spot(target.file, target.place)}) has no ${isUnnumbered ? 'number' : 'title'} to show`
  if (!isUnnumbered || !known.unordered?.has(target.page))
    report(messageAt('reference-has-text', file, place, problem))
  return {text: target.title || label, target, problem}
}

/** A translator lost a label: the reader is led to it in the source language. */
function resolveInSource(
  original: Target,
  {role, label, place}: ReferenceFact,
  file: string,
  {words}: Known,
  report: Report,
): ResolvedReference {
  const text = `the translation has no label \`${label}\`, only its source has (${spot(original.file, original.place)})`
  report(messageAt('translation-has-label', file, place, text))
  return {text: textOf(role, original, words) ?? label, original}
}

/** What a reference to a thing of the book says; `null` where that has no number or no title. */
export function textOf(role: ReferenceFact['role'], target: Target, words: NumberWords): Phrases | null {
  const {kind, number, title} = target
  if (role === 'ref' && kind !== 'equation') return title || null
  if (number === null) return null
  return kind === 'equation' ? `(${number})` : withNumber(words[kind], number)
}

/** Whether a reference shows a number, and what it names has none. */
export function lacksNumber({kind, number}: Target, role: ReferenceFact['role']): boolean {
  return number === null && (role !== 'ref' || kind === 'equation')
}

export function textOfOther(role: ReferenceFact['role'], other: OtherTarget, words: NumberWords): Phrases {
  if (role === 'ref' || !other.number) return other.title || other.number || other.label
  return other.kind === 'equation' ? `(${other.number})` : withNumber(words[other.kind], other.number)
}

function inDraft(label: string, file: string): string {
  return `\`${label}\` is a label of \`${file}\`, which is a draft`
}

function unknownLabel(label: string, labels: LabelTable): string {
  const near = nearest(foldLabel(label), labels.keys())
  const [target] = (near !== undefined && labels.get(near)) || []
  if (!target) return `unknown label \`${label}\``
  return `unknown label \`${label}\`, did you mean \`${target.label}\` (${spot(target.file, target.place)})?`
}
