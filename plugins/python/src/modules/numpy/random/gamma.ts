// Gamma, beta and what is made of them. Source: numpy/random/src/distributions/distributions.c (G. Marsaglia, W. W. Tsang, 2000).
import type {BitSource} from './bit-source.ts'

export function gamma(source: BitSource, shape: number): number {
  if (shape === 1) return source.exponential()
  if (shape === 0) return 0
  return shape < 1 ? gammaBelowOne(source, shape) : gammaAboveOne(source, shape)
}

function gammaBelowOne(source: BitSource, shape: number): number {
  for (;;) {
    const u = source.double()
    const v = source.exponential()
    if (u <= 1 - shape) {
      const x = u ** (1 / shape)
      if (x <= v) return x
    } else {
      const y = -Math.log((1 - u) / shape)
      const x = (1 - shape + shape * y) ** (1 / shape)
      if (x <= v + y) return x
    }
  }
}

function gammaAboveOne(source: BitSource, shape: number): number {
  const b = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * b)
  for (;;) {
    let x: number
    let v: number
    do {
      x = source.normal()
      v = 1 + c * x
    } while (v <= 0)
    v = v * v * v
    const u = source.double()
    if (u < 1 - 0.0331 * (x * x) * (x * x)) return b * v
    if (Math.log(u) < 0.5 * x * x + b * (1 - v + Math.log(v))) return b * v
  }
}

/** M. D. Jöhnk, 1964, where both are small. */
export function beta(source: BitSource, a: number, b: number): number {
  if (a > 1 || b > 1) {
    const first = gamma(source, a)
    return first / (first + gamma(source, b))
  }
  for (;;) {
    const u = source.double()
    const v = source.double()
    const x = u ** (1 / a)
    const y = v ** (1 / b)
    if (x + y > 1) continue
    if (x + y > 0) return x / (x + y)
    const logs = [Math.log(u) / a, Math.log(v) / b] as const
    const most = Math.max(...logs)
    const [left, right] = [logs[0] - most, logs[1] - most]
    return Math.exp(left - Math.log(Math.exp(left) + Math.exp(right)))
  }
}

export function chiSquare(source: BitSource, degrees: number): number {
  return 2 * gamma(source, degrees / 2)
}
