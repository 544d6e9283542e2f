// Links to the page as its reader has it, and the page as such a link has it.

import {cellParts} from '../../page-parts.ts'
import type {CellWords} from '../../words/words.ts'
import {announce} from '../announce.ts'
import {showTab} from '../tabs.ts'
import type {CellFace} from './cell-face.ts'
import {copyLink, forgetLink, openLink, type OpenedLink} from './cells-link.ts'
import {headOf, showNotice, type NoticeButton} from './notice.ts'

/** What of the page a link holds. */
export interface LinkedPage {
  readonly faces: readonly CellFace[]
  seed: number | undefined
  /** The texts of cells are others. */
  onTexts: () => void
}

export class PageLink {
  readonly #page: Document
  readonly #words: CellWords
  readonly #linked: LinkedPage

  constructor(page: Document, words: CellWords, linked: LinkedPage) {
    this.#page = page
    this.#words = words
    this.#linked = linked
  }

  /** Takes what a link holds of the page; nothing of it runs. @param fragment of the address, without its `#` */
  async open(fragment: string): Promise<void> {
    const {faces} = this.#linked
    const opened = await openLink(
      fragment,
      faces.map(({cell}) => cell.source),
    )
    if (!opened) return this.#tell([this.#words.linkBroken], [])
    this.#revert()
    this.#linked.seed = opened.seed
    for (const [at, text] of opened.texts) faces[at]?.write(text)
    if (opened.tab !== undefined) showTab(this.#page, opened.tab)
    this.#linked.onTexts()
    this.#tellOf(opened)
  }

  /** @param face where the reader has asked for it */
  async copy({cell: {element}}: CellFace): Promise<void> {
    const {faces, seed} = this.#linked
    for (const face of faces) face.takeInputs()
    const cells = faces.map(({cell, source}) => ({written: cell.source, source}))
    const told = await copyLink(this.#page, cells, seed, this.#words)
    this.#tell([told], [], element.querySelector(`:scope > .${cellParts.bar}`))
  }

  #tellOf({texts, seed, lost}: OpenedLink): void {
    if (texts.size === 0 && seed === undefined && lost === 0) return
    const {fromLink, fromLinkLost, revertAll} = this.#words
    const said = [fromLink, ...(lost > 0 ? [fromLinkLost.replace('{count}', String(lost))] : [])]
    const act = (): void => {
      this.#revert()
      this.#linked.onTexts()
      forgetLink(this.#page)
    }
    this.#tell(said, [{text: revertAll, act}])
  }

  #revert(): void {
    this.#linked.seed = undefined
    for (const face of this.#linked.faces) if (face.isEdited) face.revert()
  }

  #tell(said: string[], buttons: NoticeButton[], after = headOf(this.#page)): void {
    if (after) showNotice(after, said, [...buttons, {text: this.#words.dismiss, act: () => {}}])
    announce(this.#page, said.join(' '))
  }
}
