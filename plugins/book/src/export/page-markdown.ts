// A page as clean Markdown: for one framework, or for all with the name of the framework before what is its own.

import {storedOutputs, tabLabels} from 'remark-d2lbook'
import {fenced} from './fenced.ts'
import {outputMarkdown} from './output-markdown.ts'
import {isShown, type CellPiece, type PagePiece} from './page-pieces.ts'

/**
 * @param page its pieces, the frameworks that it has, and its language
 * @param tab one framework; `null` for all of them
 */
export function pageMarkdown(
  {pieces, tabs, lang}: {pieces: readonly PagePiece[]; tabs: readonly string[]; lang: string},
  tab: string | null,
): string {
  const parts: string[] = []
  let last: PagePiece | undefined
  for (const piece of pieces) {
    if (!isShown(piece, tab)) continue
    const markdown = piece.type === 'cell' ? cellMarkdown(piece, lang) : piece.markdown
    if (markdown === '') continue
    const names = tab === null && !isNote(piece) ? namesBefore(piece, last, tabs) : []
    if (names.length > 0) parts.push(`**${tabLabels(names)}**`)
    last = piece
    parts.push(markdown)
  }
  return `${parts.join('\n\n')}\n`
}

/** The frameworks to be named before a piece, where it is for others than the piece before it. */
function namesBefore(
  piece: PagePiece,
  last: PagePiece | undefined,
  all: readonly string[],
): readonly string[] {
  if (piece.names !== null) return piece.names.join() === last?.names?.join() ? [] : piece.names
  // a heading ends everything; text behind code needs no name, nobody takes it for code
  const isClear = !last?.names || isHeading(piece) || (last.type === 'cell' && piece.type === 'text')
  return isClear ? [] : all
}

function isHeading(piece: PagePiece): boolean {
  return piece.type === 'text' && piece.isHeading
}

/** What leads to a note tells whom it is for. */
function isNote(piece: PagePiece): boolean {
  return piece.type === 'text' && piece.isNote === true
}

function cellMarkdown({cell}: CellPiece, lang: string): string {
  const code = cell.hidesCode ? [] : [fenced(cell.value, cell.language)]
  const outputs = cell.hidesOutput ? [] : storedOutputs(cell.outputs ?? [])
  return [...code, ...outputs.map((output) => outputMarkdown(output, lang)).filter(Boolean)].join('\n\n')
}
