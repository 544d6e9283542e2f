// Arrays that are filled with random numbers where they lie: `x.normal_()`; and those whose laws are given number by number.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {assignInto} from '../assign.ts'
import {isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {generator} from '../generator-object.ts'
import {define, type Operation} from '../operation.ts'
import {anything, number, optional, tensor, type Place} from '../parameters.ts'
import {binomial, cauchy, exponential, gamma, geometric, poisson} from '../random-laws.ts'
import {TensorObject} from '../tensor-object.ts'
import type {TorchGenerator} from '../torch-generator.ts'

type FloatArray = Float32Array | Float64Array

/** @param low, high the law's own two numbers */
type Fill = (from: TorchGenerator, x: Tensor, low: number, high: number) => FloatArray

/** `x.normal_(0, 1)`: over all numbers of an array. */
function filling(
  name: string,
  signature: string,
  defaults: readonly [number, number],
  fill: Fill,
): Operation {
  const [first, second] = /(\w+)(?:=[^,]*)?, (?:(\w+)=)?/.exec(signature)?.slice(1) ?? []
  return define({
    name,
    names: {torch: `Tensor.${name}_(input, ${signature}*, generator=None)`},
    parameters: {
      x: anything,
      generator,
      ...(first !== undefined && {[first]: optional(number)}),
      ...(second !== undefined && {[second]: optional(number)}),
    },
    run: (given: Record<string, unknown>, framework) => {
      const target = given['x']
      const numberOf = (key: string | undefined, otherwise: number): number => {
        const value = key === undefined ? undefined : given[key]
        return typeof value === 'number' ? value : otherwise
      }
      return fillInto(framework, name, target as Value, (x) =>
        fill(
          given['generator'] as TorchGenerator,
          x,
          numberOf(first, defaults[0]),
          numberOf(second, defaults[1]),
        ),
      )
    },
  })
}

function fillInto(framework: Framework, name: string, target: Value, fill: (x: Tensor) => FloatArray): Value {
  const place: Place = {framework, name: `${name}_`, parameter: 'self', position: 1}
  const x = tensor.read(target, place)
  const made = fill(x)
  const isFitting = made instanceof Float32Array && x.dtype === 'float32'
  const result = isFitting
    ? x.tensors.adopt(made, x.shape, x.dtype)
    : x.tensors.tensor(made, x.shape, x.dtype)
  if (target instanceof TensorObject)
    assignInto(target, result, `${name.charAt(0).toUpperCase()}${name.slice(1)}Backward0`)
  return target
}

/** Number by number. */
const each =
  (draw: (from: TorchGenerator, low: number, high: number) => number): Fill =>
  (from, {size}, low, high) =>
    Float64Array.from({length: size}, () => draw(from, low, high))

/** Up to the largest whole number that the type has exactly. */
const largest: Partial<Record<Dtype, number>> = {
  bool: 2,
  uint8: 2 ** 8,
  int8: 2 ** 7,
  int16: 2 ** 15,
  int32: 2 ** 31,
  float16: 2 ** 11 + 1,
  bfloat16: 2 ** 8 + 1,
  float32: 2 ** 24 + 1,
}

function wholeNumber(from: TorchGenerator, dtype: Dtype): number {
  if (dtype === 'int64') return Number(from.longWord() & 0x7fff_ffff_ffff_ffffn)
  if (dtype === 'float64') return Number(from.longWord() % (2n ** 53n + 1n))
  return from.word() % (largest[dtype] ?? 2 ** 31)
}

/** Few normal numbers are rounded once, at their end. */
const blockSize = 16

function normal(from: TorchGenerator, {size, dtype}: Tensor, mean: number, std: number): FloatArray {
  const values = from.normals(size, dtype)
  if (size < blockSize) return Float64Array.from(values, (value) => value * std + mean)
  return scaled(values, std, mean)
}

/** Where they lie, in their own precision. */
function scaled(values: FloatArray, factor: number, shift: number): FloatArray {
  if (factor === 1 && shift === 0) return values
  if (values instanceof Float64Array) {
    for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * factor + shift
    return values
  }
  const [own, start] = [Math.fround(factor), Math.fround(shift)]
  for (let i = 0; i < values.length; i++) values[i] = Math.fround((values[i] ?? 0) * own) + start
  return values
}

function lawByNumber(
  name: string,
  path: string,
  draw: (from: TorchGenerator, value: number) => number,
): Operation {
  return define({
    name,
    names: {torch: `${path}(input, generator=None)`},
    parameters: {x: tensor, generator},
    run: ({x, generator: from}) => {
      const values = Float64Array.from(x.values(), (value) => draw(from, value))
      return x.tensors.tensor(values, x.shape, x.dtype)
    },
  })
}

export const randomFills: readonly Operation[] = [
  filling('normal', 'mean=0, std=1, ', [0, 1], (from, x, mean, std) => {
    if (std < 0) throw raise('RuntimeError', `normal expects std >= 0.0, but found std ${std}`)
    return normal(from, x, mean, std)
  }),
  filling('uniform', 'from=0, to=1, ', [0, 1], (from, x, low, high) => {
    if (low > high)
      throw raise(
        'RuntimeError',
        `uniform_ expects to return a [from, to) range, but found from=${low} > to=${high}`,
      )
    return scaled(from.uniforms(x.size, x.dtype), high - low, low)
  }),
  filling('random', 'from=None, to=None, ', [NaN, NaN], (from, x, low, high) => {
    if (Number.isNaN(low)) return Float64Array.from({length: x.size}, () => wholeNumber(from, x.dtype))
    const [first, last] = Number.isNaN(high) ? [0, low] : [low, high]
    return Float64Array.from({length: x.size}, () => from.integer(first, last))
  }),
  filling(
    'exponential',
    'lambd=1, ',
    [1, 0],
    each((from, rate) => exponential(from, rate)),
  ),
  filling(
    'geometric',
    'p, ',
    [0.5, 0],
    each((from, chance) => geometric(from, chance)),
  ),
  filling('cauchy', 'median=0, sigma=1, ', [0, 1], each(cauchy)),
  filling('log_normal', 'mean=1, std=2, ', [1, 2], (from, x, mean, std) =>
    Float64Array.from(from.normals(x.size, 'float64'), (value) => Math.exp(value * std + mean)),
  ),
  define({
    name: 'bernoulli',
    names: {torch: 'Tensor.bernoulli_(input, p=0.5, *, generator=None)'},
    parameters: {x: anything, p: anything, generator},
    run: ({x: target, p, generator: from}, framework) =>
      fillInto(framework, 'bernoulli', target ?? null, (x) => chosen(framework, x, p ?? null, from)),
  }),
  lawByNumber('poisson', 'torch.poisson', poisson),
  lawByNumber('standard_gamma', 'torch._standard_gamma', gamma),
  define({
    name: 'binomial',
    names: {torch: 'torch.binomial(count, prob, generator=None)'},
    parameters: {count: tensor, prob: tensor, generator},
    run: ({count, prob, generator: from}) => {
      const chances = prob.values()
      const values = count.values().map((most, i) => binomial(from, most, chances[i] ?? 0))
      return count.tensors.tensor(values, count.shape, count.dtype)
    },
  }),
  define({
    name: 'sample_dirichlet',
    names: {torch: 'torch._sample_dirichlet(input, generator=None)'},
    parameters: {x: tensor, generator},
    run: ({x, generator: from}) => {
      const values = Float64Array.from(x.values(), (value) => gamma(from, value))
      const drawn = x.tensors.tensor(values, x.shape, x.dtype)
      return drawn.div(drawn.sum(-1, true))
    },
  }),
]

/** Ones with the probability that is given, one for all or one for each. */
function chosen(framework: Framework, x: Tensor, p: Value, from: TorchGenerator): Float64Array {
  if (p instanceof TensorObject && isFloating(p.tensor.dtype)) {
    const chances = p.tensor.expandTo(x.shape).values()
    const type = p.tensor.dtype === 'float64' ? 'float64' : 'float32'
    return Float64Array.from(chances, (chance) => Number(from.uniform(type) < chance))
  }
  const chance =
    p === null ? 0.5 : number.read(p, {framework, name: 'bernoulli_', parameter: 'p', position: 1})
  if (!(chance >= 0 && chance <= 1))
    throw raise('RuntimeError', `bernoulli_ expects p to be in [0, 1], but got p=${chance}`)
  return Float64Array.from(from.uniforms(x.size, 'float64'), (value) => Number(value < chance))
}
