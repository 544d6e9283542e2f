// Exceptions: their methods, and what each class has beside its arguments.
import {addMembers} from '../builtin.ts'
import {Bytes} from '../bytes.ts'
import {points} from '../code-points.ts'
import {ExceptionObject, exceptionType, raise} from '../exceptions.ts'
import {isInstanceOf} from '../subclass.ts'
import {call} from '../invoke.ts'
import {toArray} from '../iterate.ts'
import {List} from '../list.ts'
import {Callable, PyObject, PyType, typeOf, type Value} from '../object.ts'
import {codeEscape} from '../string-literal.ts'
import {repr, str} from '../text.ts'
import {isTrue} from '../truth.ts'
import {Tuple} from '../tuple.ts'

type Getters = Record<string, (self: ExceptionObject) => Value>

/** The argument at a place, under a name; what was assigned comes first. */
function argument(place: number, otherwise: Value = null): (self: ExceptionObject) => Value {
  return ({args}) => args[place] ?? otherwise
}

/** Gives the classes of exceptions their members. */
export function fillExceptionTypes(): void {
  fillBase()
  add('KeyError', {}, ({args}) => (args.length === 1 ? repr(args[0] ?? null) : plainText(args)))
  add('StopIteration', {value: argument(0)})
  add('StopAsyncIteration', {value: argument(0)})
  add('SystemExit', {code: ({args}) => (args.length > 1 ? new Tuple(args) : (args[0] ?? null))})
  add('AttributeError', {
    name: ({missing}) => missing?.name ?? null,
    obj: ({missing}) => missing?.object ?? null,
  })
  add('NameError', {name: ({missing}) => missing?.name ?? null})
  add('ImportError', {msg: argument(0), name: ({missing}) => missing?.name ?? null, path: () => null})
  add(
    'SyntaxError',
    {msg: argument(0), ...detail('filename lineno offset text end_lineno end_offset')},
    ({args}) => str(args[0] ?? null),
  )
  fillSystemErrors()
  fillUnicodeErrors()
  fillGroups()
}

function add(name: string, getters: Getters, text?: (self: ExceptionObject) => string): void {
  const setters = Object.fromEntries(
    Object.keys(getters).map((key) => [
      key,
      (self: ExceptionObject, value: Value) => self.attributes.set(key, value),
    ]),
  )
  const withSetters = Object.fromEntries(
    Object.entries(getters).map(([key, get]) => [
      key,
      (self: ExceptionObject) => self.attributes.get(key) ?? get(self),
    ]),
  )
  addMembers<ExceptionObject>(exceptionType(name), {
    getters: withSetters,
    setters,
    methods: text ? {'__str__(self, /)': text} : {},
  })
}

/** The second argument of SyntaxError is a tuple of them. */
function detail(names: string): Getters {
  return Object.fromEntries(
    names
      .split(' ')
      .map((name, place) => [
        name,
        ({args}: ExceptionObject) => (args[1] instanceof Tuple ? (args[1].items[place] ?? null) : null),
      ]),
  )
}

function plainText(args: readonly Value[]): string {
  if (args.length === 0) return ''
  return args.length === 1 ? str(args[0] ?? null) : repr(new Tuple(args))
}

function fillBase(): void {
  addMembers<ExceptionObject>(exceptionType('BaseException'), {
    construct: {
      signature: 'BaseException(type, /, *args, **kwargs)',
      run: (type: PyType, args: Value[]) => new ExceptionObject(type, args),
    },
    methods: {
      '__init__(self, /, *args, **kwargs)': initialize,
      '__str__(self, /)': ({args}) => plainText(args),
      '__repr__(self, /)': ({type, args}) => `${type.name}(${args.map(repr).join(', ')})`,
      'with_traceback(self, tb, /)': (self) => self,
      'add_note(self, note, /)': (self, note: Value) => {
        if (typeof note !== 'string')
          throw raise('TypeError', `add_note() argument must be str, not ${typeOf(note).name}`)
        const notes = self.attributes.get('__notes__')
        if (notes instanceof List) notes.items.push(note)
        else self.attributes.set('__notes__', new List([note]))
        return null
      },
    },
    getters: {
      args: ({args}) => new Tuple(args),
      __cause__: ({cause}) => cause ?? null,
      __context__: ({context}) => context ?? null,
      __suppress_context__: ({hidesContext}) => hidesContext,
      __traceback__: () => null,
    },
    setters: {
      args: (self, args) => {
        self.args = toArray(args)
      },
      __cause__: (self, cause) => {
        self.cause = exceptionOrNone(cause, 'cause')
        self.hidesContext = true
      },
      __context__: (self, context) => {
        self.context = exceptionOrNone(context, 'context') ?? undefined
      },
      __suppress_context__: (self, hides) => {
        self.hidesContext = isTrue(hides)
      },
      __traceback__: () => undefined,
    },
  })
}

function exceptionOrNone(value: Value, what: string): ExceptionObject | null {
  if (value === null || value instanceof ExceptionObject) return value
  throw raise('TypeError', `exception ${what} must be None or derive from BaseException`)
}

/** Names that some classes take by name. */
const named: Readonly<Record<string, readonly string[]>> = {
  ImportError: ['name', 'path'],
  AttributeError: ['name', 'obj'],
  NameError: ['name'],
}

function initialize(self: ExceptionObject, args: Value[], kwargs: ReadonlyMap<string, Value>): Value {
  self.args = args
  const allowed = self.type.mro.flatMap(({name}) => named[name] ?? [])
  for (const [name, value] of kwargs) {
    if (allowed.includes(name)) self.attributes.set(name, value)
    else if (allowed.length > 0)
      throw raise('TypeError', `${self.type.name}() got an unexpected keyword argument '${name}'`)
    else throw raise('TypeError', `${self.type.name}() takes no keyword arguments`)
  }
  return null
}

/** What the numbers of the system mean. Source: errno.h. */
const byNumber: Readonly<Record<number, string>> = {
  1: 'PermissionError',
  2: 'FileNotFoundError',
  3: 'ProcessLookupError',
  4: 'InterruptedError',
  10: 'ChildProcessError',
  11: 'BlockingIOError',
  13: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  104: 'ConnectionResetError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
}

function fillSystemErrors(): void {
  const systemError = exceptionType('OSError')
  const hasNumber = ({args}: ExceptionObject): boolean => args.length >= 2 && args.length <= 5
  const part =
    (place: number) =>
    (self: ExceptionObject): Value =>
      hasNumber(self) ? (self.args[place] ?? null) : null
  add('OSError', {errno: part(0), strerror: part(1), filename: () => null, filename2: () => null}, (self) => {
    if (!hasNumber(self)) return plainText(self.args)
    const file = self.attributes.get('filename')
    const shown = file === undefined || file === null ? '' : `: ${repr(file)}`
    return `[Errno ${str(self.args[0] ?? null)}] ${str(self.args[1] ?? null)}${shown}`
  })
  addMembers<ExceptionObject>(systemError, {
    construct: {
      signature: 'OSError(type, /, *args, **kwargs)',
      run: (type: PyType, args: Value[]) => {
        const name = args.length >= 2 && typeof args[0] === 'number' ? byNumber[args[0]] : undefined
        return new ExceptionObject(
          type === systemError && name !== undefined ? exceptionType(name) : type,
          args,
        )
      },
    },
    methods: {
      '__init__(self, /, *args, **kwargs)': (self, args: Value[], kwargs: Map<string, Value>) => {
        initialize(self, args, kwargs)
        // the name of the file is no argument
        if (args.length > 2 && hasNumber(self)) {
          self.attributes.set('filename', args[2] ?? null)
          self.args = args.slice(0, 2)
        }
        return null
      },
    },
  })
}

function fillUnicodeErrors(): void {
  const getters = Object.fromEntries(
    ['encoding', 'object', 'start', 'end', 'reason'].map((name, place) => [name, argument(place)]),
  )
  add('UnicodeDecodeError', getters, ({args}) => {
    const [encoding, object, start = 0, end = 0, reason] = args
    const data = object instanceof Bytes ? object.data : new Uint8Array()
    const code = (data[Number(start)] ?? 0).toString(16).padStart(2, '0')
    const what =
      Number(end) === Number(start) + 1
        ? `byte 0x${code} in position ${str(start)}`
        : `bytes in position ${str(start)}-${Number(end) - 1}`
    return `'${str(encoding ?? null)}' codec can't decode ${what}: ${str(reason ?? null)}`
  })
  add('UnicodeEncodeError', getters, ({args}) => {
    const [encoding, object, start = 0, end = 0, reason] = args
    const code = points(typeof object === 'string' ? object : '')[Number(start)]?.codePointAt(0) ?? 0
    const what =
      Number(end) === Number(start) + 1
        ? `character '${codeEscape(code)}' in position ${str(start)}`
        : `characters in position ${str(start)}-${Number(end) - 1}`
    return `'${str(encoding ?? null)}' codec can't encode ${what}: ${str(reason ?? null)}`
  })
}

const exceptionsOf = ({args}: ExceptionObject): Value[] => (args[1] === undefined ? [] : toArray(args[1]))

function fillGroups(): void {
  const group = exceptionType('BaseExceptionGroup')
  const exception = exceptionType('Exception')
  add(
    'BaseExceptionGroup',
    {message: argument(0), exceptions: (self) => new Tuple(exceptionsOf(self))},
    (self) => {
      const count = exceptionsOf(self).length
      return `${str(self.args[0] ?? null)} (${count} sub-exception${count === 1 ? '' : 's'})`
    },
  )
  addMembers<ExceptionObject>(group, {
    construct: {
      signature: 'BaseExceptionGroup(type, message, exceptions, /)',
      run: (type: PyType, message: Value, exceptions: Value) => {
        const all = checkedMembers(message, exceptions)
        const isOrdinary = all.every(({type: one}) => one.isSubtypeOf(exception))
        if (type === group && isOrdinary)
          return new ExceptionObject(exceptionType('ExceptionGroup'), [message, exceptions])
        if (type === exceptionType('ExceptionGroup') && !isOrdinary)
          throw raise('TypeError', 'Cannot nest BaseExceptions in an ExceptionGroup')
        return new ExceptionObject(type, [message, exceptions])
      },
    },
    methods: {
      'derive(self, excs, /)': (self, exceptions: Value) => derived(self, toArray(exceptions)),
      'subgroup(self, condition, /)': (self, condition: Value) => split(self, condition)[0],
      'split(self, condition, /)': (self, condition: Value) => new Tuple(split(self, condition)),
    },
  })
}

function checkedMembers(message: Value, exceptions: Value): ExceptionObject[] {
  if (typeof message !== 'string')
    throw raise('TypeError', `argument 1 must be str, not ${typeOf(message).name}`)
  if (!(exceptions instanceof PyObject) || typeOf(exceptions).lookup('__getitem__') === undefined)
    throw raise('TypeError', 'second argument (exceptions) must be a sequence')
  const all = toArray(exceptions)
  if (all.length === 0) throw raise('ValueError', 'second argument (exceptions) must be a non-empty sequence')
  return all.map((one, place) => {
    if (one instanceof ExceptionObject) return one
    throw raise('ValueError', `Item ${place} of second argument (exceptions) is not an exception`)
  })
}

function derived(self: ExceptionObject, exceptions: readonly Value[]): ExceptionObject {
  const made = call(exceptionType('BaseExceptionGroup'), [self.args[0] ?? null, new List([...exceptions])])
  if (!(made instanceof ExceptionObject))
    throw raise('TypeError', 'derive must return an instance of BaseExceptionGroup')
  Object.assign(made, {cause: self.cause, context: self.context, traceback: self.traceback})
  return made
}

/** Those that fit and those that do not, each as a group of the same shape, or None. */
export function split(self: ExceptionObject, condition: Value): [Value, Value] {
  if (isFitting(self, condition)) return [self, null]
  const [fits, rest]: [Value[], Value[]] = [[], []]
  for (const one of exceptionsOf(self)) {
    const isGroup =
      one instanceof ExceptionObject && one.type.isSubtypeOf(exceptionType('BaseExceptionGroup'))
    const [a, b]: [Value, Value] = isGroup
      ? split(one, condition)
      : isFitting(one, condition)
        ? [one, null]
        : [null, one]
    if (a !== null) fits.push(a)
    if (b !== null) rest.push(b)
  }
  return [fits.length > 0 ? derived(self, fits) : null, rest.length > 0 ? derived(self, rest) : null]
}

function isFitting(exception: Value, condition: Value): boolean {
  if (condition instanceof PyType || condition instanceof Tuple) return isInstanceOf(exception, condition)
  if (condition instanceof Callable) return isTrue(call(condition, [exception]))
  throw raise('TypeError', 'expected a function, exception type or tuple of exception types')
}
