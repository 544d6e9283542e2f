// What one page tells of the things that its labels name. The numbers of a book nobody knows here: they count through
// the page, and only what has a label, and so may be referred to, has one.

import type {Data, Nodes, PhrasingContent, Root} from 'mdast'

import {foldLabel, idOfLabel, meantBy, type LabelledKind} from '../labels.ts'
import type {CaptionedTable, Labelled, LabelMark, Reference} from '../nodes.ts'

/** A labelled thing of the page. */
export interface Target {
  kind: LabelledKind
  /** As written. */
  label: string
  id: string
  /** For further labels. */
  moreIds: string[]
  number: string | null
  /** Heading or caption as it is written; empty for an equation. */
  title: readonly PhrasingContent[]
  /** What a figure says to those who do not see it. */
  alt: string
}

export interface PageFacts {
  targets: ReadonlyMap<Nodes, Target>
  byLabel: ReadonlyMap<string, readonly Target[]>
  /** The ids of labels, and those that authors write in braces. */
  ids: ReadonlySet<string>
  /** References that stand in a link, which holds no other. */
  inLinks: ReadonlySet<Nodes>
}

export const noFacts: PageFacts = {
  targets: new Map(),
  byLabel: new Map(),
  ids: new Set(),
  inLinks: new Set(),
}

export function readFacts(root: Root): PageFacts {
  const found: Found[] = []
  const inLinks = new Set<Nodes>()
  const ids = new Set<string>()
  collect(root, false, {found, inLinks, ids})
  const targets = new Map<Nodes, Target>()
  const byLabel = new Map<string, Target[]>()
  const counts = {section: 0, figure: 0, table: 0, equation: 0}
  for (const {node, labels} of found) {
    const target = targetOf(node, labels, counts, ids)
    targets.set(node, target)
    for (const {name} of labels) {
      const key = foldLabel(name)
      const same = byLabel.get(key)
      if (same) same.push(target)
      else byLabel.set(key, [target])
    }
  }
  return {targets, byLabel, ids, inLinks}
}

/** The thing of this page that a reference names. */
export function targetOfReference(reference: Reference, {byLabel}: PageFacts): Target | undefined {
  return meantBy(reference, byLabel.get(foldLabel(reference.label)) ?? [])
}

type LabelledNode = Extract<Nodes, {type: 'heading' | 'figure' | 'equation' | 'captionedTable'}>

interface Found {
  node: LabelledNode
  labels: [LabelMark, ...LabelMark[]]
}

interface Collected {
  found: Found[]
  inLinks: Set<Nodes>
  ids: Set<string>
}

function collect(node: Nodes, isInLink: boolean, collected: Collected): void {
  const {found, inLinks, ids} = collected
  const id = writtenId(node)
  if (id !== undefined) ids.add(id)
  if (isInLink) inLinks.add(node)
  const labels = isLabelled(node) ? labelsOf(node) : undefined
  if (labels && isLabelled(node)) found.push({node, labels})
  if (!('children' in node)) return
  let isInside = isInLink || node.type === 'link' || node.type === 'linkReference'
  for (const child of node.children) {
    if (child.type === 'html' && /^<a[\s>]/i.test(child.value)) isInside = true
    else if (child.type === 'html' && /<\/a\s*>/i.test(child.value)) isInside = isInLink
    else collect(child, isInside, collected)
  }
}

/** Where authors write ids in braces; those of other nodes come from plugins, and are left alone. */
const withBraces: readonly string[] = [
  'emphasis',
  'image',
  'imageReference',
  'inlineCode',
  'containerDirective',
]

/** An id in braces: `[text]{#id}`. */
export function writtenId(node: Nodes): string | undefined {
  if (!withBraces.includes(node.type)) return undefined
  const data: Data | undefined = node.data
  const id = data?.hProperties?.['id'] ?? (node.type === 'containerDirective' && node.attributes?.['id'])
  return typeof id === 'string' ? id : undefined
}

function isLabelled(node: Nodes): node is LabelledNode {
  return ['heading', 'figure', 'equation', 'captionedTable'].includes(node.type)
}

function labelsOf(node: LabelledNode): [LabelMark, ...LabelMark[]] | undefined {
  const {label, moreLabels = []}: Labelled = (node.type === 'heading' ? node.data : node) ?? {}
  return label && [label, ...moreLabels]
}

function targetOf(
  node: LabelledNode,
  [label, ...more]: [LabelMark, ...LabelMark[]],
  counts: Record<LabelledKind, number>,
  ids: Set<string>,
): Target {
  const kind = kindOf(node)
  const title = titleOf(node)
  const id = unique(idOfLabel(label.name), ids)
  const moreIds = more.map(({name}) => idOfLabel(name)).filter((other) => !ids.has(other) && ids.add(other))
  const number =
    node.type === 'equation' && node.tag !== undefined
      ? node.tag
      : isNumbered(node, title)
        ? String((counts[kind] += 1))
        : null
  const alt = node.type === 'figure' ? node.alt : ''
  return {kind, label: label.name, id, moreIds, number, title, alt}
}

function kindOf({type}: LabelledNode): LabelledKind {
  return type === 'heading' ? 'section' : type === 'captionedTable' ? 'table' : type
}

/** A number stands in a caption; what only defines macros is not shown. */
function isNumbered(node: LabelledNode, title: readonly PhrasingContent[]): boolean {
  return node.type === 'equation' ? node.value !== '' : node.type !== 'heading' && title.length > 0
}

function titleOf(node: LabelledNode): readonly PhrasingContent[] {
  if (node.type === 'equation') return []
  return node.type === 'captionedTable' ? captionOf(node) : node.children
}

function captionOf({children: [first]}: CaptionedTable): readonly PhrasingContent[] {
  return first.type === 'tableCaption' ? first.children : []
}

function unique(base: string, taken: Set<string>): string {
  let id = base
  for (let n = 1; taken.has(id); n += 1) id = `${base}-${n}`
  taken.add(id)
  return id
}
