// Markdown that a program put out: it is Markdown with formulas as Jupyter reads it, and none of the dialect.

import type {Element} from 'hast'
import {raw} from 'hast-util-raw'
import {toHtml} from 'hast-util-to-html'
import type {Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {mathFromMarkdown} from 'mdast-util-math'
import {toHast} from 'mdast-util-to-hast'
import {gfm} from 'micromark-extension-gfm'
import {math} from 'micromark-extension-math'
import {SKIP, visit} from 'unist-util-visit'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {cleanChildren} from '../text/clean-html.ts'
import {safeLink, safePicture} from '../text/safe-url.ts'
import {setChildren} from '../text/set-children.ts'
import {renderMath} from '../formulas/math.ts'
import {fittedTree} from './html-output.ts'

/** The nodes of the text, with addresses that may be followed and HTML that is safe. */
export function markdownNodes(markdown: string): RootContent[] {
  const tree = readMarkdown(markdown)
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') node.url = safeLink(node.url)
    else if (node.type === 'image') node.url = safePicture(node.url)
    if ('children' in node) setChildren(node, cleanChildren<RootContent>(node.children))
  })
  return tree.children.map((node) =>
    node.type === 'heading'
      ? {type: 'paragraph', children: [{type: 'strong', children: node.children}]}
      : node,
  )
}

export function markdownHtml(markdown: string): string {
  const tree = raw(toHast(readMarkdown(markdown), {allowDangerousHtml: true}))
  const safe = fittedTree(tree.type === 'root' ? tree : {type: 'root', children: []})
  visit(safe, 'element', (node, index, parent) => {
    if (!isFormula(node) || index === undefined || !parent) return
    const [text] = node.children
    const isDisplay = parent.type === 'element' && parent.tagName === 'pre'
    const html = renderMath(text?.type === 'text' ? text.value.trim() : '', isDisplay)
    Object.assign(isDisplay ? parent : node, {
      tagName: 'span',
      properties: {className: [parts.math]},
      children: [{type: 'raw', value: html}],
    })
    return SKIP
  })
  return toHtml(safe, {allowDangerousHtml: true})
}

function isFormula({tagName, properties: {className}}: Element): boolean {
  return tagName === 'code' && Array.isArray(className) && className.includes('language-math')
}

function readMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  })
}
