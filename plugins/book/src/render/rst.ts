// The few reStructuredText blocks that real books use, degraded gracefully: headings become headings,
// directives that only Sphinx could run are shown as what they are.

import type {EvalRst} from 'remark-d2lbook'
import {element, text, type Content} from './element.ts'

const silentDirectives = new Set(['only', 'raw', 'currentmodule', 'card', 'toctree'])
const underline = /^([=\-~^"'#*+.:_`])\1{2,}\s*$/

export function renderRst(node: EvalRst): Content[] {
  const lines = dedent(node.value.split(/\r?\n/))
  const blocks: Content[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const directive = /^\.\. ([\w:-]+)::\s*(.*)$/.exec(line.trim())
    if (directive) blocks.push(...renderDirective(directive[1] ?? '', directive[2] ?? ''))
    else if (underline.test(lines[index + 1]?.trim() ?? '') && line.trim())
      blocks.push(rstHeading(line.trim()))
    else if (line.trim() && !underline.test(line.trim()) && !/^\s*:\w+:/.test(line))
      blocks.push(paragraph(line.trim()))
  }
  return blocks
}

function renderDirective(name: string, argument: string): Content[] {
  if (silentDirectives.has(name)) return []
  return [paragraphOf([{type: 'inlineCode', value: argument || name}])]
}

function rstHeading(title: string): Content {
  return {type: 'heading', depth: 1, children: [text(title)]}
}

function paragraph(value: string): Content {
  return paragraphOf([text(value)])
}

function paragraphOf(children: Content[]): Content {
  return element('p', {}, children)
}

function dedent(lines: string[]): string[] {
  return lines.map((line) => line.replace(/^ {3}(?=\S)/, ''))
}
