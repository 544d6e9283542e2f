import type {FootnoteDefinition, Nodes, Root} from 'mdast'

import {rewriteChildren} from './children.ts'
import type {Draft} from './marks.ts'
import {complain, rangeOf, type Page} from './page.ts'

/** A footnote that nothing in the text leads to, or of which there is one already, would be shown nowhere: it is text. */
export function keepLooseFootnotes(page: Page, tree: Root): void {
  const notes: Footnotes = {named: new Set(), first: new Map()}
  collect(tree, notes)
  if (notes.first.size === 0) return
  rewriteChildren(tree, (children) =>
    children.flatMap((child) => {
      const problem = child.type === 'footnoteDefinition' ? problemOf(child, notes) : undefined
      if (child.type !== 'footnoteDefinition' || problem === undefined) return [child]
      complain(page, 'footnote-is-named', rangeOf(child.position), `${problem}; it is shown as text`)
      return asText(child)
    }),
  )
}

interface Footnotes {
  /** What the text leads to. */
  named: Set<string>
  /** Of each name, in the order of the page. */
  first: Map<string, FootnoteDefinition>
}

function collect(node: Nodes, notes: Footnotes): void {
  const {named, first} = notes
  if (node.type === 'footnoteReference') named.add(node.identifier)
  if (node.type === 'footnoteDefinition' && !first.has(node.identifier)) first.set(node.identifier, node)
  const {caption = []} = (node.data ?? {}) as {caption?: Nodes[]}
  for (const child of [...caption, ...('children' in node ? node.children : [])]) collect(child, notes)
}

function problemOf(note: FootnoteDefinition, {named, first}: Footnotes): string | undefined {
  const mark = `\`[^${note.label ?? note.identifier}]\``
  if (!named.has(note.identifier)) return `Nothing in the text leads to the footnote ${mark}`
  return first.get(note.identifier) === note ? undefined : `There are two footnotes ${mark}`
}

function asText({children, label, identifier, position}: FootnoteDefinition): Draft[] {
  const mark = {type: 'text' as const, value: `[^${label ?? identifier}]: `, position}
  const [first, ...rest] = children
  if (first?.type === 'paragraph') {
    if (position && first.position) {
      mark.position = {start: position.start, end: first.position.start}
      first.position = {start: position.start, end: first.position.end}
    }
    return [{...first, children: [mark, ...first.children]}, ...rest]
  }
  return [{type: 'paragraph', children: [mark], position}, ...children]
}
