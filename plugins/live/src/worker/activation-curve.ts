// An activation function and its derivative, both by the engine: the derivative is what its automatic differentiation finds.
import type {ActivationName, BackendName, Tensor} from 'd2lbook-tensor'
import type {LiveEngine} from './engine.ts'

export interface CurveQuestion {
  activation: ActivationName
  slope: number
  x: Float32Array
}

export interface CurveAnswer {
  value: Float32Array
  derivative: Float32Array
  backend: BackendName
}

const functions: Record<ActivationName, (x: Tensor, slope: number) => Tensor> = {
  relu: (x) => x.relu(),
  // a fixed slope; at 0 the derivative is that from the left
  prelu: (x, slope) => x.leakyRelu(slope),
  leakyRelu: (x, slope) => x.leakyRelu(slope),
  sigmoid: (x) => x.sigmoid(),
  tanh: (x) => x.tanh(),
  gelu: (x) => x.gelu(),
  identity: (x) => x.mul(1),
}

export async function activationCurve(engine: LiveEngine, question: CurveQuestion): Promise<CurveAnswer> {
  const {activation, slope, x} = question
  const [backend, tensors] = await openTensors(engine)
  try {
    const input = tensors.tensor(x)
    input.requiresGradient = true
    const output = functions[activation](input, slope)
    output.sum().backward()
    const derivative = input.gradient
    if (!derivative) throw new Error(`no derivative of ${activation}`)
    return {
      backend,
      value: Float32Array.from(await output.read()),
      derivative: Float32Array.from(await derivative.read()),
    }
  } finally {
    tensors.dispose()
  }
}

/** A few hundred numbers: no graphics card is worth its start. */
async function openTensors(engine: LiveEngine) {
  try {
    return ['wasm', await engine.createTensors('wasm')] as const
  } catch {
    return ['plain', await engine.createTensors('plain')] as const
  }
}
