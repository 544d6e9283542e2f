// Where things of the book are on the site.

export interface SiteAddresses {
  /** The address of a page, with the site's base. */
  permalink(page: string): string
  /** The same book in its source language, while a translation is built. */
  source?: SiteAddresses
}

/** The title of a page has the page's own address: themes take its id away. */
export function addressOf(
  target: {page: string; id: string; isPageTitle: boolean},
  site: SiteAddresses,
): string {
  const page = site.permalink(target.page)
  return target.isPageTitle ? page : `${page}#${encodeURIComponent(target.id)}`
}
