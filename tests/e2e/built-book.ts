// A book built by the command, and what stands in its files.

import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {load, type CheerioAPI, type Element} from 'cheerio'
import {globSync} from 'tinyglobby'
import {buildByCommand} from './build-site.ts'

export class BuiltBook {
  /** What the command said. */
  readonly output: string
  readonly #out: string

  private constructor(output: string, out: string) {
    this.output = output
    this.#out = out
  }

  static async of(book: string, out: string): Promise<BuiltBook> {
    return new BuiltBook(await buildByCommand(book, out), out)
  }

  /** Addresses of all pages, from the folder of the site: `chapter/page`, `` for the first. */
  get pages(): string[] {
    return globSync('**/index.html', {cwd: this.#out}).map((file) => file.replace(/\/?index\.html$/, ''))
  }

  read(file: string): Promise<string> {
    return readFile(path.join(this.#out, file), 'utf8')
  }

  async page(name: string): Promise<BuiltPage> {
    return new BuiltPage(await this.read(path.join(name, 'index.html')))
  }

  /** The text cells of a notebook. */
  async markdownOfNotebook(name: string): Promise<string> {
    const {cells} = JSON.parse(await this.read(`${name}.ipynb`)) as {
      cells: {cell_type: string; source: string[]}[]
    }
    return cells
      .filter((cell) => cell.cell_type === 'markdown')
      .map(({source}) => source.join(''))
      .join('\n\n')
  }

  /** Addresses within the site that lead to no file of it, with the page that has them. */
  async deadAddresses(): Promise<string[]> {
    const found: string[] = []
    for (const name of this.pages)
      for (const address of (await this.page(name)).addresses())
        if (!this.#leadsSomewhere(address, name)) found.push(`${name}: ${address}`)
    return found
  }

  #leadsSomewhere(address: string, page: string): boolean {
    const {origin, pathname} = new URL(address, `https://book.example/${page}/`)
    if (origin !== 'https://book.example') return true
    const file = path.join(this.#out, decodeURIComponent(pathname))
    return existsSync(path.join(file, 'index.html')) || (existsSync(file) && !pathname.endsWith('/'))
  }
}

export class BuiltPage {
  readonly #$: CheerioAPI
  /** The whole file. */
  readonly whole: string

  constructor(html: string) {
    this.whole = html
    this.#$ = load(html)
  }

  get article(): string {
    return this.#$('article').html() ?? ''
  }

  get sidebar(): string {
    return this.textsOf('nav.menu a').join(' | ')
  }

  all(selector: string): Element[] {
    return this.#$<Element, string>(selector).toArray()
  }

  attribute(element: Element, name: string): string | undefined {
    return this.#$(element).attr(name)
  }

  /** Texts as they are read: without the links of headings to themselves. */
  textsOf(selector: string): string[] {
    return this.all(selector).map((element) => this.textOf(element))
  }

  textOf(element: Element): string {
    const copy = this.#$(element).clone()
    copy.find('.hash-link, .katex-html').remove()
    return copy
      .text()
      .replace(/\u200b/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  }

  text(selector: string): string {
    return this.textsOf(selector).join('')
  }

  /** A paragraph of the article's text; -1 is the last. */
  paragraph(place: number): string | undefined {
    return this.textsOf('article .markdown > .d2l-static > p').at(place)
  }

  /** All that the page shows or leads to. */
  addresses(): string[] {
    const single = ['src', 'href', 'poster', 'data'].flatMap((name) =>
      this.all(`[${name}]`).flatMap((element) => this.attribute(element, name) ?? []),
    )
    const sets = this.all('[srcset]').flatMap((element) =>
      (this.attribute(element, 'srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]!),
    )
    return [...single, ...sets].filter((address) => !/^(?:data|mailto|https?):|^#/.test(address))
  }
}
