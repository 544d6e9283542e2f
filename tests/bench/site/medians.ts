// Medians and ratios of records of numbers, field by field.

/** Of records with the same fields: numbers, and records of them. */
export function mediansOf<T extends object>(records: T[]): T {
  const [first] = records
  const medians = Object.keys(first ?? {}).map((name) => {
    const values = records.map((record) => record[name as keyof T])
    const isNested = typeof values[0] === 'object'
    return [name, isNested ? mediansOf(values as object[]) : median(values as number[])]
  })
  return Object.fromEntries(medians) as T
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Two digits after the point; `null` where there is nothing to divide by. */
export function ratio(ours: number, theirs: number): number | null {
  return theirs === 0 ? null : Number((ours / theirs).toFixed(2))
}
