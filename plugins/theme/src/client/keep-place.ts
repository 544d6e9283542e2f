// A client module of Docusaurus, for sites of several languages: the choice of a language keeps the reader's place.

import type {ClientModule} from '@docusaurus/types'
import {listenForLanguages, settleAtPlace} from './language-place.ts'

if (typeof document !== 'undefined') listenForLanguages(document)

const clientModule: ClientModule = {
  onRouteDidUpdate({previousLocation}) {
    // only the first page of a visit is reached by a change of language; the router scrolls to its anchor first
    if (previousLocation === null) setTimeout(() => void settleAtPlace(document), 50)
  },
}

export default clientModule
