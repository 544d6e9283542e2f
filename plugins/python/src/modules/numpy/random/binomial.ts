// How often something happens in `n` trials. Source: numpy/random/src/distributions/distributions.c (V. Kachitvichyanukul, B. Schmeiser, 1988).
import type {BitSource} from './bit-source.ts'

export function binomial(source: BitSource, n: number, p: number): number {
  if (!source.isLegacy && (n === 0 || p === 0)) return 0
  if (p > 0.5) return n - ofRare(source, n, 1 - p)
  return ofRare(source, n, p)
}

function ofRare(source: BitSource, n: number, p: number): number {
  return p * n <= 30 ? byInversion(source, n, p) : byRejection(source, n, p)
}

function byInversion(source: BitSource, n: number, p: number): number {
  const q = 1 - p
  const none = Math.exp(n * Math.log(q))
  const mean = n * p
  const bound = Math.floor(Math.min(n, mean + 10 * Math.sqrt(mean * q + 1)))
  let x = 0
  let chance = none
  let u = source.double()
  while (u > chance) {
    x++
    if (x > bound) {
      x = 0
      chance = none
      u = source.double()
    } else {
      u -= chance
      chance = ((n - x + 1) * p * chance) / (x * q)
    }
  }
  return x
}

/** What the steps of a rejection share. */
interface Shape {
  n: number
  /** At most a half. */
  r: number
  q: number
  /** The most likely number. */
  m: number
  centre: number
  left: number
  right: number
  c: number
  leftRate: number
  rightRate: number
  /** Areas up to the parts of the hat. */
  areas: readonly [number, number, number, number]
}

function shapeOf(n: number, r: number): Shape {
  const q = 1 - r
  const mean = n * r + r
  const m = Math.floor(mean)
  const p1 = Math.floor(2.195 * Math.sqrt(n * r * q) - 4.6 * q) + 0.5
  const centre = m + 0.5
  const left = centre - p1
  const right = centre + p1
  const c = 0.134 + 20.5 / (15.3 + m)
  const before = (mean - left) / (mean - left * r)
  const leftRate = before * (1 + before / 2)
  const after = (right - mean) / (right * q)
  const rightRate = after * (1 + after / 2)
  const p2 = p1 * (1 + 2 * c)
  const p3 = p2 + c / leftRate
  const areas = [p1, p2, p3, p3 + c / rightRate] as const
  return {n, r, q, m, centre, left, right, c, leftRate, rightRate, areas}
}

function byRejection(source: BitSource, n: number, p: number): number {
  const shape = shapeOf(n, p)
  const {centre, areas} = shape
  for (;;) {
    const u = source.double() * areas[3]
    const v = source.double()
    if (u <= areas[0]) return Math.floor(centre - areas[0] * v + u)
    const proposal = proposed(shape, u, v)
    if (proposal && isAccepted(shape, proposal.y, proposal.v)) return proposal.y
  }
}

function proposed(shape: Shape, u: number, v: number): {y: number; v: number} | undefined {
  const {n, m, left, right, c, leftRate, rightRate, areas} = shape
  if (u <= areas[1]) {
    const x = left + (u - areas[0]) / c
    const scaled = v * c + 1 - Math.abs(m - x + 0.5) / areas[0]
    return scaled > 1 ? undefined : {y: Math.floor(x), v: scaled}
  }
  if (v === 0) return undefined
  if (u <= areas[2]) {
    const y = Math.floor(left + Math.log(v) / leftRate)
    return y < 0 ? undefined : {y, v: v * (u - areas[1]) * leftRate}
  }
  const y = Math.floor(right - Math.log(v) / rightRate)
  return y > n ? undefined : {y, v: v * (u - areas[2]) * rightRate}
}

function isAccepted(shape: Shape, y: number, v: number): boolean {
  const {n, r, q, m} = shape
  const k = Math.abs(y - m)
  const variance = n * r * q
  if (k <= 20 || k >= variance / 2 - 1) return v <= ratio(shape, y)
  const rho = (k / variance) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / variance + 0.5)
  const t = (-k * k) / (2 * variance)
  const log = Math.log(v)
  if (log < t - rho) return true
  return log <= t + rho && log <= logRatio(shape, y)
}

/** How much less likely `y` is than the most likely number. */
function ratio({n, r, q, m}: Shape, y: number): number {
  const s = r / q
  const a = s * (n + 1)
  let f = 1
  for (let i = m + 1; i <= y; i++) f *= a / i - s
  for (let i = y + 1; i <= m; i++) f /= a / i - s
  return f
}

/** The same by Stirling's series. */
function logRatio({n, r, q, m, centre}: Shape, y: number): number {
  const x1 = y + 1
  const f1 = m + 1
  const z = n + 1 - m
  const w = n - y + 1
  const series = (x: number): number => {
    const squared = x * x
    return (13680 - (462 - (132 - (99 - 140 / squared) / squared) / squared) / squared) / x / 166320
  }
  return (
    centre * Math.log(f1 / x1) +
    (n - m + 0.5) * Math.log(z / w) +
    (y - m) * Math.log((w * r) / (x1 * q)) +
    series(f1) +
    series(z) +
    series(x1) +
    series(w)
  )
}
