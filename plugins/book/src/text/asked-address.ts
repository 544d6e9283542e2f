// The address that a page asks for in its front matter.

import {frontMatterOf} from './front-matter.ts'

/** `slug` and `id` of a page's source; `file` is the name of its file. */
export function askedAddress(source: string, file: string): {slug?: string; id?: string} {
  const {fields} = frontMatterOf(source, file)
  const textOf = (name: string) => {
    const value = fields.get(name)?.value
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  const [slug, id] = [textOf('slug'), textOf('id')]
  return {...(slug && {slug}), ...(id && {id})}
}
