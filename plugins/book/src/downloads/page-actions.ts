// What a reader can take away from a page: its notebook in the chosen framework, the notebook on Colab, its Markdown.

import type {BookConfig} from '../config/book-config.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import {colabAddress} from './colab.ts'
import {besidePage, notebookExtension} from './export-paths.ts'

export interface PageActions {
  markdown: string
  /** One for each framework of the page; `tab` is `null` on a page that is the same in all. */
  notebooks: {tab: string | null; url: string; colab: string | null}[]
}

export function pageActions(facts: PageFacts, permalink: string, config: BookConfig): PageActions {
  const tabs = tabsInOrder(facts, config)
  return {
    markdown: besidePage(permalink, '.md'),
    notebooks: (tabs.length > 0 ? tabs : [null]).map((tab) => ({
      tab,
      url: besidePage(permalink, notebookExtension(tab)),
      colab: colabAddress(facts.page, tab, config),
    })),
  }
}

/** The frameworks of a page in the book's order. */
export function tabsInOrder({tabs}: PageFacts, config: BookConfig): string[] {
  return config.tabs.filter((tab) => tabs.includes(tab))
}
