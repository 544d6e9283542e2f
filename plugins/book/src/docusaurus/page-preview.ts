// The picture by which other sites show a link to a page: the first of its own that is large enough for that.

import type {PageHead} from 'docusaurus-theme-d2lbook/page-parts'
import {plainTextOf} from '../facts/phrases.ts'
import {targetsOn, type IndexedPage} from '../index/indexed-page.ts'
import type {PageData} from '../render/page-data.ts'
import {isOnThisMachine} from '../text/addresses.ts'
import {ownValue} from '../text/own-value.ts'

/** Smaller ones are shown beside the words, as large as a stamp. */
const least = {width: 600, height: 315}

/** Drawings are shown by nobody. */
const raster = /\.(?:png|jpe?g|webp|gif)$/i

/** @param site the address of the site, of which others know nothing where it is this machine */
export function pagePreview(
  page: IndexedPage,
  images: PageData['images'],
  site: string,
): PageHead['preview'] {
  if (isOnThisMachine(site)) return undefined
  for (const {url} of page.facts.images) {
    const {src = '', width = 0, height = 0} = ownValue(images, url) ?? {}
    if (!raster.test(src) || width < least.width || height < least.height) continue
    const alt = captionOf(page, url)
    return {url: new URL(src, site).href, width, height, ...(alt !== '' && {alt})}
  }
  return undefined
}

function captionOf(page: IndexedPage, url: string): string {
  const figure = targetsOn(page).find(({fact}) => fact.kind === 'figure' && fact.url === url)
  return plainTextOf(figure?.title ?? '').trim()
}
