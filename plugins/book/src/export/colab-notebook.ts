// What a notebook needs to run on Google Colab: `libs`, `libs_header` and `gpu_pattern` of `[colab]`, and what a page
// asks for by `# required_libs('a')`.

import type {ColabConfig} from '../config/book-config.ts'
import type {Notebook} from './notebook.ts'
import type {PagePiece} from './page-pieces.ts'

/** A page's pieces with what installs its libraries before them. */
export function withInstallation(
  pieces: readonly PagePiece[],
  required: readonly string[],
  tab: string | null,
  {libraries, librariesHeader}: ColabConfig,
): PagePiece[] {
  const code = pieces.flatMap((piece) => (piece.type === 'cell' ? [piece.cell.value] : []))
  const imported = new Set(code.flatMap(importedLibraries))
  const wanted = libraries.filter((one) => (one.tab === null || one.tab === tab) && imported.has(one.library))
  const packages = [...new Set([...wanted.map((one) => one.package), ...required])]
  if (packages.length === 0) return [...pieces]
  const install = packages.map((name) => `!pip install ${name}`).join('\n')
  const header: PagePiece[] = librariesHeader
    ? [{type: 'text', names: null, markdown: librariesHeader.replace(/\s*\n\s*/g, ' '), isHeading: false}]
    : []
  return [...header, installation(install), ...pieces]
}

/** Names behind `import` and `from`, without their parts: `torch` of `from torch.nn import x`. */
function importedLibraries(code: string): string[] {
  return [...code.matchAll(/^[ \t]*(?:from[ \t]+([A-Za-z_]\w*)|import[ \t]+(.+))/gm)].flatMap(
    ([, from, list]) =>
      from === undefined ? (list ?? '').split(',').map((item) => /\w+/.exec(item)?.[0] ?? '') : [from],
  )
}

function installation(value: string): PagePiece {
  const shown = {attributes: {}, isSaved: false, hidesCode: false, hidesOutput: false}
  return {type: 'cell', names: null, cell: {type: 'cell', language: 'python', value, names: null, ...shown}}
}

/** Asks for a GPU where a cell speaks of one. */
export function withAccelerator(notebook: Notebook, {gpuPattern}: ColabConfig): Notebook {
  const needsGpu = notebook.cells.some(
    (cell) => cell.cell_type === 'code' && cell.source.join('').includes(gpuPattern),
  )
  return needsGpu ? {...notebook, metadata: {...notebook.metadata, accelerator: 'GPU'}} : notebook
}

/** Drawings by their address on the web, which Colab can show; other pictures keep theirs. */
export function svgOnWeb(source: string, {svgFolder}: ColabConfig): string | undefined {
  if (!svgFolder || !source.startsWith(`${svgFolder.folder}/`) || !source.endsWith('.svg')) return undefined
  return `${svgFolder.url.replace(/\/$/, '')}/${source.slice(svgFolder.folder.length + 1)}`
}
