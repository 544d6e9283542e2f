// What the settings of a book name, and is not there: logo, icon, links at the top of each
// page, style sheets, scripts, pages of folders.

import path from 'node:path'
import type {BookConfig, NamedFile} from '../config/book-config.ts'
import {isTemplate, type HeaderLink} from '../config/config-values.ts'
import {lostPages, type Categories} from '../config/read-categories.ts'
import {linkTarget, type BookLinks} from '../references/link-target.ts'
import {isElsewhere} from '../text/addresses.ts'
import {isReadableAddress} from '../text/readable-address.ts'
import {isSafeLink} from '../text/safe-url.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import type {NamedPage} from '../facts/page-address.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'
import {languageMessages} from './check-language.ts'
import {checkOwnFiles} from './check-own-files.ts'
import {pictureProblem} from './picture-problem.ts'

export interface BookSettings extends BookLinks {
  config: BookConfig
  /** Name of the file of the settings, for messages. */
  name: string
  root: string
  /** A path of the settings, absolute. */
  fileOfBook: (file: string) => string
  facts: ReadonlyMap<string, PageFacts>
  categories: Categories
  /** Whether somebody says which language the book is in. */
  isInLanguage: boolean
  named: readonly NamedPage[]
}

export async function checkSettings(book: BookSettings): Promise<BookMessage[]> {
  const {logo, favicon, headerLinks} = book.config
  const brands = [
    await brandMessage('html_logo', logo, 'it is left out', book),
    await brandMessage('favicon', favicon, 'the site has an icon of its own', book),
  ]
  return [
    ...brands.flatMap((message) => message ?? []),
    ...headerLinks.filter((link) => isLost(link, book)).map((link) => lostLink(link, book)),
    ...(await checkOwnFiles(book)),
    ...categoryMessages(book),
    ...(book.isInLanguage ? [] : languageMessages(book.facts.values(), book.name)),
  ]
}

type Line = [number, number, number, number]

const lineOf = ({line}: {line: number}): Line => [line, 1, line, 1]

async function brandMessage(
  key: string,
  brand: NamedFile | undefined,
  consequence: string,
  {files, fileOfBook, name}: BookSettings,
): Promise<BookMessage | undefined> {
  if (!brand) return undefined
  const file = fileOfBook(brand.file)
  if (!files.holds(file))
    return messageAt('file-is-in-book', name, lineOf(brand), `\`${brand.file}\` lies outside of the book`)
  const problem = await pictureProblem(file)
  if (problem === undefined) return undefined
  const text = `\`${key}\` names \`${brand.file}\`, which ${problem}; ${consequence}`
  return messageAt('config-is-sound', name, lineOf(brand), text)
}

/** Whether a link of the settings leads to nothing; what is no address is told elsewhere. */
function isLost(link: HeaderLink, book: BookSettings): boolean {
  return isSoundLink(link) && headerTarget(link.url, book) === 'none'
}

/** Whether a link of the settings has an address at all. */
export function isSoundLink({url, name}: HeaderLink): boolean {
  return url !== '' && isSafeLink(url) && isReadableAddress(url) && !isTemplate({name, url})
}

/** What a link at the top of each page leads to. */
export function headerTarget(url: string, book: BookLinks & {root: string}) {
  if (isElsewhere(url)) return 'elsewhere'
  // an address of the site, whatever page it stands on
  const address = `/${url.replace(/^\.?\/+/, '')}`
  if (/^\/(?:[?#]|$)/.test(address)) return 'home'
  const target = linkTarget(address, {page: 'index', file: path.join(book.root, 'index.md')}, book)
  if (target === undefined || target.kind === 'refused') return 'none'
  return target.kind === 'page' && !book.facts.has(target.page) ? 'none' : target
}

function lostLink(link: HeaderLink, {name}: BookSettings): BookMessage {
  const text = `the header link \`${link.name}\` leads to \`${link.url}\`, which is no page and no file of the book; it is left out`
  return messageAt('config-is-sound', name, lineOf(link), text)
}

function categoryMessages({categories, named}: BookSettings): BookMessage[] {
  const ids = new Set(
    named.map(({page, id}) => path.posix.join(path.posix.dirname(page), id ?? path.posix.basename(page))),
  )
  return [
    ...categories.messages,
    ...lostPages(categories, ids).map(({file, place, id}) =>
      messageAt('category-is-sound', file, place, `no page \`${id}\`; the category has none`),
    ),
  ]
}
