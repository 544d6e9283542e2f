// The Docusaurus plugin. The parts below are for programs that work with whole books.

export {default} from './docusaurus/plugin.ts'
export {validateOptions, type BookOptions, type PluginOptions} from './docusaurus/options.ts'
export {loadBook, readBookConfig, type LoadedBook} from './load-book.ts'
export {buildIndex, type BookIndex} from './book-index.ts'
export {refsOfPage, type PageRefs} from './page-refs.ts'
