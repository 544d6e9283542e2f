// The file of targets (what has a number or a label) as it lies beside the engine's own files: lists instead of
// objects, pages named once. The build writes it, the reader's browser reads it.

import type {SearchTarget, SearchTargetKind} from './find-targets.ts'

export interface TargetsFile {
  words: Record<SearchTargetKind, string>
  /** Address and title. */
  pages: [string, string][]
  /** Kind (place in `targetKinds`), number, label, title, page (place in `pages`), anchor, frameworks. */
  targets: [number, string | null, string | null, string, number, string, string[]?][]
}

export const targetKinds: readonly SearchTargetKind[] = ['section', 'figure', 'table', 'equation']

export function targetsOfFile(file: TargetsFile): SearchTarget[] {
  return file.targets.map(([kind, number, label, title, place, anchor, tabs]) => {
    const [address, pageTitle] = file.pages[place]!
    return {
      kind: targetKinds[kind]!,
      number,
      label,
      title,
      url: address + anchor,
      pageTitle,
      tabs: tabs ?? null,
    }
  })
}

/** What the browser asks for first: the frameworks that hits are filtered by, the first is the default. */
export interface SearchSettings {
  tabs: string[]
  /** What readers call them. */
  labels: string[]
  /** Of how many indexes the search is made. */
  parts: number
}

/** Where the words of the book lie below the folder of the search. */
export const wordListFile = 'words.txt'

/** Where a part of the index lies below the folder of the search: the first is the folder itself. */
export function searchPart(place: number): string {
  return place === 0 ? '' : `part-${place + 1}/`
}
