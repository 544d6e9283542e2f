// The client module of the theme: wires the small scripts of a page to the life of a Docusaurus site.

import {translate} from '@docusaurus/Translate'
import type {ClientModule} from '@docusaurus/types'
import 'katex/dist/katex.min.css'
import 'd2lbook-picture/figure.css'
import '../css/d2lbook.css'
import '../css/print.css'
import {addCellBars} from './cells/bar.ts'
import {beginCells, leaveCells, listenForCells} from './cells/listen.ts'
import {addCopyButtons, listenForCopy} from './copy-code.ts'
import {listenForPreviews} from './preview.ts'
import {addPrintButtons, listenForPrint} from './print-page.ts'
import {watchScrollRegions} from './scroll-regions.ts'
import {staticPartEvent} from './static-part.ts'
import {chosenTab, listenForTabs, markTabs, takeTabFromAddress} from './tabs.ts'
import {markTarget} from './target.ts'

const copyWords = {
  copy: translate({id: 'theme.d2lbook.copy', message: 'Copy code'}),
  copied: translate({id: 'theme.d2lbook.copied', message: 'Copied'}),
  failed: translate({
    id: 'theme.d2lbook.copyFailed',
    message: 'Copying is not allowed here; the code is selected',
  }),
}

const printWords = {
  print: translate({id: 'theme.d2lbook.print.print', message: 'Print'}),
  all: translate({id: 'theme.d2lbook.print.all', message: 'Print all frameworks'}),
}

let hidePreview = (): void => {}

if (typeof document !== 'undefined') {
  listenForTabs(document)
  listenForCells(document)
  listenForCopy(document, copyWords)
  listenForPrint(document)
  hidePreview = listenForPreviews(document, translate({id: 'theme.d2lbook.preview', message: 'Preview'}))
  document.addEventListener(staticPartEvent, ({target}) => {
    if (target instanceof Element) dress(target)
  })
}

function dress(part: Element): void {
  markTabs(part, chosenTab(document))
  addCellBars(part)
  addCopyButtons(part, copyWords)
  addPrintButtons(part, printWords)
  watchScrollRegions(part)
}

const clientModule: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    hidePreview()
    if (previousLocation && previousLocation.pathname !== location.pathname) leaveCells()
    takeTabFromAddress(document, location.search)
    beginCells(document, location.hash)
    markTarget(document, location.hash)
  },
}

export default clientModule
