// Numbers as decimal digits: the fewest that tell a number of its precision apart, cut at a number of places.
// NumPy's Dragon4 (numpy/_core/src/multiarray/dragon4.c) in its `unique` mode gives the same.

/** How many bits a float has. */
export type Bits = 16 | 32 | 64

const roundTo: Readonly<Record<Bits, (value: number) => number>> = {
  16: roundToHalf,
  32: Math.fround,
  64: (value) => value,
}

function roundToHalf(value: number): number {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || size === 0) return value
  const step = 2 ** (Math.max(Math.floor(Math.log2(size)), -14) - 10)
  return Math.sign(value) * roundHalfEven(size / step) * step
}

function roundHalfEven(value: number): number {
  const down = Math.floor(value)
  const rest = value - down
  if (rest !== 0.5) return Math.round(value)
  return down % 2 === 0 ? down : down + 1
}

/** Digits without a point, and the place of the point: 0.00125 is `125`, -2. */
interface Decimal {
  digits: string
  /** The number is 0.digits times ten to this. */
  point: number
}

/** The fewest digits that are read back as the same number. */
function shortest(size: number, bits: Bits): Decimal {
  let text = size.toExponential()
  if (bits !== 64) {
    const round = roundTo[bits]
    for (let precision = 0; precision < 10; precision++) {
      text = toExponential(size, precision)
      if (round(Number(text)) === size) break
    }
  }
  return decimalOf(text)
}

function decimalOf(written: string): Decimal {
  const [mantissa = '', exponent = '0'] = written.split('e')
  return {digits: mantissa.replace('.', '').replace(/0+$/, '') || '0', point: Number(exponent) + 1}
}

/** Correctly rounded at this many places after the point, halves to even. */
export function fixed(value: number, places: number): string {
  const text = value.toFixed(places)
  if (Math.abs(value) >= 1e21 || !isHalf(value, places)) return text
  // toFixed rounds halves up; the digit before decides
  const up = Math.abs(value).toFixed(places)
  const last = Number(up.at(-1))
  const even = last % 2 === 0 ? up : less(up)
  return value < 0 ? `-${even}` : even
}

/** Whether the number lies exactly between two of so many places: then one more digit is all that it has, and it is a 5. */
function isHalf(value: number, places: number): boolean {
  if (places >= 60) return false
  const more = Math.abs(value).toFixed(Math.min(100, places + 30))
  return /^50*$/.test(more.slice(more.indexOf('.') + 1 + places))
}

/** As JavaScript's, but halves go to even digits. */
function toExponential(value: number, places: number): string {
  const text = value.toExponential(places)
  const [mantissa = '', exponent = ''] = text.split('e')
  const [exact = '', same = ''] = value.toExponential(Math.min(100, places + 40)).split('e')
  const rest = exact.slice(exact.indexOf('.') + 1 + places)
  const isTie = /^50*$/.test(rest) && Number(mantissa.at(-1)) % 2 === 1
  return isTie && exponent === same ? `${less(mantissa)}e${exponent}` : text
}

function less(digits: string): string {
  const last = digits.length - 1
  return `${digits.slice(0, last)}${Number(digits[last]) - 1}`
}

/** `1.2340e-05`, as C's `%.4e`. */
export function exponential(value: number, places: number): string {
  const [mantissa = '', exponent = '+0'] = toExponential(value, places).split('e')
  const size = exponent.slice(1).padStart(2, '0')
  return `${mantissa}e${exponent[0]}${size}`
}

/** As many places as tell it apart, at most `most`; a whole number ends in the point. */
export function positional(value: number, bits: Bits, most: number): string {
  const size = Math.abs(value)
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const {digits, point} = shortest(size, bits)
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const places = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  if (places.length <= most || size === 0) return `${sign}${whole}.${size === 0 ? '' : places}`
  return sign + fixed(size, most).replace(/0+$/, '')
}

/** As `positional`, with one digit before the point and an exponent of at least two digits. */
export function scientific(value: number, bits: Bits, most: number): {mantissa: string; exponent: string} {
  const size = Math.abs(value)
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const {digits, point} = size === 0 ? {digits: '0', point: 1} : shortest(size, bits)
  const [text, at] =
    digits.length - 1 <= most
      ? [`${digits[0]}.${digits.slice(1)}`, point - 1]
      : cutExponential(toExponential(size, most))
  const trimmed = text.replace(/0+$/, '')
  return {
    mantissa: sign + (digits === '0' ? '0.' : trimmed),
    exponent: `${at < 0 ? '-' : '+'}${String(Math.abs(at)).padStart(2, '0')}`,
  }
}

function cutExponential(text: string): [mantissa: string, exponent: number] {
  const [mantissa = '', exponent = '0'] = text.split('e')
  return [mantissa.includes('.') ? mantissa : `${mantissa}.`, Number(exponent)]
}
