// Numbers for people.

/** Three significant digits, never an exponent for what fits in a line; `–` for what is no number. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞'
  const size = Math.abs(value)
  if (size >= 1e9 || (size > 0 && size < 0.0005))
    return value.toExponential(0).replace('+', '').replaceAll('-', '−')
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 3
  return value.toFixed(digits).replace('-', '−')
}

/** A share as percent. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`
}

/** Digits in groups of three, with narrow spaces. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f')
}
