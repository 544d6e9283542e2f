// `jax.vjp`, `jax.jvp`: products with the Jacobian from both sides.
import type {Tensor} from 'd2lbook-tensor'
import {Builtin} from '../../../objects/builtin.ts'
import {call} from '../../../objects/call.ts'
import {raise} from '../../../objects/exceptions.ts'
import type {Value} from '../../../objects/object.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {isFloating} from '../../../engine/dtype.ts'
import {room} from '../../../engine/room.ts'
import {jax} from '../framework.ts'
import {flatten, flattenUpTo, unflatten, type TreeNode} from '../tree.ts'
import {tensorOf, wrapped, zerosLike} from './arrays.ts'
import {followed, pulledBack, released, traced} from './trace.ts'

interface Followed {
  /** What the function is called with. */
  given: Value[]
  inputs: Tensor[]
  trees: TreeNode[]
}

function follow(primals: readonly Value[]): Followed {
  const inputs: Tensor[] = []
  const trees: TreeNode[] = []
  const given = primals.map((primal) => {
    const {leaves, tree} = flatten(primal)
    const own = leaves.map((leaf) => {
      const tensor = required(leaf)
      return isFloating(tensor.dtype) ? followed(tensor) : tensor
    })
    inputs.push(...own)
    trees.push(tree)
    return unflatten(tree, own.map(wrapped))
  })
  return {given, inputs, trees}
}

function required(value: Value): Tensor {
  const tensor = tensorOf(value)
  if (tensor) return tensor
  throw raise('TypeError', 'Argument is not a valid JAX type.')
}

/** The output times what stands in its place, added up: its gradients are those of all outputs together. */
function weighted(outputs: readonly Tensor[], weights: readonly Tensor[]): Tensor | undefined {
  let total: Tensor | undefined
  for (const [i, output] of outputs.entries()) {
    const weight = weights[i]
    if (!output.node || !weight) continue
    const part = output.mul(weight).sum()
    total = total ? total.add(part) : part
  }
  return total
}

function gradientsFor(
  outputs: readonly Tensor[],
  weights: readonly Tensor[],
  inputs: readonly Tensor[],
  isNested: boolean,
): Tensor[] {
  const floating = inputs.filter(({dtype}) => isFloating(dtype))
  const [output, ...more] = outputs
  const [weight] = weights
  const found =
    output && more.length === 0
      ? pulledBack(output, weight?.to(output.dtype), floating, isNested)
      : ofSum(outputs, weights, floating, isNested)
  let at = 0
  return inputs.map((input) =>
    isFloating(input.dtype) ? (found[at++] ?? zerosLike(input)) : zerosLike(input),
  )
}

function ofSum(
  outputs: readonly Tensor[],
  weights: readonly Tensor[],
  inputs: readonly Tensor[],
  isNested: boolean,
): Tensor[] {
  const total = room(jax).recording(true, () => weighted(outputs, weights))
  return total ? pulledBack(total, undefined, inputs, isNested) : inputs.map(zerosLike)
}

/** `(value, function from a cotangent to those of the arguments)`, and what else the function gave. */
export function vjp(fun: Value, primals: readonly Value[], hasAux: boolean): Value {
  const {given, inputs, trees} = follow(primals)
  const {result, isNested} = traced(() => call(fun, given))
  const [out, aux] =
    hasAux && result instanceof Tuple
      ? [result.items[0] ?? null, result.items[1] ?? null]
      : [result, undefined]
  const {leaves, tree} = flatten(out)
  const outputs = leaves.map(required)
  const back = new Builtin('vjp_function(cotangent)', (cotangent: Value) => {
    const weights = flattenUpTo(tree, cotangent).map((leaf, i) =>
      checkedCotangent(required(leaf), outputs[i]),
    )
    const isRecorded = room(jax).isRecording
    const gradients = gradientsFor(outputs, weights, inputs, isRecorded)
    let at = 0
    return new Tuple(
      trees.map((one, i) => {
        const {length} = flatten(given[i] ?? null).leaves
        return unflatten(one, gradients.slice(at, (at += length)).map(wrapped))
      }),
    )
  })
  const value = released(unflatten(tree, outputs.map(wrapped)), isNested)
  return new Tuple(aux === undefined ? [value, back] : [value, back, released(aux, isNested)])
}

function checkedCotangent(cotangent: Tensor, output: Tensor | undefined): Tensor {
  if (!output || cotangent.shape.join() === output.shape.join()) return cotangent
  throw raise(
    'ValueError',
    `Shape of cotangent input to vjp pullback function (${cotangent.shape.join(', ')}) must be the same as the shape of corresponding primal input (${output.shape.join(', ')}).`,
  )
}

/** Forward: the product with the Jacobian is the gradient of the gradients' product with the tangents, which is linear in its weight. */
export function jvp(
  fun: Value,
  primals: readonly Value[],
  tangents: readonly Value[],
  hasAux: boolean,
): Value {
  const {given, inputs} = follow(primals)
  const {result, isNested} = traced(() => call(fun, given))
  const [out, aux] =
    hasAux && result instanceof Tuple
      ? [result.items[0] ?? null, result.items[1] ?? null]
      : [result, undefined]
  const {leaves, tree} = flatten(out)
  const outputs = leaves.map(required)
  const directions = tangents.flatMap((tangent) => flatten(tangent).leaves.map(required))
  const pushed = pushedForward(outputs, inputs, directions, isNested)
  const value = released(unflatten(tree, outputs.map(wrapped)), isNested)
  const moved = released(unflatten(tree, pushed.map(wrapped)), isNested)
  return new Tuple(aux === undefined ? [value, moved] : [value, moved, released(aux, isNested)])
}

function pushedForward(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  directions: readonly Tensor[],
  isNested: boolean,
): Tensor[] {
  const tensors = room(jax)
  return outputs.map((output) => {
    if (!output.node || !isFloating(output.dtype)) return zerosLike(output)
    const weight = followed(tensors.ones(output.shape, output.dtype))
    const total = tensors.recording(true, () =>
      weighted(gradientsFor([output], [weight], inputs, true), directions),
    )
    const [moved] = total ? pulledBack(total, undefined, [weight], isNested) : [zerosLike(output)]
    if (!moved) return zerosLike(output)
    moved.weak = output.weak
    return moved
  })
}
