// Facts and trees of all pages of a book; what has not changed since the last run comes from its cache.

import path from 'node:path'
import type {Root} from 'mdast'
import {VFile} from 'vfile'
import type {NamedPage} from '../facts/page-address.ts'
import type {PageFacts, PageMessageFact} from '../facts/page-facts.ts'
import {openFactsCache} from '../facts/facts-cache.ts'
import {PageTrees} from '../facts/page-trees.ts'
import {readFacts, rememberFacts, type FactsReader} from '../facts/read-facts.ts'
import {readSource, type PageSource} from '../facts/read-source.ts'
import {readPage} from '../facts/read-page.ts'
import type {LoadRequest, PageOfBook} from './loaded-book.ts'
import type {ConfiguredBook} from './read-config.ts'
import {sourceVersion} from './source-version.ts'

export interface ReadPages {
  facts: Map<string, PageFacts>
  /** Pages that are no part of the book yet: no command counts them, lists them or writes them. */
  drafts: Map<string, PageFacts>
  /** What all of them, drafts too, say of their addresses. */
  named: NamedPage[]
  treeOf: (page: string) => Promise<Root>
}

/** @param root folder of the book, to which the files of the facts are relative */
export async function readPages(
  root: string,
  request: LoadRequest,
  configured: ConfiguredBook,
): Promise<ReadPages> {
  const {cacheFolder, keepsTrees = false} = request
  const {dialect} = configured
  const trees = new PageTrees(cacheFolder && path.join(cacheFolder, 'trees'), [sourceVersion(), dialect])
  const read = await factsOfPages(request, configured, keepsTrees ? trees : null)
  const placed = read.map(({facts, file}): PageFacts => {
    return {...facts, file: path.relative(root, file).replaceAll('\\', '/')}
  })
  const those = (isDraft: boolean) =>
    new Map(
      placed.filter((facts) => (facts.isDraft ?? false) === isDraft).map((facts) => [facts.page, facts]),
    )
  return {
    facts: those(false),
    drafts: those(true),
    named: placed.map(({page, asked}) => ({page, ...asked})),
    treeOf: (page) => treeOfPage(page, request.pages, {dialect}, trees),
  }
}

interface ReadPage {
  facts: PageFacts
  /** The author's, absolute. */
  file: string
}

async function factsOfPages(
  {pages, cacheFolder}: LoadRequest,
  {dialect, config: {liveComponents}}: ConfiguredBook,
  trees: PageTrees | null,
): Promise<ReadPage[]> {
  const reader = [sourceVersion(), dialect, liveComponents]
  const cache = cacheFolder ? await openFactsCache(path.join(cacheFolder, 'facts.json'), reader) : null
  const read: ReadPage[] = []
  for (const {page, file} of pages) {
    const source = await readSource(file)
    const way = readerOf(page, source, trees)
    const kept = cache?.get(page, source.text)
    if (kept) rememberFacts(source, {page, file}, way, kept)
    const facts = kept ?? readFacts(source, {page, file}, way)
    if (!kept) cache?.set(page, source.text, facts)
    read.push({file, facts: withProblem(facts, source)})
  }
  await Promise.all([cache?.save(), trees?.save()])
  return read

  function readerOf(page: string, {text}: PageSource, kept: PageTrees | null): FactsReader {
    return {dialect, liveComponents, ...(kept && {keep: (tree: Root) => kept.keep(page, text, tree)})}
  }
}

function withProblem(facts: PageFacts, {problem}: PageSource): PageFacts {
  if (!problem) return facts
  const message: PageMessageFact = {rule: 'page-is-readable', severity: 'error', ...problem}
  return {...facts, messages: [message, ...facts.messages]}
}

async function treeOfPage(
  page: string,
  pages: readonly PageOfBook[],
  {dialect}: Pick<FactsReader, 'dialect'>,
  trees: PageTrees,
): Promise<Root> {
  const place = pages.find((candidate) => candidate.page === page)
  if (!place) throw new Error(`treeOf: the book has no page ${page}`)
  const {text} = await readSource(place.file)
  return (await trees.find(page, text)) ?? readPage(new VFile({path: place.file, value: text}), dialect)
}
