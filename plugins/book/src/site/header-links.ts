// The addresses of the links at the top of each page, as `config.ini` has them: of pages, of files, and of what is elsewhere.

import type {HeaderLink} from '../config/config-values.ts'
import type {BookFiles} from '../files/book-files.ts'
import {readSource} from '../facts/read-source.ts'
import type {BookFolder} from '../load/book-folder.ts'
import {headerTarget, isSoundLink} from '../checks/check-settings.ts'
import {addressIn} from '../facts/asked-address.ts'
import {frontMatterOf} from '../facts/front-matter.ts'
import {pageAddresses} from '../facts/page-address.ts'
import {pageFields} from '../facts/page-fields.ts'

export interface HeaderAddress {
  label: string
  /** Of a page of the site. */
  to?: string
  /** Of anything else. */
  href?: string
}

interface HeaderRequest {
  book: BookFolder
  files: BookFiles
  /** The page at the root of the site. */
  home: string
  /** Puts a file where the site serves it; resolves to its address. */
  publish: (file: string) => Promise<string | undefined>
}

/** The links that lead somewhere; what is said of the others is told with the messages of the book. */
export async function headerLinks(request: HeaderRequest): Promise<HeaderAddress[]> {
  const {config} = await request.book.configured()
  const links = config.headerLinks.filter(isSoundLink)
  const pages = await pagesOf(request)
  const found = await Promise.all(links.map((link) => addressOf(link, request, pages)))
  return found.flatMap((link) => link ?? [])
}

async function addressOf(
  {name: label, url}: HeaderLink,
  {book: {root}, files, publish}: HeaderRequest,
  {byFile, addresses}: Pages,
): Promise<HeaderAddress | undefined> {
  const target = headerTarget(url, {root, files, facts: addresses, pageOf: (file) => byFile.get(file)})
  if (target === 'none') return undefined
  if (target === 'elsewhere') return {label, href: url}
  if (target === 'home') return {label, to: '/'}
  if (target.kind === 'page') return {label, to: (addresses.get(target.page)?.slug ?? '/') + target.rest}
  const href = await publish(target.file)
  return href === undefined ? undefined : {label, href: href + target.rest}
}

interface Pages {
  byFile: ReadonlyMap<string, string>
  addresses: ReturnType<typeof pageAddresses>
}

async function pagesOf({book, home}: HeaderRequest): Promise<Pages> {
  const read = await Promise.all(
    (await book.pages()).map(async ({page, file}) => {
      const {fields} = pageFields(frontMatterOf((await readSource(file)).text, file))
      return {file, named: {page, ...addressIn(fields)}, isDraft: fields.draft === true}
    }),
  )
  const addresses = pageAddresses(
    read.map(({named}) => named),
    {home},
  )
  for (const {named, isDraft} of read) if (isDraft) addresses.delete(named.page)
  return {addresses, byFile: new Map(read.map(({file, named}) => [file, named.page]))}
}
