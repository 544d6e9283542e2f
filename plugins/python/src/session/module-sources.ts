// All modules that a session can import.
import type {ModuleSources} from './imports.ts'

const matplotlib = async () => (await import('../modules/matplotlib/index.ts')).modules

export const moduleSources: ModuleSources = {
  library: {},
  loaders: {
    matplotlib,
    matplotlib_inline: matplotlib,
    IPython: async () => (await import('../modules/ipython/index.ts')).modules,
  },
}
