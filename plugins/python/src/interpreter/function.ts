// Functions written in Python.
import {BoundMethod} from '../objects/builtin.ts'
import {
  Callable,
  objectType,
  PyType,
  type Attributes,
  type Descriptor,
  type Kwargs,
  type Value,
} from '../objects/object.ts'
import {
  checkpoint,
  Frame,
  machine,
  makeCells,
  type Code,
  type Completion,
  type Execute,
  type Waiting,
} from './frame.ts'
import {PyGenerator} from './generator.ts'
import {leave, tooDeep} from './leave.ts'
import type {Cell, Namespace} from './namespace.ts'
import {bindParameters, type ParameterList} from './parameters.ts'

export interface FunctionCode extends Code {
  parameters: ParameterList
  /** Parameters that inner functions see: from which slot into which cell they go. */
  captured: readonly {slot: number; cell: number}[]
  /** Compiles itself when it is called first. */
  run: Execute
  /** Of generators. */
  wait: Waiting<Completion> | undefined
}

export const functionType = new PyType('function', [objectType])

export class PyFunction extends Callable implements Descriptor {
  override readonly isMethod = true
  override attributes: Attributes | undefined
  readonly code: FunctionCode
  readonly globals: Namespace
  readonly cells: readonly Cell[]
  /** Of the last positional parameters. */
  defaults: readonly Value[]
  keywordDefaults: ReadonlyMap<string, Value>
  name: string
  qualifiedName: string
  doc: Value = null
  module: Value = null
  /** Computed when they are asked for. */
  annotate: (() => Value) | undefined

  constructor(
    code: FunctionCode,
    globals: Namespace,
    cells: readonly Cell[],
    defaults: readonly Value[],
    keywordDefaults: ReadonlyMap<string, Value>,
  ) {
    super()
    this.attributes = undefined
    this.code = code
    this.globals = globals
    this.cells = cells
    this.defaults = defaults
    this.keywordDefaults = keywordDefaults
    this.name = code.name
    this.qualifiedName = code.qualifiedName
    this.annotate = undefined
  }

  override get type(): PyType {
    return functionType
  }

  bind(self: Value | undefined): Value {
    return self === undefined ? this : new BoundMethod(self, this)
  }

  override call(args: Value[], kwargs?: Kwargs): Value {
    return this.enter(bindParameters(this, args, kwargs))
  }

  /** Calls it with as many arguments as it has parameters, all plain. */
  enter(slots: (Value | undefined)[]): Value {
    const {code} = this
    const frame = new Frame(code, this.globals, slots, makeCells(code, this.cells))
    for (const {slot, cell} of code.captured) {
      const place = frame.cells[cell]
      if (place) place.value = slots[slot]
    }
    if (code.wait) return new PyGenerator(frame, code.wait)
    return run(frame, code.run)
  }
}

/** Runs a body in its frame. */
export function run(frame: Frame, body: Execute): Value {
  const {frame: back} = machine
  frame.back = back
  machine.frame = frame
  machine.depth++
  try {
    if (machine.depth > machine.depthLimit) throw tooDeep()
    if (--machine.turns < 0) checkpoint()
    const result = body(frame)
    machine.depth--
    machine.frame = back
    return result === undefined ? null : (result as Value)
  } catch (error) {
    machine.depth--
    machine.frame = back
    throw leave(error, frame)
  }
}
