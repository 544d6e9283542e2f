// A book on its site, for what is written beside its pages.

import type {SiteAddresses} from '../index/site-addresses.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import type {PageData} from '../render/page-data.ts'

/** A loaded book and where the site has it. */
export interface PublishedBook {
  /** Address of the book's root, with the site's base. */
  path: string
  /** Where its search lies, below the site's base. */
  searchFolder: string
  /** Where work on it is kept between builds. */
  cacheFolder: string
  book: LoadedBook
  permalink: (page: string) => string
  site: SiteAddresses
  pages: string[]
  /** Readers find it by themselves: an unlisted page is for those who know its address. */
  isListed: (page: string) => boolean
  /** Address of a file that a page shows or links. */
  addressOf: (file: string) => string | undefined
  /** What the compiled page was made from. */
  data: (page: string) => PageData | null
}
