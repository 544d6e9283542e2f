// A page that belongs to no book: its file is all that there is.

import path from 'node:path'
import {VFile} from 'vfile'
import {dialectOptions, readConfig, type BookConfig} from '../config/book-config.ts'
import {readPage} from '../facts/read-page.ts'
import {readSource} from '../facts/read-source.ts'
import {pageOfFile} from '../files/page-of-file.ts'
import {tabsOfPages} from '../load/tabs-of-pages.ts'
import {programPage, type ProgramPage} from './book-programs.ts'

/** @param file absolute */
export async function singlePage(file: string): Promise<{page: ProgramPage; config: BookConfig}> {
  const config = readConfig(undefined)
  const name = path.basename(file)
  const {tabs} = await tabsOfPages(path.dirname(file), [name], config)
  config.tabs = tabs
  const {text} = await readSource(file)
  const tree = readPage(new VFile({path: file, value: text}), dialectOptions(config))
  return {page: programPage({page: pageOfFile(name), file, text, tree}, tabs), config}
}
