// A book in each of its languages, as `check` reads it.

import type {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook, PageOfBook} from '../load/loaded-book.ts'
import type {BookMessage} from '../messages/message.ts'
import {effectiveFile} from '../load/language-files.ts'
import {allMessages} from '../run/check-outputs.ts'
import {siteLanguages} from './language-flags.ts'
import {languageFilesOf, type LanguageFlags} from '../load/book-languages.ts'

/** What is wrong with a book: in the languages that the flags name, else as it is. */
export async function messagesInLanguages(book: BookFolder, flags: LanguageFlags): Promise<BookMessage[]> {
  const languages = await siteLanguages(book, flags)
  if (!languages) return allMessages(await book.load())
  const files = await languageFilesOf(book, flags)
  const pagesIn = (lang: string): PageOfBook[] =>
    [...files.pages].flatMap(([page, versions]) => {
      const shown = effectiveFile(versions, lang, files.source)
      return shown ? [{page, ...shown}] : []
    })
  const source = await book.load({pages: pagesIn(files.source), lang: files.source})
  const books: LoadedBook[] = []
  for (const lang of languages.list)
    books.push(lang === files.source ? source : await book.load({pages: pagesIn(lang), lang, source}))
  return unique((await Promise.all(books.map(allMessages))).flat())
}

/** A page that two languages show is at fault once. */
function unique(messages: BookMessage[]): BookMessage[] {
  const seen = new Map(messages.map((message) => [JSON.stringify(message), message]))
  return [...seen.values()]
}
