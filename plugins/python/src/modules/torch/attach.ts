// `torch.autograd.Function` and hooks: steps of a graph whose gradients Python computes.
import {promotions, withGradient, type Tensor} from 'd2lbook-tensor'
import {Dict} from '../../objects/dict.ts'
import {Builtin} from '../../objects/builtin.ts'
import {call} from '../../objects/call.ts'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {toArray} from '../../objects/iterate.ts'
import {runtime} from '../../objects/runtime.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {torch} from './framework.ts'

/** What Python computes with gradients goes by torch's own rules. */
function inPython<Result>({tensors}: Tensor, work: () => Result): Result {
  const {promotion} = tensors
  tensors.promotion = promotions.torch
  try {
    return work()
  } finally {
    tensors.promotion = promotion
  }
}

function tensorOf(value: Value): Tensor {
  if (value instanceof TensorObject) return value.tensor
  throw raise('TypeError', 'expected a Tensor')
}

/** `_attach(name, inputs, output, backward)`: the output as a step whose gradients `backward` gives, one for each input. */
export const attach = new Builtin(
  '_attach(name, inputs, output, backward)',
  (name: string, inputs: Value, output: Value, backward: Value) => {
    const numbers = tensorOf(output)
    const gradient = (dy: Tensor): (Tensor | undefined)[] =>
      inPython(dy, () =>
        toArray(call(backward, [new TensorObject(torch, dy)])).map((one) =>
          one instanceof TensorObject ? one.tensor : undefined,
        ),
      )
    const made = withGradient(name, toArray(inputs).map(tensorOf), numbers, gradient)
    torch.computed?.(made, name)
    return new TensorObject(torch, made)
  },
)

/** Hooks of leaves: their gradients are changed before they are added. */
export function hooksOfLeaves(): Map<Tensor, Dict> {
  const {state} = runtime()
  const known = state.get('torch hooks') as Map<Tensor, Dict> | undefined
  if (known) return known
  const made = new Map<Tensor, Dict>()
  state.set('torch hooks', made)
  return made
}

/** What the hooks make of a gradient, one after the other. */
export function hooked(hooks: Dict, gradient: Tensor): Tensor {
  return inPython(gradient, () => {
    let changed = gradient
    for (const hook of toArray(hooks).map((key) => hooks.get(key) ?? null)) {
      const result = call(hook, [new TensorObject(torch, changed)])
      if (result instanceof TensorObject) changed = result.tensor
    }
    return changed
  })
}

/** `_hooks_of(tensor)`: its hooks by their numbers. */
export const hooksOf = new Builtin('_hooks_of(tensor)', (object: Value) => {
  const tensor = tensorOf(object)
  if (!tensor.isDifferentiable || !(object instanceof TensorObject))
    throw raise('RuntimeError', "cannot register a hook on a tensor that doesn't require gradient")
  const hooks = hooksOfLeaves().get(tensor) ?? new Dict()
  if (!tensor.node?.step) hooksOfLeaves().set(tensor, hooks)
  else {
    // what is computed from now on goes through a step of its own
    object.tensor = withGradient(tensor.node.step.name, [tensor], tensor, (dy) => [hooked(hooks, dy)])
  }
  return hooks
})
