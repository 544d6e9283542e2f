// `config.ini` of a book, typed. What the file does not say has the original tool's default.

import type {OwnComponents} from 'd2lbook-live'
import {macroProblems, visibleText, type DialectOptions, type TabAliases} from 'remark-d2lbook'
import {controlMessages} from '../messages/control-messages.ts'
import {messageAt, type BookMessage, type Report} from '../messages/message.ts'
import type {NumberWords} from '../words/number-words.ts'
import {isReadableAddress} from '../text/readable-address.ts'
import {isSafeLink} from '../text/safe-url.ts'
import {
  readHeaderLinks,
  readInventoryLines,
  readLibraryPackages,
  readReplacedFolder,
  readRepositories,
  readWords,
  splitGlobs,
  splitNames,
  type HeaderLink,
  type LibraryPackage,
} from './config-values.ts'
import {readComponents, splitComponents, type NamedComponents} from './live-components.ts'
import {readIni, type IniFile} from './read-ini.ts'
import {readMacros} from './read-macros.ts'
import {isTabName, unusableTab} from './tab-names.ts'

/** The aliases of one framework's library, as written. */
interface LibraryConfig extends TabAliases {
  /** `alias`: lines `name = expression` that the book's library defines. */
  alias?: string
}

interface NotebookHostConfig {
  /** GitHub repository by tab; `''` where the file names no tab. */
  repositories: Record<string, string>
  exclusions: string[]
}

/** A file that the settings name, and the line where they do. */
export interface NamedFile {
  file: string
  line: number
}

/** What notebooks need to run on Google's machines. */
export interface ColabConfig extends NotebookHostConfig {
  libraries: LibraryPackage[]
  /** Markdown before the cell that installs them. */
  librariesHeader?: string
  /** A notebook that holds it in a cell of code asks for a GPU. */
  gpuPattern: string
  svgFolder: {folder: string; url: string} | null
}

/** Where the inventory of a book is, and where the book itself is served. */
export interface OtherBookSource {
  file: string
  url: string
}

export interface BookConfig {
  name: string
  /** Without one, the title of the index page is the book's. */
  title?: string
  author?: string
  copyright?: string
  release: string
  /** BCP 47: `vi`, `zh-CN`. */
  lang?: string
  /** Page at which the book begins. */
  index: string
  /** Globs of the pages. */
  notebooks: string[]
  exclusions: string[]
  /** Files and folders that the pages use; only those named here may lie outside of the book. */
  resources: string[]
  outputDir: string
  /** Lower-cased, the first is the default; empty: the book has no tabs. */
  tabs: string[]
  libraries: Record<string, LibraryConfig>
  bibliographies: string[]
  /** The name of a citation style or a `.csl` file, and the line that names it. */
  citationStyle?: {style: string; line: number}
  /** Other books that this one refers to: their inventories, by name. */
  inventories: Record<string, OtherBookSource>
  /** Definitions of TeX macros that hold in every page. */
  macros: string
  /** Live components that the site brings itself. */
  liveComponents: OwnComponents
  /** `numfig_format` of `sphinx_configs`. */
  words: Partial<NumberWords>
  headerLinks: HeaderLink[]
  favicon?: NamedFile
  logo?: NamedFile
  includeCss: NamedFile[]
  includeJs: NamedFile[]
  colab: ColabConfig
  translation: {originRepo?: string; originLang?: string}
}

/** Reads `config.ini`; `undefined` is a book without one. Whatever is odd in the file is reported. */
export function readConfig(
  text: string | undefined,
  file = 'config.ini',
  report: Report = () => {},
): BookConfig {
  for (const message of controlMessages(text ?? '', file)) report(message)
  const ini = readIni(visibleText(text ?? ''))
  for (const {line, text: problem} of ini.problems) report(configMessage(file, line, problem))
  const value = (section: string, key: string) => ini.get(section, key) || undefined
  const release = value('project', 'release') ?? '0.0.1'
  const config: BookConfig = {
    name: value('project', 'name') ?? 'book',
    title: value('project', 'title'),
    author: value('project', 'author'),
    copyright: value('project', 'copyright'),
    release,
    lang: languageOf(ini),
    index: (value('build', 'index') ?? 'index').replace(/\.md$/, ''),
    notebooks: splitGlobs(value('build', 'notebooks') ?? '**/*.md **/*.mdx'),
    exclusions: splitGlobs(value('build', 'exclusions')),
    resources: splitGlobs(value('build', 'resources')),
    outputDir: value('build', 'output_dir') ?? '_build',
    tabs: tabsOf(ini).filter(isTabName),
    libraries: readLibraries(ini),
    bibliographies: splitGlobs(value('pdf', 'bibfile')?.replaceAll(',', ' ')),
    citationStyle: styleOf(ini),
    inventories: Object.fromEntries(
      soundInventories(ini).map(({name, file: path, url}) => [name, {file: path, url}]),
    ),
    macros: readMacros(ini),
    liveComponents: componentsOf(ini).components,
    words: readWords(value('build', 'sphinx_configs') ?? ''),
    headerLinks: readHeaderLinks(value('html', 'header_links') ?? '', ini.lines('html', 'header_links')),
    favicon: fileOf(ini, 'favicon'),
    logo: fileOf(ini, 'html_logo'),
    includeCss: filesOf(ini, 'include_css'),
    includeJs: filesOf(ini, 'include_js'),
    colab: colabOf(ini, release),
    translation: {
      originRepo: value('translation', 'origin_repo'),
      originLang: value('translation', 'origin_lang'),
    },
  }
  for (const message of problemsOf(config, ini, file)) report(message)
  return config
}

/** What the parser of pages must know of the book. */
export function dialectOptions(config: BookConfig): DialectOptions {
  const {tabs, libraries, macros} = config
  return {tabs, aliases: libraries, ...(macros !== '' && {macros})}
}

function fileOf(ini: IniFile, key: string): NamedFile | undefined {
  const file = ini.get('html', key)
  return file ? {file, line: ini.line('html', key)} : undefined
}

/** Files of a value that may go over several lines. */
function filesOf(ini: IniFile, key: string): NamedFile[] {
  const lines = ini.lines('html', key)
  return (ini.get('html', key) ?? '')
    .split('\n')
    .flatMap((text, i) => splitGlobs(text).map((file) => ({file, line: lines[i] ?? 1})))
}

function tabsOf(ini: IniFile): string[] {
  return splitNames(ini.get('build', 'tabs')).map((tab) => tab.toLowerCase())
}

/** `all` is the dialect's own word, and no tab of its own. */
function unusableTabs(ini: IniFile): string[] {
  return tabsOf(ini).filter((name) => !isTabName(name))
}

function styleOf(ini: IniFile): BookConfig['citationStyle'] {
  const style = ini.get('build', 'citation_style')
  return style ? {style, line: ini.line('build', 'citation_style')} : undefined
}

function componentsOf(ini: IniFile): NamedComponents {
  return readComponents(splitComponents(ini.get('build', 'live_components') ?? ''))
}

function languageOf(ini: IniFile): string | undefined {
  const lang = writtenLanguage(ini)
  return lang !== undefined && isLanguageTag(lang) ? lang : undefined
}

function isLanguageTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1
  } catch {
    return false
  }
}

function writtenLanguage(ini: IniFile): string | undefined {
  const ofSphinx = /^\s*language\s*=\s*['"]([\w-]+)['"]/m.exec(ini.get('build', 'sphinx_configs') ?? '')?.[1]
  return (ini.get('project', 'lang') || ofSphinx)?.replaceAll('_', '-')
}

function readLibraries(ini: IniFile): BookConfig['libraries'] {
  const libraries: BookConfig['libraries'] = {}
  for (const section of ini.sections) {
    if (!section.startsWith('library-')) continue
    const value = (key: string) => ini.get(section, key) || undefined
    libraries[section.slice('library-'.length).toLowerCase()] = {
      library: value('lib_name') ?? '',
      simple: value('simple_alias'),
      fluent: value('fluent_alias'),
      args: value('args_alias'),
      reverse: value('reverse_alias'),
      alias: value('alias'),
    }
  }
  return libraries
}

function inventoryLines(ini: IniFile) {
  return readInventoryLines(ini.get('build', 'inventories') ?? '')
}

function soundInventories(ini: IniFile) {
  return inventoryLines(ini).filter(
    ({file, url}) => file !== '' && /^https?:/i.test(url) && URL.canParse(url),
  )
}

function hostOf(ini: IniFile, section: string): NotebookHostConfig {
  return {
    repositories: readRepositories(ini.get(section, 'github_repo') ?? ''),
    exclusions: splitGlobs(ini.get(section, 'exclusions')),
  }
}

function colabOf(ini: IniFile, release: string): ColabConfig {
  const value = (key: string) => ini.get('colab', key) ?? ''
  return {
    ...hostOf(ini, 'colab'),
    libraries: readLibraryPackages(value('libs'), release),
    librariesHeader: value('libs_header') || undefined,
    gpuPattern: value('gpu_pattern') || 'gpu',
    svgFolder: readReplacedFolder(value('replace_svg_url')),
  }
}

function problemsOf(config: BookConfig, ini: IniFile, file: string): BookMessage[] {
  const lang = writtenLanguage(ini)
  const inventories = inventoryLines(ini).filter(
    (line) => !soundInventories(ini).some(({name}) => name === line.name),
  )
  const globs = config.notebooks.filter((glob) => !/mdx?$/.test(glob))
  const libraries =
    config.tabs.length > 0 ? Object.keys(config.libraries).filter((tab) => !config.tabs.includes(tab)) : []
  return [
    ...unusableTabs(ini).map((name) =>
      messageAt('tab-name-is-plain', file, lineOf(ini.line('build', 'tabs')), unusableTab(name)),
    ),
    ...(lang !== undefined && config.lang === undefined
      ? [
          configMessage(
            file,
            ini.line('project', 'lang'),
            `\`${lang}\` is no language tag such as \`en\` or \`zh-CN\``,
          ),
        ]
      : []),
    ...config.headerLinks
      .filter((link) => !link.url)
      .map((link) => configMessage(file, link.line, `the header link \`${link.name}\` has no address`)),
    ...config.headerLinks
      .filter((link) => !isSafeLink(link.url) || !isReadableAddress(link.url))
      .map((link) =>
        configMessage(
          file,
          link.line,
          `the header link \`${link.name}\` leads to \`${link.url}\`; an address begins with \`https://\`, or is one of the site`,
        ),
      ),
    ...inventories.map(({name}) =>
      configMessage(
        file,
        ini.line('build', 'inventories'),
        `the inventory \`${name}\` needs its file and the address of its book: \`${name}, objects.inv, https://...\``,
      ),
    ),
    ...macroMessages(ini, file),
    ...componentsOf(ini).problems.map(({text}) =>
      configMessage(file, ini.line('build', 'live_components'), text),
    ),
    ...globs.map((glob) =>
      configMessage(
        file,
        ini.line('build', 'notebooks'),
        `\`${glob}\` of \`notebooks\` does not end in \`md\``,
      ),
    ),
    ...libraries.map((tab) =>
      configMessage(
        file,
        ini.line(`library-${tab}`, 'lib_name'),
        `\`[library-${tab}]\` is for a tab that \`tabs\` does not name`,
      ),
    ),
  ]
}

/** Of those that are written for this tool; what is for others may hold more than definitions. */
function macroMessages(ini: IniFile, file: string): BookMessage[] {
  const lines = ini.lines('build', 'macros')
  return macroProblems(ini.get('build', 'macros') ?? '').map(({line, name, reason}) =>
    configMessage(
      file,
      lines[line - 1] ?? ini.line('build', 'macros'),
      name === '' ? `in \`macros\`, ${reason}` : `in \`macros\`, \`${name}\` cannot be read: ${reason}`,
    ),
  )
}

function configMessage(file: string, line: number, text: string): BookMessage {
  return messageAt('config-is-sound', file, lineOf(line), text)
}

function lineOf(line: number): [number, number, number, number] {
  return [line, 1, line, 1]
}
