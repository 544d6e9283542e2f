// Exceptions: objects of Python, and what carries them through JavaScript.
import {objectType, PyObject, PyType, type Value} from './object.ts'

/** Where a call stood when the exception passed it, innermost last as Python prints it. */
export interface TracebackEntry {
  /** Which text: a cell, a module. */
  file: string
  /** `<module>` or the function's name. */
  name: string
  /** From 1. */
  line: number
  /** From 0, in UTF-16 units. */
  column: number
  endLine: number
  endColumn: number
}

export class ExceptionObject extends PyObject {
  override type: PyType
  override attributes = new Map<string, Value>()
  args: readonly Value[]
  /** `__suppress_context__` */
  hidesContext = false
  /** `raise ... from cause`; null is `from None`. */
  cause: ExceptionObject | null | undefined
  /** What was being handled when it was raised. */
  context: ExceptionObject | undefined
  /** The name that was not found, and where it was looked for: for suggestions. */
  missing: {name: string; object?: Value} | undefined
  /** Innermost first, as it grows. */
  traceback: TracebackEntry[] = []

  constructor(type: PyType, args: readonly Value[]) {
    super()
    this.type = type
    this.args = args
  }
}

/** Thrown in JavaScript while an exception of Python is under way. */
export class Raised extends Error {
  readonly exception: ExceptionObject
  constructor(exception: ExceptionObject) {
    super()
    this.exception = exception
  }
  override get message(): string {
    const {type, args} = this.exception
    return `${type.name}: ${args.map(String).join(', ')}`
  }
}

/** Python's own hierarchy: each line names a class and those right under it. Source: docs.python.org/3/library/exceptions.html. */
const hierarchy: Readonly<Record<string, string>> = {
  BaseException: 'Exception GeneratorExit KeyboardInterrupt SystemExit BaseExceptionGroup',
  Exception:
    'ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError Warning',
  ArithmeticError: 'FloatingPointError OverflowError ZeroDivisionError',
  ImportError: 'ModuleNotFoundError',
  LookupError: 'IndexError KeyError',
  NameError: 'UnboundLocalError',
  OSError:
    'BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError',
  ConnectionError: 'BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError',
  RuntimeError: 'NotImplementedError RecursionError PythonFinalizationError',
  SyntaxError: 'IndentationError',
  IndentationError: 'TabError',
  ValueError: 'UnicodeError',
  UnicodeError: 'UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError',
  Warning:
    'BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning',
}

export const exceptionTypes: ReadonlyMap<string, PyType> = makeExceptionTypes()

function makeExceptionTypes(): Map<string, PyType> {
  const types = new Map([['BaseException', new PyType('BaseException', [objectType])]])
  for (const [parent, children] of Object.entries(hierarchy)) {
    for (const name of children.split(' '))
      types.set(name, new PyType(name, [types.get(parent) ?? objectType]))
  }
  const bases = ['BaseExceptionGroup', 'Exception'].flatMap((name) => types.get(name) ?? [])
  types.set('ExceptionGroup', new PyType('ExceptionGroup', bases))
  return types
}

export function exceptionType(name: string): PyType {
  const type = exceptionTypes.get(name)
  if (!type) throw new RangeError(`no exception is called ${name}`)
  return type
}

/** `throw raise('TypeError', 'unhashable type: ...')` */
export function raise(name: string, ...args: Value[]): Raised {
  return new Raised(new ExceptionObject(exceptionType(name), args))
}
