// Arrays of random numbers, drawn as PyTorch draws them on a processor.
// Source: aten/src/ATen/native/{Distributions,TensorFactories}.cpp, native/cpu/DistributionTemplates.h of PyTorch 2.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {sizeOf} from '../broadcast.ts'
import type {Framework} from '../framework.ts'
import {generator} from '../generator-object.ts'
import {define, type Operation} from '../operation.ts'
import {anything, device, dtype, flag, integer, number, optional, shape, tensor} from '../parameters.ts'
import {room} from '../room.ts'
import type {TorchGenerator} from '../torch-generator.ts'
import {leaf, sizes as checkedSizes} from './creation.ts'
import {outcomes} from './random-outcomes.ts'

const torchOptions =
  'generator=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False'

const options = {dtype: optional(dtype), requires_grad: optional(flag), generator, device}

type Draw = (from: TorchGenerator, count: number, type: Dtype) => Float32Array | Float64Array

const uniform: Draw = (from, count, type) => from.uniforms(count, type)
const normal: Draw = (from, count, type) => from.normals(count, type)

function drawn(name: 'rand' | 'randn', draw: Draw): Operation {
  return define({
    name,
    names: {torch: `torch.${name}(*size, out=None, ${torchOptions})`},
    parameters: {shape: checkedSizes, ...options},
    run: ({shape: wanted, dtype: given, requires_grad, generator: from}, framework) => {
      const type = given ?? framework.promotion.broken
      return leaf(room(framework).tensor(draw(from, sizeOf(wanted), type), wanted, type), requires_grad)
    },
  })
}

function drawnLike(name: 'rand' | 'randn', draw: Draw): Operation {
  return define({
    name: `${name}_like`,
    names: {torch: `torch.${name}_like(input, *, ${torchOptions}, memory_format=None)`},
    parameters: {x: tensor, ...options},
    run: ({x, dtype: type = x.dtype, requires_grad, generator: from}, framework) =>
      leaf(room(framework).tensor(draw(from, x.size, type), x.shape, type), requires_grad),
  })
}

/** Whole numbers from the first up to but without the last. */
function integers(from: TorchGenerator, count: number, low: number, high: number): Float64Array {
  if (low >= high)
    throw raise(
      'RuntimeError',
      `random_ expects 'from' to be less than 'to', but got from=${low} >= to=${high}`,
    )
  return Float64Array.from({length: count}, () => from.integer(low, high))
}

/** `randint(high, size)` and `randint(low, high, size)`. */
function bounds(framework: Framework, low: unknown, high: unknown, size: unknown) {
  const given = [low, high, size].filter((one) => one !== undefined && one !== null)
  const [first, last, wide] = given.length < 3 ? [0, ...given] : given
  const place = {framework, name: 'randint', parameter: 'size', position: given.length}
  const read = (value: unknown): number => integer.read(value as never, place)
  return {low: read(first), high: read(last), wanted: shape.read(wide as never, place)}
}

/** Outcomes of 0 and 1, whose probabilities are numbers of the array. */
function truths(x: Tensor, from: TorchGenerator): Tensor {
  const chances = x.values()
  if (chances.some((chance) => !(chance >= 0 && chance <= 1)))
    throw raise(
      'RuntimeError',
      'Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be improved?  If so, please report an enhancement request to PyTorch.)',
    )
  const type = x.dtype === 'float64' ? 'float64' : 'float32'
  return x.tensors.tensor(
    chances.map((chance) => Number(from.uniform(type) < chance)),
    x.shape,
    x.dtype,
  )
}

export const random: readonly Operation[] = [
  drawn('rand', uniform),
  drawn('randn', normal),
  drawnLike('rand', uniform),
  drawnLike('randn', normal),
  define({
    name: 'randint',
    names: {torch: `torch.randint(low=None, high=None, size=None, *, out=None, ${torchOptions})`},
    parameters: {low: anything, high: anything, shape: anything, ...options},
    run: ({low, high, shape: size, dtype: type = 'int64', requires_grad, generator: from}, framework) => {
      const range = bounds(framework, low, high, size)
      const values = integers(from, sizeOf(range.wanted), range.low, range.high)
      return leaf(room(framework).tensor(values, range.wanted, type), requires_grad)
    },
  }),
  define({
    name: 'randint_like',
    names: {torch: `torch.randint_like(input, low=None, high=None, *, ${torchOptions}, memory_format=None)`},
    parameters: {x: tensor, low: anything, high: anything, ...options},
    run: ({x, low, high, dtype: type = x.dtype, generator: from}, framework) => {
      const range = bounds(framework, low, high, 0)
      return x.tensors.tensor(integers(from, x.size, range.low, range.high), x.shape, type)
    },
  }),
  define({
    name: 'randperm',
    names: {torch: `torch.randperm(n, *, out=None, ${torchOptions})`},
    parameters: {n: integer, ...options},
    run: ({n, dtype: type = 'int64', generator: from}, framework) =>
      room(framework).tensor(from.permutation(n), [n], type),
  }),
  define({
    name: 'normal',
    names: {torch: `torch.normal(mean=0.0, std=1.0, size=None, *, out=None, ${torchOptions})`},
    parameters: {mean: anything, std: anything, shape: optional(shape), ...options},
    run: ({mean, std, shape: given, requires_grad, generator: from}, framework) => {
      const place = {framework, name: 'normal', parameter: 'mean', position: 1}
      const [center, spread] = [mean, std].map((value) => ofEither(framework, value, place)) as [
        Tensor,
        Tensor,
      ]
      const wide = given ?? center.add(spread).shape
      const type = framework.promotion.broken
      const made = room(framework).tensor(normal(from, sizeOf(wide), type), wide, type)
      return leaf(made.mul(spread).add(center), requires_grad)
    },
  }),
  define({
    name: 'bernoulli',
    names: {torch: 'torch.bernoulli Tensor.bernoulli(input, p=None, *, generator=None, out=None)'},
    parameters: {x: tensor, p: optional(number), generator},
    run: ({x, p, generator: from}) => {
      if (p === undefined) return truths(x, from)
      const values = Float64Array.from(from.uniforms(x.size, 'float64'), (value) => Number(value < p))
      return x.tensors.tensor(values, x.shape, x.dtype)
    },
  }),
  define({
    name: 'multinomial',
    names: {
      torch:
        'torch.multinomial Tensor.multinomial(input, num_samples, replacement=False, *, generator=None, out=None)',
    },
    parameters: {x: tensor, num_samples: integer, replacement: optional(flag), generator},
    run: ({x, num_samples: count, replacement = false, generator: from}) =>
      outcomes(x, count, replacement, from),
  }),
]

function ofEither(framework: Framework, value: unknown, place: Parameters<typeof number.read>[1]): Tensor {
  if (typeof value === 'object' && value !== null && 'tensor' in value)
    return tensor.read(value as never, place)
  return room(framework).constant(number.read(value as never, place), 'float')
}
