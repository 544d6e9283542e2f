// Activation functions in closed form, for pictures drawn where no engine runs. The engine's own are checked against these.
import type {ActivationName} from 'd2lbook-tensor'

interface Activation {
  /** As text, with `α` for the slope. */
  formula: string
  value: (x: number, slope: number) => number
  derivative: (x: number, slope: number) => number
}

// the usual approximation by tanh, as the engine has it
const geluScale = Math.sqrt(2 / Math.PI)
const geluCube = 0.044715
const geluTanh = (x: number): number => Math.tanh(geluScale * (x + geluCube * x ** 3))

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

export const activations: Record<ActivationName, Activation> = {
  relu: {
    formula: 'max(0, x)',
    value: (x) => Math.max(0, x),
    derivative: (x) => (x > 0 ? 1 : 0),
  },
  prelu: {
    formula: 'max(0, x) + α·min(0, x)',
    value: (x, slope) => (x > 0 ? x : slope * x),
    derivative: (x, slope) => (x > 0 ? 1 : slope),
  },
  leakyRelu: {
    formula: 'max(0, x) + α·min(0, x)',
    value: (x, slope) => (x > 0 ? x : slope * x),
    derivative: (x, slope) => (x > 0 ? 1 : slope),
  },
  sigmoid: {
    formula: '1 / (1 + exp(−x))',
    value: sigmoid,
    derivative: (x) => sigmoid(x) * (1 - sigmoid(x)),
  },
  tanh: {
    formula: '(1 − exp(−2x)) / (1 + exp(−2x))',
    value: Math.tanh,
    derivative: (x) => 1 - Math.tanh(x) ** 2,
  },
  gelu: {
    formula: 'x/2·(1 + tanh(√(2/π)·(x + 0.044715x³)))',
    value: (x) => 0.5 * x * (1 + geluTanh(x)),
    derivative: (x) => {
      const t = geluTanh(x)
      return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * geluScale * (1 + 3 * geluCube * x * x)
    },
  },
  identity: {
    formula: 'x',
    value: (x) => x,
    derivative: () => 1,
  },
}

/** Whether a function, if it is one at all, has a slope that can be chosen. */
export function hasSlope(activation: unknown): boolean {
  return activation === 'prelu' || activation === 'leakyRelu'
}
