// Logarithms and the inverse error function in 32-bit floats, to the last bit as XLA computes them on a CPU.
// Sources: xla/service/cpu/llvm_ir_runtime.cc (logarithm, after S. Moshier's Cephes), elemental_ir_emitter.cc (log1p),
// M. Giles, Approximating the erfinv function, 2012.

const single = Math.fround

/** `a * b + c`, rounded once. */
const fused = (a: number, b: number, c: number): number => single(a * b + c)

const logTerms = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
].map(single) as [number, number, number, number, number, number, number, number, number]
const lowLog2 = single(-2.1219444e-4)
const highLog2 = single(0.693359375)
const rootOfHalf = single(Math.SQRT1_2)

const word = new DataView(new ArrayBuffer(4))

export function log(value: number): number {
  if (value === 0) return -Infinity
  if (!(value > 0) || value === Infinity) return value === Infinity ? value : NaN
  word.setFloat32(0, value)
  const bits = word.getUint32(0)
  let exponent = (bits >>> 23) - 126
  word.setUint32(0, (bits & 0x7fffff) | 0x3f000000)
  const mantissa = word.getFloat32(0)
  let x = single(mantissa - 1)
  if (mantissa < rootOfHalf) {
    exponent -= 1
    x = single(x + mantissa)
  }
  const squared = single(x * x)
  const cubed = single(squared * x)
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8] = logTerms
  const a = fused(fused(x, p0, p1), x, p2)
  const b = fused(fused(x, p3, p4), x, p5)
  const c = fused(fused(x, p6, p7), x, p8)
  const series = fused(fused(a, cubed, b), cubed, c)
  const small = single(series * cubed + single(lowLog2 * exponent))
  return single(single(single(x - 0.5 * squared) + small) + highLog2 * exponent)
}

const denominator = [1, 15.06290908, 83.04756597, 221.7623982, 309.0987223, 216.4278861, 60.1186605].map(
  single,
)
const numerator = [
  4.5270000862e-5, 0.4985410282, 6.578732594, 29.91191933, 60.94966798, 57.11296359, 20.0395535,
].map(single)

function polynomial(x: number, terms: readonly number[]): number {
  return terms.reduce((sum, term, i) => (i === 0 ? term : fused(sum, x, term)), 0)
}

export function log1p(x: number): number {
  if (!(Math.abs(x) < Math.SQRT2 - 1)) return log(single(1 + x))
  const squared = single(x * x)
  const quotient = single(polynomial(x, numerator) / polynomial(x, denominator))
  return single(x + single(-0.5 * squared + single(single(x * squared) * quotient)))
}

const central = [
  2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087, -0.00125372503, -0.00417768164,
  0.246640727, 1.50140941,
].map(single)
const outer = [
  -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047,
  1.00167406, 2.83297682,
].map(single)

const erfNumerator = [0.00022905065, 0.003408291, 0.050955694, 0.18520832, 1.1283791].map(single)
const erfDenominator = [-1.1791603e-7, 2.3547966e-5, 0.0010179626, 0.01407047, 0.11098505, 0.49746925, 1].map(
  single,
)
/** Where it has become 1. */
const erfEnd = single(3.832506856900711)

export function errorFunction(value: number): number {
  const x = Math.max(-erfEnd, Math.min(erfEnd, value))
  const squared = single(x * x)
  return single(single(x * polynomial(squared, erfNumerator)) / polynomial(squared, erfDenominator))
}

export function inverseErf(x: number): number {
  if (Math.abs(x) === 1) return x * Infinity
  const w = -log1p(single(-single(x * x)))
  const series =
    w < 5 ? polynomial(single(w - 2.5), central) : polynomial(single(single(Math.sqrt(w)) - 3), outer)
  return single(series * x)
}
