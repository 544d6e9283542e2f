import type {Tensor} from './tensor.ts'

/** What a gradient rule may look at. Tensors here are plain values: nothing done with them is recorded. */
export interface GradientCase<Attributes> {
  /** The gradient of the output, in its shape. */
  dy: Tensor
  inputs: Tensor[]
  output: Tensor
  attributes: Attributes
  /** Which inputs' gradients are wanted. */
  wanted: boolean[]
}

/** One line of the table: how to compute it, and how a change of the output comes from changes of the inputs. */
export interface Op<Attributes> {
  forward: (inputs: Tensor[], attributes: Attributes) => Tensor
  /** One gradient per input, in the input's shape; none for an input that has none. Without it the op is not differentiable. */
  gradient?: (given: GradientCase<Attributes>) => (Tensor | undefined)[]
}
