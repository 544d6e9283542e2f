// Steps whose gradient the caller computes.
import {applyOp} from '../tensor/apply-op.ts'
import type {Op} from '../tensor/op.ts'
import type {Tensor} from '../tensor/tensor.ts'

/**
 * The numbers of `output` as the result of a step.
 *
 * @param inputs what it was computed from
 * @param gradient given that of the output, those of the inputs, each in its shape; undefined for one that has none
 */
export function withGradient(
  name: string,
  inputs: Tensor[],
  output: Tensor,
  gradient: (dy: Tensor) => (Tensor | undefined)[],
): Tensor {
  const op: Op<undefined> = {
    forward: () => output.detach(),
    gradient: ({dy}) => gradient(dy),
    needs: 'nothing',
  }
  return applyOp(name, op, inputs, undefined)
}
