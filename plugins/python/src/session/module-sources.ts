// All modules that a session can import.
import type {ModuleSources} from './imports.ts'

export const moduleSources: ModuleSources = {library: {}, loaders: {}}
