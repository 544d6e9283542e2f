// Random numbers that a seed fixes: the same page shows the same points on every machine.

export interface Random {
  /** From `min` up to, not including, `max`. @default 0 and 1 */
  uniform: (min?: number, max?: number) => number
  /** Mean 0, deviation 1. */
  normal: () => number
  /** A whole number below `limit`. */
  integer: (limit: number) => number
  shuffle: <T>(items: T[]) => T[]
}

/** A stream of random numbers (mulberry32). Streams of one seed with different salts are independent. */
export function createRandom(seed: number, salt = ''): Random {
  let state = hash(`${seed}/${salt}`)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const uniform = (min = 0, max = 1): number => min + (max - min) * next()
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const integer = (limit: number): number => Math.floor(next() * limit)
  const shuffle = <T>(items: T[]): T[] => {
    for (let last = items.length - 1; last > 0; last--) {
      const other = integer(last + 1)
      ;[items[last], items[other]] = [items[other]!, items[last]!]
    }
    return items
  }
  return {uniform, normal, integer, shuffle}
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value
}
