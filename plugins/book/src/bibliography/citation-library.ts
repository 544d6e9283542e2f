// The citation library (citation-js with citeproc), loaded when it is first needed: a warm run does without.

import {createRequire} from 'node:module'

/** An entry in the citation library's own form, CSL-JSON. */
export interface CslItem {
  id: string
  type: string
  title?: string
  author?: CslName[]
  editor?: CslName[]
  issued?: {'date-parts'?: (number | string)[][]; literal?: string; raw?: string; circa?: boolean}
  [variable: string]: unknown
}

export interface CslName {
  family?: string
  given?: string
  literal?: string
  suffix?: string
  'non-dropping-particle'?: string
  'dropping-particle'?: string
}

interface Register<T> {
  add(name: string, value: T): void
  has(name: string): boolean
  get(name: string): T
  list(): string[]
}

/** The part of citeproc's engine that is used. */
export interface CiteprocEngine {
  opt: {development_extensions: {wrap_url_and_doi: boolean; apply_citation_wrapper?: boolean}}
  citation: {opt: {layout_prefix: string; layout_suffix: string}}
  sys: {wrapCitationEntry?: (html: string, key: string) => string}
  /** `year_suffix` is the rank of the letter behind the year, or `false`. */
  registry: {registry: Record<string, {disambig: {year_suffix: number | string | false}}>}
  updateItems(ids: string[]): string[]
  makeBibliography(): [{entry_ids: string[][]}, string[]] | false
  rebuildProcessorState(clusters: object[], format: string, uncited: []): [string, number, string][]
}

interface CslConfig {
  templates: Register<string>
  locales: Register<string>
  engine: (items: CslItem[], style: string, locale: string, format: 'html') => CiteprocEngine
}

interface BibtexConfig {
  constants: {
    /** `\\ss`, by name without its sign; `null` for what is a diacritic. */
    commands: Record<string, string | null>
    /** Greek letters. */
    mathCommands: Record<string, string>
    /** Combining signs. */
    diacritics: Record<string, string>
    defaultStrings: Record<string, string>
  }
}

interface CitationLibrary {
  plugins: {
    input: {chain(data: unknown, options: {generateGraph: false}): CslItem[]}
    config: {get(name: '@csl'): CslConfig; get(name: '@bibtex'): BibtexConfig}
  }
  util: {downgradeCsl(items: CslItem[]): CslItem[]}
}

let loaded: CitationLibrary | undefined

export function citationLibrary(): CitationLibrary {
  if (loaded) return loaded
  const require = createRequire(import.meta.url)
  require('@citation-js/plugin-bibtex')
  require('@citation-js/plugin-csl')
  loaded = require('@citation-js/core') as CitationLibrary
  return loaded
}

export function cslConfig(): CslConfig {
  return citationLibrary().plugins.config.get('@csl')
}

export function bibtexConfig(): BibtexConfig {
  return citationLibrary().plugins.config.get('@bibtex')
}

export interface EngineIds {
  idOf: (key: string) => string
  keyOf: (id: string) => string
}

/** Names of entries for the engine, which keeps them in plain objects: a key such as `toString` would be one that it has already. */
export function engineIds(entries: readonly {key: string}[]): EngineIds {
  const ids = new Map(entries.map(({key}, i) => [key, `entry-${i}`]))
  const keys = new Map([...ids].map(([key, id]) => [id, key]))
  return {idOf: (key) => ids.get(key) ?? key, keyOf: (id) => keys.get(id) ?? id}
}
