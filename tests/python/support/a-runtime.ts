// What objects and modules need to be used outside of a session.
import {raise} from '../../../plugins/python/src/objects/exceptions.ts'
import type {Runtime} from '../../../plugins/python/src/objects/runtime.ts'

export function aRuntime(): Runtime {
  return {
    write: () => {},
    show: () => 0,
    clearOutput: () => {},
    modules: new Map(),
    importModule: (name) => {
      throw raise('ModuleNotFoundError', name)
    },
    checkpoint: () => {},
    now: () => 0,
    state: new Map(),
    cellEndings: new Set(),
  }
}
