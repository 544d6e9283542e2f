// How the numbers at ticks are written, as matplotlib writes them (its ScalarFormatter and LogFormatter).
import type {Scaling} from './limits.ts'

export interface TickTexts {
  texts: string[]
  /** What stands once at the end of the axis, where all numbers have it in common: `1e6`. */
  common: string
}

export function tickTexts(ticks: readonly number[], scaling: Scaling): TickTexts {
  if (scaling === 'log' && ticks.every(isPower)) return {texts: ticks.map(powerText), common: ''}
  return scalarTexts(ticks)
}

function isPower(tick: number): boolean {
  const power = Math.log10(tick)
  return Math.abs(power - Math.round(power)) < 1e-9
}

function powerText(tick: number): string {
  return `$10^{${Math.round(Math.log10(tick))}}$`
}

function scalarTexts(ticks: readonly number[]): TickTexts {
  if (ticks.length === 0) return {texts: [], common: ''}
  const offset = commonOffset(ticks)
  const shifted = ticks.map((tick) => tick - offset)
  const power = commonPower(shifted, offset)
  const scaled = shifted.map((tick) => tick / 10 ** power)
  const digits = digitsNeeded(scaled)
  const texts = scaled.map((tick) => minus((Math.abs(tick) < 1e-12 ? 0 : tick).toFixed(digits)))
  const sum = offset === 0 ? '' : `${offset > 0 ? '+' : ''}${minus(shortNumber(offset))}`
  return {texts, common: `${power === 0 ? '' : `1e${minus(String(power))}`}${sum}`}
}

/** Beyond five digits before the point, or four zeros behind it. */
function commonPower(ticks: readonly number[], offset: number): number {
  const largest = Math.max(...ticks.map(Math.abs))
  if (largest === 0) return 0
  const reach = offset === 0 ? largest : Math.max(...ticks) - Math.min(...ticks)
  const power = Math.floor(Math.log10(reach) + 1e-12)
  return power <= -5 || power >= 6 ? power : 0
}

/** A number that all have in common and that would take four digits or more of each. */
function commonOffset(ticks: readonly number[]): number {
  const [low, high] = [Math.min(...ticks), Math.max(...ticks)]
  if (low === high || low * high <= 0) return 0
  const [small, large] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))]
  let power = Math.ceil(Math.log10(large))
  while (Math.floor(small / 10 ** power) === Math.floor(large / 10 ** power) && power > -300) power--
  power++
  if ((large - small) / 10 ** power > 1e-2) {
    return Math.floor(large / 10 ** power) >= 1000
      ? Math.sign(low) * Math.floor(large / 10 ** power) * 10 ** power
      : 0
  }
  while (Math.floor(large / 10 ** power) - Math.floor(small / 10 ** power) <= 1 && power > -300) power--
  power++
  const whole = Math.floor(large / 10 ** power)
  return whole >= 1000 ? Math.sign(low) * whole * 10 ** power : 0
}

function digitsNeeded(ticks: readonly number[]): number {
  const range = ticks.length > 1 ? Math.max(...ticks) - Math.min(...ticks) : Math.abs(ticks[0] ?? 0)
  if (range === 0) return 0
  const power = Math.floor(Math.log10(range))
  let digits = Math.max(0, Math.min(15, 3 - power))
  const isExact = (tick: number): boolean =>
    Math.abs(tick - Number(tick.toFixed(digits))) < 1e-3 * 10 ** power
  while (digits >= 0 && ticks.every(isExact)) {
    digits--
    if (digits < 0) break
  }
  return digits + 1
}

function shortNumber(value: number): string {
  return value.toExponential().replace('e+', 'e').replace(/e0$/, '')
}

/** A true minus sign. */
export function minus(text: string): string {
  return text.replaceAll('-', '−')
}
