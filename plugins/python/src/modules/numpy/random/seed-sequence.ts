// From a seed to the words that generators begin with. Source: numpy/random/bit_generator.pyx; M. E. O'Neill, randutils, 2015.

const poolSize = 4

function hashing(start: number, factor: number): (value: number) => number {
  let constant = start
  return (value) => {
    const mixed = value ^ constant
    constant = Math.imul(constant, factor)
    const product = Math.imul(mixed, constant)
    return (product ^ (product >>> 16)) >>> 0
  }
}

function mix(x: number, y: number): number {
  const mixed = (Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y)) | 0
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function pool(entropy: readonly number[]): number[] {
  const hash = hashing(0x43b0d7e5, 0x931e8875)
  const mixed = Array.from({length: poolSize}, (_, i) => hash(entropy[i] ?? 0))
  const stir = (from: () => number, target: number): void => {
    mixed[target] = mix(mixed[target] ?? 0, hash(from()))
  }
  for (let source = 0; source < poolSize; source++)
    for (let target = 0; target < poolSize; target++)
      if (source !== target) stir(() => mixed[source] ?? 0, target)
  for (const word of entropy.slice(poolSize))
    for (let target = 0; target < poolSize; target++) stir(() => word, target)
  return mixed
}

/**
 * @param entropy words of 32 bits
 * @param spawnKey which child of which child it is
 */
export function seedWords(
  entropy: readonly number[],
  spawnKey: readonly number[],
  count: number,
): Uint32Array {
  const filled = spawnKey.length > 0 && entropy.length < poolSize
  const own = filled ? [...entropy, ...Array<number>(poolSize - entropy.length).fill(0)] : entropy
  const words = pool([...own, ...spawnKey])
  const hash = hashing(0x8b51f9dd, 0x58f38ded)
  return Uint32Array.from({length: count}, (_, i) => hash(words[i % poolSize] ?? 0))
}
