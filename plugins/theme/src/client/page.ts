// What the small scripts of a page do together, whoever shows the page: a site that React runs, or the browser alone.

import {addCellBars} from './cells/bar.ts'
import {beginCells, leaveCells, listenForCells} from './cells/listen.ts'
import {addCopyButtons, listenForCopy} from './copy-code.ts'
import {listenForCopyPage} from './copy-page.ts'
import {addEnlargeButtons, listenForEnlarging} from './enlarge.ts'
import {addFormulaButtons, listenForFormulas} from './formulas.ts'
import {listenForPreviews} from './preview.ts'
import {listenForPrint} from './print-page.ts'
import {keepPlace, listenForReading, offerReading} from './reading.ts'
import {watchScrollRegions} from './scroll-regions.ts'
import {noteMarks} from './side-note.ts'
import {chosenTab, listenForTabs, markTabs, takeTabFromAddress} from './tabs.ts'
import {markTarget} from './target.ts'
import {translate} from './translate.ts'

const copyWords = {
  copy: translate({id: 'theme.d2lbook.copy', message: 'Copy code'}),
  copied: translate({id: 'theme.d2lbook.copied', message: 'Copied'}),
  failed: translate({
    id: 'theme.d2lbook.copyFailed',
    message: 'Copying is not allowed here; the code is selected',
  }),
}

const copyPageWords = {
  copied: copyWords.copied,
  failed: translate({
    id: 'theme.d2lbook.copyPageFailed',
    message: 'The page could not be copied; the link beside leads to its Markdown',
  }),
}

const formulaWord = translate({id: 'theme.d2lbook.formulas.copy', message: 'Copy the formula'})

const enlargeWord = (name: string) =>
  translate({id: 'theme.d2lbook.figures.enlarge', message: 'Enlarge: {name}'}, {name})

let hidePreview = (): void => {}

/** Listen to the reader, on this page and on those that take its place. Called once. */
export function listen(page: Document): void {
  listenForTabs(page)
  listenForCells(page)
  listenForCopy(page, copyWords)
  listenForCopyPage(page, copyPageWords)
  listenForFormulas(page)
  listenForEnlarging(page)
  listenForReading(page)
  listenForPrint(page)
  hidePreview = listenForPreviews(page, translate({id: 'theme.d2lbook.preview', message: 'Preview'}))
}

/** Give a static part of an article what works by script alone. */
export function dress(part: Element): void {
  markTabs(part, chosenTab(part.ownerDocument))
  addCellBars(part)
  addCopyButtons(part, copyWords)
  addFormulaButtons(part, formulaWord)
  addEnlargeButtons(part, enlargeWord)
  watchScrollRegions(part)
  if (part.querySelector(noteMarks))
    void import('./side-notes.ts').then(({addSideNotes}) => addSideNotes(part))
}

/** The reader has come to a page, or to another place of it. */
export function arrive(page: Document, {search, hash}: Pick<Location, 'search' | 'hash'>): void {
  hidePreview()
  takeTabFromAddress(page, search)
  beginCells(page, hash)
  markTarget(page, hash)
  offerReading(page)
}

/** The reader is about to go on from the page at `pathname`, while it still stands; the address is that of the next one. */
export function depart(page: Document, place: Pick<Location, 'pathname'>): void {
  keepPlace(page, place)
}

/** The reader has gone on to another page, which takes the place of this one. */
export function leave(): void {
  leaveCells()
}
