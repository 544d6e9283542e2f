// A page as clean Markdown: for one framework, or for all with the name of the framework before what is its own.

import {storedOutputs, tabLabels} from 'remark-d2lbook'
import {fenced} from './fenced.ts'
import {outputMarkdown} from './output-markdown.ts'
import {isShown, type CellBlock, type PageBlock} from './page-blocks.ts'

/**
 * @param page its blocks, the frameworks that it has, and its language
 * @param tab one framework; `null` for all of them
 */
export function pageMarkdown(
  {blocks, tabs, lang}: {blocks: readonly PageBlock[]; tabs: readonly string[]; lang: string},
  tab: string | null,
): string {
  const parts: string[] = []
  let last: PageBlock | undefined
  for (const block of blocks) {
    if (!isShown(block, tab)) continue
    const markdown = block.type === 'cell' ? cellMarkdown(block, lang) : block.markdown
    if (markdown === '') continue
    const names = tab === null && !isNote(block) ? namesBefore(block, last, tabs) : []
    if (names.length > 0) parts.push(`**${tabLabels(names)}**`)
    last = block
    parts.push(markdown)
  }
  return `${parts.join('\n\n')}\n`
}

/** The frameworks to be named before a block, where it is for others than the block before it. */
function namesBefore(
  block: PageBlock,
  last: PageBlock | undefined,
  all: readonly string[],
): readonly string[] {
  if (block.names !== null) return block.names.join() === last?.names?.join() ? [] : block.names
  // a heading ends everything; text behind code needs no name, nobody takes it for code
  const isClear = !last?.names || isHeading(block) || (last.type === 'cell' && block.type === 'text')
  return isClear ? [] : all
}

function isHeading(block: PageBlock): boolean {
  return block.type === 'text' && block.isHeading
}

/** What leads to a note tells whom it is for. */
function isNote(block: PageBlock): boolean {
  return block.type === 'text' && block.isNote === true
}

function cellMarkdown({cell}: CellBlock, lang: string): string {
  const code = cell.hidesCode ? [] : [fenced(cell.value, cell.language)]
  const outputs = cell.hidesOutput ? [] : storedOutputs(cell.outputs ?? [])
  return [...code, ...outputs.map((output) => outputMarkdown(output, lang)).filter(Boolean)].join('\n\n')
}
