// The Docusaurus plugin. The parts below are for programs that work with whole books.

export {default} from './docusaurus/plugin.ts'
export {validateOptions} from './docusaurus/options.ts'
export type {BookOptions, PluginOptions} from './config/book-options.ts'
export {BookFolder} from './load/book-folder.ts'
export type {LoadedBook} from './load/loaded-book.ts'
export {buildIndex, type BookIndex} from './index/book-index.ts'
export {refsOfPage, type PageRefs} from './index/page-refs.ts'
