// Whether two printed texts say the same: white space does not count, and numbers may differ by a tolerance.

export interface Tolerance {
  /** Of a number, as a part of it. */
  relative: number
  /** Of a number near 0. */
  absolute: number
}

const usualTolerance: Tolerance = {relative: 1e-4, absolute: 1e-8}

export function isAlike(shown: string, expected: string, tolerance: Tolerance = usualTolerance): boolean {
  const [left, right] = [partsOf(shown), partsOf(expected)]
  return left.length === right.length && left.every((part, i) => isSamePart(part, right[i] ?? '', tolerance))
}

/** A number that does not belong to a name, or one sign. */
const part = /(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|\S/gi

function partsOf(text: string): string[] {
  return text.match(part) ?? []
}

function isSamePart(shown: string, expected: string, {relative, absolute}: Tolerance): boolean {
  if (shown === expected) return true
  if (!isNumber.test(shown) || !isNumber.test(expected)) return false
  const wanted = Number(expected)
  const allowed = Math.max(relative * Math.abs(wanted), absolute, lastDigit(expected))
  return Math.abs(Number(shown) - wanted) <= allowed
}

const isNumber = /\d/

/** What the last printed digit is worth, where there are enough of them: rounding may go either way. */
function lastDigit(number: string): number {
  const [, decimals = '', exponent = '0'] = /\.(\d*)(?:e([-+]?\d+))?$/i.exec(number) ?? []
  return decimals.length < 3 ? 0 : 1.001 * 10 ** (Number(exponent) - decimals.length)
}
