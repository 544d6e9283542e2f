// Shapes and strides, without any numbers. Shapes are outermost axis first, arrays row-major.

export type Shape = readonly number[]

export function sizeOf(shape: Shape): number {
  return shape.reduce((size, length) => size * length, 1)
}

export function formatShape(shape: Shape): string {
  return `[${shape.join(', ')}]`
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis])
}

/** How far apart in memory neighbours along each axis are. */
export function stridesOf(shape: Shape): number[] {
  const strides = shape.map(() => 1)
  for (let axis = shape.length - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1]! * shape[axis + 1]!
  return strides
}

/** The shape that two grow to together, axes aligned at the end: `[3, 1]` and `[4]` give `[3, 4]`. */
export function broadcastShapes(what: string, a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a
  const rank = Math.max(a.length, b.length)
  return Array.from({length: rank}, (_, axis) => {
    const x = a[axis - rank + a.length] ?? 1
    const y = b[axis - rank + b.length] ?? 1
    if (x === y || y === 1) return x
    if (x === 1) return y
    throw new RangeError(`${what}: shapes do not fit together: ${formatShape(a)} and ${formatShape(b)}`)
  })
}

/** @throws RangeError where repeating axes of length 1, and new ones before, does not lead from one shape to the other */
export function checkExpands(what: string, from: Shape, to: Shape): void {
  const missing = to.length - from.length
  const fits = missing >= 0 && from.every((length, axis) => length === 1 || length === to[axis + missing])
  if (!fits) throw new RangeError(`${what}: cannot repeat ${formatShape(from)} to ${formatShape(to)}`)
}

/** The strides of `from` seen as the larger `to`: 0 along repeated axes. */
export function broadcastStrides(from: Shape, to: Shape): number[] {
  const strides = stridesOf(from)
  const missing = to.length - from.length
  return to.map((_, axis) => (axis < missing || from[axis - missing] === 1 ? 0 : strides[axis - missing]!))
}

/** Neighbouring axes that all inputs walk through in one go become one; axes of length 1 vanish. */
export function mergeAxes(shape: Shape, strides: number[][]): {shape: number[]; strides: number[][]} {
  const merged: {shape: number[]; strides: number[][]} = {shape: [], strides: strides.map(() => [])}
  for (const [axis, length] of shape.entries()) {
    if (length === 1) continue
    const last = merged.shape.length - 1
    const continues = strides.every((own, i) => last >= 0 && merged.strides[i]![last] === own[axis]! * length)
    for (const [i, own] of strides.entries()) {
      if (continues) merged.strides[i]![last] = own[axis]!
      else merged.strides[i]!.push(own[axis]!)
    }
    if (continues) merged.shape[last]! *= length
    else merged.shape.push(length)
  }
  if (merged.shape.length > 0) return merged
  return {shape: [1], strides: strides.map(() => [1])}
}

/** Counts negative axes from the end. */
export function axisOf(what: string, axis: number, rank: number): number {
  const counted = axis < 0 ? axis + rank : axis
  if (Number.isInteger(axis) && counted >= 0 && counted < rank) return counted
  throw new RangeError(`${what}: got axis ${axis}, expected ${-rank} to ${rank - 1}`)
}

/** With at most one -1, which stands for whatever is left. */
export function completeShape(what: string, shape: Shape, size: number): Shape {
  const known = sizeOf(shape.filter((length) => length !== -1))
  const unknown = shape.indexOf(-1)
  const complete = unknown === -1 ? shape : shape.with(unknown, known === 0 ? 0 : size / known)
  const isValid =
    complete.every((length) => Number.isInteger(length) && length >= 0) && sizeOf(complete) === size
  if (isValid) return complete
  throw new RangeError(`${what}: cannot give ${size} numbers the shape ${formatShape(shape)}`)
}
