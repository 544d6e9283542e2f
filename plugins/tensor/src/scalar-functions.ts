// Every function of single numbers that a map kernel can apply, each written twice: for loops in JavaScript and as text for gpu.js.
// x, y, z are the inputs' elements, a ... d the call's scalars. A test compares the columns, and the wasm kernels with the first.

export interface ScalarFunction {
  inputs: 1 | 2 | 3
  scalars?: 1 | 2 | 3 | 4
  apply: (x: number, y: number, z: number, a: number, b: number, c: number, d: number) => number
  /** An expression over the names of its operands, in the JavaScript that gpu.js translates. */
  text: (x: string, y: string, z: string, a: string, b: string, c: string, d: string) => string
}

const gelu = {scale: 0.7978845608028654, cube: 0.044715}

/** Some drivers compute tanh by way of exp, which overflows. */
const tanhText = (x: string): string => `Math.tanh(Math.max(-15.0, Math.min(15.0, ${x})))`
const sigmoidText = (x: string): string => `1.0 / (1.0 + Math.exp(-${x}))`
const geluTanh = (x: number): number => Math.tanh(gelu.scale * (x + gelu.cube * x * x * x))
const geluTanhText = (x: string): string =>
  tanhText(`${gelu.scale} * (${x} + ${gelu.cube} * ${x} * ${x} * ${x})`)
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const penalised = (g: string, w: string, l2: string, l1: string): string =>
  `(${g} + ${l2} * ${w} + ${l1} * Math.sign(${w}))`

const truth = (holds: boolean): number => (holds ? 1 : 0)
const truthText = (condition: string): string => `${condition} ? 1.0 : 0.0`

/** Halves to the even neighbour, as numpy does. */
const roundEven = (x: number): number => {
  const up = Math.floor(x + 0.5)
  return up - x === 0.5 && up % 2 !== 0 ? up - 1 : up
}

/** Shaders know powers of positive numbers only. Negative ones to a broken power are NaN elsewhere, and here the power's negative. */
const powText = (x: string, y: string): string => {
  const sign = `(${x} < 0.0 && Math.abs(${y} - 2.0 * Math.floor(${y} / 2.0)) > 0.0 ? -1.0 : 1.0)`
  return `(${y} === 0.0 ? 1.0 : ${sign} * Math.pow(Math.abs(${x}), ${y}))`
}

export const scalarFunctions = {
  // arithmetic
  copy: {inputs: 1, apply: (x) => x, text: (x) => x},
  neg: {inputs: 1, apply: (x) => -x, text: (x) => `-${x}`},
  abs: {inputs: 1, apply: (x) => Math.abs(x), text: (x) => `Math.abs(${x})`},
  sign: {inputs: 1, apply: (x) => Math.sign(x), text: (x) => `Math.sign(${x})`},
  exp: {inputs: 1, apply: (x) => Math.exp(x), text: (x) => `Math.exp(${x})`},
  log: {inputs: 1, apply: (x) => Math.log(x), text: (x) => `Math.log(${x})`},
  sqrt: {inputs: 1, apply: (x) => Math.sqrt(x), text: (x) => `Math.sqrt(${x})`},
  sin: {inputs: 1, apply: (x) => Math.sin(x), text: (x) => `Math.sin(${x})`},
  cos: {inputs: 1, apply: (x) => Math.cos(x), text: (x) => `Math.cos(${x})`},
  floor: {inputs: 1, apply: (x) => Math.floor(x), text: (x) => `Math.floor(${x})`},
  ceil: {inputs: 1, apply: (x) => Math.ceil(x), text: (x) => `Math.ceil(${x})`},
  round: {
    inputs: 1,
    apply: roundEven,
    text: (x) => {
      const up = `Math.floor(${x} + 0.5)`
      const isOdd = `${up} - 2.0 * Math.floor(${up} / 2.0) > 0.5`
      return `${up} - (${up} - ${x} === 0.5 && ${isOdd} ? 1.0 : 0.0)`
    },
  },
  truncate: {
    inputs: 1,
    apply: (x) => Math.trunc(x),
    text: (x) => `Math.sign(${x}) * Math.floor(Math.abs(${x}))`,
  },
  add: {inputs: 2, apply: (x, y) => x + y, text: (x, y) => `${x} + ${y}`},
  sub: {inputs: 2, apply: (x, y) => x - y, text: (x, y) => `${x} - ${y}`},
  mul: {inputs: 2, apply: (x, y) => x * y, text: (x, y) => `${x} * ${y}`},
  div: {inputs: 2, apply: (x, y) => x / y, text: (x, y) => `${x} / ${y}`},
  pow: {inputs: 2, apply: (x, y) => x ** y, text: powText},
  maximum: {inputs: 2, apply: (x, y) => Math.max(x, y), text: (x, y) => `Math.max(${x}, ${y})`},
  minimum: {inputs: 2, apply: (x, y) => Math.min(x, y), text: (x, y) => `Math.min(${x}, ${y})`},
  floorDivide: {inputs: 2, apply: (x, y) => Math.floor(x / y), text: (x, y) => `Math.floor(${x} / ${y})`},
  /** With the sign of the divisor, as in Python. */
  remainder: {
    inputs: 2,
    apply: (x, y) => x - Math.floor(x / y) * y,
    text: (x, y) => `${x} - Math.floor(${x} / ${y}) * ${y}`,
  },

  // comparisons: 1 or 0
  equal: {inputs: 2, apply: (x, y) => truth(x === y), text: (x, y) => truthText(`${x} === ${y}`)},
  notEqual: {inputs: 2, apply: (x, y) => truth(x !== y), text: (x, y) => truthText(`${x} !== ${y}`)},
  less: {inputs: 2, apply: (x, y) => truth(x < y), text: (x, y) => truthText(`${x} < ${y}`)},
  lessEqual: {inputs: 2, apply: (x, y) => truth(x <= y), text: (x, y) => truthText(`${x} <= ${y}`)},
  greater: {inputs: 2, apply: (x, y) => truth(x > y), text: (x, y) => truthText(`${x} > ${y}`)},
  greaterEqual: {inputs: 2, apply: (x, y) => truth(x >= y), text: (x, y) => truthText(`${x} >= ${y}`)},
  logicalNot: {inputs: 1, apply: (x) => truth(x === 0), text: (x) => truthText(`${x} === 0.0`)},
  /** x: not 0 takes y. */
  where: {inputs: 3, apply: (x, y, z) => (x !== 0 ? y : z), text: (x, y, z) => `${x} !== 0.0 ? ${y} : ${z}`},

  // activations
  relu: {inputs: 1, apply: (x) => (x > 0 ? x : 0), text: (x) => `Math.max(${x}, 0.0)`},
  leakyRelu: {
    inputs: 1,
    scalars: 1,
    apply: (x, _y, _z, slope) => (x > 0 ? x : slope * x),
    text: (x, _y, _z, slope) => `Math.max(${x}, 0.0) + ${slope} * Math.min(${x}, 0.0)`,
  },
  sigmoid: {inputs: 1, apply: sigmoid, text: sigmoidText},
  tanh: {inputs: 1, apply: (x) => Math.tanh(x), text: tanhText},
  gelu: {
    inputs: 1,
    apply: (x) => 0.5 * x * (1 + geluTanh(x)),
    text: (x) => `0.5 * ${x} * (1.0 + ${geluTanhText(x)})`,
  },

  // their gradients: x is the gradient of the output; y the output, or the input where the name says so
  reluGradient: {inputs: 2, apply: (x, y) => (y > 0 ? x : 0), text: (x, y) => `${y} > 0.0 ? ${x} : 0.0`},
  leakyReluGradient: {
    inputs: 2,
    scalars: 1,
    apply: (x, y, _z, slope) => (y > 0 ? x : slope * x),
    text: (x, y, _z, slope) => `${y} > 0.0 ? ${x} : ${slope} * ${x}`,
  },
  sigmoidGradient: {
    inputs: 2,
    apply: (x, y) => x * y * (1 - y),
    text: (x, y) => `${x} * ${y} * (1.0 - ${y})`,
  },
  tanhGradient: {inputs: 2, apply: (x, y) => x * (1 - y * y), text: (x, y) => `${x} * (1.0 - ${y} * ${y})`},
  geluGradientOfInput: {
    inputs: 2,
    apply: (x, y) => {
      const t = geluTanh(y)
      return x * (0.5 * (1 + t) + 0.5 * y * (1 - t * t) * gelu.scale * (1 + 3 * gelu.cube * y * y))
    },
    text: (x, y) => {
      const t = geluTanhText(y)
      const slope = `${gelu.scale} * (1.0 + ${3 * gelu.cube} * ${y} * ${y})`
      return `${x} * (0.5 * (1.0 + ${t}) + 0.5 * ${y} * (1.0 - ${t} * ${t}) * ${slope})`
    },
  },

  // losses of a logit or an output x against a target y, and their gradients times a
  logisticLoss: {
    inputs: 2,
    apply: (x, y) => Math.max(x, 0) - x * y + Math.log1p(Math.exp(-Math.abs(x))),
    text: (x, y) => `Math.max(${x}, 0.0) - ${x} * ${y} + Math.log(1.0 + Math.exp(-Math.abs(${x})))`,
  },
  logisticGradient: {
    inputs: 2,
    scalars: 1,
    apply: (x, y, _z, scale) => (sigmoid(x) - y) * scale,
    text: (x, y, _z, scale) => `(${sigmoidText(x)} - ${y}) * ${scale}`,
  },
  squaredLoss: {
    inputs: 2,
    apply: (x, y) => 0.5 * (x - y) * (x - y),
    text: (x, y) => `0.5 * (${x} - ${y}) * (${x} - ${y})`,
  },
  squaredGradient: {
    inputs: 2,
    scalars: 1,
    apply: (x, y, _z, scale) => (x - y) * scale,
    text: (x, y, _z, scale) => `(${x} - ${y}) * ${scale}`,
  },

  // optimizer updates; l2 and l1 are penalties on the weight
  /** x gradient, y weight; learning rate, l2, l1 -> weight */
  sgd: {
    inputs: 2,
    scalars: 3,
    apply: (g, w, _z, rate, l2, l1) => w - rate * (g + l2 * w + l1 * Math.sign(w)),
    text: (g, w, _z, rate, l2, l1) => `${w} - ${rate} * ${penalised(g, w, l2, l1)}`,
  },
  /** x gradient, y weight, z velocity; momentum, l2, l1 -> velocity */
  momentum: {
    inputs: 3,
    scalars: 3,
    apply: (g, w, v, momentum, l2, l1) => momentum * v + (g + l2 * w + l1 * Math.sign(w)),
    text: (g, w, v, momentum, l2, l1) => `${momentum} * ${v} + ${penalised(g, w, l2, l1)}`,
  },
  /** x velocity, y weight; learning rate -> weight */
  descend: {
    inputs: 2,
    scalars: 1,
    apply: (v, w, _z, rate) => w - rate * v,
    text: (v, w, _z, rate) => `${w} - ${rate} * ${v}`,
  },
  /** x gradient, y weight, z mean; decay, l2, l1 -> mean */
  adamMean: {
    inputs: 3,
    scalars: 3,
    apply: (g, w, m, decay, l2, l1) => decay * m + (1 - decay) * (g + l2 * w + l1 * Math.sign(w)),
    text: (g, w, m, decay, l2, l1) => `${decay} * ${m} + (1.0 - ${decay}) * ${penalised(g, w, l2, l1)}`,
  },
  /** x gradient, y weight, z variance; decay, l2, l1 -> variance */
  adamVariance: {
    inputs: 3,
    scalars: 3,
    apply: (g, w, v, decay, l2, l1) => {
      const gradient = g + l2 * w + l1 * Math.sign(w)
      return decay * v + (1 - decay) * gradient * gradient
    },
    text: (g, w, v, decay, l2, l1) => {
      const gradient = penalised(g, w, l2, l1)
      return `${decay} * ${v} + (1.0 - ${decay}) * ${gradient} * ${gradient}`
    },
  },
  /** x mean, y variance, z weight; learning rate over the mean's correction, the variance's correction, epsilon -> weight */
  adamStep: {
    inputs: 3,
    scalars: 3,
    apply: (m, v, w, rate, correction, epsilon) => w - (rate * m) / (Math.sqrt(v * correction) + epsilon),
    text: (m, v, w, rate, correction, epsilon) =>
      `${w} - (${rate} * ${m}) / (Math.sqrt(${v} * ${correction}) + ${epsilon})`,
  },
} satisfies Record<string, ScalarFunction>

export type ScalarFunctionName = keyof typeof scalarFunctions

/** The same table with each entry as a `ScalarFunction`. */
export const scalarFunction: Record<ScalarFunctionName, ScalarFunction> = scalarFunctions
