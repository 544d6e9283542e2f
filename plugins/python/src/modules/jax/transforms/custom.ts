// Functions whose gradients the user says: `jax.custom_vjp`, `jax.custom_jvp`.
import type {Tensor} from 'd2lbook-tensor'
import {call} from '../../../objects/call.ts'
import type {Value} from '../../../objects/object.ts'
import {toArray} from '../../../objects/iterate.ts'
import {room} from '../../../engine/room.ts'
import {jax} from '../framework.ts'
import {flatten, flattenUpTo, unflatten} from '../tree.ts'
import {detached, tensorOf, zerosLike} from './arrays.ts'

/**
 * What a function gave, with the user's way back from it to the arguments.
 *
 * @param back from a tree like `out` to a sequence of trees like `args`; None stands for zeros
 */
export function customGradient(out: Value, args: Value, back: Value): Value {
  const inputs = flatten(args).leaves.flatMap((leaf) => tensorOf(leaf) ?? [])
  const tensors = room(jax)
  if (!tensors.isRecording || !inputs.some((input) => input.isDifferentiable)) return out
  const {leaves, tree} = flatten(out)
  const outputs = leaves.map((leaf) => {
    const tensor = tensorOf(leaf)
    return tensor ? copyOf(tensor) : undefined
  })
  const given = toArray(args)
  for (const [i, output] of outputs.entries()) {
    if (!output) continue
    const gradient = ({dy}: {dy: Tensor}): (Tensor | undefined)[] => {
      const weights = outputs.map((one, j) => (i === j ? dy : one && zerosLike(one)))
      const cotangent = unflatten(
        tree,
        weights.map((weight) => (weight ? jax.wrap(weight) : null)),
      )
      const found = toArray(call(back, [cotangent]))
      return given.flatMap((argument, k) => gradientsLike(argument, found[k] ?? null))
    }
    output.node = {
      step: {
        name: 'custom_vjp',
        op: {forward: ([x]) => x ?? output, gradient, needs: 'nothing'},
        inputs: inputs.map(({node}) => node),
        saved: inputs.map((input) => tensors.outline(input)),
        output: tensors.outline(output),
        attributes: undefined,
      },
    }
  }
  return unflatten(
    tree,
    outputs.map((output, i) => (output ? jax.wrap(output) : (leaves[i] ?? null))),
  )
}

function copyOf(tensor: Tensor): Tensor {
  const made = detached(tensor)
  if (made !== tensor) return made
  const own = tensor.detach()
  own.weak = tensor.weak
  return own
}

function gradientsLike(argument: Value, found: Value): (Tensor | undefined)[] {
  const {leaves, tree} = flatten(argument)
  const own = leaves.filter((leaf) => tensorOf(leaf))
  if (found === null) return own.map(() => undefined)
  return flattenUpTo(tree, found).map((leaf) => (leaf === null ? undefined : tensorOf(leaf)))
}
