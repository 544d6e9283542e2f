// Bits of whole numbers up to 2^53 in size, as two's complement of 64 bits.

type Small = (x: number, y: number) => number
type Large = (x: bigint, y: bigint) => bigint

/** 32-bit numbers need no detour. */
function wide(small: Small, large: Large): Small {
  return (x, y) =>
    x === (x | 0) && y === (y | 0) ? small(x, y) : Number(BigInt.asIntN(64, large(BigInt(x), BigInt(y))))
}

export const and = wide(
  (x, y) => x & y,
  (x, y) => x & y,
)
export const or = wide(
  (x, y) => x | y,
  (x, y) => x | y,
)
export const xor = wide(
  (x, y) => x ^ y,
  (x, y) => x ^ y,
)
/** Each is -1 - x. */
export const not = (x: number): number => -1 - x
export const shiftLeft = (x: number, y: number): number => x * 2 ** y
/** The sign stays. */
export const shiftRight = (x: number, y: number): number => Math.floor(x / 2 ** y)
