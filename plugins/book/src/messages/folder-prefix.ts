import path from 'node:path'

/** What goes before a file of a book, so that it is found from where the command runs: `docs/`, or `''`. */
export function folderPrefix(book: string): string {
  const way = path.relative(process.cwd(), path.resolve(book)).replaceAll('\\', '/')
  return way === '' ? '' : `${way}/`
}
