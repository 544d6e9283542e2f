// An array whose numbers are to be printed, and the parts of it that stand for the whole where it is large.

export interface PrintedArray {
  /** Row-major; truths are 0 and 1. */
  values: ArrayLike<number>
  shape: readonly number[]
  dtype: string
}

export type Kind = 'bool' | 'int' | 'float'

export function kindOf(dtype: string): Kind {
  if (dtype === 'bool') return 'bool'
  return /^u?int/.test(dtype) ? 'int' : 'float'
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1)
}

/** The numbers that are shown where only `edge` at each end of each axis are. */
export function shownValues({values, shape}: PrintedArray, edge: number, isSummary: boolean): number[] {
  if (!isSummary) return Array.from(values)
  const pick = (axis: number, start: number, size: number): number[] => {
    const length = shape[axis]
    if (length === undefined) return [values[start] ?? 0]
    const step = size / length
    return shownPlaces(length, edge).flatMap((i) => (i === gap ? [] : pick(axis + 1, start + i * step, step)))
  }
  return pick(0, 0, values.length)
}

/** Stands for all that is left out. */
export const gap = -1

/** Which of an axis are shown, with `gap` between them. */
export function shownPlaces(length: number, edge: number, isSummary = true): number[] {
  const all = Array.from({length}, (_, i) => i)
  if (!isSummary || length <= 2 * edge) return all
  return [...all.slice(0, edge), gap, ...all.slice(length - edge)]
}
