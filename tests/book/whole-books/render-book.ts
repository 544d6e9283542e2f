// A whole book read once, and each of its pages compiled as a site does it: with the real numbers, references and
// citations, up to the HTML strings.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Root} from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {dialectOptions} from '../../../plugins/book/src/config/book-config.ts'
import {readSource} from '../../../plugins/book/src/facts/read-source.ts'
import {fixPage} from '../../../plugins/book/src/fix/fix-book.ts'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import type {LoadedBook} from '../../../plugins/book/src/load/loaded-book.ts'
import {refsOfPage} from '../../../plugins/book/src/index/page-refs.ts'
import {
  rehypeStaticHtml,
  remarkRenderBook,
  type RenderOptions,
} from '../../../plugins/book/src/render/index.ts'
import {refsFilePath, type PageData} from '../../../plugins/book/src/render/page-data.ts'
import {placedMessages} from '../../../plugins/book/src/render/placed-messages.ts'
import {htmlStringsOf, wholeHtmlOf} from '../render/compile-page.ts'

interface RenderedPage {
  /** Relative to the book. */
  file: string
  source: string
  /** What `--fix` makes of the source. */
  mended: string
  /** The strings of its static parts. */
  html: string
  /** All of it, where that is asked for: of a large book it fills the memory. */
  whole: string
}

export interface RenderedBook {
  book: LoadedBook
  pages: RenderedPage[]
}

export interface BookRendering {
  /** Whether messages stand on the pages, as in `start`. */
  hasMessages?: boolean
  /** Whether pages are given as a whole, too. */
  isWhole?: boolean
}

export async function renderBook(
  root: string,
  {hasMessages = false, isWhole = false}: BookRendering = {},
): Promise<RenderedBook> {
  const book = await loadFolder(root)
  const refsDir = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-refs-'))
  const dialect = dialectOptions(book.config)
  const options: RenderOptions = {refsDir, baseUrl: '/', lang: book.index.lang, version: 'test', dialect}
  try {
    const pages: RenderedPage[] = []
    const dataOf = (page: string, file: string): PageData => ({
      refs: refsOfPage(book.index, page, {permalink: (name) => `/${name}`}),
      images: {},
      messages: hasMessages ? placedMessages(book.messages, file) : [],
      actions: null,
    })
    for (const {page, file} of book.facts.values()) {
      const {text: source} = await readSource(path.join(root, file))
      writeFileSync(refsFilePath(refsDir, path.join(root, file)), JSON.stringify(dataOf(page, file)))
      const tree = await compile(source, path.join(root, file), options)
      const made = {html: htmlStringsOf(tree).join('\n'), whole: isWhole ? wholeHtmlOf(tree) : ''}
      pages.push({file, source, mended: fixPage(source, dialect).source, ...made})
    }
    return {book, pages}
  } finally {
    rmSync(refsDir, {recursive: true})
  }
}

const passThrough = ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxjsEsm'] as never[]

async function compile(source: string, file: string, options: RenderOptions): Promise<unknown> {
  const processor = unified()
    .use(remarkRenderBook, options)
    .use(remarkRehype, {allowDangerousHtml: true, passThrough})
    .use(rehypeRaw, {passThrough})
    .use(rehypeStaticHtml, options)
  const vfile = new VFile({value: source, path: file})
  return processor.run(processor.parse(vfile) as Root, vfile)
}
