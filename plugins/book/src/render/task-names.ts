// The boxes of a list of tasks say what they are ticked for, to those who hear the page.

import type {Element, Nodes, Root} from 'hast'
import {visit} from 'unist-util-visit'

const longest = 100

export function nameTasks(tree: Root): void {
  visit(tree, 'element', (item) => {
    if (item.tagName !== 'li') return
    const box = boxOf(item)
    const name = textOf(item).replaceAll(/\s+/g, ' ').trim().slice(0, longest)
    if (box && box.properties.ariaLabel === undefined && name !== '') box.properties.ariaLabel = name
  })
}

/** At the beginning of the item, or of its first paragraph. */
function boxOf({children}: Element): Element | undefined {
  const first = children.find((child) => child.type === 'element')
  if (first?.tagName === 'p') return boxOf(first)
  return first?.tagName === 'input' && first.properties.type === 'checkbox' ? first : undefined
}

/** Its own words, without those of lists below it. */
function textOf(node: Nodes): string {
  if (node.type === 'element' && ['ul', 'ol'].includes(node.tagName)) return ''
  if ('children' in node) return node.children.map(textOf).join('')
  return node.type === 'text' ? node.value : ''
}
