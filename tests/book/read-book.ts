// A small book written in place: files by name, read by the real parser.

import type {DialectOptions} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {bibliographyFiles} from '../../plugins/book/src/bibliography/bibliography-files.ts'
import {openBibliography} from '../../plugins/book/src/bibliography/open-bibliography.ts'
import {buildIndex, type BookIndex, type IndexInput} from '../../plugins/book/src/index/book-index.ts'
import {collectFacts} from '../../plugins/book/src/facts/collect-facts.ts'
import {readPage as treeOf} from '../../plugins/book/src/facts/read-page.ts'
import type {PageFacts} from '../../plugins/book/src/facts/page-facts.ts'
import type {BookMessage} from '../../plugins/book/src/messages/message.ts'

export function readPage(file: string, source: string, options: DialectOptions = {}): PageFacts {
  const vfile = new VFile({path: file, value: source})
  return collectFacts(treeOf(vfile, options), file, vfile.messages)
}

/** Reads the pages among the files; `.bib` files are found where the pages name them. */
export async function readBook(
  files: Record<string, string>,
  input: Partial<IndexInput> = {},
): Promise<BookIndex> {
  const read = Object.entries(files).filter(([file]) => file.endsWith('.md'))
  const pages = new Map(read.map(([file, source]) => [file.replace(/\.md$/, ''), readPage(file, source)]))
  const messages: BookMessage[] = []
  const bibliography = await openBibliography({
    files: bibliographyFiles(pages.values()),
    readFile: async (file) => files[file] ?? Promise.reject(new Error(`no file ${file}`)),
    report: (message) => messages.push(message),
  })
  const index = buildIndex({pages, bibliography, ...input})
  return {...index, messages: [...messages, ...index.messages]}
}

/** `chapter/mlp.md:40 rule: text`. */
export function told(messages: readonly BookMessage[]): string[] {
  return messages.map(
    ({file, place, rule, text}) => `${place ? `${file}:${place[0]}` : file} ${rule}: ${text}`,
  )
}
