// Floats as Python writes them: the shortest digits that give the same number.

/** `repr(value)` */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0.0'
  const size = Math.abs(value)
  if (value !== 0 && (size >= 1e16 || size < 1e-4)) return exponentText(value)
  const digits = String(value)
  // JavaScript writes numbers from 1e-6 to 1e21 without an exponent
  return digits.includes('.') ? digits : `${digits}.0`
}

function exponentText(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  return `${digits}e${pythonExponent(Number(exponent))}`
}

/** A sign and at least two digits. */
export function pythonExponent(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}
