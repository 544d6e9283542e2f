// Runs a program of Python as one cell, and keeps what it prints.
// mistakes are told in CPython's words
import '../../../plugins/python/src/interpreter/syntax-errors.ts'
import {compileCell, moduleNamespace} from '../../../plugins/python/src/interpreter/cell.ts'
import {formatException} from '../../../plugins/python/src/interpreter/traceback.ts'
import {raise, Raised} from '../../../plugins/python/src/objects/exceptions.ts'
import {withRuntime, type Runtime} from '../../../plugins/python/src/objects/runtime.ts'
import {repr} from '../../../plugins/python/src/objects/text.ts'

export interface Printed {
  text: string
  /** `repr` of the last expression. */
  result: string | undefined
  /** The traceback of an exception that nothing caught. */
  error: string | undefined
}

/** @param file what tracebacks call it */
export function runProgram(source: string, file = 'Cell 1', checkpoint = (): void => undefined): Printed {
  let text = ''
  const runtime: Runtime = {
    write: (_, more) => {
      text += more
    },
    show: () => 0,
    clearOutput: () => undefined,
    modules: new Map(),
    importModule: (name) => {
      throw raise('ModuleNotFoundError', `No module named '${name}'`)
    },
    checkpoint,
    now: () => 0,
    state: new Map(),
    cellEndings: new Set(),
  }
  const {result, error} = withRuntime(runtime, () => run(source, file))
  return {text, result, error}
}

function run(source: string, file: string): Pick<Printed, 'result' | 'error'> {
  try {
    const value = compileCell(source, file).run(moduleNamespace('__main__'))
    return {result: value === undefined ? undefined : repr(value), error: undefined}
  } catch (error) {
    if (!(error instanceof Raised)) throw error
    const text = formatException(error.exception, (name) => (name === file ? source : undefined))
    return {result: undefined, error: text}
  }
}
