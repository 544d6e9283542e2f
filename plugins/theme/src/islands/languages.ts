// What pages of a site of several languages do beside; others do not load it.

import {listenForLanguages, settleAtPlace} from '../client/language-place.ts'
import {listenForOriginals} from './originals.ts'

export function beginLanguages(page: Document): void {
  listenForLanguages(page)
  listenForOriginals(page)
  void settleAtPlace(page)
}
