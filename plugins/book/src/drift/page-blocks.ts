// A page as the row of blocks that a translator works through, one after the other.

import type {Nodes, Root, RootContent} from 'mdast'
import type {DialectOptions} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {hashOf} from '../files/hash.ts'
import {countWords} from '../facts/collect-facts.ts'
import {blockOrdinalOf} from '../facts/ordinals.ts'
import {readPage} from '../facts/read-page.ts'
import {groupOf} from './block-kinds.ts'
import {collectInvariants, type Invariants} from './invariants.ts'

export interface Block {
  /** Of the node: `paragraph`, `heading`, `equation`, `tabs`, ... */
  kind: string
  /** Of a heading. */
  depth?: number
  /** The source, white space made even where it means nothing. */
  text: string
  /** Of the text. */
  hash: string
  /** First and last line in the file, from 1. */
  lines: [number, number]
  /** What is the same in every language. */
  invariants: Invariants
  /** Words that a translator translates: those of headings, paragraphs, captions, lists. */
  words: number
  /** Length of the running text in characters. */
  length: number
}

/** The blocks of a page. Nothing in a page makes it fail. */
export function readBlocks(source: string, dialect: DialectOptions, file = 'page.md'): Block[] {
  const tree = readPage(new VFile({path: file, value: source}), dialect)
  return blocksOf(tree, source)
}

/** The blocks of a parsed page, each at the place that its ordinal says. */
export function blocksOf(tree: Root, source: string): Block[] {
  const blocks: Block[] = []
  for (const node of tree.children) {
    const ordinal = blockOrdinalOf(node)
    if (ordinal !== undefined) blocks[ordinal] = blockOf(node, source)
  }
  return blocks
}

function blockOf(node: RootContent, source: string): Block {
  const {start, end} = node.position ?? {start: {offset: 0, line: 1}, end: {offset: 0, line: 1}}
  const slice = source.slice(start.offset, end.offset)
  const text = groupOf(node.type) === 'code' ? evenLines(slice) : even(slice)
  const prose = proseOf(node)
  return {
    kind: node.type,
    ...(node.type === 'heading' && {depth: node.depth}),
    text,
    hash: blockHash(text),
    lines: [start.line, end.line],
    invariants: collectInvariants(node),
    words: countWords(prose),
    length: prose.length,
  }
}

/** The running text of a block, without code and formulas. */
function proseOf(node: Nodes): string {
  if (untranslated.has(node.type)) return ''
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(proseOf).join(' ') : ''
}

const untranslated = new Set([
  'cell',
  'code',
  'inlineCode',
  'inlineMath',
  'math',
  'equation',
  'live',
  'toc',
  'html',
])

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Of code, where a line is a line. */
function evenLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
}

function blockHash(text: string): string {
  return hashOf(text, 'sha1', 'base64url').slice(0, 12)
}
