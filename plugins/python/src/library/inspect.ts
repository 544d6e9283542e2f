// What `inspect` needs of the interpreter; the rest of it is in Python.
import {Builtin, BoundMethod} from '../objects/builtin.ts'
import {raise} from '../objects/exceptions.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {PyFunction} from '../interpreter/function.ts'
import {PyGenerator} from '../interpreter/generator.ts'
import {List} from '../objects/list.ts'
import {PyObject, PyType, type Value} from '../objects/object.ts'
import {Tuple} from '../objects/tuple.ts'
import {argumentNames, frameAt, FrameObject} from './frame-object.ts'
import {functions} from './functions.ts'

/** Kinds of parameters, as `inspect` counts them. */
const kinds = {positionalOnly: 0, plain: 1, rest: 2, keywordOnly: 3, keywordRest: 4}

type Row = [name: string, kind: number, hasDefault: boolean, value: Value]

function rowsOfFunction({code, defaults, keywordDefaults}: PyFunction): Row[] {
  const {names, positional, positionalOnly, hasRest, keywordOnly, hasKeywordRest} = code.parameters
  const rows: Row[] = []
  let place = 0
  const next = () => names[place++] ?? ''
  for (let i = 0; i < positional; i++) {
    const value = defaults[i - (positional - defaults.length)]
    rows.push([
      next(),
      i < positionalOnly ? kinds.positionalOnly : kinds.plain,
      value !== undefined,
      value ?? null,
    ])
  }
  if (hasRest) rows.push([next(), kinds.rest, false, null])
  for (let i = 0; i < keywordOnly; i++) {
    const name = next()
    const value = keywordDefaults.get(name)
    rows.push([name, kinds.keywordOnly, value !== undefined, value ?? null])
  }
  if (hasKeywordRest) rows.push([next(), kinds.keywordRest, false, null])
  return rows
}

function rowsOfBuiltin({signature}: Builtin): Row[] {
  const {positional, positionalOnly, hasRest, keywordOnly, hasKeywordRest} = signature
  const row =
    (kind: number) =>
    (one: {name: string; default: {value: Value | undefined} | undefined}): Row => [
      one.name,
      kind,
      one.default !== undefined,
      one.default?.value ?? null,
    ]
  return [
    ...positional.map((one, i) => row(i < positionalOnly ? kinds.positionalOnly : kinds.plain)(one)),
    ...(hasRest ? [['args', kinds.rest, false, null] as Row] : []),
    ...keywordOnly.map(row(kinds.keywordOnly)),
    ...(hasKeywordRest ? [['kwargs', kinds.keywordRest, false, null] as Row] : []),
  ]
}

function rowsOf(callee: Value): Row[] | undefined {
  if (callee instanceof PyFunction) return rowsOfFunction(callee)
  if (callee instanceof Builtin) return rowsOfBuiltin(callee)
  if (callee instanceof BoundMethod) return rowsOf(callee.method)?.slice(1)
  return undefined
}

export function makeInspectCore(): PyModule {
  return moduleOf(
    '_inspect',
    functions({
      'rows(callee, /)': (callee: Value) => {
        const rows = rowsOf(callee)
        return rows ? new List(rows.map((row) => new Tuple(row))) : null
      },
      'currentframe()': () => frameAt(0),
      'argument_names(frame, /)': (frame: Value) => {
        if (!(frame instanceof FrameObject)) throw raise('TypeError', 'expected a frame')
        const {names, rest, keywordRest} = argumentNames(frame.frame)
        return new Tuple([new List(names), rest, keywordRest])
      },
      'is_generator_function(callee, /)': (callee: Value) =>
        callee instanceof PyFunction && callee.code.wait !== undefined,
      'is_generator(value, /)': (value: Value) => value instanceof PyGenerator,
      'is_function(value, /)': (value: Value) => value instanceof PyFunction,
      'is_builtin(value, /)': (value: Value) => value instanceof Builtin,
      'is_method(value, /)': (value: Value) =>
        value instanceof BoundMethod && value.method instanceof PyFunction,
      'members(value, /)': (value: Value) => {
        const names = new Set<string>()
        const types = value instanceof PyType ? value.mro : value instanceof PyObject ? value.type.mro : []
        for (const type of types) for (const name of type.members.keys()) names.add(name)
        if (value instanceof PyObject && !(value instanceof PyType))
          for (const name of value.attributes?.keys() ?? []) names.add(name)
        return new List([...names].toSorted())
      },
    }),
  )
}
