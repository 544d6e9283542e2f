// The address that a page asks for in its front matter.

import {frontMatterOf} from './front-matter.ts'
import {pageFields} from './page-fields.ts'

export interface AskedAddress {
  slug?: string
  id?: string
}

/** `slug` and `id` of a page's source, where they can be one; `file` is the name of its file. */
export function askedAddress(source: string, file: string): AskedAddress {
  return addressIn(pageFields(frontMatterOf(source, file)).fields)
}

/** The same from the settings of a page. */
export function addressIn({slug, id}: Readonly<Record<string, unknown>>): AskedAddress {
  return {...(typeof slug === 'string' && {slug}), ...(typeof id === 'string' && {id})}
}
