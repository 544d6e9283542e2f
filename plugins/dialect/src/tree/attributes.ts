import type {PhrasingContent, Text} from 'mdast'

import type {LabelMark} from '../nodes.ts'
import {readAttributes, type PlacedAttributes} from '../source/attributes.ts'
import type {Draft} from './marks.ts'
import {positionOf, rangeOf, type Page} from './page.ts'

/** The label that an id is, at its place. */
export function labelOfId(page: Page, {id, start, end}: PlacedAttributes): LabelMark | undefined {
  if (id === undefined) return undefined
  const at = Math.max(page.safe.source.indexOf(`#${id}`, start), start)
  const position = positionOf(page, at, Math.min(at + 1 + id.length, Math.max(end, at)))
  return {name: id, role: 'label', position, isId: true}
}

/** Cut attributes from the end of phrases. */
export function takeLast(
  page: Page,
  phrases: PhrasingContent[],
  pattern: RegExp,
): {phrases: PhrasingContent[]; attributes: PlacedAttributes} | undefined {
  const last = phrases.at(-1)
  const match = last?.type === 'text' ? pattern.exec(last.value) : null
  const written = match?.[1]
  if (!match || written === undefined || last?.type !== 'text') return undefined
  const {start, end} = rangeOf(last.position)
  const at = page.safe.source.lastIndexOf(written, Math.max(end - written.length, start))
  const from = at < start ? start : at
  const value = last.value
    .slice(0, match.index)
    .trimEnd()
    .replace(/(?:^|[ \t]+)#+$/, '')
  const position = positionOf(page, start, Math.min(from, start + value.length))
  const kept: PhrasingContent[] = value === '' ? [] : [{...last, value, position}]
  return {
    phrases: [...phrases.slice(0, -1), ...kept],
    attributes: {...readAttributes(written), start: from, end: from + written.length},
  }
}

/** Cut attributes from the start of the text that follows a node. */
export function takeFirst(
  page: Page,
  after: Draft | undefined,
  pattern: RegExp,
): {rest: Text[]; attributes: PlacedAttributes} | undefined {
  const match = after?.type === 'text' ? pattern.exec(after.value) : null
  const written = match?.[1]
  if (!match || written === undefined || after?.type !== 'text') return undefined
  const {start, end} = rangeOf(after.position)
  const from = Math.max(page.safe.source.indexOf(written, start), start)
  const behind = Math.min(from + written.length, end)
  const value = after.value.slice(match[0].length)
  return {
    rest: value === '' ? [] : [{...after, value, position: positionOf(page, behind, Math.max(end, behind))}],
    attributes: {...readAttributes(written), start: from, end: behind},
  }
}
