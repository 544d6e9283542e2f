// The book's own package as files of Python, for notebooks that import it.

import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Library} from 'd2lbook-python'
import type {BookConfig} from '../config/book-config.ts'
import {insideFolder} from '../files/within-folder.ts'

/** What it saves calls itself by this name. */
const head = (name: string) =>
  `# Made by d2lbook of the cells that are marked #@save.\nimport sys\n${name} = sys.modules[__name__]\n`

/**
 * Writes the package of one framework; `false` where the book saves nothing.
 *
 * @param folder the one that Python is to look for it in
 */
export async function writeLibrary(
  folder: string,
  tab: string | null,
  library: Library,
  {libraries}: Pick<BookConfig, 'libraries'>,
): Promise<boolean> {
  if (library.cells.length === 0) return false
  const file = insideFolder(folder, fileOf(tab, library.name, libraries))
  await mkdir(path.dirname(file), {recursive: true})
  if (path.dirname(file) !== path.resolve(folder))
    await writeFile(path.join(path.dirname(file), '__init__.py'), '')
  await writeFile(file, [head(library.name), ...library.cells.map(({source}) => source)].join('\n\n') + '\n')
  return true
}

/** Frameworks whose modules have another name than their tab. */
const modules: Readonly<Record<string, string>> = {pytorch: 'torch'}

function fileOf(tab: string | null, name: string, libraries: BookConfig['libraries']): string {
  if (tab === null) return `${name}/__init__.py`
  return libraries[tab]?.file || `${name}/${modules[tab] ?? tab}.py`
}
