import type {AttributesOf, OpName} from './ops.ts'
import {ops} from './ops.ts'
import type {Op} from './op.ts'
import type {Tensor} from './tensor.ts'

/** How a tensor came to be: what the way back needs. */
export interface Source {
  op: Op<unknown>
  inputs: Tensor[]
  /** The inputs and the output as they were then: a tensor may be assigned to later. */
  saved: Tensor[]
  output: Tensor
  attributes: unknown
}

/** Compute one op of the table, and remember how if a gradient may be asked for. */
export function apply<Name extends OpName>(
  name: Name,
  inputs: Tensor[],
  ...[attributes]: AttributesOf<Name> extends undefined ? [] : [AttributesOf<Name>]
): Tensor {
  const op = ops[name] as Op<unknown>
  const {tensors} = inputs[0]!
  const stranger = inputs.find((input) => input.tensors !== tensors)
  if (stranger) throw new Error(`${name}: got tensors of two backends, expected one`)
  const result = tensors.withoutGradient(() => op.forward(inputs, attributes))
  if (op.gradient && tensors.isRecording && inputs.some((input) => input.isDifferentiable)) {
    const saved = inputs.map((input) => input.detach())
    result.source = {op, inputs, saved, output: result.detach(), attributes}
  }
  return result
}
