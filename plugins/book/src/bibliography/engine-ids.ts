// The engine keeps entries in plain objects: a key such as `toString` would be one that it has already.

import type {BibEntry} from './split-bib.ts'

export interface EngineIds {
  idOf: (key: string) => string
  keyOf: (id: string) => string
}

/** Names of entries for the citation engine. */
export function engineIds(entries: readonly BibEntry[]): EngineIds {
  const ids = new Map(entries.map(({key}, i) => [key, `entry-${i}`]))
  const keys = new Map([...ids].map(([key, id]) => [id, key]))
  return {idOf: (key) => ids.get(key) ?? key, keyOf: (id) => keys.get(id) ?? id}
}
