// Which search answers on a page: that of the version of the book that the reader is in.

import type {VersionData} from '../page-parts.ts'

/** What the books' plugin tells of each version, beside what the docs plugin does. */
export interface SearchableVersion extends VersionData {
  /** Address of its first page. */
  path: string
  isLast: boolean
}

/** The folder below the site's base. Outside of all books it is that of the first one, in its latest version. */
export function searchFolderFor(pathname: string, versions: readonly SearchableVersion[]): string {
  const searchable = versions.filter(({search}) => search !== undefined)
  const here = searchable
    .filter(({path}) => `${pathname}/`.startsWith(path.endsWith('/') ? path : `${path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
  return (here ?? searchable.find(({isLast}) => isLast) ?? searchable[0])?.search ?? 'search/'
}
