// The functions of scalar-functions.ts in the JavaScript that gpu.js translates to shaders.
import {geluCube, geluScale, type ScalarFunctionName} from '../scalar-functions.ts'

/** An expression over the names of its operands: inputs x, y, z and scalars a, b, c. */
export type FunctionText = (x: string, y: string, z: string, a: string, b: string, c: string) => string

const truth = (condition: string): string => `${condition} ? 1.0 : 0.0`
const sigmoid = (x: string): string => `1.0 / (1.0 + Math.exp(-${x}))`

/** Some drivers compute tanh by way of exp, which overflows. */
const tanh = (x: string): string => `Math.tanh(Math.max(-15.0, Math.min(15.0, ${x})))`
const geluTanh = (x: string): string => tanh(`${geluScale} * (${x} + ${geluCube} * ${x} * ${x} * ${x})`)

const isOdd = (x: string): string => `Math.abs(${x} - 2.0 * Math.floor(${x} / 2.0)) > 0.5`

/** Shaders know powers of positive numbers only. A negative one to a broken power is no number elsewhere; here it is some number. */
function pow(x: string, y: string): string {
  const sign = `(${x} < 0.0 && ${isOdd(y)} ? -1.0 : 1.0)`
  return `(${y} === 0.0 ? 1.0 : ${sign} * Math.pow(Math.abs(${x}), ${y}))`
}

function round(x: string): string {
  const up = `Math.floor(${x} + 0.5)`
  return `${up} - (${up} - ${x} === 0.5 && ${isOdd(up)} ? 1.0 : 0.0)`
}

function penalised(g: string, w: string, l2: string, l1: string): string {
  return `(${g} + ${l2} * ${w} + ${l1} * Math.sign(${w}))`
}

export const functionTexts: Record<ScalarFunctionName, FunctionText> = {
  copy: (x) => x,
  neg: (x) => `-${x}`,
  abs: (x) => `Math.abs(${x})`,
  sign: (x) => `Math.sign(${x})`,
  exp: (x) => `Math.exp(${x})`,
  log: (x) => `Math.log(${x})`,
  sqrt: (x) => `Math.sqrt(${x})`,
  sin: (x) => `Math.sin(${x})`,
  cos: (x) => `Math.cos(${x})`,
  floor: (x) => `Math.floor(${x})`,
  ceil: (x) => `Math.ceil(${x})`,
  round,
  truncate: (x) => `Math.sign(${x}) * Math.floor(Math.abs(${x}))`,

  add: (x, y) => `${x} + ${y}`,
  sub: (x, y) => `${x} - ${y}`,
  mul: (x, y) => `${x} * ${y}`,
  // a card has no whole numbers
  mulInt32: (x, y) => `${x} * ${y}`,
  div: (x, y) => `${x} / ${y}`,
  pow,
  powGradient: (x, y, z) => `${z} === 0.0 ? 0.0 : ${x} * ${z} * ${pow(y, `(${z} - 1.0)`)}`,
  powExponentGradient: (x, y, z) => `(${y} === 0.0 && ${z} <= 1.0) ? 0.0 : ${x} * ${z} * Math.log(${y})`,
  maximum: (x, y) => `Math.max(${x}, ${y})`,
  minimum: (x, y) => `Math.min(${x}, ${y})`,
  floorDivide: (x, y) => `Math.floor(${x} / ${y})`,
  remainder: (x, y) => `${x} - Math.floor(${x} / ${y}) * ${y}`,

  equal: (x, y) => truth(`${x} === ${y}`),
  notEqual: (x, y) => truth(`${x} !== ${y}`),
  less: (x, y) => truth(`${x} < ${y}`),
  lessEqual: (x, y) => truth(`${x} <= ${y}`),
  greater: (x, y) => truth(`${x} > ${y}`),
  greaterEqual: (x, y) => truth(`${x} >= ${y}`),
  logicalNot: (x) => truth(`${x} === 0.0`),
  logicalAnd: (x, y) => truth(`(${x} !== 0.0 && ${y} !== 0.0)`),
  logicalOr: (x, y) => truth(`(${x} !== 0.0 || ${y} !== 0.0)`),
  where: (x, y, z) => `${x} !== 0.0 ? ${y} : ${z}`,

  relu: (x) => `Math.max(${x}, 0.0)`,
  leakyRelu: (x, _y, _z, slope) => `Math.max(${x}, 0.0) + ${slope} * Math.min(${x}, 0.0)`,
  sigmoid,
  tanh,
  gelu: (x) => `0.5 * ${x} * (1.0 + ${geluTanh(x)})`,

  reluGradient: (x, y) => `${y} > 0.0 ? ${x} : 0.0`,
  leakyReluGradient: (x, y, _z, slope) => `${y} > 0.0 ? ${x} : ${slope} * ${x}`,
  sigmoidGradient: (x, y) => `${x} * ${y} * (1.0 - ${y})`,
  tanhGradient: (x, y) => `${x} * (1.0 - ${y} * ${y})`,
  geluGradientOfInput: (x, y) => {
    const t = geluTanh(y)
    const bend = `(1.0 - ${t} * ${t}) * ${geluScale} * (1.0 + ${3 * geluCube} * ${y} * ${y})`
    return `${x} * (0.5 * (1.0 + ${t}) + 0.5 * ${y} * ${bend})`
  },

  logisticLoss: (x, y) => `Math.max(${x}, 0.0) - ${x} * ${y} + Math.log(1.0 + Math.exp(-Math.abs(${x})))`,
  logisticGradient: (x, y, _z, scale) => `(${sigmoid(x)} - ${y}) * ${scale}`,
  squaredLoss: (x, y) => `0.5 * (${x} - ${y}) * (${x} - ${y})`,
  squaredGradient: (x, y, _z, scale) => `(${x} - ${y}) * ${scale}`,

  sgd: (g, w, _z, rate, l2, l1) => `${w} - ${rate} * ${penalised(g, w, l2, l1)}`,
  momentum: (g, w, v, momentum, l2, l1) => `${momentum} * ${v} + ${penalised(g, w, l2, l1)}`,
  descend: (v, w, _z, rate) => `${w} - ${rate} * ${v}`,
  adamMean: (g, w, m, decay, l2, l1) => `${decay} * ${m} + (1.0 - ${decay}) * ${penalised(g, w, l2, l1)}`,
  adamVariance: (g, w, v, decay, l2, l1) => {
    const gradient = penalised(g, w, l2, l1)
    return `${decay} * ${v} + (1.0 - ${decay}) * ${gradient} * ${gradient}`
  },
  adamStep: (m, v, w, rate, correction, epsilon) =>
    `${w} - (${rate} * ${m}) / (Math.sqrt(${v} * ${correction}) + ${epsilon})`,
}
