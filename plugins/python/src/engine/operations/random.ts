// Arrays of random numbers.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {sizeOf} from '../broadcast.ts'
import type {Framework} from '../framework.ts'
import {leaf, sizes as checkedSizes} from './creation.ts'
import {define, type Operation} from '../operation.ts'
import {anything, device, dtype, flag, integer, number, optional, shape, tensor} from '../parameters.ts'
import {torchGenerator} from '../torch-generator.ts'
import {room} from '../room.ts'

const torchOptions =
  'generator=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False'

const options = {dtype: optional(dtype), requires_grad: optional(flag), generator: anything, device}

type Draw = (framework: Framework, wanted: readonly number[], type: Dtype) => Tensor

const uniform: Draw = (framework, wanted, type) =>
  room(framework).tensor(torchGenerator().uniforms(sizeOf(wanted), type), wanted, type)

const normal: Draw = (framework, wanted, type) =>
  room(framework).tensor(torchGenerator().normals(sizeOf(wanted), type), wanted, type)

function drawn(name: 'rand' | 'randn', draw: Draw): Operation {
  return define({
    name,
    names: {torch: `torch.${name}(*size, out=None, ${torchOptions})`},
    parameters: {shape: checkedSizes, ...options},
    run: ({shape: wanted, dtype: type, requires_grad}, framework) =>
      leaf(draw(framework, wanted, type ?? framework.promotion.broken), requires_grad),
  })
}

function drawnLike(name: 'rand' | 'randn', draw: Draw): Operation {
  return define({
    name: `${name}_like`,
    names: {torch: `torch.${name}_like(input, *, ${torchOptions}, memory_format=None)`},
    parameters: {x: tensor, ...options},
    run: ({x, dtype: type, requires_grad}, framework) =>
      leaf(draw(framework, x.shape, type ?? x.dtype), requires_grad),
  })
}

/** `x.normal_(0, 1)`: over all numbers of an array. */
function filling(
  name: string,
  signature: string,
  draw: (x: Tensor, from: number, to: number, framework: Framework) => Tensor,
): Operation {
  return define({
    name,
    hasInPlace: true,
    names: {torch: `Tensor.${name}(input, ${signature})`},
    parameters: {
      x: tensor,
      mean: optional(number),
      std: optional(number),
      from: optional(number),
      to: optional(number),
    },
    run: ({x, mean, std, from, to}, framework) => draw(x, mean ?? from ?? 0, std ?? to ?? 1, framework),
  })
}

/** Outcomes by their weights, without putting back unless asked. */
function outcomes(weights: ArrayLike<number>, count: number, replacement: boolean): number[] {
  const left = Array.from(weights)
  if (!replacement && left.filter((weight) => weight > 0).length < count)
    throw raise('RuntimeError', 'cannot sample n_sample > prob_dist.size(-1) samples without replacement')
  return Array.from({length: count}, () => {
    const total = left.reduce((sum, weight) => sum + weight, 0)
    let rest = torchGenerator().uniform('float64') * total
    let at = left.findIndex((weight) => weight > 0)
    for (const [i, weight] of left.entries()) {
      if (weight > 0) at = i
      if ((rest -= weight) < 0) break
    }
    if (!replacement) left[at] = 0
    return at
  })
}

export const random: readonly Operation[] = [
  drawn('rand', uniform),
  drawn('randn', normal),
  drawnLike('rand', uniform),
  drawnLike('randn', normal),
  define({
    name: 'randint',
    names: {
      torch: `torch.randint(low, high=None, size=None, *, out=None, ${torchOptions})`,
    },
    parameters: {low: anything, high: anything, shape: anything, ...options},
    run: ({low, high, shape: size, dtype: type, requires_grad}, framework) => {
      // `randint(high, size)` comes with the size in the place of `high`
      const isShort = size === undefined || size === null
      const place = {framework, name: 'randint', parameter: 'size', position: 3}
      const [first, last] = isShort
        ? [0, integer.read(low, place)]
        : [integer.read(low, place), integer.read(high, place)]
      if (first >= last)
        throw raise(
          'RuntimeError',
          `random_ expects 'from' to be less than 'to', but got from=${first} >= to=${last}`,
        )
      const wanted = shape.read(isShort ? high : size, place)
      const values = Array.from({length: sizeOf(wanted)}, () => torchGenerator().integer(first, last))
      return leaf(room(framework).tensor(values, wanted, type ?? 'int64'), requires_grad)
    },
  }),
  define({
    name: 'randperm',
    names: {torch: `torch.randperm(n, *, out=None, ${torchOptions})`},
    parameters: {n: integer, ...options},
    run: ({n, dtype: type}, framework) => {
      return room(framework).tensor(torchGenerator().permutation(n), [n], type ?? 'int64')
    },
  }),
  define({
    name: 'normal',
    names: {
      torch: `torch.normal(mean=0.0, std=1.0, size=None, *, out=None, ${torchOptions})`,
    },
    parameters: {mean: anything, std: anything, shape: optional(shape), ...options},
    run: ({mean, std, shape: given, requires_grad}, framework) => {
      const place = {framework, name: 'normal', parameter: 'mean', position: 1}
      const [center, spread] = [mean, std].map((value) => ofEither(framework, value, place)) as [
        Tensor,
        Tensor,
      ]
      const wide = given ?? center.add(spread).shape
      const made = normal(framework, wide, framework.promotion.broken)
      return leaf(made.mul(spread).add(center), requires_grad)
    },
  }),
  filling('normal', 'mean=0, std=1, *, generator=None', (x, mean, std, framework) =>
    normal(framework, x.shape, x.dtype).mul(std).add(mean),
  ),
  filling('uniform', 'from=0, to=1, *, generator=None', (x, from, to, framework) =>
    uniform(framework, x.shape, x.dtype)
      .mul(to - from)
      .add(from),
  ),
  define({
    name: 'bernoulli',
    hasInPlace: false,
    names: {torch: 'torch.bernoulli Tensor.bernoulli(input, *, generator=None, out=None)'},
    parameters: {x: tensor},
    run: ({x}, framework) => uniform(framework, x.shape, x.dtype).less(x).to(x.dtype),
  }),
  define({
    name: 'multinomial',
    names: {
      torch:
        'torch.multinomial Tensor.multinomial(input, num_samples, replacement=False, *, generator=None, out=None)',
    },
    parameters: {x: tensor, num_samples: integer, replacement: optional(flag)},
    run: ({x, num_samples: count, replacement = false}) => {
      const columns = x.shape.at(-1) ?? 0
      const values = x.values()
      const rows = Array.from({length: columns === 0 ? 0 : values.length / columns}, (_, row) =>
        outcomes(values.slice(row * columns, (row + 1) * columns), count, replacement),
      )
      return x.tensors.tensor(Float64Array.from(rows.flat()), [...x.shape.slice(0, -1), count], 'int64')
    },
  }),
]

function ofEither(framework: Framework, value: unknown, place: Parameters<typeof number.read>[1]): Tensor {
  if (typeof value === 'object' && value !== null && 'tensor' in value)
    return tensor.read(value as never, place)
  return room(framework).constant(number.read(value as never, place), 'float')
}
