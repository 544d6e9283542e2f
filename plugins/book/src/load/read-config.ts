// The book's `config.ini` with what the site's options say over it, and which files are its pages.

import type {DialectOptions} from 'remark-d2lbook'
import {dialectOptions, readConfig, type BookConfig} from '../config/book-config.ts'
import type {BookOptions} from '../config/book-options.ts'
import {findFiles, pageGlobs, type PageGlobs} from '../config/find-pages.ts'
import {leftOut, twinMessage, unreadableConfig} from '../config/left-out.ts'
import {readComponents} from '../config/live-components.ts'
import {macrosAsTex} from '../config/read-macros.ts'
import {unusedSettings} from '../config/unused-settings.ts'
import {readKept} from '../files/kept-files.ts'
import type {BookMessage} from '../messages/message.ts'
import {tabsOfPages} from './tabs-of-pages.ts'

export interface ConfiguredBook extends PageGlobs {
  config: BookConfig
  dialect: DialectOptions
  /** Files of the pages, relative to the book's folder. */
  pageFiles: string[]
  messages: BookMessage[]
}

export interface ConfigRequest {
  root: string
  /** Folder that paths to files outside of the book start from: a cut version lies elsewhere than its book. */
  home: string
  options: Partial<BookOptions>
  /** The file of the settings, absolute. */
  file: string
}

/** Reads the settings of a book; what is wrong with them is among the messages. */
export async function readBookConfig(request: ConfigRequest): Promise<ConfiguredBook> {
  const {root, home, options} = request
  const {config, messages} = await readFile(request)
  setOptions(config, options)
  const globs = pageGlobs(root, config, home)
  const {pages: pageFiles, twins} = await findFiles(root, config, globs)
  if (!options.tabs && config.tabs.length === 0) {
    const found = await tabsOfPages(root, pageFiles, config)
    config.tabs = found.tabs
    messages.push(...found.messages)
  }
  messages.push(...leftOut(globs.foreign))
  if (globs.foreign.twins.length > 0) {
    globs.foreign.paths.push(...twins)
    messages.push(...twins.map(twinMessage))
  }
  return {config, dialect: dialectOptions(config), pageFiles, ...globs, messages}
}

async function readFile({file, options}: ConfigRequest) {
  const name = options.config ?? 'config.ini'
  const messages: BookMessage[] = []
  const text = await readKept(file).then(String, (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') messages.push(unreadableConfig(name, error))
    return undefined
  })
  const config = readConfig(text, name, (message) => messages.push(message))
  messages.push(...unusedSettings(text ?? '', name))
  return {config, messages}
}

function setOptions(config: BookConfig, options: Partial<BookOptions>): void {
  if (options.tabs) config.tabs = options.tabs
  if (options.run !== undefined) config.runsCells = options.run
  if (options.related !== undefined) config.tellsRelated = options.related
  setOutputs(config, options.outputs)
  if (options.bibliography) config.bibliographies = options.bibliography
  if (options.lang) config.lang = options.lang
  if (options.liveComponents) config.liveComponents = readComponents(options.liveComponents).components
  if (options.macros) config.macros = macrosAsTex(options.macros)
}

function setOutputs({outputs}: BookConfig, {folder, notebooks, prefer}: BookOptions['outputs'] = {}): void {
  if (folder !== undefined) outputs.folder = folder
  if (notebooks !== undefined) outputs.notebooks = {folder: notebooks, line: 1}
  if (prefer !== undefined) outputs.prefer = prefer
}
