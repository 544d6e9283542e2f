// What functions, generators and the like show of themselves.
import {addMembers, type Members} from '../objects/builtin.ts'
import {Dict} from '../objects/dict.ts'
import {identity} from '../objects/equality.ts'
import {raise} from '../objects/exceptions.ts'
import {toArray} from '../objects/iterate.ts'
import {objectType, PyObject, PyType, type Value} from '../objects/object.ts'
import {Tuple} from '../objects/tuple.ts'
import {dictionaryOfNames} from '../objects/methods/object.ts'
import {functionType, PyFunction, type FunctionCode} from './function.ts'

const codeType = new PyType('code', [objectType])

/** `function.__code__` */
class CodeObject extends PyObject {
  readonly code: FunctionCode
  constructor(code: FunctionCode) {
    super()
    this.code = code
  }
  override get type(): PyType {
    return codeType
  }
}

function names(list: readonly string[]): Tuple {
  return new Tuple(list.filter((name) => !name.startsWith('.')))
}

const codeMembers: Members<CodeObject> = {
  getters: {
    co_name: ({code}) => code.name,
    co_qualname: ({code}) => code.qualifiedName,
    co_filename: ({code}) => code.file,
    co_argcount: ({code}) => code.parameters.positional,
    co_posonlyargcount: ({code}) => code.parameters.positionalOnly,
    co_kwonlyargcount: ({code}) => code.parameters.keywordOnly,
    co_varnames: ({code}) => names(code.slotNames),
    co_freevars: ({code}) => names(code.cellNames.slice(code.ownCells)),
    co_cellvars: ({code}) => names(code.cellNames.slice(0, code.ownCells)),
  },
}

const annotations = new WeakMap<PyFunction, Value>()

function annotationsOf(self: PyFunction): Value {
  const known = annotations.get(self)
  if (known !== undefined) return known
  const value = self.annotate?.() ?? new Dict()
  annotations.set(self, value)
  return value
}

function text(value: Value, name: string): string {
  if (typeof value === 'string') return value
  throw raise('TypeError', `${name} must be set to a string object`)
}

const functionMembers: Members<PyFunction> = {
  methods: {
    '__repr__(self, /)': (self) => `<function ${self.qualifiedName} at 0x${identity(self).toString(16)}>`,
    '__get__(self, instance, owner=None, /)': (self, instance: Value) => self.bind(instance ?? undefined),
    '__call__(self, /, *args, **kwargs)': (self, args: Value[], kwargs: Map<string, Value>) =>
      self.call(args, kwargs.size > 0 ? kwargs : undefined),
  },
  getters: {
    __name__: (self) => self.name,
    __qualname__: (self) => self.qualifiedName,
    __module__: (self) => self.module,
    __doc__: (self) => self.doc,
    __defaults__: (self) => (self.defaults.length > 0 ? new Tuple(self.defaults) : null),
    __kwdefaults__: ({keywordDefaults}) =>
      keywordDefaults.size > 0 ? Dict.ofNames(new Map(keywordDefaults)) : null,
    __annotations__: annotationsOf,
    __globals__: (self) => dictionaryOfNames(self.globals),
    __code__: (self) => new CodeObject(self.code),
    __closure__: ({cells}) => (cells.length > 0 ? new Tuple(cells.map(({value}) => value ?? null)) : null),
    __type_params__: () => new Tuple([]),
  },
  setters: {
    __name__: (self, value) => {
      self.name = text(value, '__name__')
    },
    __qualname__: (self, value) => {
      self.qualifiedName = text(value, '__qualname__')
    },
    __module__: (self, value) => {
      self.module = value
    },
    __doc__: (self, value) => {
      self.doc = value
    },
    __defaults__: (self, value) => {
      self.defaults = value === null ? [] : toArray(value)
    },
    __annotations__: (self, value) => {
      annotations.set(self, value)
    },
  },
}

/** Fills the types of functions; done once, when the interpreter is loaded. */
export function fillFunctionTypes(): void {
  addMembers(codeType, codeMembers)
  addMembers(functionType, functionMembers)
}
