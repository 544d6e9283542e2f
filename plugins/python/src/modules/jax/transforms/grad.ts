// `jax.grad`, `jax.value_and_grad`. Source: jax/_src/api.py.
import type {Tensor} from 'd2lbook-tensor'
import {call} from '../../../objects/call.ts'
import {raise} from '../../../objects/exceptions.ts'
import {toArray} from '../../../objects/iterate.ts'
import {typeOf, type Kwargs, type Value} from '../../../objects/object.ts'
import {repr} from '../../../objects/text.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {isFloating} from '../../../engine/dtype.ts'
import {shapeText} from '../../../engine/print/numpy-text.ts'
import {jax} from '../framework.ts'
import {flatten, unflatten, type TreeNode} from '../tree.ts'
import {tensorOf, wrapped, zerosLike} from './arrays.ts'
import {followed, pulledBack, released, traced} from './trace.ts'

export interface GradOptions {
  /** Which arguments; a number gives one gradient, several a tuple of them. */
  argnums: Value
  hasAux: boolean
  allowsInt: boolean
  name: 'grad' | 'value_and_grad'
}

interface Argument {
  tree: TreeNode
  inputs: Tensor[]
}

/** `(value, gradient)`, `((value, aux), gradient)`. */
export function valueAndGradient(
  fun: Value,
  args: readonly Value[],
  kwargs: Kwargs | undefined,
  options: GradOptions,
): {value: Value; aux: Value | undefined; gradient: Value} {
  const {argnums, hasAux, name} = options
  const {trace, asked} = run(fun, args, kwargs, options)
  const [out, aux] = hasAux ? pairOf(trace.result, name) : [trace.result, undefined]
  const output = checkedOutput(out)
  const inputs = asked.flatMap((argument) => argument.inputs)
  const gradients = pulledBack(output, undefined, inputs, trace.isNested)
  let at = 0
  const trees = asked.map(({tree, inputs: {length}}) => {
    const own = gradients.slice(at, (at += length))
    return unflatten(tree, own.map(wrapped))
  })
  return {
    value: released(jax.wrap(output), trace.isNested),
    aux: aux === undefined ? undefined : released(aux, trace.isNested),
    gradient: typeof argnums === 'number' ? (trees[0] ?? null) : new Tuple(trees),
  }
}

function run(
  fun: Value,
  args: readonly Value[],
  kwargs: Kwargs | undefined,
  {argnums, allowsInt, name}: GradOptions,
) {
  const places = (typeof argnums === 'number' ? [argnums] : toArray(argnums)).map(Number)
  const most = Math.max(...places)
  if (most >= args.length)
    throw raise(
      'TypeError',
      `differentiating with respect to argnums=${repr(argnums)} requires at least ${most + 1} positional arguments to be passed by the caller, but got only ${args.length} positional arguments.`,
    )
  const given = [...args]
  const asked = places.map((place): Argument => {
    const at = place < 0 ? args.length + place : place
    const argument = argumentOf(given[at] ?? null, allowsInt, name)
    given[at] = unflatten(argument.tree, argument.inputs.map(wrapped))
    return argument
  })
  return {trace: traced(() => call(fun, given, kwargs)), asked}
}

function argumentOf(value: Value, allowsInt: boolean, name: string): Argument {
  const {leaves, tree} = flatten(value)
  const inputs = leaves.map((leaf) => {
    const tensor = tensorOf(leaf)
    if (!tensor)
      throw raise(
        'TypeError',
        `Argument '${typeof leaf === 'string' ? leaf : repr(leaf)}' of type <class '${typeOf(leaf).name}'> is not a valid JAX type.`,
      )
    if (!isFloating(tensor.dtype)) {
      if (allowsInt) return zerosLike(tensor)
      throw raise(
        'TypeError',
        `${name} requires real- or complex-valued inputs (input dtype that is a sub-dtype of np.inexact), but got ${tensor.dtype}. If you want to use Boolean- or integer-valued inputs, use vjp or set allow_int to True.`,
      )
    }
    return followed(tensor)
  })
  return {tree, inputs}
}

function pairOf(result: Value, name: string): [Value, Value] {
  const items = result instanceof Tuple ? result.items : []
  const [out, aux] = items
  if (items.length === 2 && out !== undefined && aux !== undefined) return [out, aux]
  throw raise(
    'TypeError',
    result instanceof Tuple
      ? `expected function with aux output to return a two-element tuple, but got a ${items.length}-element tuple with value ${repr(result)}`
      : `expected function with aux output to return a two-element tuple, but got type <class '${typeOf(result).name}'> with value ${repr(result)}, in ${name}`,
  )
}

function checkedOutput(out: Value): Tensor {
  const output = tensorOf(out)
  if (!output)
    throw raise('TypeError', `Gradient only defined for scalar-output functions. Output was ${repr(out)}.`)
  if (output.rank > 0)
    throw raise(
      'TypeError',
      `Gradient only defined for scalar-output functions. Output had shape: ${shapeText(output.shape)}.`,
    )
  if (!isFloating(output.dtype))
    throw raise(
      'TypeError',
      `grad requires real-valued outputs (output dtype that is a sub-dtype of np.floating), but got ${output.dtype}. For differentiation of functions with integer outputs, use jax.vjp directly.`,
    )
  return output
}
