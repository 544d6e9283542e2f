// All notebooks of a folder, with the pages that they are of.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {notebookPlace, type BookOutline, type NotebookPlace} from './notebook-place.ts'
import {readNotebook, type RanNotebook} from './read-notebook.ts'

export interface FoundNotebook extends NotebookPlace {
  /** Relative to the folder. */
  file: string
  notebook: RanNotebook
}

export interface FoundNotebooks {
  notebooks: FoundNotebook[]
  /** Files that are no notebooks, or of no page of the book. */
  unknown: string[]
}

/** @param only these files of the folder; left out, all */
export async function readNotebooks(
  folder: string,
  book: BookOutline,
  only?: readonly string[],
): Promise<FoundNotebooks> {
  const files =
    only ??
    (await glob(['**/*.ipynb'], {
      cwd: folder,
      ignore: ['**/.ipynb_checkpoints/**', '**/node_modules/**'],
      expandDirectories: false,
    }))
  const found: FoundNotebooks = {notebooks: [], unknown: []}
  for (const file of files.toSorted()) {
    const notebook = readNotebook(await readFile(path.join(folder, file), 'utf8'))
    const place = notebook && notebookPlace(file, notebook, book)
    if (place) found.notebooks.push({file, notebook, ...place})
    else found.unknown.push(file)
  }
  return found
}
