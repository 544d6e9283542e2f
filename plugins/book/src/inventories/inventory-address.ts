// Addresses in the inventories of other books, which come from elsewhere.

import {isSafeLink} from '../text/safe-url.ts'

/** The whole address of what a book at `base` has; `undefined` where no reader may be led there. */
export function inventoryAddress(written: string, base: string): string | undefined {
  if (!URL.canParse(written, base)) return undefined
  const {href} = new URL(written, base)
  return isSafeLink(href) ? href : undefined
}
