// The values in what a framework prints, without the words around them: `tensor([1., 2.])` and
// `<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>` have the same.

/** Frameworks add up in other orders, with 32 bits. */
export const usualTolerance = 1e-3

/** What only some frameworks say of an array. */
const around =
  /\bshape=\([\d, ]*\)|\b(?:dtype|device|grad_fn|requires_grad)=(?:<\w+>|'[^']*'|[\w.]+)|\bctx=\w+\(\d*\)|<NDArray [\dx]+ @\w+\(\d*\)>|\b0x[\da-f]+/gi

const value = /(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?!\w)|\b(?:nan|inf|True|False)\b/gi

export function valuesIn(text: string): string[] {
  return text.replaceAll(around, ' ').match(value) ?? []
}

/** @param tolerance a part of the number, and as much of 1 near 0 */
export function isSameValue(one: string, other: string, tolerance: number): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true
  const [a, b] = [Number(one), Number(other)]
  return Math.abs(a - b) <= tolerance * Math.max(tolerance, Math.abs(a), Math.abs(b))
}
