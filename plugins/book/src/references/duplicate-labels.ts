// Labels that are given twice, and pages that are copies of others: of those the book is told once.

import {isDeepStrictEqual} from 'node:util'
import {messageAt, spot, type BookMessage} from '../messages/message.ts'
import type {Target} from './label-table.ts'
import {counted} from '../text/counted.ts'

/** A thing with the name of another one that comes before it. */
export interface Duplicate {
  target: Target
  first: Target
}

export interface DuplicateLabels {
  messages: BookMessage[]
  /** Pages that give the labels of another page. */
  copies: Set<string>
}

/** Two pages may each have a place of one name, as `{#options}`: links name the page, too. */
export function isPlaceOfPage({target, first}: Duplicate): boolean {
  return target.isId === true && first.isId === true && target.page !== first.page
}

/** More copies than these are told in one message. */
const fewCopies = 3

/** @param targets all of the book, in its order */
export function duplicateLabels(
  duplicates: readonly Duplicate[],
  targets: readonly Target[],
): DuplicateLabels {
  const copies = copiesAmong(duplicates, targets)
  const single = duplicates.filter(({target, first}) => copies.get(target.page)?.first.page !== first.page)
  const messages = single.map(messageOf)
  const all = [...copies.values()]
  const [first, ...others] = all
  if (first && all.length > fewCopies) messages.push(messageOfCopies(first, others))
  else messages.push(...all.map(messageOfCopy))
  return {messages, copies: new Set(copies.keys())}
}

interface Copy extends Duplicate {
  /** How many labels it has in common with the page of `first`. */
  count: number
}

/** By page, its first label that the other page gives as well. */
function copiesAmong(duplicates: readonly Duplicate[], targets: readonly Target[]): Map<string, Copy> {
  const labels = new Map<string, number>()
  for (const {page} of targets) labels.set(page, (labels.get(page) ?? 0) + 1)
  const pairs = new Map<string, OfOnePair>()
  for (const duplicate of duplicates) {
    const {target, first} = duplicate
    if (target.page === first.page) continue
    const pair = `${target.page}\0${first.page}`
    const same = pairs.get(pair)
    if (same) same.push(duplicate)
    else pairs.set(pair, [duplicate])
  }
  const copies = new Map<string, Copy>()
  for (const same of pairs.values()) {
    const [first] = same
    const {page} = first.target
    if (isCopy(same, labels.get(page) ?? 0)) copies.set(page, {...first, count: same.length})
  }
  return copies
}

/** What a page has from one other page. */
type OfOnePair = [Duplicate, ...Duplicate[]]

/** A page that has most of its labels, and not just one or two, from another page; or all of them, and its name or titles. */
function isCopy(same: Readonly<OfOnePair>, labels: number): boolean {
  if (same.length > 2) return same.length * 2 > labels
  if (same.length < labels) return false
  const [{target, first}] = same
  return haveOneName(target.page, first.page) || same.every(isTitledAlike)
}

function isTitledAlike({target, first}: Duplicate): boolean {
  return target.title !== '' && isDeepStrictEqual(target.title, first.title)
}

/** `a/mlp` and `a/mlp_origin`, `a/mlp` and `old/mlp`; most folders have a page `index`. */
function haveOneName(page: string, other: string): boolean {
  const [folder, name] = split(page)
  const [otherFolder, otherName] = split(other)
  if (folder !== otherFolder) return name === otherName && name !== 'index'
  return (
    [name.slice(otherName.length), otherName.slice(name.length)].some((rest) => /^[^\p{L}]/u.test(rest)) &&
    (name.startsWith(otherName) || otherName.startsWith(name))
  )
}

function split(page: string): [folder: string, name: string] {
  const slash = page.lastIndexOf('/') + 1
  return [page.slice(0, slash), page.slice(slash)]
}

function messageOf({target, first}: Duplicate): BookMessage {
  const text = `label \`${target.label}\` is given twice, first in ${spot(first.file, first.place)}`
  const related = [{file: first.file, place: first.place, text: `\`${first.label}\` is given here first`}]
  return messageAt('label-is-unique', target.file, target.place, text, {related})
}

const advice = 'write what is none of the book to `exclusions` in `[build]` of config.ini'

function messageOfCopy({target, first, count}: Copy): BookMessage {
  const labels = count === 1 ? `its label \`${target.label}\`` : `${count} labels, first \`${target.label}\`,`
  const text = `this page has ${labels} from \`${first.file}\`, of which it may be a copy; ${advice}`
  const related = [{file: first.file, place: first.place, text: `\`${first.label}\` is given here first`}]
  return messageAt('label-is-unique', target.file, target.place, text, {related})
}

function messageOfCopies(copy: Copy, others: readonly Copy[]): BookMessage {
  const {target, first} = copy
  const text = `this page has its labels from \`${first.file}\`, and ${counted(others.length, 'more page has its labels', 'more pages have theirs')} from others: they may be copies; ${advice}`
  const related = [copy, ...others].map((each) => ({
    file: each.target.file,
    place: each.target.place,
    text: `\`${each.target.label}\` is also in \`${each.first.file}\``,
  }))
  return messageAt('label-is-unique', target.file, target.place, text, {related})
}
