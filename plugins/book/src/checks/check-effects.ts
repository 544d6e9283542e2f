// What checks ask of the disk, and what they share.

import {nearest} from 'remark-d2lbook'
import type {FoundFile} from '../files/book-files.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import type {Place} from '../messages/place.ts'
import type {ModuleFault} from '../mdx/check-module.ts'
import type {RuleName} from '../messages/rules.ts'

/** Reports what is wrong on the page that is being checked. */
export type Tell = (rule: RuleName, place: Place | null, text: string, cause?: string) => void

export interface CheckEffects {
  /** Whether the book has a file, given relative to its folder. */
  exists: (file: string) => boolean | Promise<boolean>
  /** Pages that are no part of the book yet. */
  drafts?: ReadonlyMap<string, PageFacts>
  /** The names in a folder of the book, or with `/` before it of its site, among which a missing file may be meant. */
  namesIn?: (folder: string) => Promise<string[]>
  /** Whether there is a module that a page imports. @default all are */
  hasModule?: (source: string, page: string) => boolean
  /** What is wrong with a module that is there. @default nothing */
  moduleFault?: (source: string, page: string) => ModuleFault | null
  /** What an address on a page leads to, where files are looked for as a site looks for them. */
  find?: (address: string, page: string) => FoundFile
  /** Why a file, given by its absolute path, is no picture: `is empty`. @default all are */
  pictureProblem?: (file: string) => Promise<string | undefined>
  /** A Docusaurus site around the book has pages of its own. */
  isInSite?: boolean
  /** The page that a file holds, in whatever language. */
  pageOf?: (file: string) => string | undefined
}

/** What an address on a page leads to; `file` is what it names, relative to the book. */
export async function stateOf(
  url: string,
  file: string,
  page: string,
  effects: CheckEffects,
): Promise<FoundFile['state']> {
  return effects.find?.(url, page).state ?? ((await effects.exists(file)) ? 'found' : 'missing')
}

export const refusal = {
  outside: (url: string) => `\`${url}\` lies outside of the book`,
  private: (url: string) =>
    `\`${url}\` is no file of the book: it is hidden, made by a tool, or a link that leads out`,
}

/** `, did you mean ...?`: a file of nearly that name in the same folder, or of that name in the site. */
export async function meant(
  {file, url, page}: {file: string; url: string; page: string},
  {namesIn, find}: CheckEffects,
): Promise<string> {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const name = file.slice(folder.length)
  const names = (await namesIn?.(asIn(url, folder))) ?? []
  if (find?.(`/${file}`, page).state === 'found') return `, did you mean \`/${file}\`?`
  if (names.includes(name)) return ', only a folder of that name'
  const near = nearest(name, names)
  return near === undefined ? '' : `, did you mean \`${folder}${near}\`?`
}

/** A folder that begins with `/` where the address does: that may be one of the site. */
export function asIn(url: string, folder: string): string {
  return url.startsWith('/') ? `/${folder}` : folder
}

/** An address in a message: in one line, and not too long for it. */
export function shortened(url: string): string {
  const line = url.replace(/[\s`]+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
