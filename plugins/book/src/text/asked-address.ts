// The address that a page asks for in its front matter.

import {frontMatterOf} from './front-matter.ts'
import {pageFields} from './page-fields.ts'

/** `slug` and `id` of a page's source, where they can be one; `file` is the name of its file. */
export function askedAddress(source: string, file: string): {slug?: string; id?: string} {
  const {slug, id} = pageFields(frontMatterOf(source, file)).fields
  return {...(typeof slug === 'string' && {slug}), ...(typeof id === 'string' && {id})}
}
