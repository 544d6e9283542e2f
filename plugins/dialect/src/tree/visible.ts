import type {Nodes, Root} from 'mdast'

import {controlCharacters, visibleText} from '../source/control-characters.ts'
import type {Page} from './page.ts'

/**
 * Show control characters as what they can be shown as, but in names of files, which are looked for as they are; and
 * whatever ends the lines of the file, end those of its texts in one way.
 */
export function makeVisible({safe}: Page, tree: Root): void {
  if (safe.source.includes('\r') || controlCharacters(safe.source).length > 0) makeNodeVisible(tree)
}

/** Names of files, and what is no text of the page. */
const asWritten: ReadonlySet<string> = new Set(['type', 'position', 'url', 'estree', 'outputs'])

function makeNodeVisible(node: Nodes): void {
  if (node.type !== 'toc' && node.type !== 'bibliography') makeFieldsVisible(node)
}

function makeFieldsVisible(fields: object): void {
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    if (asWritten.has(name)) continue
    if (typeof value === 'string') Reflect.set(fields, name, shown(value))
    else if (Array.isArray(value)) Reflect.set(fields, name, value.map(visibleItem))
    else if (isFields(value)) makeFieldsVisible(value)
  }
}

function visibleItem(item: unknown): unknown {
  if (typeof item === 'string') return shown(item)
  if (isNode(item)) makeNodeVisible(item)
  else if (isFields(item)) makeFieldsVisible(item)
  return item
}

function shown(text: string): string {
  return visibleText(text).replace(/\r\n?/g, '\n')
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isNode(value: unknown): value is Nodes {
  return isFields(value) && 'type' in value
}
