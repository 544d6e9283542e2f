import type {AttributesOf, OpName} from './ops.ts'
import {ops} from './ops.ts'
import type {Op} from './op.ts'
import type {Tensor} from './tensor.ts'

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
    const nodes = inputs.map((input) => input.node)
    const saved = inputs.map((input) => input.detach())
    result.node = {step: {op, inputs: nodes, saved, output: result.detach(), attributes}}
  }
  return result
}
