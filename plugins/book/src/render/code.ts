// Cells, listings and stored outputs.

import type {Code} from 'mdast'
import type {Cell} from 'remark-d2lbook'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {partProperties} from '../text/part-properties.ts'
import {element, literal, text, type Content, type HtmlElement} from './element.ts'
import {knownLanguage} from './highlight.ts'
import {siteHtml} from './html-pictures.ts'
import {outputBoxes} from './output.ts'
import type {RenderState} from './render-state.ts'

export function codeCell(node: Cell, state: RenderState): HtmlElement {
  const code = node.hidesCode ? [] : [pre(node.value, node.language)]
  const outputs = node.hidesOutput ? [] : outputsOf(node, state)
  return element(
    'div',
    {className: [parts.cell], [partProperties.language]: node.language},
    [...code, ...outputs],
    node,
  )
}

function outputsOf(node: Cell, {data, trustedHtml, words}: RenderState): Content[] {
  const placed = (html: string) => siteHtml(html, data).replaceAll('"pathname://', '"')
  return outputBoxes(node, {words: words.outputs, placed}).map(({properties, html}) =>
    element('div', {...properties, dataTrusted: String(trustedHtml.push(html) - 1)}, []),
  )
}

export function listing(node: Code): HtmlElement {
  const language = node.lang ?? ''
  const title = titleIn(node.meta ?? '')
  const head = title === undefined ? [] : [element('div', {className: [parts.listingTitle]}, [text(title)])]
  return element(
    'div',
    {className: [parts.listing], [partProperties.language]: language || undefined},
    [...head, pre(node.value, language)],
    node,
  )
}

/** As Docusaurus has it: ` ```js title="src/index.js" `. */
function titleIn(meta: string): string | undefined {
  return /(?:^|\s)title=(["'])(.+?)\1/.exec(meta)?.[2]
}

function pre(code: string, language: string): HtmlElement {
  const known = knownLanguage(language)
  const className = known ? ['hljs', `language-${known}`] : ['hljs']
  return element('pre', {tabIndex: 0}, [literal('code', {className, dataCode: known ?? ''}, code)])
}
