import type {CaptionedTable, Equation, Figure, Labelled, LabelMark} from '../nodes.ts'
import type {Heading, Image, Root, Table} from 'mdast'
import type {Parent} from 'unist'

import {draftChildren, isMark, isParent, type Draft, type Mark} from './marks.ts'
import {complain, rangeOf, sourceAt, type Page} from './page.ts'

type Target = Heading | Figure | Equation | CaptionedTable

/** Attach every label and size to what stands before it. */
export function attachMarks(page: Page, tree: Root): void {
  const seen: Target[] = []
  attachIn(page, tree, seen)
}

function attachIn(page: Page, parent: Parent, seen: Target[]): void {
  const children = draftChildren(parent)
  const kept: Draft[] = []
  for (const [index, original] of children.entries()) {
    let child = original
    if (!isMark(child) || child.role === 'begin_tab' || child.role === 'end_tab') {
      if (child.type === 'table' && isLabel(children[index + 1])) child = asCaptioned(child)
      if (isTarget(child)) seen.push(child)
      if (isParent(child)) attachIn(page, child, seen)
      kept.push(child)
    } else if (!attach(page, child, kept.at(-1), seen)) kept.push(asText(page, child))
  }
  parent.children = kept
}

function isTarget(node: Draft): node is Target {
  return (
    node.type === 'heading' ||
    node.type === 'figure' ||
    node.type === 'equation' ||
    node.type === 'captionedTable'
  )
}

function isLabel(node: Draft | undefined): boolean {
  return node !== undefined && isMark(node) && (node.role === 'label' || node.role === 'eqlabel')
}

function asCaptioned(table: Table): CaptionedTable {
  return {type: 'captionedTable', children: [table], position: table.position}
}

function attach(page: Page, mark: Mark, before: Draft | undefined, seen: readonly Target[]): boolean {
  if (mark.role === 'width' || mark.role === 'height') return attachSize(page, mark, before)
  const direct = before && isTarget(before) ? before : undefined
  const target = direct ?? nearest(mark, seen)
  if (!direct) complainOfPlace(page, mark, target)
  if (!target) return false
  if (direct && (mark.role === 'eqlabel') !== (direct.type === 'equation')) complainOfRole(page, mark, direct)
  if (direct && isNamed(direct)) complainOfSecond(page, mark, direct)
  name(target, {name: mark.value, role: mark.role as LabelMark['role'], position: mark.position!})
  return true
}

/** As the original does: what stands anywhere above. */
function nearest(mark: Mark, seen: readonly Target[]): Target | undefined {
  return seen.findLast((target) => (target.type === 'equation') === (mark.role === 'eqlabel'))
}

function labelsOf(target: Target): Labelled {
  return target.type === 'heading' ? (target.data ??= {}) : target
}

function name(target: Target, label: LabelMark): void {
  const labels = labelsOf(target)
  const {label: first, moreLabels = []} = labels
  labels.label = first && !first.isId ? first : label
  if (first) labels.moreLabels = first.isId ? [first, ...moreLabels] : [...moreLabels, label]
}

/** An id in braces and a label stand side by side: one is for links, the other for references. */
function isNamed(target: Target): boolean {
  const {label} = labelsOf(target)
  return label !== undefined && !label.isId
}

function attachSize(page: Page, mark: Mark, before: Draft | undefined): boolean {
  const role = mark.role as 'width' | 'height'
  if (before?.type === 'figure') {
    before[role] = mark.value
    return true
  }
  const image =
    before?.type === 'paragraph'
      ? before.children.findLast((child): child is Image => child.type === 'image')
      : undefined
  if (image) {
    const data = (image.data ??= {}) as {hProperties?: Record<string, string>}
    data.hProperties = {...data.hProperties, [role]: mark.value}
    return true
  }
  complain(
    page,
    'size-belongs-to-an-image',
    rangeOf(mark.position),
    `No image stands before this \`:${role}:\``,
  )
  return false
}

function complainOfPlace(page: Page, mark: Mark, target: Target | undefined): void {
  const what = target
    ? `it names the ${wordFor(target)} in line ${target.position?.start.line ?? 0}`
    : 'it names nothing'
  complain(
    page,
    'label-names-something',
    rangeOf(mark.position),
    `Label \`${mark.value}\` does not follow what it names; ${what}`,
  )
}

function complainOfRole(page: Page, mark: Mark, target: Target): void {
  const right = target.type === 'equation' ? 'eqlabel' : 'label'
  const expected = [sourceAt(page, mark.position).replace(mark.role, right)]
  const things = target.type === 'equation' ? 'Equations' : 'Headings, figures and tables'
  const reason = `${things} are named by \`:${right}:\``
  complain(page, 'label-suits-its-target', rangeOf(mark.position), reason, {expected})
}

function complainOfSecond(page: Page, mark: Mark, target: Target): void {
  const reason = `\`${labelsOf(target).label!.name}\` already names this ${wordFor(target)}`
  complain(page, 'label-is-single', rangeOf(mark.position), reason)
}

function wordFor(target: Target): string {
  return target.type === 'captionedTable' ? 'table' : target.type
}

function asText(page: Page, mark: Mark): Draft {
  const text = {type: 'text' as const, value: sourceAt(page, mark.position), position: mark.position}
  return {type: 'paragraph', children: [text], position: mark.position}
}
