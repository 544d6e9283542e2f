import type {FootnoteDefinition, FootnoteReference, Nodes, Root, Text} from 'mdast'

import {rewriteChildren} from './children.ts'
import type {Draft} from './marks.ts'
import {complain, rangeOf, type Page} from './page.ts'

/** A footnote that nothing in the text leads to, or of which there is one already, would be shown nowhere: it is text. */
export function keepLooseFootnotes(page: Page, tree: Root): void {
  const definitions: FootnoteDefinition[] = []
  const inText = namesIn(tree, definitions)
  if (definitions.length === 0) return
  const {problems, shown} = looseAmong(definitions, inText)
  rewriteChildren(tree, (children) =>
    children.flatMap((child): Draft[] => {
      if (child.type === 'footnoteReference' && !shown.has(child.identifier)) return [markOf(child)]
      const problem = child.type === 'footnoteDefinition' ? problems.get(child) : undefined
      if (child.type !== 'footnoteDefinition' || problem === undefined) return [child]
      complain(page, 'footnote-is-named', rangeOf(child.position), `${problem}; it is shown as text`)
      return asText(child)
    }),
  )
}

/** The notes that a text leads to, and the definitions that stand in it; what they say is no part of the text. */
function namesIn(node: Nodes, definitions: FootnoteDefinition[]): string[] {
  if (node.type === 'footnoteReference') return [node.identifier]
  if (node.type === 'footnoteDefinition') {
    definitions.push(node)
    node.children.forEach((child) => namesIn(child, definitions))
    return []
  }
  const {caption = []} = (node.data ?? {}) as {caption?: Nodes[]}
  const children = [...caption, ...('children' in node ? node.children : [])]
  return children.flatMap((child) => namesIn(child, definitions))
}

interface Loose {
  /** What is wrong with a note. */
  problems: Map<FootnoteDefinition, string>
  /** The names of all others. */
  shown: Set<string>
}

/** A note may lead to another, but not to itself alone; one that is text leads to others as any text does. */
function looseAmong(definitions: readonly FootnoteDefinition[], inText: readonly string[]): Loose {
  const problems: Loose['problems'] = new Map()
  const first = new Map<string, FootnoteDefinition>()
  const reached = new Set<string>()
  const reach = (names: readonly string[]): void => {
    const waiting = [...names]
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (reached.has(name)) continue
      reached.add(name)
      waiting.push(...namesOf(first.get(name)))
    }
  }
  for (const note of definitions) if (!first.has(note.identifier)) first.set(note.identifier, note)
  reach(inText)
  const shown = new Set<string>()
  for (const note of definitions) {
    const isSecond = first.get(note.identifier) !== note
    if (!isSecond && reached.has(note.identifier)) shown.add(note.identifier)
    else {
      const mark = markOf(note).value
      problems.set(
        note,
        isSecond
          ? `There are two footnotes \`${mark}\``
          : `Nothing in the text leads to the footnote \`${mark}\``,
      )
      reach(namesOf(note))
    }
  }
  return {problems, shown}
}

function namesOf(note: FootnoteDefinition | undefined): string[] {
  return note?.children.flatMap((child) => namesIn(child, [])) ?? []
}

function markOf({label, identifier, position}: FootnoteDefinition | FootnoteReference): Text {
  return {type: 'text', value: `[^${label ?? identifier}]`, position}
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
