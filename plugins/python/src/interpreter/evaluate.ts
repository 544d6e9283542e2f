// `eval`, `exec`, and the names where the running code stands.
import {Builtin} from '../objects/builtin.ts'
import {Dict} from '../objects/dict.ts'
import {provideNames} from '../objects/functions/attributes.ts'
import {raise} from '../objects/exceptions.ts'
import {Bytes} from '../objects/bytes.ts'
import {objectType, PyObject, PyType, typeOf, type Value} from '../objects/object.ts'
import {callSpecial} from '../objects/invoke.ts'
import {str} from '../objects/text.ts'
import {Compiler} from './compile/compiler.ts'
import {tables} from './compile/tables.ts'
import {Frame, machine} from './frame.ts'
import {run} from './function.ts'
import {MappingNames} from './mapping-names.ts'
import {Namespace} from './namespace.ts'
import {dictionaryOfNames} from '../objects/methods/object.ts'
import type {Tree} from './nodes.ts'
import {parse} from './parse.ts'
import {scopesOf} from './scan.ts'
import {localsOf} from './variables-of-frame.ts'

provideNames({
  globals: () => (machine.frame ? dictionaryOfNames(machine.frame.globals) : new Dict()),
  locals: currentLocals,
})

function currentLocals(): Value {
  const {frame} = machine
  if (!frame) return new Dict()
  if (frame.names)
    return frame.names instanceof MappingNames ? frame.names.mapping : Dict.ofNames(namesMap(frame.names))
  return isModule(frame) ? dictionaryOfNames(frame.globals) : Dict.ofNames(localsOf(frame))
}

function namesMap(names: NonNullable<Frame['names']>): Map<string, Value> {
  return names instanceof Map ? (names as Map<string, Value>) : new Map(names.entries())
}

function isModule(frame: Frame): boolean {
  return frame.code.name === '<module>'
}

/** Where code runs that a text holds. */
interface Place {
  globals: Namespace
  /** Undefined where they are the globals. */
  locals: Value | undefined
}

function placeOf(globals: Value, locals: Value): Place {
  const {frame} = machine
  if (globals === null) {
    if (!frame) throw raise('SystemError', 'globals and locals cannot be NULL')
    const own = locals ?? (isModule(frame) ? undefined : currentLocals())
    return {globals: frame.globals, locals: own}
  }
  if (!(globals instanceof Dict)) throw raise('TypeError', 'globals must be a dict')
  return {globals: namespaceOf(globals), locals: locals === null || locals === globals ? undefined : locals}
}

const namespaces = new WeakMap<Map<string, Value>, Namespace>()

/** The namespace whose names are those of a dict. */
function namespaceOf(dict: Dict): Namespace {
  const {names} = dict.table
  const own = machine.frame?.globals
  if (own?.names() === names) return own
  const namespace = namespaces.get(names) ?? new Namespace(own?.builtins)
  namespaces.set(names, namespace)
  return namespace
}

/** Runs a text in a place. @returns the value of an expression */
function runSource(source: Value, kind: Kind, globals: Value, locals: Value): Value {
  const tree =
    source instanceof CompiledText ? source.tree : parseText(textOf(source, kind), kind, '<string>')
  const place = placeOf(globals, locals)
  const dict = globals instanceof Dict && machine.frame?.globals !== place.globals ? globals : undefined
  // a dict of its own is copied into the namespace before, and back after
  if (dict)
    for (const [name, value] of dict.entries()) if (typeof name === 'string') place.globals.set(name, value)
  try {
    return runTree(tree, source instanceof CompiledText ? source.kind : kind, place)
  } finally {
    if (dict) copyBack(place.globals, dict)
  }
}

function copyBack(namespace: Namespace, dict: Dict): void {
  for (const [name, value] of namespace.entries()) dict.set(name, value)
  for (const name of dict.keys()) if (typeof name === 'string' && !namespace.has(name)) dict.delete(name)
}

function runTree(tree: Tree, kind: Kind, {globals, locals}: Place): Value {
  const scope = scopesOf(tree.body, locals === undefined ? 'module' : 'class')
  const compiler = new Compiler({tree, namespace: globals, tables, waiting: new WeakMap()}, scope)
  const slotNames = scope.slots.map(({name}) => name)
  const code = {
    name: '<module>',
    qualifiedName: '<module>',
    file: tree.file,
    slotNames,
    cellNames: [],
    ownCells: 0,
  }
  const slots = slotNames.map(() => undefined)
  const frame = new Frame(code, globals, slots, [])
  if (locals !== undefined) frame.names = new MappingNames(locals)
  if (kind !== 'eval') return run(frame, compiler.block(tree.body))
  const [statement] = tree.body
  if (statement?.nodeType !== 'Expr' || tree.body.length > 1) throw raise('SyntaxError', 'invalid syntax')
  return run(frame, compiler.expression(statement.value))
}

function textOf(source: Value, name: string): string {
  if (typeof source === 'string') return source
  if (source instanceof Bytes) return new TextDecoder().decode(source.data)
  const data = callSpecial(source, '__bytes__')
  if (data instanceof Bytes) return new TextDecoder().decode(data.data)
  throw raise(
    'TypeError',
    `${name}() arg 1 must be a string, bytes or code object, not ${typeOf(source).name}`,
  )
}

type Kind = 'eval' | 'exec' | 'single'

function parseText(text: string, kind: Kind, file: string): Tree {
  return parse(kind === 'eval' ? text.trim() : text, file)
}

const compiledType = new PyType('code', [objectType])

/** What `compile` gives. */
class CompiledText extends PyObject {
  override readonly type = compiledType
  readonly tree: Tree
  readonly kind: Kind
  constructor(tree: Tree, kind: Kind) {
    super()
    this.tree = tree
    this.kind = kind
  }
}

function compileText(source: Value, file: Value, mode: Value): Value {
  const text = textOf(source, 'compile')
  if (mode !== 'eval' && mode !== 'exec' && mode !== 'single')
    throw raise('ValueError', "compile() mode must be 'exec', 'eval' or 'single'")
  return new CompiledText(parseText(text, mode, str(file)), mode)
}

export const evaluators = [
  new Builtin('eval(source, /, globals=None, locals=None)', (source: Value, globals: Value, locals: Value) =>
    runSource(source, 'eval', globals, locals),
  ),
  new Builtin(
    'exec(source, /, globals=None, locals=None)',
    (source: Value, globals: Value, locals: Value) => {
      runSource(source, 'exec', globals, locals)
      return null
    },
  ),
  new Builtin(
    'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)',
    (source: Value, file: Value, mode: Value) => compileText(source, file, mode),
  ),
]
