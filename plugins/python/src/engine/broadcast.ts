// Shapes that meet in an operation.
import type {Framework} from './framework.ts'

export type Sizes = readonly number[]

/** The shape that all are repeated to. @throws the framework's error where there is none */
export function broadcastShapes(framework: Framework, operation: string, shapes: readonly Sizes[]): Sizes {
  return shapes.reduce((x, y) => {
    if (x.length === 0 || y.length === 0) return x.length === 0 ? y : x
    const rank = Math.max(x.length, y.length)
    return Array.from({length: rank}, (_, axis) => {
      const m = x[axis - rank + x.length] ?? 1
      const n = y[axis - rank + y.length] ?? 1
      if (m !== n && m !== 1 && n !== 1) throw framework.errors.broadcast(operation, x, y)
      return m === 1 ? n : m
    })
  })
}

/** Counted from the end where negative. @throws the framework's error */
export function axisOf(framework: Framework, axis: number, rank: number): number {
  // a number without axes has one for this
  const counted = axis < 0 ? axis + Math.max(rank, 1) : axis
  if (counted >= 0 && counted < Math.max(rank, 1)) return counted
  throw framework.errors.axis(axis, rank)
}

export function sameShape(x: Sizes, y: Sizes): boolean {
  return x.length === y.length && x.every((length, axis) => length === y[axis])
}

export function sizeOf(shape: Sizes): number {
  return shape.reduce((size, length) => size * length, 1)
}
