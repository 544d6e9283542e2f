// Numbers for people.

/** Three significant digits, never an exponent for what fits in a line. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞'
  if (value !== 0 && Math.abs(value) < 0.0005) return value.toExponential(0).replace('-', '−')
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3
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
