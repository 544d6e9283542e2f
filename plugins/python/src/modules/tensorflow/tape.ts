// `tf.GradientTape`: what is computed within it is recorded, and can be differentiated once, or as often as wanted if it is persistent.
import {gradientsOf, type Gradients, type Tensor} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {Dict} from '../../objects/dict.ts'
import {raise} from '../../objects/exceptions.ts'
import {List} from '../../objects/list.ts'
import {PyObject, typeOf, type Value} from '../../objects/object.ts'
import {runtime} from '../../objects/runtime.ts'
import {Tuple} from '../../objects/tuple.ts'
import {isFloating} from '../../engine/dtype.ts'
import {tensorFromValue} from '../../engine/convert.ts'
import {room} from '../../engine/room.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {tensorflow, Variable} from './framework.ts'
import {tensorflowType} from './types.ts'

export const tapeType = tensorflowType('GradientTape', 'tensorflow.python.eager.backprop')

class Tape extends PyObject {
  override readonly type = tapeType
  readonly isPersistent: boolean
  /** Without being told to. */
  readonly watchesVariables: boolean
  readonly watched = new Set<TensorObject>()
  isUsed = false
  constructor(isPersistent: boolean, watchesVariables: boolean) {
    super()
    this.isPersistent = isPersistent
    this.watchesVariables = watchesVariables
  }

  knows(source: TensorObject): boolean {
    return this.watchesVariables || !(source instanceof Variable) || this.watched.has(source)
  }
}

const key = 'tapes of tensorflow'

/** Those that are open, the innermost last. */
function openTapes(): Tape[] {
  const {state} = runtime()
  const known = state.get(key)
  if (Array.isArray(known)) return known as Tape[]
  const made: Tape[] = []
  state.set(key, made)
  return made
}

function enter(tape: Tape): Value {
  openTapes().push(tape)
  room(tensorflow).isRecording = true
  return tape
}

function leave(tape: Tape): void {
  const tapes = openTapes()
  const at = tapes.lastIndexOf(tape)
  if (at >= 0) tapes.splice(at, 1)
  room(tensorflow).isRecording = tapes.length > 0
}

/** Constants are differentiated with respect to only where that is said. */
function watch(tape: Tape, value: Value): void {
  for (const object of objectsIn(value)) {
    const {tensor} = object
    tape.watched.add(object)
    if (!isFloating(tensor.dtype))
      throw raise(
        'ValueError',
        `The dtype of the watched tensor must be floating (e.g. tf.float32), got tf.${tensor.dtype}`,
      )
    if (!tensor.isDifferentiable) tensor.requiresGradient = true
  }
}

function objectsIn(value: Value): TensorObject[] {
  if (value instanceof TensorObject) return [value]
  if (value instanceof List || value instanceof Tuple) return value.items.flatMap(objectsIn)
  throw raise(
    'ValueError',
    `Passed in object ${typeOf(value).name} of type '${typeOf(value).name}', not tf.Tensor or tf.Variable`,
  )
}

function gradient(tape: Tape, target: Value, sources: Value, given: Value, unconnected: Value): Value {
  if (tape.isUsed)
    throw raise(
      'RuntimeError',
      'A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)',
    )
  tape.isUsed = !tape.isPersistent
  const found = target === null ? [] : gradientsOfTargets(objectsIn(target), given)
  return inTheShapeOf(sources, (source) => {
    const {tensor} = source
    const [first, ...rest] = (tape.knows(source) ? found : []).flatMap((one) => one.get(tensor) ?? [])
    if (first) return tensorflow.wrap(rest.reduce((sum, part) => sum.add(part), first))
    return unconnected === 'zero' ? tensorflow.wrap(tensor.tensors.zeros(tensor.shape, tensor.dtype)) : null
  })
}

function gradientsOfTargets(targets: readonly TensorObject[], given: Value): Gradients[] {
  const seeds = given instanceof List || given instanceof Tuple ? given.items : [given]
  // a tape around this one differentiates these gradients in turn
  const createGraph = openTapes().length > 0
  return targets.flatMap(({tensor}, i) => {
    if (!tensor.node) return []
    return gradientsOf(tensor, seedOf(tensor, seeds[i] ?? null), {createGraph})
  })
}

/** A target of several numbers counts as their sum. */
function seedOf(tensor: Tensor, given: Value): Tensor {
  const seed = given === null ? undefined : tensorFromValue(given, tensorflow)
  return (seed ?? tensor.tensors.full([], 1, tensor.dtype)).expandTo(tensor.shape)
}

/** Lists, tuples and dicts of sources give as many gradients in the same order. */
function inTheShapeOf(sources: Value, gradientOf: (source: TensorObject) => Value): Value {
  if (sources instanceof TensorObject) return gradientOf(sources)
  if (sources instanceof List) return new List(sources.items.map((one) => inTheShapeOf(one, gradientOf)))
  if (sources instanceof Tuple) return new Tuple(sources.items.map((one) => inTheShapeOf(one, gradientOf)))
  if (sources instanceof Dict)
    return Dict.from(
      [...sources.entries()].map(([name, one]) => [name, inTheShapeOf(one, gradientOf)] as const),
    )
  throw raise('TypeError', `gradient() needs tensors or variables as sources, got ${typeOf(sources).name}`)
}

addMembers<Tape>(tapeType, {
  construct: {
    signature: 'GradientTape(type, persistent=False, watch_accessed_variables=True)',
    run: (_type, persistent: Value, watchesVariables: Value) =>
      new Tape(persistent === true, watchesVariables !== false),
  },
  methods: {
    '__enter__(self, /)': enter,
    '__exit__(self, *args)': (tape) => {
      leave(tape)
      return false
    },
    'watch(self, tensor)': (tape, value: Value) => {
      watch(tape, value)
      return null
    },
    'gradient(self, target, sources, output_gradients=None, unconnected_gradients="none")': gradient,
    'stop_recording(self)': () => new Pause(),
    'reset(self)': () => null,
    'watched_variables(self)': () => new Tuple([]),
  },
})

const pauseType = tensorflowType('stop_recording', 'tensorflow.python.eager.backprop')

class Pause extends PyObject {
  override readonly type = pauseType
}

addMembers<Pause>(pauseType, {
  methods: {
    '__enter__(self, /)': () => {
      room(tensorflow).isRecording = false
      return null
    },
    '__exit__(self, *args)': () => {
      room(tensorflow).isRecording = openTapes().length > 0
      return false
    },
  },
})

/** Variables of broken numbers are watched by every tape. */
export function watchVariable(variable: Variable): Variable {
  if (variable.isTrainable && isFloating(variable.tensor.dtype)) variable.tensor.requiresGradient = true
  return variable
}
