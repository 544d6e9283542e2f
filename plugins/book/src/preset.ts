// Everything a book's site needs in one line of a Docusaurus config: the book, its theme, and the classic theme around.

import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {createRequire} from 'node:module'
import type {LoadContext, Preset} from '@docusaurus/types'
import {Joi} from '@docusaurus/utils-validation'
import {readBookConfig} from './load-book.ts'

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

export default async function presetD2lbook(context: LoadContext, options: PresetOptions): Promise<Preset> {
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
      [require.resolve('docusaurus-theme-d2lbook'), {tabs: await tabsOf(context, docs)}],
    ],
  }
}

async function tabsOf(context: LoadContext, docs: PresetOptions['docs']): Promise<string[]> {
  if (!docs) return []
  const book = await readBookConfig(path.resolve(context.siteDir, docs.path ?? 'docs'), docs.book)
  return book.dialect.tabs ?? []
}
