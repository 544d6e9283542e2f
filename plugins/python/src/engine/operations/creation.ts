// New arrays: of given numbers, of one number, in steps.
import {copy, type Dtype, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {typeOf, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {scalarOf, tensorFromValue} from '../convert.ts'
import {isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {define, type Names, type Operation, type Result} from '../operation.ts'
import {
  anything,
  device,
  dtype,
  flag,
  integer,
  number,
  optional,
  shape,
  tensor,
  type Parameter,
} from '../parameters.ts'
import {room} from '../room.ts'
import {TensorObject} from '../tensor-object.ts'

/** What torch takes for every new tensor. */
const torchOptions = 'dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False'

const options = {dtype: optional(dtype), device, requires_grad: optional(flag)}

/** A new tensor that may be a leaf of gradients. */
export function leaf(made: Tensor, requiresGradient: boolean | undefined): Tensor {
  if (!requiresGradient) return made
  if (!isFloating(made.dtype))
    throw raise('RuntimeError', 'Only Tensors of floating point and complex dtype can require gradients')
  made.requiresGradient = true
  return made
}

function filled(name: 'zeros' | 'ones' | 'empty', value: number): Operation {
  return define({
    name,
    names: {
      torch: `torch.${name}(*size, out=None, ${torchOptions})`,
      np: `np.${name}(shape, dtype=None, order="C", device=None)`,
      tensorflow: name === 'empty' ? [] : `tf.${name}(shape, dtype=None, name=None)`,
    },
    parameters: {shape: sizes, ...options},
    run: ({shape: wanted, dtype: type, requires_grad}, framework) =>
      leaf(room(framework).full(wanted, value, type ?? framework.promotion.broken), requires_grad),
  })
}

/** A shape: whole numbers that are not negative. */
export const sizes: Parameter<number[]> = {
  read(value, place) {
    const wanted = shape.read(value, place)
    const negative = wanted.find((size) => size < 0)
    if (negative === undefined) return wanted
    throw place.framework.name === 'torch'
      ? raise(
          'RuntimeError',
          `Trying to create tensor with negative dimension ${negative}: [${wanted.join(', ')}]`,
        )
      : raise('ValueError', 'negative dimensions are not allowed')
  },
}

function like(name: 'zeros' | 'ones' | 'empty', value: number): Operation {
  return define({
    name: `${name}_like`,
    names: {
      torch: `torch.${name}_like(input, *, ${torchOptions}, memory_format=None)`,
      np: `np.${name}_like(a, dtype=None, order="K", subok=True, shape=None)`,
      tensorflow: name === 'empty' ? [] : `tf.${name}_like(input, dtype=None, name=None)`,
    },
    parameters: {x: tensor, shape: optional(sizes), ...options},
    run: ({x, shape: wanted, dtype: type, requires_grad}, framework) =>
      leaf(room(framework).full(wanted ?? x.shape, value, type ?? x.dtype), requires_grad),
  })
}

/** `x.new_zeros(2, 3)`: of the type of `x`. */
function newLike(name: 'zeros' | 'ones' | 'empty', value: number): Operation {
  return define({
    name: `new_${name}`,
    names: {torch: `Tensor.new_${name}(input, *size, ${torchOptions})`},
    parameters: {x: tensor, shape: sizes, ...options},
    run: ({x, shape: wanted, dtype: type, requires_grad}, framework) =>
      leaf(room(framework).full(wanted, value, type ?? x.dtype), requires_grad),
  })
}

/** Numbers, lists, arrays as a new array of its own. */
function fromData(value: Value, type: Dtype | undefined, framework: Framework, shares: boolean): Tensor {
  const made = tensorFromValue(value, framework, type)
  if (!made) throw cannotConvert(value, framework)
  return value instanceof TensorObject && made === value.tensor && !shares ? copy(made.detach()) : made
}

function cannotConvert(value: Value, {name}: Framework): Error {
  const got = typeOf(value).name
  if (name === 'torch')
    return got === 'str'
      ? raise('TypeError', "new(): invalid data type 'str'")
      : raise('RuntimeError', `Could not infer dtype of ${got}`)
  return raise(
    'ValueError',
    `Attempt to convert a value (${repr(value)}) with an unsupported type (<class '${got}'>) to a Tensor.`,
  )
}

const dataNames: Names = {
  torch: [`torch.tensor(data, *, ${torchOptions})`],
  np: 'np.array(object, dtype=None, *, copy=True, order="K", subok=False, ndmin=0, device=None)',
  tensorflow: 'tf.constant(value, dtype=None, shape=None, name="Const")',
}

/** Ones on a diagonal: the `k`th above the main one. */
function diagonalOf(framework: Framework, rows: number, columns: number, k: number): Tensor {
  if (k === 0) return room(framework).eye(rows, columns)
  const wide = room(framework).eye(rows + Math.abs(k), columns + Math.abs(k))
  const [top, left] = k > 0 ? [k, 0] : [0, -k]
  return wide.get({start: top, stop: top + rows}, {start: left, stop: left + columns})
}

/** Steps as `arange` takes them: one number is where it stops. */
function steps(given: {start: Value; end: Value | undefined; step: Value | undefined}): {
  first: number
  last: number
  step: number
  isWhole: boolean
} {
  const [start, end] =
    given.end === undefined || given.end === null ? [0, given.start] : [given.start, given.end]
  const all = [start, end, given.step ?? 1].map((value) => {
    const scalar = value instanceof TensorObject ? scalarOfTensor(value) : scalarOf(value)
    if (!scalar) throw raise('TypeError', `arange(): expected a number, got ${typeOf(value).name}`)
    return scalar
  })
  const [first, last, step] = all.map(({value}) => value) as [number, number, number]
  return {first, last, step, isWhole: all.every(({kind}) => kind !== 'float')}
}

function scalarOfTensor({tensor: array}: TensorObject): {value: number; kind: 'int' | 'float'} {
  return {value: array.item(), kind: isFloating(array.dtype) ? 'float' : 'int'}
}

function arange(
  framework: Framework,
  given: {start: Value; end: Value | undefined; step: Value | undefined},
  type: Dtype | undefined,
): Tensor {
  const {first, last, step, isWhole} = steps(given)
  if (step === 0)
    throw framework.errors.other(
      framework.name === 'torch' ? 'step must be nonzero' : 'Maximum allowed size exceeded',
    )
  if (framework.name === 'torch' && (last - first) * step < 0)
    throw framework.errors.other('upper bound and lower bound inconsistent with step sign')
  const {whole, broken} = framework.promotion
  const wanted = type ?? (isWhole ? (framework.listedType ?? whole) : broken)
  if (isWhole || isFloating(wanted) || framework.name !== 'numpy')
    return room(framework).arange(first, last, step, wanted)
  // NumPy takes the step between the first two numbers, as whole ones
  const count = Math.max(0, Math.ceil((last - first) / step))
  const start = Math.trunc(first)
  const wholeStep = Math.trunc(first + step) - start
  return room(framework).tensor(
    Float64Array.from({length: count}, (_, i) => start + i * wholeStep),
    [count],
    wanted,
  )
}

const endpoints = {
  start: anything,
  end: anything,
  stop: anything,
  limit: anything,
  step: anything,
  delta: anything,
}

function spaced(given: {
  start: number
  end?: number | undefined
  stop?: number | undefined
  steps?: number | undefined
  num?: number | undefined
}) {
  return {start: given.start, stop: given.end ?? given.stop ?? 0, count: given.steps ?? given.num ?? 50}
}

const spacing = {
  start: number,
  end: optional(number),
  stop: optional(number),
  steps: optional(integer),
  num: optional(integer),
  ...options,
}

const checked = (value: Value | undefined): Value => value ?? null

export const creation: readonly Operation[] = [
  define({
    name: 'array',
    names: dataNames,
    parameters: {x: anything, ...options, shape: optional(shape), ndmin: optional(integer)},
    run: ({x, dtype: type, requires_grad, shape: wanted, ndmin = 0}, framework): Result => {
      const given = fromData(checked(x), type, framework, false)
      const missing = Array.from({length: Math.max(0, ndmin - given.rank)}, () => 1)
      const made = missing.length > 0 ? given.reshape([...missing, ...given.shape]) : given
      const shaped =
        wanted === undefined
          ? made
          : wanted.length > 0 && made.size === 1
            ? made.expandTo(wanted)
            : made.reshape(wanted)
      return shaped.rank === 0 && framework.array ? framework.array(shaped) : leaf(shaped, requires_grad)
    },
  }),
  define({
    name: 'asarray',
    names: {
      torch: [
        'torch.as_tensor(data, dtype=None, device=None)',
        'torch.asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=False)',
      ],
      np: 'np.asarray(a, dtype=None, order=None, device=None)',
      tensorflow: 'tf.convert_to_tensor(value, dtype=None, dtype_hint=None, name=None)',
    },
    parameters: {x: anything, obj: anything, ...options},
    run: ({x, obj, dtype: type, requires_grad}, framework) =>
      leaf(fromData(checked(x ?? obj), type, framework, true), requires_grad),
  }),
  filled('zeros', 0),
  filled('ones', 1),
  filled('empty', 0),
  like('zeros', 0),
  like('ones', 1),
  like('empty', 0),
  newLike('zeros', 0),
  newLike('ones', 1),
  newLike('empty', 0),
  define({
    name: 'full',
    names: {
      torch: `torch.full(size, fill_value, *, out=None, ${torchOptions})`,
      np: 'np.full(shape, fill_value, dtype=None, order="C")',
      tensorflow: 'tf.fill(dims, value, name=None)',
    },
    parameters: {
      shape: optional(sizes),
      dims: optional(sizes),
      fill_value: anything,
      x: anything,
      ...options,
    },
    run: ({shape: wanted, dims, fill_value, x, dtype: type, requires_grad}, framework) => {
      const fill = fromData(checked(fill_value ?? x), type, framework, true)
      return leaf(copy(fill.expandTo(wanted ?? dims ?? [])), requires_grad)
    },
  }),
  define({
    name: 'full_like',
    names: {
      torch: `torch.full_like(input, fill_value, *, ${torchOptions}, memory_format=None)`,
      np: 'np.full_like(a, fill_value, dtype=None)',
    },
    parameters: {x: tensor, fill_value: number, ...options},
    run: ({x, fill_value, dtype: type, requires_grad}, framework) => {
      const wanted = type ?? x.dtype
      const fill = isFloating(wanted) || wanted === 'bool' ? fill_value : Math.trunc(fill_value)
      return leaf(room(framework).full(x.shape, fill, wanted), requires_grad)
    },
  }),
  define({
    name: 'arange',
    names: {
      torch: `torch.arange(start, end=None, step=1, *, out=None, ${torchOptions})`,
      np: 'np.arange(start, stop=None, step=1, dtype=None)',
      tensorflow: 'tf.range(start, limit=None, delta=1, dtype=None, name="range")',
    },
    parameters: {...endpoints, ...options},
    run: ({start, end, stop, limit, step, delta, dtype: type, requires_grad}, framework) => {
      const given = {start: checked(start ?? 0), end: end ?? stop ?? limit, step: step ?? delta}
      return leaf(arange(framework, given, type), requires_grad)
    },
  }),
  define({
    name: 'linspace',
    names: {
      torch: `torch.linspace(start, end, steps, *, out=None, ${torchOptions})`,
      np: 'np.linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)',
      tensorflow: 'tf.linspace tf.math.linspace(start, stop, num, name=None, axis=0)',
    },
    parameters: {...spacing, endpoint: optional(flag), retstep: optional(flag)},
    run: ({dtype: type, requires_grad, endpoint = true, retstep = false, ...given}, framework) => {
      const {start, stop, count} = spaced(given)
      const step = (stop - start) / (endpoint ? count - 1 : count)
      const kind = type ?? framework.promotion.broken
      const made = room(framework).linspace(start, endpoint ? stop : stop - step, count, kind)
      if (retstep) return framework.tuple([made, room(framework).scalar(step, framework.promotion.broken)])
      return leaf(made, requires_grad)
    },
  }),
  define({
    name: 'logspace',
    names: {
      torch: `torch.logspace(start, end, steps, base=10.0, *, out=None, ${torchOptions})`,
      np: 'np.logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)',
    },
    parameters: {...spacing, base: optional(number), endpoint: optional(flag)},
    run: ({dtype: type, requires_grad, base = 10, endpoint = true, ...given}, framework) => {
      const {start, stop: last, count} = spaced(given)
      const stop = endpoint ? last : last - (last - start) / count
      const {broken} = framework.promotion
      const exponents = room(framework).linspace(start, stop, count, 'float64')
      return leaf(
        exponents
          .mul(Math.log(base))
          .exp()
          .to(type ?? broken),
        requires_grad,
      )
    },
  }),
  define({
    name: 'eye',
    names: {
      torch: `torch.eye(n, m=None, *, out=None, ${torchOptions})`,
      np: ['np.eye(N, M=None, k=0, dtype=None)', 'np.identity(n, dtype=None)'],
      tensorflow: 'tf.eye(num_rows, num_columns=None, batch_shape=None, dtype=None, name=None)',
    },
    parameters: {
      n: optional(integer),
      N: optional(integer),
      num_rows: optional(integer),
      m: optional(integer),
      M: optional(integer),
      num_columns: optional(integer),
      k: optional(integer),
      batch_shape: optional(sizes),
      ...options,
    },
    run: ({n, N, num_rows, m, M, num_columns, k = 0, batch_shape, dtype: type, requires_grad}, framework) => {
      const rows = n ?? N ?? num_rows ?? 0
      const columns = m ?? M ?? num_columns ?? rows
      const one = diagonalOf(framework, rows, columns, k).to(type ?? framework.promotion.broken)
      return leaf(batch_shape ? one.expandTo([...batch_shape, rows, columns]) : one, requires_grad)
    },
  }),
]
