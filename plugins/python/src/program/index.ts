// What is known of a program without running it.
export {Dependencies} from './dependencies.ts'
export type {Names} from './names.ts'
export {namesOfCell} from './names-of-cell.ts'
export {plainCode} from './plain-code.ts'
export {wantedData} from './wanted-data.ts'
export {prepareSource} from './prepare-source.ts'
