// Titles and captions as plain text. Maths keeps its source, so that whoever shows the text may typeset it.

import type {Nodes} from 'mdast'
import {cleanSiblings} from '../text/clean-html.ts'
import type {ReferenceFact} from './page-facts.ts'

/** Stands for a reference until its text is known: `\uE000numref:sec_mlp\uE001`. */
export const pendingReference = /\uE000(numref|ref|eqref):([^\uE001]*)\uE001/g

/** The text of a heading or caption; citations are left out, references are left pending. */
export function plainText(nodes: readonly Nodes[]): string {
  return textOfAll(nodes)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim()
}

/** Puts the texts of references into a text with pending ones. */
export function settleText(
  text: string,
  textOfReference: (role: ReferenceFact['role'], label: string) => string,
): string {
  return text.replace(pendingReference, (_, role: ReferenceFact['role'], label: string) =>
    textOfReference(role, label),
  )
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'reference':
      return `\uE000${node.role}:${node.label}\uE001`
    case 'citation':
    case 'html':
    case 'footnoteReference':
      return ''
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'break':
      return ' '
    default:
      return textOfContent(node)
  }
}

function textOfContent(node: Nodes): string {
  if ('value' in node) return isMaths(node.type) ? `$${node.value}$` : node.value
  return 'children' in node ? textOfAll(node.children) : ''
}

/** What stands in a script is no text. */
function textOfAll(nodes: readonly Nodes[]): string {
  return cleanSiblings(nodes).map(textOf).join('')
}

function isMaths(type: string): boolean {
  return type === 'inlineMath' || type === 'math' || type === 'equation'
}
