// Functions of single numbers over whole arrays, four at a time. The numbering is that of `scalarFunctionCodes` in src/wasm/function-codes.ts.
import {exp4, log4, sigmoid4, tanh4} from './exponential'

const geluScale: f32 = 0.7978845608028654
const geluCube: f32 = 0.044715

// @ts-ignore: decorator
@inline
function select(condition: v128, yes: v128, no: v128): v128 {
  return v128.bitselect(yes, no, condition)
}

// @ts-ignore: decorator
@inline
function sign4(x: v128): v128 {
  const zero = f32x4.splat(0)
  const plus = v128.and(f32x4.gt(x, zero), f32x4.splat(1))
  const minus = v128.and(f32x4.lt(x, zero), f32x4.splat(-1))
  return v128.or(plus, minus)
}

// @ts-ignore: decorator
@inline
function geluTanh(x: v128): v128 {
  const cube = f32x4.mul(f32x4.mul(f32x4.mul(x, x), x), f32x4.splat(geluCube))
  return tanh4(f32x4.mul(f32x4.splat(geluScale), f32x4.add(x, cube)))
}

// @ts-ignore: decorator
@inline
function penalised(g: v128, w: v128, l2: v128, l1: v128): v128 {
  return f32x4.add(f32x4.add(g, f32x4.mul(l2, w)), f32x4.mul(l1, sign4(w)))
}

/** With a constant `fn` and inlined, this is one branch. */
// @ts-ignore: decorator
@inline
function apply(fn: i32, x: v128, y: v128, z: v128, a: v128, b: v128, c: v128): v128 {
  const zero = f32x4.splat(0)
  const one = f32x4.splat(1)
  if (fn == 0) return f32x4.max(x, zero)
  if (fn == 1) return select(f32x4.gt(x, zero), x, f32x4.mul(a, x))
  if (fn == 2) return sigmoid4(x)
  if (fn == 3) return tanh4(x)
  if (fn == 4) return f32x4.mul(f32x4.mul(f32x4.splat(0.5), x), f32x4.add(one, geluTanh(x)))
  if (fn == 5) return v128.and(x, f32x4.gt(y, zero))
  if (fn == 6) return select(f32x4.gt(y, zero), x, f32x4.mul(a, x))
  if (fn == 7) return f32x4.mul(f32x4.mul(x, y), f32x4.sub(one, y))
  if (fn == 8) return f32x4.mul(x, f32x4.sub(one, f32x4.mul(y, y)))
  if (fn == 9) {
    const t = geluTanh(y)
    const half = f32x4.splat(0.5)
    const inner = f32x4.add(one, f32x4.mul(f32x4.splat(3 * geluCube), f32x4.mul(y, y)))
    const bend = f32x4.mul(f32x4.sub(one, f32x4.mul(t, t)), f32x4.mul(f32x4.splat(geluScale), inner))
    const straight = f32x4.mul(half, f32x4.add(one, t))
    return f32x4.mul(x, f32x4.add(straight, f32x4.mul(f32x4.mul(half, y), bend)))
  }
  if (fn == 10) {
    const tail = log4(f32x4.add(one, exp4(f32x4.neg(f32x4.abs(x)))))
    return f32x4.add(f32x4.sub(f32x4.max(x, zero), f32x4.mul(x, y)), tail)
  }
  if (fn == 11) return f32x4.mul(f32x4.sub(sigmoid4(x), y), a)
  if (fn == 12) {
    const difference = f32x4.sub(x, y)
    return f32x4.mul(f32x4.mul(f32x4.splat(0.5), difference), difference)
  }
  if (fn == 13) return f32x4.mul(f32x4.sub(x, y), a)
  if (fn == 14) return f32x4.sub(y, f32x4.mul(a, penalised(x, y, b, c)))
  if (fn == 15) return f32x4.add(f32x4.mul(a, z), penalised(x, y, b, c))
  if (fn == 16) return f32x4.sub(y, f32x4.mul(a, x))
  if (fn == 17) return f32x4.add(f32x4.mul(a, z), f32x4.mul(f32x4.sub(one, a), penalised(x, y, b, c)))
  if (fn == 18) {
    const gradient = penalised(x, y, b, c)
    return f32x4.add(f32x4.mul(a, z), f32x4.mul(f32x4.sub(one, a), f32x4.mul(gradient, gradient)))
  }
  if (fn == 20) return exp4(x)
  if (fn == 21) return log4(x)
  if (fn == 22) return f32x4.neg(x)
  if (fn == 23) return f32x4.abs(x)
  if (fn == 24) return f32x4.sqrt(x)
  if (fn == 25) return f32x4.add(x, y)
  if (fn == 26) return f32x4.sub(x, y)
  if (fn == 27) return f32x4.mul(x, y)
  if (fn == 28) return f32x4.div(x, y)
  if (fn == 29) return f32x4.max(x, y)
  if (fn == 30) return f32x4.min(x, y)
  if (fn == 31) return v128.and(one, f32x4.gt(x, y))
  if (fn == 32) return v128.and(one, f32x4.lt(x, y))
  if (fn == 33) return select(f32x4.ne(x, zero), y, z)
  const root = f32x4.add(f32x4.sqrt(f32x4.mul(y, b)), c)
  return f32x4.sub(z, f32x4.div(f32x4.mul(a, x), root))
}

/** Neighbours, or one number four times. */
// @ts-ignore: decorator
@inline
function four(at: usize, step: i32): v128 {
  return step == 4 ? v128.load(at) : v128.load32_splat(at)
}

/** One run of `n` floats; steps are 4 bytes, or 0 for an input that is repeated, or any other distance. */
// @ts-ignore: decorator
@inline
function loop(
  fn: i32,
  n: i32,
  x: usize,
  y: usize,
  z: usize,
  xStep: i32,
  yStep: i32,
  zStep: i32,
  a: v128,
  b: v128,
  c: v128,
  output: usize,
): void {
  let i = 0
  if (((xStep | yStep | zStep) & ~4) == 0) {
    for (; i + 4 <= n; i += 4) {
      v128.store(output, apply(fn, four(x, xStep), four(y, yStep), four(z, zStep), a, b, c))
      x += xStep << 2
      y += yStep << 2
      z += zStep << 2
      output += 16
    }
  }
  for (; i < n; i++) {
    const result = apply(fn, v128.load32_splat(x), v128.load32_splat(y), v128.load32_splat(z), a, b, c)
    v128.store_lane<f32>(output, result, 0)
    x += xStep
    y += yStep
    z += zStep
    output += 4
  }
}

export function map(
  fn: i32,
  n: i32,
  x: usize,
  y: usize,
  z: usize,
  xStep: i32,
  yStep: i32,
  zStep: i32,
  a: f32,
  b: f32,
  c: f32,
  output: usize,
): void {
  const a4 = f32x4.splat(a)
  const b4 = f32x4.splat(b)
  const c4 = f32x4.splat(c)
  switch (fn) {
    case 0: return loop(0, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 1: return loop(1, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 2: return loop(2, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 3: return loop(3, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 4: return loop(4, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 5: return loop(5, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 6: return loop(6, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 7: return loop(7, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 8: return loop(8, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 9: return loop(9, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 10: return loop(10, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 11: return loop(11, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 12: return loop(12, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 13: return loop(13, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 14: return loop(14, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 15: return loop(15, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 16: return loop(16, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 17: return loop(17, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 18: return loop(18, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 20: return loop(20, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 21: return loop(21, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 22: return loop(22, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 23: return loop(23, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 24: return loop(24, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 25: return loop(25, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 26: return loop(26, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 27: return loop(27, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 28: return loop(28, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 29: return loop(29, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 30: return loop(30, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 31: return loop(31, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 32: return loop(32, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    case 33: return loop(33, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
    default: return loop(19, n, x, y, z, xStep, yStep, zStep, a4, b4, c4, output)
  }
}
