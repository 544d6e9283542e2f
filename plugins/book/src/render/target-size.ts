// Targets that a finger can meet: links of a letter or two that stand in a row of their own, as those of a glossary do,
// get a class by which they are made large enough; links within sentences stay as they are.

import type {Element, ElementContent, Nodes, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'

/** More letters are as wide as a target has to be. */
const shortLink = 3

export function markShortLinks(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (!isRow(node)) return
    for (const link of node.children.filter(isLink)) {
      if (textOf(link).trim().length > shortLink || hasPicture(link)) continue
      link.properties.className = [...classesOf(link), parts.shortLink]
    }
  })
}

/** What holds links of its own, and no word beside them. */
function isRow({tagName, children}: Element): boolean {
  if (!rows.has(tagName) || !children.some(isLink)) return false
  return children.every(
    (child) => isLink(child) || child.type !== 'text' || !/[\p{L}\p{N}]/u.test(child.value),
  )
}

const rows = new Set('p li td th div nav span dd dt center section article'.split(' '))

function isLink(node: ElementContent | Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'a' && node.properties.href !== undefined
}

function hasPicture({children}: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'img')
}

function classesOf({properties: {className}}: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return node.type === 'text' ? node.value : ''
}
