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
import {OwnAttributes} from '../objects/own-attributes.ts'
import {padded, slotsOf2, type Slots} from './call-slots.ts'
import {PyCoroutine, PyGenerator} from './generator.ts'
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
  /** `async def` */
  isAsync: boolean
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
    this.attributes = new OwnAttributes()
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
    const {code} = this
    const isPlain = kwargs === undefined && code.parameters.plain === args.length
    return this.enter(isPlain ? padded(args, code.slotNames.length) : bindParameters(this, args, kwargs))
  }

  override callPair(a: Value, b: Value): Value {
    const {code} = this
    const isPlain = code.parameters.plain === 2
    return this.enter(isPlain ? slotsOf2(a, b, code.slotNames.length) : bindParameters(this, [a, b]))
  }

  /** Calls it with its slots, those of the parameters filled. */
  enter(slots: Slots): Value {
    const {code} = this
    const frame = this.frameOf(slots)
    if (!code.wait) return run(frame, code.run)
    return code.isAsync ? new PyCoroutine(frame, code.wait) : new PyGenerator(frame, code.wait)
  }

  /** The frame of a call. */
  frameOf(slots: Slots): Frame {
    const {code, cells} = this
    if (code.ownCells === 0) return new Frame(code, this.globals, slots, cells)
    const own = makeCells(code, cells)
    for (const {slot, cell} of code.captured) {
      const place = own[cell]
      if (place) place.value = slots[slot]
    }
    return new Frame(code, this.globals, slots, own)
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
