// One page, used in every way that the commands have: checked, mended, compiled, exported, searched, compared.

import {VFile} from 'vfile'
import {pageDrift} from '../../../plugins/book/src/drift/page-drift.ts'
import {readBlocks} from '../../../plugins/book/src/drift/page-blocks.ts'
import {notebookOf, notebookText, type Notebook} from '../../../plugins/book/src/export/notebook.ts'
import {pagePieces} from '../../../plugins/book/src/export/page-pieces.ts'
import {pageMarkdown} from '../../../plugins/book/src/export/page-markdown.ts'
import {settlePage} from '../../../plugins/book/src/export/settle-page.ts'
import {checkFormulas} from '../../../plugins/book/src/facts/check-formulas.ts'
import {checkLive} from '../../../plugins/book/src/facts/check-live.ts'
import {collectFacts} from '../../../plugins/book/src/facts/collect-facts.ts'
import {buildIndex} from '../../../plugins/book/src/index/book-index.ts'
import {fixPage} from '../../../plugins/book/src/fix/fix-book.ts'
import {openBibliography} from '../../../plugins/book/src/bibliography/open-bibliography.ts'
import {refsOfPage} from '../../../plugins/book/src/index/page-refs.ts'
import {searchPageHtml} from '../../../plugins/book/src/search/search-page.ts'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import {plainTextOf} from '../../../plugins/book/src/facts/phrases.ts'

const dialect = {tabs: ['numpy', 'torch']}

export interface UsedPage {
  rules: string[]
  title: string
  mended: string
  markdown: string
  notebook: Notebook
  search: string
  /** States of the page's blocks against themselves. */
  drift: string[]
}

const bibliography = await openBibliography({
  files: [],
  readFile: () => Promise.reject(new Error('none is there')),
  report: () => undefined,
})

/** Everything but the compilation by Docusaurus. */
export function usePage(source: string): UsedPage {
  const file = new VFile({value: source, path: 'page.md'})
  const tree = readPage(file, dialect)
  checkFormulas(tree, file)
  checkLive(tree, file)
  const facts = collectFacts(tree, 'page.md', file.messages)
  const index = buildIndex({pages: new Map([['page', facts]]), index: 'page', bibliography})
  const refs = refsOfPage(index, 'page', {permalink: (page) => `/${page}`})
  const settled = settlePage(tree, refs, {page: null, image: () => undefined, link: () => undefined})
  const pieces = pagePieces(settled, refs.tabs)
  const tab = refs.tabs[0] ?? null
  const title = plainTextOf(refs.title)
  const own = readBlocks(source, dialect)
  return {
    rules: file.messages.map(({ruleId}) => String(ruleId)),
    title,
    mended: fixPage(source, dialect).source,
    markdown: pageMarkdown({pieces, tabs: refs.tabs, lang: refs.lang}, null),
    notebook: JSON.parse(notebookText(notebookOf({...refs, title, pieces}, tab))) as Notebook,
    search: searchPageHtml({lang: 'en', tree: settled, chapter: title}, tab, refs.tabs),
    drift: pageDrift(own, own, null).map(({state}) => state),
  }
}
