/**
 * A path as a page writes it (`../img/x.svg`, `/img/x.svg`), relative to the book's root; `undefined` where it leads out of
 * the book. A backslash is what browsers read it as.
 */
export function resolvePath(page: string, path: string): string | undefined {
  const written = path.replaceAll('\\', '/')
  const parts = written.startsWith('/') ? [] : page.split('/').slice(0, -1)
  for (const part of written.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '' && part !== '.' && part !== '..') parts.push(part)
  }
  return parts.join('/')
}
