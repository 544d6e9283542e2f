// A page without React has the style sheets of what it shows; a part of another page may need one more.

import {clientAttribute, laterAttribute} from '../page-parts.ts'

const links = 'link[rel="stylesheet"]'

/** Gives `page` the sheets of `source`, a page of the same site; resolves when they hold, or cannot be had. */
export async function takeSheets(page: Document, source: Document): Promise<void> {
  if (![page, source].every(({documentElement}) => documentElement.hasAttribute(clientAttribute))) return
  const known = new Set(addressesIn(page))
  await Promise.all(
    addressesIn(source)
      .filter((address) => !known.has(address))
      .map((address) => add(page, address)),
  )
}

function addressesIn(page: Document): string[] {
  return [...page.querySelectorAll(links)].map((link) => link.getAttribute('href') ?? '')
}

function add(page: Document, address: string): Promise<void> {
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => resolve())
    // behind those that it stands beside, before those that take something back
    const others = page.head.querySelector(`link[${laterAttribute}]`)
    if (others) others.before(link)
    else page.head.append(link)
  })
}
