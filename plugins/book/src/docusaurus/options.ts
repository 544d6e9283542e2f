// Options of the plugin: its own, and those of the docs plugin that it wraps.

import {createRequire} from 'node:module'
import type {LoadedContent, PluginOptions as DocsOptions} from '@docusaurus/plugin-content-docs'
import type {OptionValidationContext, Plugin} from '@docusaurus/types'
import type {BookOptions, PluginOptions} from '../config/book-options.ts'
import {readComponents} from '../config/live-components.ts'
import {preferences} from '../config/preferred.ts'
import {Joi} from './joi.ts'

const bookSchema = Joi.object<BookOptions>({
  config: Joi.string().default('config.ini'),
  lang: Joi.string(),
  languages: Joi.object({source: Joi.string(), folders: Joi.object().pattern(Joi.string(), Joi.string())}),
  tabs: Joi.array().items(Joi.string().lowercase()),
  run: Joi.boolean(),
  related: Joi.boolean(),
  outputs: Joi.object({
    folder: Joi.string(),
    notebooks: Joi.string(),
    prefer: Joi.string().valid(...preferences),
  }),
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
  client: Joi.string().valid('islands', 'docusaurus'),
  islandCache: Joi.string(),
  onBookErrors: Joi.string().valid('warn', 'throw', 'ignore').default('warn'),
})

function componentOption(written: string): string {
  const [problem] = readComponents([written]).problems
  if (problem) throw new Error(problem.text.replace('`live_components`', 'this list'))
  return written
}

/** `@docusaurus/plugin-content-docs` is CommonJS: its named exports are read from the module object. */
export const contentDocs: ContentDocs = createRequire(import.meta.url)('@docusaurus/plugin-content-docs')

interface ContentDocs {
  default: (context: object, options: DocsOptions) => Promise<Plugin<LoadedContent>>
  validateOptions: (context: Written) => DocsOptions
}

type Written = OptionValidationContext<Record<string, unknown>, DocsOptions>

/** Docs options stand beside `book: {...}`; unknown ones are refused by whichever plugin they were meant for. */
export function validateOptions({validate, options}: Written): PluginOptions {
  const {book, ...rest} = options
  const docs = contentDocs.validateOptions({validate, options: {...bookDefaults, ...rest}})
  return {
    id: docs.id,
    docs,
    book: Joi.attempt(book ?? {}, bookSchema, 'docusaurus-plugin-d2lbook: option "book":'),
  }
}

/** A book's chapters are ordered by its toc, not by numbers in file names. */
const bookDefaults = {numberPrefixParser: false}
