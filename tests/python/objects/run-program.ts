// Runs a program and gives what it prints, the exception that ends it last: as Python would.
// mistakes are told in CPython's words
import '../../../plugins/python/src/interpreter/syntax-errors.ts'
import {compileCell, moduleNamespace} from '../../../plugins/python/src/interpreter/cell.ts'

import {raise, Raised} from '../../../plugins/python/src/objects/exceptions.ts'
import {withRuntime, type Runtime} from '../../../plugins/python/src/objects/runtime.ts'
import {str} from '../../../plugins/python/src/objects/text.ts'

export function printsOf(source: string): string {
  let printed = ''
  const runtime: Runtime = {
    write: (_channel, text) => {
      printed += text
    },
    show: () => 0,
    clearOutput: () => undefined,
    modules: new Map(),
    importModule: (name) => {
      throw raise('ModuleNotFoundError', `No module named '${name}'`)
    },
    checkpoint: () => undefined,
    now: () => 0,
    state: new Map(),
    cellEndings: new Set(),
  }
  withRuntime(runtime, () => {
    try {
      compileCell(source, 'program').run(moduleNamespace('__main__'))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      printed += `${error.exception.type.name}: ${str(error.exception)}\n`
    }
  })
  return printed
}
