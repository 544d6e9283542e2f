// Who builds the same text; each in its usual way, with formulas.

import type {BookText} from './book-text.ts'
import {buildDocusaurus} from './docusaurus.ts'
import type {Site} from './site.ts'
import {buildStarlight} from './starlight.ts'
import {buildVitepress} from './vitepress.ts'

/** `folder` is its own, `work` that of the whole run. */
export type Peer = (text: BookText, folder: string, work: string) => Promise<Site>

export const peers: Record<string, Peer> = {
  docusaurus: buildDocusaurus,
  vitepress: buildVitepress,
  starlight: buildStarlight,
}
