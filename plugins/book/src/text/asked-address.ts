// The address that a page asks for in its front matter.

/** `slug` and `id` of a page's source. */
export function askedAddress(source: string): {slug?: string; id?: string} {
  const [, matter = ''] = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source) ?? []
  const [slug, id] = [fieldOf(matter, 'slug'), fieldOf(matter, 'id')]
  return {...(slug && {slug}), ...(id && {id})}
}

function fieldOf(matter: string, name: string): string | undefined {
  const value = new RegExp(`^${name}:[ \\t]+(.*?)[ \\t\\r]*$`, 'm').exec(matter)?.[1]
  return value?.replace(/^(['"])(.*)\1$/, '$2') || undefined
}
