// The tabs of a book that declares none, by what its pages name.

import path from 'node:path'
import {dialectOptions, type BookConfig} from '../config/book-config.ts'
import {inferTabs, unusableTabsOf} from '../config/infer-tabs.ts'
import {readFacts} from '../facts/read-facts.ts'
import {readSource} from '../facts/read-source.ts'
import {pageOfFile} from '../files/page-of-file.ts'
import type {BookMessage} from '../messages/message.ts'

/** @param files of the pages, relative to the book's folder */
export async function tabsOfPages(
  root: string,
  files: readonly string[],
  config: BookConfig,
): Promise<{tabs: string[]; messages: BookMessage[]}> {
  const reader = {dialect: dialectOptions(config), liveComponents: config.liveComponents}
  const sources = await Promise.all(files.map((file) => readSource(path.join(root, file))))
  const marked = sources.flatMap((source, i) => {
    const file = files[i] ?? ''
    if (!mayName(source.text)) return []
    const place = {page: pageOfFile(file), file: path.join(root, file)}
    const {tabMarks = []} = readFacts(source, place, reader)
    return tabMarks.length > 0 ? [{file, marks: tabMarks}] : []
  })
  return {
    tabs: inferTabs(marked.flatMap(({marks}) => marks)),
    messages: marked.flatMap(({file, marks}) => unusableTabsOf(file, marks)),
  }
}

/** Most books have no tabs, and their pages need not be read for them. */
function mayName(text: string): boolean {
  return ['@tab', '%%tab', 'begin_tab'].some((mark) => text.includes(mark))
}
