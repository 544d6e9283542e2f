// Subscripts with truths or lists of places among them: what is picked has numbers of its own.
import type {Index, Tensor} from 'd2lbook-tensor'
import {written} from './array-functions.ts'

/** As the tensor room takes them, and arrays of places or truths. */
export type Subscript = Index | Tensor

export function isArray(subscript: Subscript): subscript is Tensor {
  return typeof subscript === 'object' && subscript !== null && 'tensors' in subscript
}

export function isPlain(subscripts: readonly Subscript[]): subscripts is readonly Index[] {
  return !subscripts.some(isArray)
}

/** The places along each axis that the subscripts name together, and where their axes go in the result. */
interface Picking {
  /** With what is no array applied already. */
  rest: Tensor
  arrays: Tensor[]
  axes: number[]
  /** The arrays' common axes stand here; in front where the arrays are not side by side. */
  at: number
}

function pickingOf(x: Tensor, subscripts: readonly Subscript[]): Picking {
  const arrays: Tensor[] = []
  const axes: number[] = []
  const plain: Index[] = []
  const named = subscripts.reduce<number>((count, one) => count + axesOf(one), 0)
  let axis = 0
  for (const one of subscripts) {
    if (one === '...') {
      const missing = x.rank - named
      for (let i = 0; i < missing; i++) plain.push({})
      axis += missing
    } else if (isArray(one)) {
      for (const places of placesOf(one)) {
        arrays.push(places)
        axes.push(axis++)
        plain.push({})
      }
    } else {
      plain.push(typeof one === 'number' ? {start: one, stop: one + 1 || undefined} : one)
      if (typeof one === 'number') {
        // a number among arrays is one of them
        arrays.push(x.tensors.tensor([0], [1], 'int64').reshape([]))
        axes.push(axis)
      }
      axis++
    }
  }
  const isTogether = axes.every((place, i) => i === 0 || place === (axes[i - 1] ?? 0) + 1)
  return {rest: x.get(...plain), arrays, axes, at: isTogether ? (axes[0] ?? 0) : 0}
}

function axesOf(one: Subscript): number {
  if (one === null || one === '...') return 0
  return isArray(one) && one.dtype === 'bool' ? one.rank : 1
}

/** Truths are the places where they hold. */
function placesOf(array: Tensor): Tensor[] {
  if (array.dtype !== 'bool') return [array]
  const places: number[][] = array.shape.map(() => [])
  for (const [i, holds] of array.values().entries()) {
    if (holds === 0) continue
    let rest = i
    for (let axis = array.rank - 1; axis >= 0; axis--) {
      const size = array.shape[axis] ?? 1
      places[axis]?.push(rest % size)
      rest = Math.floor(rest / size)
    }
  }
  return places.map((list) => array.tensors.tensor(Float64Array.from(list), [list.length], 'int64'))
}

/** Places counted from the start. */
function counted(arrays: readonly Tensor[], x: Tensor, axes: readonly number[]): Tensor[] {
  return arrays.map((places, i) =>
    places.where(places.greaterEqual(0), places.add(x.shape[axes[i] ?? 0] ?? 0)),
  )
}

/** The part that subscripts with arrays among them name. */
export function pick(x: Tensor, subscripts: readonly Subscript[]): Tensor {
  const {rest, arrays, axes, at} = pickingOf(x, subscripts)
  const others = rest.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis))
  const picked = rest.permute([...axes, ...others]).takeAt(...counted(arrays, rest, axes))
  const common = picked.rank - others.length
  const moved = Array.from({length: common}, (_, i) => i)
  const tail = others.map((_, i) => common + i)
  return picked.permute([...tail.slice(0, at), ...moved, ...tail.slice(at)])
}

/** The whole with that part replaced. */
export function replacePicked(x: Tensor, subscripts: readonly Subscript[], part: Tensor): Tensor {
  const numbers = x.tensors.arange(0, x.size, 1, 'int64').reshape(x.shape)
  const places = pick(numbers, subscripts)
  return written(x.reshape([-1]), [places], part, false).reshape(x.shape)
}
