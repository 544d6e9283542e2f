// Whether what is computed is remembered: `torch.no_grad` and its like; `torch.autograd.grad`.
import {addMembers, Builtin} from '../../objects/builtin.ts'
import {call} from '../../objects/call.ts'
import {raise} from '../../objects/exceptions.ts'
import {objectType, PyObject, PyType, type Kwargs, type Value} from '../../objects/object.ts'
import {Tuple} from '../../objects/tuple.ts'
import {room} from '../../engine/room.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {torch} from './framework.ts'
import {gradients} from './gradients.ts'
import {tensorsIn} from './tensor-members.ts'

/** Around a `with` or a function. */
class GradientMode extends PyObject {
  override readonly type: PyType
  readonly isRecording: boolean
  readonly #before: boolean[] = []
  constructor(type: PyType, isRecording: boolean) {
    super()
    this.type = type
    this.isRecording = isRecording
  }

  enter(): void {
    const tensors = room(torch)
    this.#before.push(tensors.isRecording)
    tensors.isRecording = this.isRecording
  }

  leave(): void {
    room(torch).isRecording = this.#before.pop() ?? true
  }
}

const methods = {
  '__enter__(self, /)': (self: GradientMode) => {
    self.enter()
    return null
  },
  '__exit__(self, *args)': (self: GradientMode) => {
    self.leave()
    return false
  },
  '__call__(self, function, /)': (self: GradientMode, function_: Value) => around(self, function_),
}

/** As a decorator. */
function around(mode: GradientMode, function_: Value): Value {
  const run = (args: Value[], kwargs: Kwargs): Value => {
    mode.enter()
    try {
      return call(function_, args, kwargs)
    } finally {
      mode.leave()
    }
  }
  return new Builtin('wrapper(*args, **kwargs)', run, true)
}

/** @param isRecording of those that take no argument; a word for the argument of those that do */
function modeType(name: string, isRecording: boolean | 'argument'): PyType {
  const type = new PyType(name, [objectType])
  type.module = 'torch.autograd.grad_mode'
  const construct =
    isRecording === 'argument'
      ? {
          signature: `${name}(type, mode)`,
          run: (of: PyType, wanted: Value) => {
            const mode = new GradientMode(of, wanted === true)
            mode.enter()
            return mode
          },
        }
      : {
          signature: `${name}(type, function=None)`,
          run: (of: PyType, function_: Value) => {
            const mode = new GradientMode(of, isRecording)
            return function_ === null || typeof function_ === 'boolean' ? mode : around(mode, function_)
          },
        }
  addMembers<GradientMode>(type, {
    construct,
    methods: isRecording === 'argument' ? {...methods, '__enter__(self, /)': () => null} : methods,
  })
  return type
}

export const noGrad = modeType('no_grad', false)
export const enableGrad = modeType('enable_grad', true)
export const inferenceMode = modeType('inference_mode', false)
export const setGradEnabled = modeType('set_grad_enabled', 'argument')

export const isGradEnabled = new Builtin('is_grad_enabled()', () => room(torch).isRecording)

/** Gradients as results; nothing is added to `.grad`. */
export const grad = new Builtin(
  'grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=None)',
  (
    outputs: Value,
    inputs: Value,
    given: Value,
    retain: Value,
    creates: boolean,
    _only: Value,
    unused: Value,
  ) => {
    const wanted = tensorsIn(inputs)
    const seeds = given === null ? [] : tensorsIn(given)
    const retainsGraph = retain === null ? creates : retain === true
    const all = tensorsIn(outputs)
    const found = all.map((output, i) => {
      const isLast = i === all.length - 1
      return gradients(output, {
        gradient: seeds[i],
        retainsGraph: retainsGraph || !isLast,
        createsGraph: creates,
      })
    })
    return new Tuple(
      wanted.map((input, i) => {
        if (!input.isDifferentiable)
          throw raise('RuntimeError', 'One of the differentiated Tensors does not require grad')
        const parts = found.flatMap((one) => one.get(input) ?? [])
        const [first, ...rest] = parts
        if (first)
          return new TensorObject(
            torch,
            rest.reduce((sum, part) => sum.add(part), first),
          )
        if (unused === true) return null
        throw raise(
          'RuntimeError',
          `The differentiated Tensor at index ${i} appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.`,
        )
      }),
    )
  },
)
