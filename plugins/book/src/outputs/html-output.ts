// HTML that a program put out, such as the table of a data frame: safe, and in the looks of the page.

import type {Element, ElementContent, Nodes, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {SKIP, visit} from 'unist-util-visit'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {cleanTree} from '../text/clean-html.ts'
import {withDrawnPictures} from '../text/drawings.ts'

export interface HtmlOutput {
  /** `''` where nothing of it can be shown. */
  html: string
  /** Whether it is what it was without scripts and styles of its own. */
  isWhole: boolean
}

const leaning = /<(?:script|style|input|button|select|canvas|link|iframe|object|embed)\b/i
const standing = /<(?:table|img|picture|video|audio)\b/i

export function htmlOutput(written: string): HtmlOutput {
  const tree = fittedTree(fromHtml(withDrawnPictures(written), {fragment: true}))
  const html = showsSomething(tree) ? toHtml(tree) : ''
  return {html, isWhole: !leaning.test(written) || standing.test(html)}
}

/** A tree of HTML, safe, as it may stand in an output. */
export function fittedTree(tree: Root): Root {
  const safe = cleanTree(tree)
  visit(safe, 'element', (node, index, parent) => {
    fit(node)
    if (node.tagName !== 'table' || index === undefined || !parent) return
    // tables within tables are part of the layout of these
    visit(node, 'element', fit)
    parent.children[index] = scrollBox(node)
    return [SKIP, index + 1]
  })
  return safe
}

const headings = /^h[1-6]$/

/** Names are those of the page; so are headings, which an output would come between. */
function fit(node: Element): void {
  const {properties, children} = node
  for (const name of ['id', 'name', 'border', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls'])
    delete properties[name]
  if (headings.test(node.tagName)) {
    Object.assign(node, {tagName: 'p', children: [elementOf('strong', {}, children)]})
  } else if (node.tagName === 'img') properties['alt'] ??= ''
  else if (node.tagName === 'a' && /^(?:https?:)?\/\//i.test(properties.href ?? ''))
    Object.assign(properties, {target: '_blank', rel: ['noopener', 'noreferrer']})
}

function scrollBox(table: Element): Element {
  return elementOf('div', {className: [parts.table], tabIndex: 0}, [table])
}

function elementOf(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children}
}

const seen = new Set(['img', 'video', 'audio', 'hr', 'table'])

function showsSomething(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type === 'element' && seen.has(node.tagName)) return true
  return 'children' in node && node.children.some(showsSomething)
}
