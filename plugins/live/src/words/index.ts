// What every room needs that says something in the reader's language.
export {counted, filled, type Counted} from './fill.ts'
export {languageOf, languages, nearestLanguage, type ByLanguage, type Language} from './languages.ts'
