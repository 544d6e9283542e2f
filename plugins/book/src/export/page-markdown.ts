// A page as clean Markdown: for one framework, or for all with the name of the framework before what is its own.

import {storedOutputs, tabLabels} from 'remark-d2lbook'
import {fenced} from './fenced.ts'
import {outputMarkdown} from './output-markdown.ts'
import {outputsOfCell, type NamedOutputs} from '../run/shown-outputs.ts'
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
    const markdown = piece.type === 'cell' ? cellMarkdown(piece, lang, tab) : piece.markdown
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

function cellMarkdown({cell}: CellPiece, lang: string, tab: string | null): string {
  const code = cell.hidesCode ? [] : [fenced(cell.value, cell.language)]
  const outputs = cell.hidesOutput ? [] : outputsOfCell(cell)
  const shown = outputs.filter(({names}) => names === null || tab === null || names.includes(tab))
  return [...code, ...shown.flatMap((each) => outputParts(each, lang, tab))].join('\n\n')
}

/** Where all frameworks are told, what is for some of them has their names before it. */
function outputParts({names, outputs}: NamedOutputs, lang: string, tab: string | null): string[] {
  const parts = storedOutputs(outputs)
    .map((output) => outputMarkdown(output, lang))
    .filter(Boolean)
  const isNamed = tab === null && names !== null && parts.length > 0
  return isNamed ? [`**${tabLabels(names)}**`, ...parts] : parts
}
