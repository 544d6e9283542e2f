// `check` and `build` tell the same of a book, and see the same pages with the same titles.

import {expect} from 'vitest'
import {pageLabel} from '../../plugins/book/src/docusaurus/sidebar.ts'
import {messagesInLanguages} from '../../plugins/book/src/cli/load-languages.ts'
import {siteLanguages} from '../../plugins/book/src/cli/language-flags.ts'
import {BookFolder, loadFolder} from '../../plugins/book/src/load/book-folder.ts'
import type {BookMessage} from '../../plugins/book/src/messages/message.ts'
import {loadAsBuild} from './load-site.ts'

export async function expectAgreement(book: string): Promise<void> {
  const built = await loadAsBuild(book)
  const messages = await messagesInLanguages(new BookFolder(book), {})
  expect(built.messages.map(lineOf).toSorted()).toEqual(
    messages
      .filter(({severity}) => severity !== 'hint')
      .map(lineOf)
      .toSorted(),
  )
  if (await siteLanguages(new BookFolder(book), {})) return
  const {index, addresses} = await loadFolder(book)
  const titles = [...index.pages.keys()].map((page) => [addresses.get(page)?.slug, pageLabel(index, page)])
  expect(built.titles).toEqual(Object.fromEntries(titles))
}

function lineOf({file, place, severity, rule, text}: BookMessage): string {
  return `${file}:${place?.join(':') ?? '-'} ${severity} ${rule}: ${text}`
}
