// The index of a whole book: what it is made of, and what comes out of it.

export {buildIndex, type BookIndex, type IndexInput} from './build-index.ts'
export {targetsOn, type IndexedPage} from './indexed-page.ts'
export {refsOfPage} from './page-refs.ts'
