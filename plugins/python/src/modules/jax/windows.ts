// Windows that slide over the last axes of an array, after two others: what `jax.lax.reduce_window` is made of.
import {maxPool, meanPool, type PoolingOptions, type Tensor} from 'd2lbook-tensor'
import {Builtin} from '../../objects/builtin.ts'
import {toArray} from '../../objects/iterate.ts'
import type {Value} from '../../objects/object.ts'
import type {TensorObject} from '../../engine/tensor-object.ts'
import {jax} from './framework.ts'

type Pool = (x: Tensor, window: readonly number[], options: PoolingOptions) => Tensor

const numbers = (values: Value): number[] => toArray(values).map(Number)

/** `(x, window, strides, pads, dilation)`; of `pads`, two for each axis. */
function sliding(name: string, pool: Pool): [name: string, function_: Value] {
  const run = ({tensor}: TensorObject, window: Value, stride: Value, pads: Value, dilation: Value): Value => {
    const padding = toArray(pads).map((pair): [number, number] => {
      const [before = 0, after = 0] = numbers(pair)
      return [before, after]
    })
    const options = {stride: numbers(stride), dilation: numbers(dilation), padding}
    return jax.wrap(pool(tensor, numbers(window), options))
  }
  return [name, new Builtin(`${name}(x, window, strides, pads, dilation)`, run)]
}

export const windowMembers: readonly (readonly [string, Value])[] = [
  sliding('_max_windows', (x, window, options) => maxPool(x, window, options).values),
  sliding('_sum_windows', (x, window, options) => meanPool(x, window, {...options, counts: 1})),
]
