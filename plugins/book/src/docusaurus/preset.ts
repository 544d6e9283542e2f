// Everything a book's site needs in one line of a Docusaurus config: the book and its theme, and around them what the
// classic preset has, under the same names. Its search by Algolia is not among it: a book brings a search of its own.

import {fileURLToPath} from 'node:url'
import {createRequire} from 'node:module'
import type {Options as BlogOptions} from '@docusaurus/plugin-content-blog'
import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs'
import type {Options as PagesOptions} from '@docusaurus/plugin-content-pages'
import type {Options as AnalyticsOptions} from '@docusaurus/plugin-google-analytics'
import type {Options as GtagOptions} from '@docusaurus/plugin-google-gtag'
import type {Options as TagManagerOptions} from '@docusaurus/plugin-google-tag-manager'
import type {Options as SitemapOptions} from '@docusaurus/plugin-sitemap'
import type {Options as SvgrOptions} from '@docusaurus/plugin-svgr'
import type {Options as ClassicOptions} from '@docusaurus/theme-classic'
import type {UserThemeConfig} from '@docusaurus/theme-common'
import type {
  LoadContext,
  PluginConfig,
  PluginModule,
  Preset,
  ThemeConfig as AnyThemeConfig,
} from '@docusaurus/types'
import {nearest} from 'remark-d2lbook'
import type {BookOptions} from '../config/book-options.ts'

export interface PresetOptions {
  /** Options of the plugin: those of the docs plugin, and `book`. `false` leaves it out. */
  docs?: false | (DocsOptions & {book?: Partial<BookOptions>})
  /** Options of the blog plugin. `false` leaves it out. @default a blog in `blog/` */
  blog?: false | BlogOptions
  /** Options of the pages plugin. `false` leaves it out. */
  pages?: false | PagesOptions
  /** Options of the sitemap plugin. `false` leaves it out. */
  sitemap?: false | SitemapOptions
  /** Options of the plugin that makes components of imported SVG files. `false` leaves it out. */
  svgr?: false | SvgrOptions
  /** The pages below `/__docusaurus/debug`. @default in `start` alone */
  debug?: boolean
  gtag?: GtagOptions
  googleTagManager?: TagManagerOptions
  googleAnalytics?: AnalyticsOptions
  /**
   * Who runs the pages of a built site: `islands`, small scripts where a page needs no React, or `docusaurus`, its client on
   * every page. @default 'islands'
   */
  client?: 'islands' | 'docusaurus'
  /** Options of the classic theme: `{customCss}`. */
  theme?: ClassicOptions
}

/** By these names a site checks its configuration, as it does with those of the classic preset. */
export type {PresetOptions as Options}
export type ThemeConfig = AnyThemeConfig & UserThemeConfig
// with it come the types of the components that a site may replace
export type {ThemeOptions} from 'docusaurus-theme-d2lbook'

type Shape = 'object' | 'object or false' | 'boolean' | 'client'

/** What may be written for each option. */
const shapes: Readonly<Record<keyof PresetOptions, Shape>> = {
  docs: 'object or false',
  blog: 'object or false',
  pages: 'object or false',
  sitemap: 'object or false',
  svgr: 'object or false',
  debug: 'boolean',
  gtag: 'object',
  googleTagManager: 'object',
  googleAnalytics: 'object',
  client: 'client',
  theme: 'object',
}

const expected: Readonly<Record<Shape, string>> = {
  object: 'an object of options',
  'object or false': 'an object of options, or false',
  boolean: 'true or false',
  client: "'islands' or 'docusaurus'",
}

const require = createRequire(import.meta.url)
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Colours with enough contrast in light and dark; a site's own style sheet replaces them. */
const palette = require.resolve('docusaurus-theme-d2lbook/palette.css')

export default function presetD2lbook({siteConfig}: LoadContext, options: PresetOptions): Preset {
  checkOptions(options)
  if ('algolia' in siteConfig.themeConfig)
    console.warn(
      'docusaurus-plugin-d2lbook/preset: themeConfig.algolia is not used, since a book has a search of its own',
    )
  const {blog = {}, svgr = {}, debug = process.env.NODE_ENV !== 'production'} = options
  const {plugins, themes} = bookPlugins({...options, blog, svgr, debug}, here('../index.ts'))
  const layers = siteConfig.future.v4.useCssCascadeLayers
  return {
    plugins: [
      ...(layers ? [plugin(require.resolve('@docusaurus/plugin-css-cascade-layers'), {})] : []),
      ...plugins,
    ],
    themes,
  }
}

/**
 * The book, and what else is asked for; single pages and a sitemap are there unless they are refused.
 *
 * @param book the plugin of this package, or where it lies
 */
export function bookPlugins(options: PresetOptions, book: PluginModule | string) {
  const {docs = {}, blog, pages = {}, sitemap = {}, svgr, debug, theme, client = 'islands'} = options
  const plugins: PluginConfig[] = [
    ...(docs ? [plugin(book, {...docs, book: {client, ...docs.book}})] : []),
    ...(blog ? [plugin(require.resolve('@docusaurus/plugin-content-blog'), blog)] : []),
    ...(pages ? [plugin(require.resolve('@docusaurus/plugin-content-pages'), pages)] : []),
    ...(options.googleAnalytics
      ? [plugin(require.resolve('@docusaurus/plugin-google-analytics'), options.googleAnalytics)]
      : []),
    ...(debug ? [plugin(require.resolve('@docusaurus/plugin-debug'), {})] : []),
    ...(options.gtag ? [plugin(require.resolve('@docusaurus/plugin-google-gtag'), options.gtag)] : []),
    ...(options.googleTagManager
      ? [plugin(require.resolve('@docusaurus/plugin-google-tag-manager'), options.googleTagManager)]
      : []),
    ...(sitemap ? [plugin(require.resolve('@docusaurus/plugin-sitemap'), sitemap)] : []),
    ...(svgr ? [plugin(require.resolve('@docusaurus/plugin-svgr'), svgr)] : []),
  ]
  const themes: PluginConfig[] = [
    plugin(require.resolve('@docusaurus/theme-classic'), {customCss: palette, ...theme}),
    [require.resolve('docusaurus-theme-d2lbook'), {}],
  ]
  return {plugins, themes}
}

/** @param module where it lies: of those that come with this package, wherever the site lies */
function plugin(module: PluginModule | string, options: object): PluginConfig {
  return typeof module === 'string' ? [module, {...options}] : [module, {...options}]
}

/** What stands within an option is checked by the plugin that it is meant for. */
function checkOptions(options: PresetOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (!isOption(name)) throw new Error(`docusaurus-plugin-d2lbook/preset: ${unknownOption(name)}`)
    if (value === undefined || hasShape(value, shapes[name])) continue
    const instead = `${expected[shapes[name]]}, got ${JSON.stringify(value)}`
    throw new Error(`docusaurus-plugin-d2lbook/preset: option \`${name}\` must be ${instead}`)
  }
}

function hasShape(value: unknown, shape: Shape): boolean {
  if (shape === 'boolean') return typeof value === 'boolean'
  if (shape === 'client') return value === 'islands' || value === 'docusaurus'
  if (value === false) return shape === 'object or false'
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOption(name: string): name is keyof PresetOptions {
  return Object.hasOwn(shapes, name)
}

function unknownOption(name: string): string {
  const near = nearest(name, Object.keys(shapes))
  const hint = near ? `did you mean \`${near}\`?` : `the options are ${Object.keys(shapes).join(', ')}`
  return `unknown option \`${name}\`; ${hint}`
}
