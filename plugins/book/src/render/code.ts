// Cells, listings and stored outputs.

import type {Code} from 'mdast'
import type {Cell} from 'remark-d2lbook'
import {element, literal, type Content, type HtmlElement} from './element.ts'
import {knownLanguage} from './highlight.ts'

export function codeCell(node: Cell): HtmlElement {
  const code = node.hidesCode ? [] : [pre(node.value, node.language)]
  const outputs = node.hidesOutput ? [] : (node.outputs ?? []).flatMap(output)
  return element('div', {className: ['d2l-cell'], dataLanguage: node.language}, [...code, ...outputs], node)
}

export function listing(node: Code): HtmlElement {
  const language = node.lang ?? ''
  return element(
    'div',
    {className: ['d2l-listing'], dataLanguage: language || undefined},
    [pre(node.value, language)],
    node,
  )
}

function pre(code: string, language: string): HtmlElement {
  const known = knownLanguage(language)
  const className = known ? ['hljs', `language-${known}`] : ['hljs']
  return element('pre', {tabIndex: 0}, [literal('code', {className, dataCode: known ?? ''}, code)])
}

/** One stored nbformat output: text is shown, pictures as `data:` addresses; HTML is not trusted. */
function output(value: unknown): Content[] {
  if (typeof value !== 'object' || value === null) return []
  const {output_type: type, text: stream, data, evalue} = value as Record<string, unknown>
  if (type === 'stream') return outputBox([textOutput(joined(stream))])
  if (type === 'error') return outputBox([textOutput(joined(evalue))])
  const mimes = (data ?? {}) as Record<string, unknown>
  for (const mime of ['image/png', 'image/jpeg']) {
    if (mimes[mime])
      return outputBox([
        element('img', {src: `data:${mime};base64,${joined(mimes[mime])}`, alt: 'output'}, []),
      ])
  }
  return mimes['text/plain'] ? outputBox([textOutput(joined(mimes['text/plain']))]) : []
}

function outputBox(children: Content[]): Content[] {
  return [element('div', {className: ['d2l-output']}, children)]
}

function textOutput(value: string): HtmlElement {
  return element('pre', {tabIndex: 0}, [literal('code', {}, value)])
}

function joined(value: unknown): string {
  if (Array.isArray(value)) return value.join('')
  return typeof value === 'string' ? value : ''
}
