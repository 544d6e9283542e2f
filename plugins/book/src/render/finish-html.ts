// Last changes to a page's HTML tree, after the parser of raw HTML has seen it:
// formulas, coloured code and other HTML of our own are put in as strings, captions move into their tables,
// headings get their link marks.

import type {Element, ElementContent, Nodes, Root} from 'hast'
import type {} from 'mdast-util-to-hast'
import {SKIP, visit} from 'unist-util-visit'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {readableAddress} from '../text/readable-address.ts'
import {highlight} from './highlight.ts'
import {renderMath} from '../formulas/math.ts'
import type {HeadingTexts} from './render-state.ts'
import {markShortLinks} from './target-size.ts'
import {nameTasks} from './task-names.ts'

export interface FinishOptions {
  /** Strings that `data-trusted` points into. */
  trustedHtml: string[]
  headings: readonly HeadingTexts[]
  directLink: (title: string) => string
}

export function finishHtml(tree: Root, options: FinishOptions): void {
  markShortLinks(tree)
  nameTasks(tree)
  visit(tree, 'element', (node, index, parent) => {
    const {dataMath, dataCode, dataTrusted, dataWhole, href} = node.properties
    if (node.tagName === 'h1') delete node.properties.dataHeading
    if (typeof href === 'string') node.properties.href = readableAddress(href)
    if (typeof dataMath === 'string') insertMath(node, dataMath)
    else if (typeof dataCode === 'string') insertCode(node, dataCode)
    else if (typeof dataTrusted === 'string' && dataWhole !== undefined && parent && index !== undefined) {
      parent.children[index] = raw(options.trustedHtml[Number(dataTrusted)] ?? '')
      return SKIP
    } else if (typeof dataTrusted === 'string')
      insertTrusted(node, options.trustedHtml[Number(dataTrusted)] ?? '')
    else if (node.properties.className?.toString().split(',').includes(parts.table)) adoptCaption(node)
    else if (/^h[2-6]$/.test(node.tagName) && !isUnseen(node)) addHashLink(node, options)
  })
}

/** The heading of the notes is no place of the page. */
function isUnseen({properties}: Element): boolean {
  return String(properties.className).split(',').includes(parts.unseen)
}

function insertMath(node: Element, mode: string): void {
  const html = renderMath(textOf(node), mode === 'display')
  delete node.properties.dataMath
  node.properties.className = [parts.math]
  node.children = [raw(html)]
}

function insertCode(node: Element, language: string): void {
  delete node.properties.dataCode
  if (language) node.children = [raw(highlight(textOf(node), language))]
}

function insertTrusted(node: Element, html: string): void {
  delete node.properties.dataTrusted
  node.children = [raw(html)]
}

function adoptCaption(node: Element): void {
  const [caption, table] = node.children.filter((child) => child.type === 'element')
  if (!caption || caption.properties.dataCaption === undefined || table?.tagName !== 'table') return
  caption.tagName = 'caption'
  caption.properties = {}
  table.children.unshift(caption)
  node.children = [table]
}

function addHashLink(node: Element, {headings, directLink}: FinishOptions): void {
  const {id, dataHeading} = node.properties
  const own = headings[Number(dataHeading)]
  delete node.properties.dataHeading
  if (typeof id !== 'string' || id === '') return
  node.properties.className = [...(node.properties.className ?? []), 'anchor']
  const title = directLink(own?.plain ?? textOf(node).trim())
  node.children.push({
    type: 'element',
    tagName: 'a',
    properties: {className: ['hash-link'], href: `#${id}`, ariaLabel: title, title, translate: 'no'},
    children: [{type: 'text', value: '\u200b'}],
  })
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}

function raw(value: string): ElementContent {
  return {type: 'raw', value}
}
