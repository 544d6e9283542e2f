/** A path as a page writes it (`../img/x.svg`, `/img/x.svg`), relative to the book's root. */
export function resolvePath(page: string, path: string): string {
  const parts = path.startsWith('/') ? [] : page.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
