import type {ScalarFunctionName} from '../scalar-functions.ts'

/**
 * The numbers by which the kernels know the functions of a map: those of `apply` in kernels/map.ts. What networks need and what
 * costs arithmetic is there; the rest waits for memory, in WebAssembly as in plain loops.
 */
export const functionCodes: Partial<Record<ScalarFunctionName, number>> = {
  relu: 0,
  leakyRelu: 1,
  sigmoid: 2,
  tanh: 3,
  gelu: 4,
  reluGradient: 5,
  leakyReluGradient: 6,
  sigmoidGradient: 7,
  tanhGradient: 8,
  geluGradientOfInput: 9,
  logisticLoss: 10,
  logisticGradient: 11,
  squaredLoss: 12,
  squaredGradient: 13,
  sgd: 14,
  momentum: 15,
  descend: 16,
  adamMean: 17,
  adamVariance: 18,
  adamStep: 19,
  exp: 20,
  log: 21,
}
