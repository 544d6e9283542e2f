// Everything a book's site needs in one line of a Docusaurus config: the book, its theme, and the classic theme around.

import {fileURLToPath} from 'node:url'
import {createRequire} from 'node:module'
import type {LoadContext, Preset} from '@docusaurus/types'
import {Joi} from '@docusaurus/utils-validation'

export interface PresetOptions {
  /** Options of the plugin: those of the docs plugin, and `book`. `false` leaves it out. */
  docs?: false | (Record<string, unknown> & {path?: string; book?: {config?: string; tabs?: string[]}})
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
  const {docs, pages, sitemap, theme} = Joi.attempt(
    options,
    schema,
    'docusaurus-plugin-d2lbook/preset:',
  ) as Required<PresetOptions>
  const plugins: Preset['plugins'] = []
  if (docs) plugins.push([here('./index.ts'), docs])
  if (pages) plugins.push([require.resolve('@docusaurus/plugin-content-pages'), pages])
  if (sitemap) plugins.push([require.resolve('@docusaurus/plugin-sitemap'), sitemap])
  return {
    plugins,
    themes: [
      [require.resolve('@docusaurus/theme-classic'), {customCss: palette, ...theme}],
      [require.resolve('docusaurus-theme-d2lbook'), {}],
    ],
  }
}
