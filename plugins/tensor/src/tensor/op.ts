import type {Tensor} from './tensor.ts'

/** What a gradient rule may look at. Nothing done with these tensors is recorded, unless a gradient of the gradient is wanted. */
export interface GradientCase<Attributes> {
  /** The gradient of the output, in its shape. */
  dy: Tensor
  inputs: Tensor[]
  output: Tensor
  attributes: Attributes
  /** Which inputs' gradients are wanted. */
  wanted: boolean[]
  /** Only ops of the table may be used, no kernels: the gradient will itself be differentiated. */
  isRecorded: boolean
}

/**
 * Whose numbers a gradient rule reads: of the others it is told only shape and type. `partners`: for the gradient of one input
 * those of the other inputs; a list: of the inputs at these places.
 */
export type Needs = 'nothing' | 'inputs' | 'partners' | 'output' | 'both' | readonly number[]

/** One line of the table: how to compute it, and how a change of the output comes from changes of the inputs. */
export interface Op<Attributes> {
  forward: (inputs: Tensor[], attributes: Attributes) => Tensor
  /** One gradient per input, in the input's shape; none for an input that has none. Without it the op is not differentiable. */
  gradient?: (given: GradientCase<Attributes>) => (Tensor | undefined)[]
  /** @default 'inputs' */
  needs?: Needs
}
