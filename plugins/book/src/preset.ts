// Everything a book's site needs in one line of a Docusaurus config: the book, its theme, and the classic theme around.

import {fileURLToPath} from 'node:url'
import {createRequire} from 'node:module'
import type {LoadContext, PluginConfig, PluginModule, Preset} from '@docusaurus/types'
import {Joi} from './docusaurus/joi.ts'
import type {BookOptions} from './docusaurus/options.ts'

export interface PresetOptions {
  /** Options of the plugin: those of the docs plugin, and `book`. `false` leaves it out. */
  docs?: false | (Record<string, unknown> & {path?: string; book?: Partial<BookOptions>})
  /** Options of the pages plugin. */
  pages?: false | Record<string, unknown>
  /** Options of the sitemap plugin. `false` leaves it out. */
  sitemap?: false | Record<string, unknown>
  /** Options of the classic theme: `{customCss}`. */
  theme?: {customCss?: string | string[]}
}

const schema = Joi.object<PresetOptions>({
  docs: Joi.alternatives(Joi.boolean().valid(false), Joi.object().unknown()).default({}),
  pages: Joi.alternatives(Joi.boolean().valid(false), Joi.object().unknown()).default({}),
  sitemap: Joi.alternatives(Joi.boolean().valid(false), Joi.object().unknown()).default({}),
  theme: Joi.object({customCss: Joi.alternatives(Joi.string(), Joi.array().items(Joi.string()))}).default({}),
})

const require = createRequire(import.meta.url)
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Colours with enough contrast in light and dark; a site's own style sheet replaces them. */
const palette = require.resolve('docusaurus-theme-d2lbook/palette.css')

export default function presetD2lbook(_context: LoadContext, options: PresetOptions): Preset {
  return bookPlugins(options, here('./index.ts'))
}

/** @param book the plugin of this package, or where it lies */
export function bookPlugins(options: PresetOptions, book: PluginModule | string) {
  const {docs, pages, sitemap, theme} = Joi.attempt(
    options,
    schema,
    'docusaurus-plugin-d2lbook/preset:',
  ) as Required<PresetOptions>
  const plugins: PluginConfig[] = []
  if (docs) plugins.push([book, docs] as PluginConfig)
  if (pages) plugins.push([require.resolve('@docusaurus/plugin-content-pages'), pages])
  if (sitemap) plugins.push([require.resolve('@docusaurus/plugin-sitemap'), sitemap])
  const themes: PluginConfig[] = [
    [require.resolve('@docusaurus/theme-classic'), {customCss: palette, ...theme}],
    [require.resolve('docusaurus-theme-d2lbook'), {}],
  ]
  return {plugins, themes}
}
