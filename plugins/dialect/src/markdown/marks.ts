// The small signs of the dialect, as they are written.

import type {Labelled, LabelMark} from '../nodes.ts'

/** `` :numref:`x` ``, with as many back-ticks as the value needs. */
export function mark(role: string, value: string): string {
  const ticks = '`'.repeat(longestRun(value, '`') + 1)
  return `:${role}:${ticks}${value}${ticks}`
}

/** At least three, and more than stand in a row in the text. */
export function fenceFor(text: string): string {
  return '`'.repeat(Math.max(longestRun(text, '`') + 1, 3))
}

function longestRun(text: string, sign: string): number {
  return Math.max(0, ...[...text.matchAll(new RegExp(`\\${sign}+`, 'g'))].map(([run]) => run.length))
}

/** What stands in braces: an id, classes, and pairs. */
export interface Braced {
  id?: string | undefined
  classes?: readonly string[] | undefined
  values?: Record<string, string | undefined>
  others?: readonly string[]
}

/** `{#id .class key="two words"}`, or nothing. */
export function braced({id, classes = [], values = {}, others = []}: Braced): string {
  const pairs = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [pair(key, value)],
  )
  const all = [
    ...others,
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...pairs,
  ]
  return all.length > 0 ? `{${all.join(' ')}}` : ''
}

export function pair(key: string, value: string): string {
  return value === ''
    ? key
    : `${key}=${/^[\w.:/-]+$/.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`}`
}

/** The id that was written in braces. */
export function idInBraces(node: Labelled | undefined): string | undefined {
  return labelsOf(node).find((label) => label.isId)?.name
}

/** Lines with the labels that were written as marks. */
export function labelLines(node: Labelled | undefined): string {
  return labelsOf(node)
    .filter((label) => !label.isId)
    .map(({role, name}) => `\n${mark(role, name)}`)
    .join('')
}

function labelsOf({label, moreLabels = []}: Labelled = {}): LabelMark[] {
  return label ? [label, ...moreLabels] : []
}
