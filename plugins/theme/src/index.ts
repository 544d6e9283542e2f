// The Docusaurus theme: which files it brings to a site. What they do is written in the files themselves.

// who names this package among the `types` of a site gets the components, too
// oxlint-disable-next-line typescript/triple-slash-reference -- what it declares has no exports
/// <reference path="./theme-d2lbook.d.ts" preserve="true" />
import type {AllContent, LoadContext, OptionValidationContext, Plugin} from '@docusaurus/types'
import {
  endedTransitions,
  pageTransitions,
  speculationRules,
  tabName,
  tabScript,
  tabStyles,
} from './head-tags.ts'
import {bundlerConfig} from './bundler-config.ts'
import {katexStyles} from './katex-styles.ts'
import type {ClientKind, ClientSettings} from './client/settings.ts'
import type {VersionNotes} from './page-parts.ts'
import {siteWords, wordsIn} from './words/index.ts'

/** The options as a site may write them. */
export interface ThemeOptions {
  /** Names of tabs beside those of the site's books, which the theme finds by itself. @default [] */
  tabs?: string[]
}

export default function themeD2lbook(context: LoadContext, options: ThemeOptions): Plugin<undefined> {
  let tabs = options.tabs ?? []
  let kind: ClientKind = 'docusaurus'
  const locale = context.i18n.currentLocale
  const isMultilingual = (context.i18n.locales ?? []).length > 1
  return {
    name: 'docusaurus-theme-d2lbook',
    getThemePath: () => './theme',
    getTypeScriptThemePath: () => '../src/theme',
    getClientModules: () => ['./client/index.ts', ...(isMultilingual ? ['./client/keep-place.ts'] : [])],
    getDefaultCodeTranslationMessages: () => siteWords(locale, {isMultilingual}),
    async allContentLoaded({allContent}) {
      const notes = notesOfBooks(allContent)
      const names = [...notes.flatMap((version) => version.tabs ?? []), ...(options.tabs ?? [])]
      tabs = [...new Set(names)].filter((name) => tabName.test(name))
      if (notes.some(({client}) => client === 'islands')) kind = 'islands'
    },
    configureWebpack: (config, isServer, utils) =>
      bundlerConfig(config, isServer, utils, clientDefinitions(context, kind)),
    configurePostCss: (postCss) => ({...postCss, plugins: [katexStyles, ...postCss.plugins]}),
    injectHtmlTags: () => ({
      headTags: [
        ...wordTags(locale),
        ...(tabs.length > 0 ? tabTags(tabs) : []),
        ...(kind === 'islands' ? navigationTags(context) : []),
      ],
    }),
  }
}

/** What scripts of pages that are HTML are told of the site: where they find it. Names of the bundler. */
export const pageDefinitions = {
  D2LBOOK_CLIENT: 'self.d2lbook.client',
  D2LBOOK_WORDS: 'self.d2lbook.words',
} as const

/**
 * The script that puts it there.
 *
 * @param site as plugins know it when it is built: with the words of all of them
 */
export function pageSettings(site: LoadContext): string {
  const {D2LBOOK_CLIENT, D2LBOOK_WORDS} = clientDefinitions(site, 'islands')
  return `self.d2lbook={client:${D2LBOOK_CLIENT},words:${D2LBOOK_WORDS}};`
}

/** The same for scripts that are bundled with the site: names of the bundler, and the expressions that they stand for. */
function clientDefinitions(
  context: LoadContext,
  kind: ClientKind,
): Record<keyof typeof pageDefinitions, string> {
  const {i18n, siteConfig, siteStorage} = context
  const {colorMode, docs} = siteConfig.themeConfig as ClassicConfig
  const settings: ClientSettings = {
    kind,
    base: context.baseUrl,
    locale: i18n.currentLocale,
    colours: colorMode?.defaultMode ?? 'light',
    followsSystem: colorMode?.respectPrefersColorScheme ?? false,
    autoCollapse: docs?.sidebar?.autoCollapseCategories ?? false,
    isMultilingual: i18n.locales.length > 1,
    storage: {type: siteStorage.type, namespace: siteStorage.namespace},
  }
  const own = siteWords(i18n.currentLocale, {isMultilingual: i18n.locales.length > 1})
  const words = Object.entries({...own, ...context.codeTranslations}).filter(([id]) => usedWords.test(id))
  return {
    D2LBOOK_CLIENT: JSON.stringify(settings),
    D2LBOOK_WORDS: JSON.stringify(Object.fromEntries(words)),
  }
}

/** Words of Docusaurus that scripts without React use, too, and those of this theme. */
const usedWords = /^theme\.(?:d2lbook|colorToggle|DocSidebarItem|docs\.sidebar|navbar)\b/

/** Of the classic theme. */
interface ClassicConfig {
  colorMode?: {defaultMode: 'light' | 'dark'; respectPrefersColorScheme: boolean}
  docs?: {sidebar?: {autoCollapseCategories?: boolean}}
}

interface BookContent {
  loadedVersions?: Partial<VersionNotes>[]
}

/** The books' plugin leaves them at what it has loaded of each version of each book. */
function notesOfBooks(allContent: AllContent): Partial<VersionNotes>[] {
  const books = Object.values(allContent['docusaurus-plugin-content-docs'] ?? {}) as BookContent[]
  return books.flatMap(({loadedVersions = []}) => loadedVersions)
}

/** Words that the style sheet prints. */
function wordTags(locale: string) {
  return [{tagName: 'style', innerHTML: `:root{--d2l-output:${JSON.stringify(wordsIn(locale).code.output)}}`}]
}

function tabTags(tabs: string[]) {
  return [
    {tagName: 'style', innerHTML: tabStyles(tabs)},
    {tagName: 'script', innerHTML: tabScript(tabs)},
  ]
}

/** How one page goes over into the next where pages are loaded by the browser. */
function navigationTags(context: LoadContext) {
  return [
    {tagName: 'style', innerHTML: pageTransitions},
    {tagName: 'script', innerHTML: endedTransitions},
    ruleTag(context),
  ]
}

/** The same in every language, so that one policy allows them all. */
function ruleTag({baseUrl, i18n: {currentLocale, defaultLocale}}: LoadContext) {
  const own = `${currentLocale}/`
  const isBelow = currentLocale !== defaultLocale && baseUrl.endsWith(`/${own}`)
  const root = isBelow ? baseUrl.slice(0, -own.length) : baseUrl
  return {
    tagName: 'script',
    attributes: {type: 'speculationrules'},
    innerHTML: speculationRules(root).replaceAll('<', String.raw`\u003c`),
  }
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
      Live: {actions, description: 'A live component of an article'},
    },
  }
}
