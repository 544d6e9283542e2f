// The address of every page of a book, from the pages' names alone. What Docusaurus would choose is kept wherever it works:
// a page whose name holds signs that mean something in an address, or whose address another page has, gets one of its own.

import {cutName} from '../text/cut-name.ts'

export interface NamedPage {
  /** `chapter_mlp/mlp`. */
  page: string
  /** The address that the page asks for, from the root of the book or from its folder. */
  slug?: string
  /** What stands in for the last part of its name. */
  id?: string
}

export interface PageAddress {
  /** From the root of the book: `/chapter_mlp/mlp`, or `/chapter_mlp/` for the page of a folder. */
  slug: string
  /** The one that Docusaurus gives to the page by itself. */
  isUsual: boolean
  /** Why it is not the page's name: signs that no address may hold, or another page that has that address. */
  reason?: {kind: 'signs'} | {kind: 'taken'; by: string}
}

export interface AddressOptions {
  /** The page at the root. @default the `index` of the outermost folder */
  home?: string
  /** A part of a path without what it only has for its place among others. @default the part itself */
  plainName?: (part: string) => string
}

/** An address that a page would like, and how much it has a right to it. */
interface Claim {
  page: NamedPage
  wishes: string[]
  isOrdinary: boolean
  rank: number
}

/** Addresses by page: no two are the same to a browser, a server or a router that does not tell capitals. */
export function pageAddresses(
  pages: Iterable<NamedPage>,
  {home, plainName = (part) => part}: AddressOptions = {},
): Map<string, PageAddress> {
  const taken = new Map<string, string>()
  const found = new Map<string, PageAddress>()
  const claims = [...pages].map((page) => claimOf(page, home, plainName))
  for (const claim of claims.toSorted(byRight)) {
    const {page} = claim.page
    const last = claim.wishes.at(-1) ?? '/'
    const slug = claim.wishes.find((wish) => isFree(wish, taken)) ?? numbered(last, taken)
    if (!claim.wishes.includes(slug))
      found.set(page, {
        slug,
        isUsual: false,
        reason: {kind: 'taken', by: taken.get(keyOf(last)) ?? page},
      })
    else if (claim.isOrdinary)
      found.set(page, {slug, isUsual: slug === claim.wishes[0] && isUsual(claim, slug)})
    else found.set(page, {slug, isUsual: false, reason: {kind: 'signs'}})
    taken.set(keyOf(slug), page)
  }
  return found
}

const ranks = {asked: 0, home: 1, index: 2, ordinary: 3, namedLikeFolder: 4, readme: 5, odd: 6}

function claimOf(page: NamedPage, home: string | undefined, plainName: (part: string) => string): Claim {
  const parts = page.page.split('/')
  const name = parts.at(-1) ?? ''
  const folders = parts.slice(0, -1).map(plainName)
  const folder = pathOf(folders, true)
  const claim = (wishes: string[], rank: number, isOrdinary = true) => ({page, wishes, rank, isOrdinary})
  if (page.slug) return claim([asked(page.slug, folder)], ranks.asked)
  const wanted = [...folders, page.id ?? plainName(name)]
  const own = pathOf(wanted, false)
  const isOrdinary = own === `/${wanted.join('/')}`.normalize('NFC')
  if (page.page === home) return claim(['/', own], ranks.home)
  const lower = name.toLowerCase()
  if (lower === 'index') return claim([folder, own], ranks.index, isOrdinary)
  if (lower === parts.at(-2)?.toLowerCase()) return claim([folder, own], ranks.namedLikeFolder, isOrdinary)
  if (lower === 'readme') return claim([folder, own], ranks.readme, isOrdinary)
  return claim([own], isOrdinary ? ranks.ordinary : ranks.odd, isOrdinary)
}

/** Whether Docusaurus finds the same without being told. */
function isUsual({page, rank}: Claim, slug: string): boolean {
  if (rank === ranks.home) return false
  if (rank === ranks.asked) return slug === page.slug
  return page.page === page.page.normalize('NFC')
}

function byRight(a: Claim, b: Claim): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  const [left, right] = [a.page.page, b.page.page]
  // `index` before `Index`, but else in the order of names
  if (a.rank === ranks.index)
    return Number(right.endsWith('index')) - Number(left.endsWith('index')) || compare(left, right)
  return compare(left, right)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** A slug of front matter, which may be encoded, as an address from the root. */
function asked(slug: string, folder: string): string {
  const whole = decoded(slug.startsWith('/') ? slug : folder + slug)
  const parts: string[] = []
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return pathOf(parts, whole.endsWith('/'))
}

function decoded(slug: string): string {
  try {
    return decodeURI(slug)
  } catch {
    return slug
  }
}

function pathOf(parts: readonly string[], isFolder: boolean): string {
  const path = parts.map(safePart).join('/')
  return path === '' ? '/' : `/${path}${isFolder ? '/' : ''}`
}

/** Signs that cut an address, mean something to a router or a server, or cannot be seen. Joiners are letters to some scripts. */
const signs = /(?:[\s"#$%&()*/:;<>?[\\\]^`{|}]|(?![\u200C\u200D])[\p{C}\p{Z}])+/gu

/** What the site itself writes beside pages; a page `a.md.md` would stand in the way of the Markdown of `a`. */
const ownExtensions = /\.(?=(?:html?|mdx?|ipynb|json|txt|xml|inv|m?js|css)$)/i

/** File systems take 255 bytes, to which extensions are added. */
const longest = 200

/** One part of a path as it may stand in an address; unchanged if it is an ordinary name. */
function safePart(part: string): string {
  const plain = part
    .normalize('NFC')
    .replace(/^[\s.]+$/, '')
    .replace(signs, '-')
    .replace(ownExtensions, '-')
  const trimmed =
    plain === part.normalize('NFC') ? plain : plain.replace(/-{2,}/g, '-').replace(/^-+|-+$/g, '')
  return cutName(trimmed, longest).replace(trimmed.length > longest ? /[-.]+$/ : /\.+$/, '') || 'page'
}

/** `/x/index` would have the files of `/x/`. */
function isFree(address: string, taken: ReadonlyMap<string, string>): boolean {
  return !taken.has(keyOf(address)) && !/\/index$/i.test(address)
}

function numbered(address: string, taken: ReadonlyMap<string, string>): string {
  const base = address.replace(/\/$/, '') || '/page'
  for (let n = 2; ; n += 1) if (isFree(`${base}-${n}`, taken)) return `${base}-${n}`
}

/** Equal for addresses that lead to one place; routers compare letters as regular expressions do that ignore case. */
function keyOf(address: string): string {
  return address.replace(/\/$/, '').replace(/\p{L}/gu, (letter) => {
    const upper = letter.toUpperCase()
    return upper.length === letter.length ? upper : letter
  })
}
