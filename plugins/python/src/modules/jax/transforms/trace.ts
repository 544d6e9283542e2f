// One run of a function whose inputs are followed, so that gradients can be asked for them.
import {gradientsOf, type GraphNode, type Tensor} from 'd2lbook-tensor'
import type {Value} from '../../../objects/object.ts'
import {room} from '../../../engine/room.ts'
import {isArray, jax} from '../framework.ts'
import {flatten, mapTree} from '../tree.ts'
import {detached, zerosLike} from './arrays.ts'

export interface Trace<Result> {
  result: Result
  /** Whether an outer run follows what is computed here, too. */
  isNested: boolean
}

/** An input as the function sees it: the same numbers, at a place of its own in the graph. */
export function followed(tensor: Tensor): Tensor {
  // what an outer run follows stays connected with it
  const made =
    room(jax).isRecording && tensor.isDifferentiable ? tensor.reshape(tensor.shape) : tensor.detach()
  made.weak = tensor.weak
  made.node ??= {}
  return made
}

/** Runs with everything remembered. */
export function traced<Result>(work: () => Result): Trace<Result> {
  const tensors = room(jax)
  const isNested = tensors.isRecording
  return {result: tensors.recording(true, work), isNested}
}

/**
 * The gradients of a number, or of an array times `dy`, for these inputs; zeros for one that it does not depend on.
 *
 * @param isNested the gradients can be differentiated in turn
 */
export function pulledBack(
  output: Tensor,
  dy: Tensor | undefined,
  inputs: readonly Tensor[],
  isNested: boolean,
): Tensor[] {
  if (!output.node) return inputs.map(zerosLike)
  return cutAt(inputs, () => {
    const gradients = gradientsOf(output, dy, {createGraph: isNested})
    return inputs.map((input) => {
      const found = gradients.get(input)
      if (!found) return zerosLike(input)
      const gradient = found.to(input.dtype)
      const own =
        gradient.weak === input.weak
          ? gradient
          : room(jax).recording(isNested, () => gradient.reshape(gradient.shape))
      own.weak = input.weak
      return own
    })
  })
}

/** What lies before the inputs is not walked through. */
function cutAt<Result>(inputs: readonly Tensor[], work: () => Result): Result {
  const nodes = inputs.flatMap(({node}): GraphNode[] => (node ? [node] : []))
  const steps = nodes.map(({step}) => step)
  for (const node of nodes) delete node.step
  try {
    return work()
  } finally {
    for (const [i, node] of nodes.entries()) {
      const step = steps[i]
      if (step) node.step = step
    }
  }
}

/** What a function gave, for who is not followed: the arrays in it forget where they came from. */
export function released(value: Value, isNested: boolean): Value {
  if (isNested || !flatten(value).leaves.some((leaf) => isArray(leaf) && leaf.tensor.node)) return value
  return mapTree((leaf) => (isArray(leaf) ? jax.wrap(detached(leaf.tensor)) : leaf), value)
}
