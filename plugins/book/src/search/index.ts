// What the theme takes from here: everything runs in the browser.

export {
  openSearch,
  type Engine,
  type Search,
  type SearchAnswer,
  type SearchFiles,
  type SearchHit,
} from './open-search.ts'
export type {ExcerptPart} from './excerpt.ts'
export type {TargetsFile} from './search-files.ts'
