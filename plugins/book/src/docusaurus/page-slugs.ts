// Tells the docs plugin the address of each page, where that is not the one that it would choose: through the front matter
// that it reads, so that its routes, sidebars and links, and the compiled page, have one and the same.

import path from 'node:path'
import type {LoadContext, MarkdownConfig} from '@docusaurus/types'
import {glob} from 'tinyglobby'
import {readKept} from '../files/kept-files.ts'
import {pageOfFile} from '../files/page-of-file.ts'
import {localizedDocs} from '../languages/ordinary-pages.ts'
import {askedAddress} from '../facts/asked-address.ts'
import {pageAddresses, type NamedPage, type PageAddress} from '../facts/page-address.ts'
import {isWithin} from '../files/within-folder.ts'
import type {PluginOptions} from '../config/book-options.ts'

type ParseFrontMatter = NonNullable<MarkdownConfig['parseFrontMatter']>
type DocsOptions = Pick<PluginOptions['docs'], 'path' | 'include' | 'exclude'>

interface Addresses {
  pages: ReadonlyMap<string, NamedPage>
  /** Those whose `id` would be that of another page, too: Docusaurus ends a build then. */
  withoutId: ReadonlySet<string>
  addresses: ReadonlyMap<string, PageAddress>
}

/** The addresses of one plugin instance, in all versions of its docs. */
export class PageSlugs {
  readonly #context: LoadContext
  readonly #options: PluginOptions
  readonly #docs: DocsOptions
  readonly #pageOf: (copy: string) => string | undefined
  #known = new Map<string, Promise<Addresses>>()

  /**
   * @param docs where the pages are that are being written: they may be copies
   * @param pageOf the page of a copy
   */
  constructor(
    context: LoadContext,
    options: PluginOptions,
    docs: DocsOptions,
    pageOf: (copy: string) => string | undefined = () => undefined,
  ) {
    this.#context = context
    this.#options = options
    this.#docs = docs
    this.#pageOf = pageOf
  }

  /** Called before every load: there may be other pages. */
  forget(): void {
    this.#known = new Map()
  }

  /** Wraps what a site has for reading front matter. */
  parser(parse: ParseFrontMatter): ParseFrontMatter {
    return async (params) => {
      const result = await parse(params)
      const {slug, withoutId} = await this.#settingsOf(params.filePath, result.frontMatter['slug'])
      if (slug === undefined) return result
      // pages of the same text may share one object
      const frontMatter: typeof result.frontMatter = {...result.frontMatter, slug}
      if (withoutId) delete frontMatter['id']
      return {...result, frontMatter}
    }
  }

  async #settingsOf(file: string, own: unknown): Promise<{slug?: string; withoutId?: boolean}> {
    const folder = this.#folderOf(file)
    if (folder === undefined) return {}
    const name = pageOfFile(path.relative(folder.content, file))
    const page = this.#pageOf(file) ?? name
    const {pages, addresses, withoutId} = await this.#addressesIn(folder.source)
    const address = addresses.get(page)
    if (!address) return {}
    if (withoutId.has(page)) return {slug: address.slug, withoutId: true}
    const isInherited = own === undefined && pages.get(page)?.slug !== undefined
    return address.isUsual && !isInherited && page === name ? {} : {slug: address.slug}
  }

  /** The folder of docs that a file lies in, and the one of the first language that it is a translation of. */
  #folderOf(file: string): {content: string; source: string} | undefined {
    const {siteDir, i18n} = this.#context
    const {id} = this.#options
    const current = path.resolve(siteDir, this.#docs.path)
    if (isWithin(file, current)) return {content: current, source: current}
    const versions = path.join(siteDir, `${id === 'default' ? '' : `${id}_`}versioned_docs`)
    if (isWithin(file, versions)) {
      const content = path.join(versions, firstPart(file, versions))
      return {content, source: content}
    }
    const localized = localizedDocs(this.#context, id, i18n.currentLocale)
    if (!isWithin(file, localized)) return undefined
    const name = firstPart(file, localized)
    return {
      content: path.join(localized, name),
      source: name === 'current' ? current : path.join(versions, name),
    }
  }

  #addressesIn(folder: string): Promise<Addresses> {
    const known = this.#known.get(folder) ?? this.#read(folder)
    this.#known.set(folder, known)
    return known
  }

  async #read(cwd: string): Promise<Addresses> {
    const {include, exclude} = this.#docs
    const files = await glob(include, {cwd, ignore: exclude, expandDirectories: false})
    const named = await Promise.all(
      files.map(async (file): Promise<NamedPage> => {
        const source = await readKept(path.join(cwd, file)).then(String, () => '')
        return {page: this.#pageOf(path.join(cwd, file)) ?? pageOfFile(file), ...askedAddress(source, file)}
      }),
    )
    const {numberPrefixParser: parse} = this.#options.docs
    const addresses = pageAddresses(named, {
      home: this.#options.book.home,
      plainName: (part) => (typeof parse === 'function' ? parse(part).filename : part),
    })
    return {addresses, pages: new Map(named.map((page) => [page.page, page])), withoutId: doubleIds(named)}
  }
}

function firstPart(file: string, folder: string): string {
  return path.relative(folder, file).split(path.sep)[0] ?? ''
}

/** Pages that ask for the `id` of another one: the first that asks has it, unless a page is called so. */
function doubleIds(named: readonly NamedPage[]): Set<string> {
  const taken = new Set(named.filter(({id}) => id === undefined).map(({page}) => page))
  const lost = new Set<string>()
  for (const {page, id} of named.toSorted((a, b) => (a.page < b.page ? -1 : 1))) {
    if (id === undefined) continue
    const wanted = path.posix.join(path.posix.dirname(page), id)
    if (taken.has(wanted)) lost.add(page)
    else taken.add(wanted)
  }
  // what they are called instead may be asked for as well
  const own = new Set(lost)
  for (const {page, id} of named)
    if (id !== undefined && !lost.has(page) && own.has(path.posix.join(path.posix.dirname(page), id)))
      lost.add(page)
  return lost
}
