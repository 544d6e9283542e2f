// Stored outputs as Markdown: text in a fence, formulas and Markdown as what they are, of a picture its words.

import type {RootContent} from 'mdast'
import {formOf, plainFinalText, visibleText, type StoredOutput} from 'remark-d2lbook'
import {markdownNodes} from '../outputs/markdown-output.ts'
import {plainForm, shownOutput, type ShownOutput} from '../outputs/shown-output.ts'
import {outputWords} from '../words/page-words.ts'
import {fenced} from './fenced.ts'
import {markdownText} from './markdown-text.ts'

/** `''` for an output that says nothing. */
export function outputMarkdown(output: StoredOutput, lang: string): string {
  const shown = shownOutput(output)
  if (!shown) return ''
  const plain = 'data' in output ? plainForm(output.data) : undefined
  switch (shown.kind) {
    case 'text':
      return printed(shown.text)
    case 'error':
      return printed(errorText(shown))
    case 'html':
      return plain === undefined ? asBlock(shown.html) : printed(plain)
    case 'picture':
      return printed(plain ?? shown.alt ?? nameOf(output))
    case 'markdown':
      return markdownText(markdownNodes(shown.markdown))
    case 'formula':
      return markdownText(shown.parts.flatMap(formulaNodes))
    case 'json':
      return fenced(shown.json, 'json')
    case 'interactive':
      return markdownText([paragraph(outputWords(lang).interactive(shown.program))])
  }
}

/** `<Figure size 252x180 with 1 Axes>` says at least that there is one. */
function nameOf(output: StoredOutput): string {
  return ('data' in output && formOf(output.data, 'text/plain')) || ''
}

function errorText({name, value, traceback}: Extract<ShownOutput, {kind: 'error'}>): string {
  const text = plainFinalText(traceback)
  const line = plainFinalText(value.trim() === '' ? name : `${name}: ${value}`)
  if (text.trim() === '') return line
  // some programs store the way to the error alone
  return text.includes(plainFinalText(name)) ? text : `${text.trimEnd()}\n${line}`
}

function printed(text: string): string {
  const final = visibleText(plainFinalText(text)).replace(/\n+$/, '')
  return final.trim() === '' ? '' : fenced(final, 'text')
}

/** A blank line would end the block. */
function asBlock(html: string): string {
  return html.trim().replace(/\n[^\S\n]*(?=\n)/g, '')
}

type Part = Extract<ShownOutput, {kind: 'formula'}>['parts'][number]

function formulaNodes(part: Part): RootContent[] {
  if (part.kind === 'display') return [{type: 'math', value: part.tex}]
  if (part.kind === 'words') return [paragraph(part.text.trim())]
  return [{type: 'paragraph', children: [{type: 'inlineMath', value: part.tex}]}]
}

function paragraph(value: string): RootContent {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}
