// Nested lists of numbers, as people write arrays.
import type {Dtype} from './dtype.ts'
import type {Promotion} from './promotion.ts'
import {formatShape, type Shape} from './shape.ts'

export type Nested = number | boolean | Nested[]

/** Appends the numbers of nested lists to `into` and gives their shape. */
export function flatten(values: Nested, into: number[]): Shape {
  if (!Array.isArray(values)) {
    into.push(Number(values))
    return []
  }
  const shapes = values.map((value) => flatten(value, into))
  const [first = []] = shapes
  const other = shapes.find((shape) => shape.join() !== first.join())
  if (other)
    throw new RangeError(`tensor: lists differ in shape: ${formatShape(first)} and ${formatShape(other)}`)
  return [values.length, ...first]
}

/** Whole numbers, truths or, if one of them is neither, broken numbers. */
export function dtypeOfNested(values: Nested, {whole, broken}: Promotion): Dtype {
  const kinds = new Set<Dtype>()
  const look = (value: Nested): void => {
    if (Array.isArray(value)) for (const item of value) look(item)
    else kinds.add(typeof value === 'boolean' ? 'bool' : Number.isInteger(value) ? whole : broken)
  }
  look(values)
  if (kinds.has(broken) || kinds.size === 0) return broken
  return kinds.has(whole) ? whole : 'bool'
}
