// Decimal digits of floats, rounded half to even as they really are: 2.675 is less than it looks.

/** The digits of `value` (not negative, finite) with so many after the point, as `%.nf` writes them. */
export function fixedDigits(value: number, places: number): string {
  if (places > 100 || value >= 1e21) return fixedExactly(value, places)
  const rounded = value.toFixed(places)
  if (!isTie(value, places)) return rounded
  // one place more is exact, and ends with 5
  const longer = (places < 100 ? value.toFixed(places + 1) : fixedExactly(value, places + 1)).slice(0, -1)
  const lower = longer.endsWith('.') ? longer.slice(0, -1) : longer
  return isEven(lower.at(-1)) ? lower : upper(lower)
}

/** Half-way between two numbers of so many places, exactly. */
function isTie(value: number, places: number): boolean {
  // (2m + 1) / (2 * 10^n) is a float where its product with 2^(n + 1) is an odd whole number
  const scaled = value * 2 ** (places + 1)
  return Number.isInteger(scaled) && scaled % 2 === 1
}

function isEven(digit: string | undefined): boolean {
  return Number(digit) % 2 === 0
}

/** One more in the last place. */
function upper(digits: string): string {
  const point = digits.indexOf('.')
  const whole = String(BigInt(digits.replace('.', '')) + 1n).padStart(
    digits.length - (point < 0 ? 0 : 1),
    '0',
  )
  const places = point < 0 ? 0 : digits.length - point - 1
  return places === 0 ? whole : `${whole.slice(0, -places)}.${whole.slice(-places)}`
}

function fixedExactly(value: number, places: number): string {
  const {numerator, denominator} = ratio(value)
  const scaled = numerator * 10n ** BigInt(places)
  const digits = String(divideHalfEven(scaled, denominator)).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function divideHalfEven(a: bigint, b: bigint): bigint {
  const quotient = a / b
  const rest = (a % b) * 2n
  return rest > b || (rest === b && quotient % 2n === 1n) ? quotient + 1n : quotient
}

/** A finite float as the fraction that it is: `as_integer_ratio`, of its size. */
export function ratio(value: number): {numerator: bigint; denominator: bigint} {
  let numerator = Math.abs(value)
  let bits = 0
  while (!Number.isInteger(numerator)) {
    numerator *= 2
    bits++
  }
  return {numerator: BigInt(numerator), denominator: 1n << BigInt(bits)}
}

/** Digits and exponent of `value` (not negative, finite): `%.ne` without the `e`. */
export function exponentDigits(value: number, places: number): {digits: string; exponent: number} {
  if (value === 0) return {digits: withPlaces('0'.repeat(places + 1)), exponent: 0}
  const [, at = '0'] = value.toExponential(Math.min(places, 100)).split('e')
  const exponent = Number(at)
  const {numerator, denominator} = ratio(value)
  const whole = scaledWhole(numerator, denominator, places - exponent)
  // rounded up to one digit more
  if (whole.length > places + 1)
    return {digits: withPlaces(whole.slice(0, places + 1)), exponent: exponent + 1}
  if (whole.length < places + 1)
    return {
      digits: withPlaces(scaledWhole(numerator, denominator, places - exponent + 1)),
      exponent: exponent - 1,
    }
  return {digits: withPlaces(whole), exponent}
}

function scaledWhole(numerator: bigint, denominator: bigint, power: number): string {
  const by = 10n ** BigInt(Math.abs(power))
  return String(
    power >= 0 ? divideHalfEven(numerator * by, denominator) : divideHalfEven(numerator, denominator * by),
  )
}

function withPlaces(digits: string): string {
  return digits.length === 1 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`
}

/** `round(value, places)`, half to even. */
export function roundTo(value: number, places: number): number {
  if (!Number.isFinite(value) || value === 0 || places > 323) return value
  const size = Math.abs(value)
  const rounded = places >= 0 ? Number(fixedDigits(size, places)) : roundToTens(size, -places)
  return value < 0 ? -rounded : rounded
}

function roundToTens(size: number, places: number): number {
  if (places > 309) return 0
  const {numerator, denominator} = ratio(size)
  const by = 10n ** BigInt(places)
  return Number(divideHalfEven(numerator, denominator * by) * by)
}
