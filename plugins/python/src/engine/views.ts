// Results that look at the numbers of their argument: what is written to one is read from both.
import type {Tensor} from 'd2lbook-tensor'
import {isPlain, pick, replacePicked, type Subscript} from './picked.ts'

type Look = (base: Tensor) => Tensor
type Put = (base: Tensor, part: Tensor) => Tensor

/** @param put the base with the view's place taken by `part` */
function view(base: Tensor, look: Look, put: Put): Tensor {
  const seen = look(base)
  if (seen === base) return seen
  seen.view = {base, look, put, isRecorded: base.tensors.isRecording, seen: base.changes.count}
  return seen
}

export function reshape(x: Tensor, shape: readonly number[]): Tensor {
  return view(
    x,
    (base) => base.reshape(shape),
    (base, part) => part.reshape(base.shape),
  )
}

export function permute(x: Tensor, axes: readonly number[]): Tensor {
  const back = axes.map((_, axis) => axes.indexOf(axis))
  return view(
    x,
    (base) => base.permute(axes),
    (_base, part) => part.permute(back),
  )
}

/** Nothing can be written to it: several of its places are one. */
export function expand(x: Tensor, shape: readonly number[]): Tensor {
  return x.expandTo(shape)
}

/** A part: by numbers and slices it looks at the whole, by truths and lists of places it has numbers of its own. */
export function get(x: Tensor, subscripts: readonly Subscript[]): Tensor {
  if (!isPlain(subscripts)) return pick(x, subscripts)
  return view(
    x,
    (base) => base.get(...subscripts),
    (base, part) => base.replace([...subscripts], part),
  )
}

export function set(x: Tensor, subscripts: readonly Subscript[], part: Tensor): void {
  if (isPlain(subscripts)) x.set([...subscripts], part)
  else x.assign(replacePicked(x, subscripts, part))
}

/** The same numbers, which know nothing of gradients. */
export function alias(x: Tensor): Tensor {
  return view(
    x,
    (base) => base.detach(),
    (_base, part) => part,
  )
}
