// All modules that a session can import.
import {library} from '../library/index.ts'
import type {ModuleSources} from './imports.ts'

export const moduleSources: ModuleSources = {
  library,
  loaders: {
    torch: async () => (await import('../modules/torch/index.ts')).load(),
    numpy: async () => (await import('../modules/numpy/index.ts')).load(),
  },
}
