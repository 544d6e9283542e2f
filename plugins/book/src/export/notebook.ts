// A page in one framework as a Jupyter notebook (nbformat 4.5). The same page gives the same file, byte by byte.

import type {Cell} from 'remark-d2lbook'
import {hashOf} from '../files/hash.ts'
import {notebookOutputs, type NotebookOutput} from './notebook-outputs.ts'
import {cellOptions} from '../run/cell-options.ts'
import {outputsInTab} from '../run/shown-outputs.ts'
import {ownValue} from '../text/own-value.ts'
import {isShown, type PagePiece} from './page-pieces.ts'

interface MarkdownCell {
  cell_type: 'markdown'
  id: string
  metadata: Record<string, never>
  source: string[]
}

interface CodeCell {
  cell_type: 'code'
  execution_count: number | null
  id: string
  metadata: {jupyter?: {source_hidden?: boolean; outputs_hidden?: boolean}; tags?: string[]}
  outputs: NotebookOutput[]
  source: string[]
}

export interface Notebook {
  cells: (MarkdownCell | CodeCell)[]
  metadata: {
    kernelspec: {display_name: string; language: string; name: string}
    language_info: {name: string}
    title: string
    d2lbook: {page: string; tab?: string; lang: string}
    /** Asked of Google Colab. */
    accelerator?: 'GPU'
  }
  nbformat: 4
  nbformat_minor: 5
}

export interface NotebookPage {
  page: string
  title: string
  lang: string
  pieces: readonly PagePiece[]
}

/** @param tab the framework; `null` on a page without tabs */
export function notebookOf({page, title, lang, pieces}: NotebookPage, tab: string | null): Notebook {
  const shown = pieces.filter((piece) => isShown(piece, tab))
  const language = mainLanguage(shown)
  const idOf = cellIds(`${lang}/${page}`)
  return {
    cells: gatherCells(shown).map((cell) => notebookCell(cell, {language, tab, idOf})),
    metadata: {
      kernelspec: ownValue(kernels, language) ?? python,
      language_info: {name: language},
      title,
      d2lbook: {page, ...(tab !== null && {tab}), lang},
    },
    nbformat: 4,
    nbformat_minor: 5,
  }
}

/** The text of an `.ipynb` file, laid out as Jupyter writes it. */
export function notebookText(notebook: Notebook): string {
  return `${JSON.stringify(notebook, null, 1)}\n`
}

const python: Notebook['metadata']['kernelspec'] = {
  display_name: 'Python 3 (ipykernel)',
  language: 'python',
  name: 'python3',
}

/** Kernels by language, under the names that their packages register. Frameworks are libraries of the same kernel. */
const kernels: Record<string, Notebook['metadata']['kernelspec']> = {
  python,
  r: {display_name: 'R', language: 'R', name: 'ir'},
  ruby: {display_name: 'Ruby', language: 'ruby', name: 'ruby'},
  bash: {display_name: 'Bash', language: 'bash', name: 'bash'},
}

/** Python, unless no cell is in Python. */
function mainLanguage(pieces: readonly PagePiece[]): string {
  const languages = pieces.flatMap((piece) => (piece.type === 'cell' ? [piece.cell.language] : []))
  const [first = 'python'] = languages
  return languages.includes('python') ? 'python' : first
}

type Gathered = {text: string} | {cell: Cell}

/** What stands between two cells of code is one cell of text, but each heading begins a new one, so that it folds. */
function gatherCells(pieces: readonly PagePiece[]): Gathered[] {
  const gathered: Gathered[] = []
  let open: {text: string} | null = null
  let hasNotes = false
  for (const piece of pieces) {
    if (piece.type === 'cell') {
      gathered.push({cell: piece.cell})
      open = null
      continue
    }
    const {markdown, notebook = markdown, isHeading, isNote = false} = piece
    if (notebook === '') continue
    const text = isNote && !hasNotes ? `---\n\n${notebook}` : notebook
    hasNotes ||= isNote
    if (open && !isHeading) open.text += `\n\n${text}`
    else gathered.push((open = {text}))
  }
  return gathered
}

/** What the cells of one notebook have in common. */
interface CellContext {
  language: string
  tab: string | null
  idOf: (source: string) => string
}

function notebookCell(cell: Gathered, context: CellContext) {
  return 'text' in cell ? markdownCell(cell.text, context) : codeCell(cell.cell, context)
}

function markdownCell(text: string, {idOf}: CellContext): MarkdownCell {
  return {cell_type: 'markdown', id: idOf(text), metadata: {}, source: sourceLines(text)}
}

function codeCell(cell: Cell, {language, tab, idOf}: CellContext): CodeCell {
  const source =
    cell.language === language ? cell.value : `${ownValue(magics, cell.language) ?? ''}${cell.value}`
  const hidden = {
    ...(cell.hidesCode && {source_hidden: true}),
    ...(cell.hidesOutput && {outputs_hidden: true}),
  }
  const outputs = notebookOutputs(outputsInTab(cell, tab))
  const {isLeftOut, mayFail} = cellOptions(cell.attributes)
  const tags = [...(isLeftOut ? ['skip-execution'] : []), ...(mayFail ? ['raises-exception'] : [])]
  return {
    cell_type: 'code',
    execution_count: null,
    id: idOf(source),
    metadata: {...(Object.keys(hidden).length > 0 && {jupyter: hidden}), ...(tags.length > 0 && {tags})},
    outputs,
    source: sourceLines(source),
  }
}

/** A cell in another language than the kernel's. */
const magics: Record<string, string> = {bash: '%%bash\n', r: '%%R\n', ruby: '%%ruby\n'}

/** nbformat keeps each line with its end. */
function sourceLines(text: string): string[] {
  return text.split(/(?<=\n)/)
}

/** Ids that stay when other cells change: from the page and the cell's own text. */
function cellIds(scope: string): (source: string) => string {
  const taken = new Set<string>()
  return (source) => {
    for (let n = 0; ; n += 1) {
      const id = hashOf(`${scope}\n${n}\n${source}`).slice(0, 12)
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
  }
}
