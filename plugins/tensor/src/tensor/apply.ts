import type {AttributesOf, OpName} from './ops.ts'
import {applyOp} from './apply-op.ts'
import type {Op} from './op.ts'
import {ops} from './ops.ts'
import type {Tensor} from './tensor.ts'

/** Compute one op of the table, and remember how if a gradient may be asked for. */
export function apply<Name extends OpName>(
  name: Name,
  inputs: Tensor[],
  ...[attributes]: AttributesOf<Name> extends undefined ? [] : [AttributesOf<Name>]
): Tensor {
  return applyOp(name, ops[name] as Op<unknown>, inputs, attributes)
}
