// The Docusaurus theme: which files it brings to a site. What they do is written in the files themselves.

import type {LoadContext, OptionValidationContext, Plugin} from '@docusaurus/types'
import {tabName, tabScript, tabStyles} from './head-tags.ts'
import {fontsAsFiles, katexStyles} from './katex-styles.ts'
import {printMessages} from './print-words.ts'
import {searchMessages} from './search-words.ts'
import {translationMessages} from './translation-words.ts'
import {codeTranslations, wordsIn} from './words.ts'

/** The options as a site may write them. */
export interface ThemeOptions {
  /** The names of all tabs of the site's books, the most important first. @default [] */
  tabs?: string[]
}

export default function themeD2lbook(context: LoadContext, options: ThemeOptions): Plugin<undefined> {
  const tabs = [...new Set(options.tabs ?? [])]
  const locale = context.i18n.currentLocale
  const isMultilingual = (context.i18n.locales ?? []).length > 1
  return {
    name: 'docusaurus-theme-d2lbook',
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => './theme',
    getClientModules: () => ['./client/index.ts', ...(isMultilingual ? ['./client/keep-place.ts'] : [])],
    getDefaultCodeTranslationMessages: () => ({
      ...codeTranslations(locale),
      ...printMessages(locale),
      ...searchMessages(locale),
      ...(isMultilingual && translationMessages(locale)),
    }),
    configureWebpack: fontsAsFiles,
    configurePostCss: (postCss) => ({...postCss, plugins: [katexStyles, ...postCss.plugins]}),
    injectHtmlTags: () => ({headTags: [...wordTags(locale), ...(tabs.length > 0 ? tabTags(tabs) : [])]}),
  }
}

/** Words that the style sheet prints. */
function wordTags(locale: string) {
  return [{tagName: 'style', innerHTML: `:root{--d2l-output:${JSON.stringify(wordsIn(locale).output)}}`}]
}

function tabTags(tabs: string[]) {
  return [
    {tagName: 'style', innerHTML: tabStyles(tabs)},
    {tagName: 'script', innerHTML: tabScript(tabs)},
  ]
}

/** Checked by hand: the one option needs no schema library, and its message can say what to write instead. */
export function validateOptions({
  options,
}: OptionValidationContext<ThemeOptions & {id?: string}, ThemeOptions>): ThemeOptions & {id: string} {
  const {tabs = [], id = 'default', ...others} = options
  const unknown = Object.keys(others)
  if (unknown.length > 0) {
    throw new Error(`docusaurus-theme-d2lbook: unknown option ${unknown.join(', ')}; the only option is tabs`)
  }
  if (!Array.isArray(tabs) || !tabs.every((name) => typeof name === 'string' && tabName.test(name))) {
    throw new Error(
      `docusaurus-theme-d2lbook: tabs must be a list of names such as "pytorch", without spaces: got ${JSON.stringify(tabs)}`,
    )
  }
  return {id, tabs}
}

/** Which components a site may replace: both have props that stay; their inside may change. */
export function getSwizzleConfig() {
  const actions = {eject: 'safe', wrap: 'safe'} as const
  return {
    components: {
      StaticHtml: {actions, description: 'The static parts of an article, one HTML string each'},
      TranslationNote: {actions, description: 'What stands over a page in a site of several languages'},
      SearchBar: {actions, description: 'The search button of the navigation bar'},
      SearchDialog: {actions, description: 'The search: a field and what it finds'},
      Live: {actions, description: 'A live component of an article'},
    },
  }
}
