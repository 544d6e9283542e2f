import type {Html, Root} from 'mdast'

import {rewriteChildren} from './children.ts'
import {limitHtmlDepth} from './limit-depth.ts'
import type {Draft} from './marks.ts'
import {complain, rangeOf, sourceAt, type Page} from './page.ts'

/** Comments vanish; all other HTML stays, for the renderer to make it safe. */
export function readHtml(page: Page, tree: Root): void {
  const limited = limitHtmlDepth(page)
  rewriteChildren(tree, (children, parent) =>
    withWholeDrawings(page, children).flatMap((child): Draft[] => {
      if (isEmptied(child)) return []
      if (child.type !== 'html') return [child]
      const [node = child] = limited(child)
      if (node.type === 'html') return readHtmlNode(page, node)
      const isFlow = !['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'].includes(
        parent.type,
      )
      return isFlow && node.type === 'text'
        ? [{type: 'paragraph', children: [node], position: node.position}]
        : [node]
    }),
  )
}

/** Markdown reads each tag within a line by itself, and ends a block at a blank line; a drawing is one thing. */
function withWholeDrawings(page: Page, children: Draft[]): Draft[] {
  if (!children.some(isOpenDrawing)) return children
  const closes = (node: Draft) => /<\/svg\s*>/i.test(sourceAt(page, node.position))
  const last = children.findLastIndex(closes)
  const result: Draft[] = []
  for (let i = 0; i < children.length; i += 1) {
    const child = children[i]!
    if (i >= last || !isOpenDrawing(child)) result.push(child)
    else {
      const end = children.findIndex((each, at) => at > i && closes(each))
      result.push(joined(page, child, children[end]!))
      i = end
    }
  }
  return result
}

function isOpenDrawing(node: Draft): boolean {
  return node.type === 'html' && /^<svg[\s>]/i.test(node.value) && !/<\/svg\s*>/i.test(node.value)
}

function joined(page: Page, first: Draft, last: Draft): Html {
  const position = {start: first.position!.start, end: last.position!.end}
  return {type: 'html', value: sourceAt(page, position), position}
}

/** The same for a block that holds all of its elements. */
export function readHtmlBlock(page: Page, html: Html): Draft[] {
  const [node] = limitHtmlDepth(page)(html)
  if (node?.type !== 'text') return readHtmlNode(page, html)
  return [{type: 'paragraph', children: [node], position: node.position}]
}

/** HTML without its comments, and what is wrong in it. */
export function readHtmlNode(page: Page, html: Html): Html[] {
  const kept = withoutComments(html)
  for (const node of kept) {
    complainOfUnsafe(page, node)
    complainOfMarks(page, node)
  }
  return kept
}

const unsafe =
  /<(script|style|iframe|frame|object|embed|form|input|select|textarea|button|meta|link|base|template)(?=[\s/>])|<[a-z][^<>]*?\s(on[a-z]+)\s*=/gi

function complainOfUnsafe(page: Page, node: Html): void {
  const names = [...node.value.matchAll(unsafe)].map(([, tag, event]) => (tag ? `<${tag}>` : event!))
  if (names.length === 0) return
  const list = [...new Set(names)].map((name) => `\`${name}\``).join(', ')
  complain(page, 'html-is-safe', rangeOf(node.position), `Pages are made without ${list}`)
}

/** What Markdown takes for HTML, up to the next blank line, it does not read. */
function complainOfMarks(page: Page, node: Html): void {
  const {start, end} = rangeOf(node.position)
  const match = /(:[a-z_]+:)`[^`]+`/.exec(page.safe.source.slice(start, end))
  if (!match) return
  const at = start + match.index
  const reason = `\`${match[1]}\` is shown as text; a blank line before and after it is missing`
  complain(page, 'html-has-no-marks', {start: at, end: at + match[0].length}, reason)
}

/** A paragraph that was a comment and nothing else. */
function isEmptied(node: Draft): boolean {
  return node.type === 'paragraph' && node.children.length === 0
}

function withoutComments(node: Html): Html[] {
  if (!node.value.includes('<!--')) return [node]
  const value = node.value.replaceAll(/<!--[^]*?-->/g, '')
  return value.trim() === '' ? [] : [{...node, value}]
}
