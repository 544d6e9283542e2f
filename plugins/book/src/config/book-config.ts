// `config.ini` of a book, typed. What the file does not say has the original tool's default.

import type {OwnComponents} from 'd2lbook-live'
import {visibleText, type DialectOptions, type TabAliases} from 'remark-d2lbook'
import {controlMessages} from '../messages/control-messages.ts'
import type {Report} from '../messages/message.ts'
import type {NumberWords} from '../words/number-words.ts'
import {configProblems} from './config-problems.ts'
import {
  readHeaderLinks,
  readLibraryPackages,
  readReplacedFolder,
  readRepositories,
  readWords,
  splitGlobs,
  type HeaderLink,
  type LibraryPackage,
} from './config-values.ts'
import {readIni, type IniFile} from './read-ini.ts'
import {outputsConfig, type OutputsConfig} from './outputs-config.ts'
import {readMacros} from './read-macros.ts'
import {isTabName} from './tab-names.ts'
import {
  isLanguageTag,
  isMeasurementId,
  isSoundInventory,
  writtenComponents,
  writtenInventories,
  writtenLanguage,
  writtenTabs,
  writtenTrackingId,
} from './written-settings.ts'

/** The aliases of one framework's library, as written. */
interface LibraryConfig extends TabAliases {
  /** `alias`: lines `name = expression` that the book's library defines. */
  alias?: string
  /** `lib_file`: `d2l/torch.py`, whose first part is what cells import. */
  file?: string
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
  /** Whether cells are run: `eval_notebook`, or `run` of the plugin's options. */
  runsCells: boolean
  outputs: OutputsConfig
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
  /** Whether pages tell which others use what they hold, and what to read before and after them. */
  tellsRelated: boolean
  headerLinks: HeaderLink[]
  favicon?: NamedFile
  logo?: NamedFile
  /** Style sheets and scripts for all pages; what lies on another host is among them. */
  includeCss: NamedFile[]
  includeJs: NamedFile[]
  /** By which Google Analytics counts the readers. */
  measurementId?: string
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
    tabs: writtenTabs(ini).filter(isTabName),
    runsCells: !isNo(value('build', 'eval_notebook')),
    outputs: outputsConfig(ini),
    libraries: readLibraries(ini),
    bibliographies: splitGlobs(value('pdf', 'bibfile')?.replaceAll(',', ' ')),
    citationStyle: styleOf(ini),
    inventories: inventoriesOf(ini),
    macros: readMacros(ini),
    liveComponents: writtenComponents(ini).components,
    words: readWords(value('build', 'sphinx_configs') ?? ''),
    tellsRelated: !isNo(value('html', 'related')),
    headerLinks: readHeaderLinks(value('html', 'header_links') ?? '', ini.lines('html', 'header_links')),
    favicon: fileOf(ini, 'favicon'),
    logo: fileOf(ini, 'html_logo'),
    includeCss: filesOf(ini, 'include_css'),
    includeJs: filesOf(ini, 'include_js'),
    measurementId: measurementIdOf(ini),
    colab: colabOf(ini, release),
    translation: {
      originRepo: value('translation', 'origin_repo'),
      originLang: value('translation', 'origin_lang'),
    },
  }
  for (const message of configProblems(config, ini, file)) report(message)
  return config
}

function isNo(value: string | undefined): boolean {
  return /^(?:false|no|off|0)$/i.test(value ?? '')
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

function styleOf(ini: IniFile): BookConfig['citationStyle'] {
  const style = ini.get('build', 'citation_style')
  return style ? {style, line: ini.line('build', 'citation_style')} : undefined
}

function inventoriesOf(ini: IniFile): BookConfig['inventories'] {
  const sound = writtenInventories(ini).filter(isSoundInventory)
  return Object.fromEntries(sound.map(({name, file, url}) => [name, {file, url}]))
}

function languageOf(ini: IniFile): string | undefined {
  const lang = writtenLanguage(ini)
  return lang !== undefined && isLanguageTag(lang) ? lang : undefined
}

function measurementIdOf(ini: IniFile): string | undefined {
  const id = writtenTrackingId(ini)
  return id !== undefined && isMeasurementId(id) ? id : undefined
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
      file: value('lib_file'),
    }
  }
  return libraries
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
