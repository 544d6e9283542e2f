// A page as clean Markdown: for one framework, or for all with the name of the framework before what is its own.

import {tabLabel} from '../render/tabs.ts'
import {plainOutput, storedOutputs} from './notebook-outputs.ts'
import {isShown, type CellBlock, type PageBlock} from './page-blocks.ts'

/** @param tab one framework; `null` for all of them */
export function pageMarkdown(blocks: readonly PageBlock[], tab: string | null): string {
  const parts: string[] = []
  let before = ''
  for (const block of blocks) {
    if (!isShown(block, tab)) continue
    const markdown = block.type === 'cell' ? cellMarkdown(block) : block.markdown
    if (markdown === '') continue
    const names = tab === null ? (block.names ?? []).map(tabLabel).join(', ') : ''
    if (names && names !== before) parts.push(`**${names}**`)
    before = names
    parts.push(markdown)
  }
  return `${parts.join('\n\n')}\n`
}

function cellMarkdown({cell}: CellBlock): string {
  const code = cell.hidesCode ? [] : [fenced(cell.value, cell.language)]
  const outputs = cell.hidesOutput
    ? []
    : storedOutputs(cell.outputs ?? []).flatMap((output) => plainOutput(output) ?? [])
  return [...code, ...outputs.map((text) => fenced(text.replace(/\n$/, ''), ''))].join('\n\n')
}

/** A fence that nothing in the code closes. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/^\s*(`{3,})/gm)].map((match) => match[1]!.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code}\n${fence}`
}
