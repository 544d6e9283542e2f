// Options of the plugin: its own, and those of the docs plugin that it wraps.

import {createRequire} from 'node:module'
import type {PluginOptions as DocsOptions} from '@docusaurus/plugin-content-docs'
import type {OptionValidationContext} from '@docusaurus/types'
import {readComponents} from '../config/live-components.ts'
import {Joi} from './joi.ts'

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
  /** What errors in the book do to a build. @default 'warn' */
  onBookErrors: 'warn' | 'throw' | 'ignore'
}

export interface PluginOptions {
  id: string
  book: BookOptions
  docs: DocsOptions
}

const bookSchema = Joi.object<BookOptions>({
  config: Joi.string().default('config.ini'),
  lang: Joi.string(),
  languages: Joi.object({source: Joi.string(), folders: Joi.object().pattern(Joi.string(), Joi.string())}),
  tabs: Joi.array().items(Joi.string().lowercase()),
  bibliography: Joi.array().items(Joi.string()),
  citationStyle: Joi.string(),
  liveComponents: Joi.array().items(Joi.string().custom(componentOption)),
  macros: Joi.object().pattern(/^\\?[A-Za-z]+$/, Joi.string()),
  inventories: Joi.object()
    .pattern(Joi.string(), Joi.object({file: Joi.string().required(), url: Joi.string().uri().required()}))
    .default({}),
  shared: Joi.array().items(Joi.string()),
  home: Joi.string(),
  isWholeSite: Joi.boolean(),
  onBookErrors: Joi.string().valid('warn', 'throw', 'ignore').default('warn'),
})

function componentOption(written: string): string {
  const [problem] = readComponents([written]).problems
  if (problem) throw new Error(problem.text.replace('`live_components`', 'this list'))
  return written
}

/** `@docusaurus/plugin-content-docs` is CommonJS: its named exports are read from the module object. */
export const contentDocs = createRequire(import.meta.url)('@docusaurus/plugin-content-docs') as {
  default: (context: object, options: DocsOptions) => Promise<import('@docusaurus/types').Plugin>
  validateOptions: (context: OptionValidationContext<object, DocsOptions>) => DocsOptions
}

/** Docs options stand beside `book: {...}`; unknown ones are refused by whichever plugin they were meant for. */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Record<string, unknown>, DocsOptions>): PluginOptions {
  const {book, ...rest} = options
  const docs = contentDocs.validateOptions({validate, options: {...bookDefaults, ...rest}} as never)
  return {
    id: docs.id,
    docs,
    book: Joi.attempt(book ?? {}, bookSchema, 'docusaurus-plugin-d2lbook: option "book":'),
  }
}

/** A book's chapters are ordered by its toc, not by numbers in file names. */
const bookDefaults = {numberPrefixParser: false}
