// Settled nodes as Markdown text: CommonMark with GFM tables and formulas in dollars, as notebook readers,
// GitHub and language models know it.

import type {RootContent} from 'mdast'
import {defListToMarkdown} from 'mdast-util-definition-list'
import {gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemToMarkdown} from 'mdast-util-gfm-task-list-item'
import {mathToMarkdown} from 'mdast-util-math'
import {defaultHandlers, toMarkdown, type Handle, type Options} from 'mdast-util-to-markdown'
import {liveFence, type Live} from 'remark-d2lbook'
import {withoutTags} from '../text/escape-html.ts'
import {fenced} from './fenced.ts'

/** A bar would end the cell of the table that a formula stands in. */
const inlineMath: Handle = (node: {value: string}, _parent, state) => {
  const isInTable = state.stack.includes('tableCell')
  const tex = withoutTags(node.value.trim())
  return `$${isInTable ? tex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ') : tex}$`
}

const math: Handle = (node: {value: string}) => `$$\n${withoutTags(node.value)}\n$$`

/** As a character reference `<` is safe within a block of HTML too, where a backslash says nothing. */
const text: Handle = (node: {value: string}, _parent, state, info) =>
  state.safe(node.value, info).replaceAll('\\<', '&lt;')

/** Cells within lists and quotes, which no notebook can run. */
const cell: Handle = (node: {language: string; value: string}, parent, state, info) =>
  defaultHandlers.code({type: 'code', lang: node.language, value: node.value}, parent, state, info)

/** Reading it again gives the same block. */
const live: Handle = (node: Live) => fenced(node.value, liveFence(node))

const options: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  extensions: [
    gfmTableToMarkdown({tablePipeAlign: false}),
    gfmStrikethroughToMarkdown(),
    gfmTaskListItemToMarkdown(),
    gfmFootnoteToMarkdown(),
    mathToMarkdown(),
    defListToMarkdown,
    {handlers: {text, inlineMath, math, cell, live}},
  ],
}

/** Blocks as Markdown, without a line end at the end. */
export function markdownText(blocks: RootContent[]): string {
  return toMarkdown({type: 'root', children: blocks}, options).trimEnd()
}
