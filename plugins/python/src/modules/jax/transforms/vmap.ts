// `jax.vmap`: the function runs once for each place along an axis, with what lies there, and its results are put side by side.
import type {Tensor} from 'd2lbook-tensor'
import {findAttribute} from '../../../objects/attributes.ts'
import {call} from '../../../objects/call.ts'
import {raise} from '../../../objects/exceptions.ts'
import {List} from '../../../objects/list.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {repr} from '../../../objects/text.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {shapeText} from '../../../engine/print/numpy-text.ts'
import {room} from '../../../engine/room.ts'
import {jax} from '../framework.ts'
import {KeyArray} from '../random/keys.ts'
import {flatten, open, unflatten, type TreeNode} from '../tree.ts'
import {tensorOf} from './arrays.ts'

export interface MapAxes {
  in: Value
  out: Value
  size: number | undefined
}

/** A leaf of an argument, and along which of its axes it is mapped; undefined: the same for all. */
interface Mapped {
  value: Value
  axis: number | undefined
}

interface Argument {
  tree: TreeNode
  leaves: Mapped[]
}

export function mapped(fun: Value, args: readonly Value[], kwargs: Kwargs | undefined, axes: MapAxes): Value {
  const given = argumentsOf(args, axes.in)
  const named = [...(kwargs ?? [])].map(([name, value]): [string, Argument] => [name, argumentOf(value, 0)])
  const all = [...given, ...named.map(([, argument]) => argument)].flatMap(({leaves}) => leaves)
  const size = axes.size ?? sizeOf(all, fun, given)
  const at = ({tree, leaves}: Argument, i: number): Value =>
    unflatten(
      tree,
      leaves.map(({value, axis}) => (axis === undefined ? value : taken(value, axis, i))),
    )
  const results = Array.from({length: size}, (_, i) =>
    call(
      fun,
      given.map((argument) => at(argument, i)),
      kwargs && new Map(named.map(([name, argument]) => [name, at(argument, i)])),
    ),
  )
  return together(results, axes.out)
}

function argumentsOf(args: readonly Value[], axes: Value): Argument[] {
  const listed = axes instanceof Tuple || axes instanceof List ? axes.items : undefined
  if (listed && listed.length !== args.length)
    throw raise(
      'ValueError',
      `vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the function, but got len(in_axes)=${listed.length}, len(args)=${args.length}`,
    )
  return args.map((value, i) => argumentOf(value, listed ? (listed[i] ?? null) : axes))
}

function argumentOf(value: Value, axes: Value): Argument {
  const {leaves, tree} = flatten(value)
  const along = axesOf(axes, value)
  return {tree, leaves: leaves.map((leaf, i) => ({value: leaf, axis: checkedAxis(leaf, along[i])}))}
}

/** Axes may be told for whole trees at once. */
function axesOf(axes: Value, value: Value): (number | undefined)[] {
  const {leaves} = flatten(value)
  if (axes === null) return leaves.map(() => undefined)
  if (typeof axes === 'number') return leaves.map(() => axes)
  const [own, parts] = [open(value), open(axes)]
  if (!own || !parts || own.children.length !== parts.children.length)
    throw raise(
      'ValueError',
      `vmap in_axes specification must be a tree prefix of the corresponding value, got specification ${repr(axes)}`,
    )
  return own.children.flatMap((child, i) => axesOf(parts.children[i] ?? null, child))
}

function shapeOf(value: Value): readonly number[] {
  if (value instanceof KeyArray) return value.shape
  const tensor = tensorOf(value)
  if (tensor) return tensor.shape
  throw raise('TypeError', `Output from batched function ${repr(value)} is not a JAX type.`)
}

function checkedAxis(value: Value, axis: number | undefined): number | undefined {
  if (axis === undefined) return undefined
  const shape = shapeOf(value)
  const counted = axis < 0 ? axis + shape.length : axis
  if (counted >= 0 && counted < shape.length) return counted
  throw raise(
    'ValueError',
    `vmap was requested to map its argument along axis ${axis}, which implies that its rank should be at least ${(axis < 0 ? -axis - 1 : axis) + 1}, but is only ${shape.length} (its shape is ${shapeText(shape)})`,
  )
}

function sizeOf(leaves: readonly Mapped[], fun: Value, given: readonly Argument[]): number {
  const sizes = new Set(
    leaves.flatMap(({value, axis}) => (axis === undefined ? [] : [shapeOf(value)[axis] ?? 0])),
  )
  const [size] = sizes
  if (size === undefined) throw raise('ValueError', 'vmap must have at least one non-None value in in_axes')
  if (sizes.size > 1) throw inconsistent(fun, given)
  return size
}

/** As JAX tells which argument is how long. */
function inconsistent(fun: Value, given: readonly Argument[]): Error {
  const names = parameterNames(fun)
  const lines = given.flatMap(({leaves}, i) =>
    leaves.flatMap(({value, axis}) => {
      if (axis === undefined) return []
      const shape = shapeOf(value)
      const type = `${tensorOf(value)?.dtype ?? 'key<fry>'}[${shape.join(',')}]`
      return `  * one axis had size ${shape[axis]}: axis ${axis} of argument ${names[i] ?? `args[${i}]`} of type ${type}`
    }),
  )
  return raise('ValueError', `vmap got inconsistent sizes for array axes to be mapped:\n${lines.join(';\n')}`)
}

function parameterNames(fun: Value): string[] {
  const code = findAttribute(fun, '__code__')
  const names = code === undefined ? undefined : findAttribute(code, 'co_varnames')
  return names instanceof Tuple ? names.items.map(String) : []
}

/** What lies at one place along the axis. */
export function taken(value: Value, axis: number, place: number): Value {
  if (value instanceof KeyArray) return value.at(axis, place)
  const tensor = tensorOf(value)
  if (!tensor) return value
  const part = tensor.get(...tensor.shape.slice(0, axis).map(() => ({})), place)
  part.weak = tensor.weak
  return jax.wrap(part)
}

/** Results side by side along a new axis. */
function together(results: readonly Value[], out: Value): Value {
  const flat = results.map((result) => flatten(result))
  const [first] = flat
  if (!first) throw raise('ValueError', 'vmap over an axis of size 0 is not part of this page')
  const axes =
    out === null || typeof out === 'number' ? first.leaves.map(() => out) : outAxes(out, results[0] ?? null)
  const leaves = first.leaves.map((leaf, i) => {
    const axis = axes[i] ?? 0
    if (axes[i] === null) return leaf
    return stacked(
      flat.map((one) => one.leaves[i] ?? null),
      axis,
    )
  })
  return unflatten(first.tree, leaves)
}

function outAxes(out: Value, result: Value): (number | null)[] {
  return axesOf(out, result).map((axis) => axis ?? null)
}

export function stacked(values: readonly Value[], axis: number): Value {
  if (values.every((value) => value instanceof KeyArray)) return KeyArray.stack(values, axis)
  const parts = values.map((value) => {
    const tensor = tensorOf(value)
    if (tensor) return tensor
    throw raise(
      'TypeError',
      `Output from batched function ${repr(value)} with type ${repr(value)} is not a valid JAX type`,
    )
  })
  return jax.wrap(stackedTensors(parts, axis))
}

export function stackedTensors(parts: Tensor[], axis = 0): Tensor {
  const made = room(jax).stack(parts, axis < 0 ? axis + (parts[0]?.rank ?? 0) + 1 : axis)
  if (parts.every(({weak}) => weak)) made.weak = parts[0]?.weak
  return made
}
