// Every function of single numbers that a map kernel can apply, as JavaScript. Each backend has the same table in its own language:
// gpu/function-texts.ts for gpu.js, wasm/function-codes.ts with kernels/map.ts for WebAssembly.

/** x, y, z are elements of the inputs, a, b, c the call's scalars. */
export type ScalarFunction = (x: number, y: number, z: number, a: number, b: number, c: number) => number

const truth = (holds: boolean): number => (holds ? 1 : 0)
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Halves to the even neighbour, as numpy does. */
function roundEven(x: number): number {
  const up = Math.floor(x + 0.5)
  const nearest = up - x === 0.5 && up % 2 !== 0 ? up - 1 : up
  return nearest || (x < 0 ? -0 : nearest)
}

/** The remainder is exact, which a product taken off is not. */
function remainder(x: number, y: number): number {
  const rest = x % y
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest
}

/** The whole number of times, computed from the exact remainder. */
function floorDivide(x: number, y: number): number {
  return y === 0 ? Math.floor(x / y) : Math.round((x - remainder(x, y)) / y)
}

/** The tanh form of gelu (Hendrycks and Gimpel 2016); the exact one differs by less than 5e-4. */
export const geluScale = 0.7978845608028654
export const geluCube = 0.044715
const geluTanh = (x: number): number => Math.tanh(geluScale * (x + geluCube * x * x * x))

/** Gradient of a weight with its penalties. */
const penalised = (g: number, w: number, l2: number, l1: number): number => g + l2 * w + l1 * Math.sign(w)

export const scalarFunctions = {
  copy: (x) => x,
  neg: (x) => -x,
  abs: (x) => Math.abs(x),
  sign: (x) => Math.sign(x),
  exp: (x) => Math.exp(x),
  log: (x) => Math.log(x),
  sqrt: (x) => Math.sqrt(x),
  sin: (x) => Math.sin(x),
  cos: (x) => Math.cos(x),
  floor: (x) => Math.floor(x),
  ceil: (x) => Math.ceil(x),
  round: roundEven,
  truncate: (x) => Math.trunc(x),

  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  /** Of whole numbers, modulo 2^32. */
  mulInt32: (x, y) => Math.imul(x, y),
  div: (x, y) => x / y,
  pow: (x, y) => x ** y,
  /** x is the gradient of y ** z; 0 for the power 0 also at 0. */
  powGradient: (x, y, z) => (z === 0 ? 0 : x * z * y ** (z - 1)),
  /** x is the gradient of z = y ** exponent; powers of 0 do not change with a positive exponent. */
  powExponentGradient: (x, y, z) => (y === 0 && z <= 1 ? 0 : x * z * Math.log(y)),
  maximum: (x, y) => Math.max(x, y),
  minimum: (x, y) => Math.min(x, y),
  floorDivide,
  /** With the sign of the divisor, as in Python. */
  remainder,

  // 1 or 0
  equal: (x, y) => truth(x === y),
  notEqual: (x, y) => truth(x !== y),
  less: (x, y) => truth(x < y),
  lessEqual: (x, y) => truth(x <= y),
  greater: (x, y) => truth(x > y),
  greaterEqual: (x, y) => truth(x >= y),
  logicalNot: (x) => truth(x === 0),
  logicalAnd: (x, y) => truth(x !== 0 && y !== 0),
  logicalOr: (x, y) => truth(x !== 0 || y !== 0),
  /** y where x is not 0. */
  where: (x, y, z) => (x !== 0 ? y : z),

  // activations
  /** What is no number stays none: a network that has diverged must not look healthy. */
  relu: (x) => Math.max(x, 0),
  leakyRelu: (x, _y, _z, slope) => (x > 0 ? x : slope * x),
  sigmoid,
  tanh: (x) => Math.tanh(x),
  gelu: (x) => 0.5 * x * (1 + geluTanh(x)),

  // their gradients: x is the gradient of the output, y the output, or the input where the name says so
  reluGradient: (x, y) => (y > 0 ? x : 0),
  leakyReluGradient: (x, y, _z, slope) => (y > 0 ? x : slope * x),
  sigmoidGradient: (x, y) => x * y * (1 - y),
  tanhGradient: (x, y) => x * (1 - y * y),
  geluGradientOfInput: (x, y) => {
    const t = geluTanh(y)
    return x * (0.5 * (1 + t) + 0.5 * y * (1 - t * t) * geluScale * (1 + 3 * geluCube * y * y))
  },

  // losses of a logit or an output x against a target y, and their gradients times a scale
  logisticLoss: (x, y) => Math.max(x, 0) - x * y + Math.log1p(Math.exp(-Math.abs(x))),
  logisticGradient: (x, y, _z, scale) => (sigmoid(x) - y) * scale,
  squaredLoss: (x, y) => 0.5 * (x - y) * (x - y),
  squaredGradient: (x, y, _z, scale) => (x - y) * scale,

  // updates of a weight w by its gradient g; l2 and l1 are penalties on the weight
  sgd: (g, w, _z, rate, l2, l1) => w - rate * penalised(g, w, l2, l1),
  /** -> velocity v */
  momentum: (g, w, v, momentum, l2, l1) => momentum * v + penalised(g, w, l2, l1),
  descend: (v, w, _z, rate) => w - rate * v,
  /** -> mean m of the gradients */
  adamMean: (g, w, m, decay, l2, l1) => decay * m + (1 - decay) * penalised(g, w, l2, l1),
  /** -> mean v of their squares */
  adamVariance: (g, w, v, decay, l2, l1) => decay * v + (1 - decay) * penalised(g, w, l2, l1) ** 2,
  /** The corrections for the first steps are in the rate and beside v. */
  adamStep: (m, v, w, rate, correction, epsilon) => w - (rate * m) / (Math.sqrt(v * correction) + epsilon),
} satisfies Record<string, ScalarFunction>

export type ScalarFunctionName = keyof typeof scalarFunctions
