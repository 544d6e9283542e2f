// Options of the plugin, which a site's configuration holds.

import type {PluginOptions as DocsOptions} from '@docusaurus/plugin-content-docs'
import type {Preferred} from './preferred.ts'

/** What a book may be told beside its `config.ini`, which it needs no longer then. */
export interface BookOptions {
  /** Path of the book's `config.ini`, from the docs folder. @default 'config.ini', if there */
  config: string
  /** Language of the words around numbers. @default the locale of the site */
  lang?: string
  /**
   * Translations that lie elsewhere than in the site's `i18n` folder: `X.md` beside `X_origin.md`, in the book's own
   * `i18n` folder, or in folders of their own, by language, from the site's folder.
   */
  languages?: {source?: string; folders?: Record<string, string>}
  /** Framework tabs, the default first; wins over `[build] tabs`. */
  tabs?: string[]
  /** Whether the cells of its pages are run, to show what they put out. @default what `eval_notebook` says, else true */
  run?: boolean
  /** Whether pages tell which others use what they hold, and what to read before and after them. @default what `[html] related` says, else true */
  related?: boolean
  /**
   * Recorded outputs of cells: the folder of their files, a folder of notebooks that the author has run, and whether they
   * win over ours; wins over `[outputs]`.
   */
  outputs?: {folder?: string; notebooks?: string; prefer?: Preferred}
  /** Bibliography files, from the docs folder; wins over `[pdf] bibfile`. */
  bibliography?: string[]
  /** A CSL style: a name that the citation library knows, or a path to a `.csl` file. @default the author-year style of the dialect */
  citationStyle?: string
  /** TeX macros that hold in every page, as KaTeX takes them: `{'\\E': '\\mathbb{E}'}`; wins over `[build] macros`. */
  macros?: Record<string, string>
  /** Live components that the site brings itself: `clock`, `pendulum(length, angle)`; wins over `[build] live_components`. */
  liveComponents?: string[]
  /** Inventories (`objects.inv` or our JSON) of other books: name to file, with the address the book is served at. */
  inventories: Record<string, {file: string; url: string}>
  /** Absolute folders outside of the book that its pages may show files of. @default the site's folders of static files */
  shared?: string[]
  /** The page at the root of the site. @default the one that Docusaurus puts there */
  home?: string
  /** The site was made for the book, and holds nothing else. @default false */
  isWholeSite?: boolean
  /**
   * Who runs the pages of a built site: small scripts where a page needs no React (`islands`), or the client of Docusaurus
   * (`docusaurus`). @default 'docusaurus'; the preset sets it
   */
  client?: 'islands' | 'docusaurus'
  /** Folder of the bundled scripts of such pages, which may serve many sites. @default one of the site */
  islandCache?: string
  /** What errors in the book do to a build. @default 'warn' */
  onBookErrors: 'warn' | 'throw' | 'ignore'
}

export interface PluginOptions {
  id: string
  book: BookOptions
  docs: DocsOptions
}
