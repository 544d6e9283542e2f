// The same numbers in another shape or order. In torch and numpy results look at their argument's numbers: what is written to one is read from both.
import {broadcastTo, copy, permuted, repeatEach, reshaped, roll, tile, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {movedAxes} from '../axes.ts'
import {axisOf, sizeOf} from '../broadcast.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {axes, integer, numbers, optional, shape as shapeOf, tensor, tensors, text} from '../parameters.ts'

/** @throws the framework's error where the numbers do not fill it */
function checkedShape(framework: Framework, x: Tensor, wanted: readonly number[]): number[] {
  const known = sizeOf(wanted.filter((size) => size !== -1))
  const unknown = wanted.filter((size) => size === -1).length
  if (unknown > 1) throw raise(framework.name === 'torch' ? 'RuntimeError' : 'ValueError', onlyOne(framework))
  const fits = unknown === 1 ? known > 0 && x.size % known === 0 : known === x.size
  if (!fits || wanted.some((size) => size < -1)) throw framework.errors.reshape(wanted, x.size, x.shape)
  return wanted.map((size) => (size === -1 ? x.size / known : size))
}

function onlyOne({name}: Framework): string {
  return name === 'torch' ? 'only one dimension can be inferred' : 'can only specify one unknown dimension'
}

function counted(
  framework: Framework,
  x: Tensor,
  given: readonly number[] | undefined,
): number[] | undefined {
  return given?.map((axis) => axisOf(framework, axis, x.rank))
}

function reversed(rank: number): number[] {
  return Array.from({length: rank}, (_, axis) => rank - 1 - axis)
}

function permute(framework: Framework, x: Tensor, given: readonly number[] | undefined): Tensor {
  const order = counted(framework, x, given) ?? reversed(x.rank)
  if (order.length !== x.rank) {
    throw framework.name === 'torch'
      ? raise(
          'RuntimeError',
          `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${x.rank} is not equal to len(dims) = ${order.length}`,
        )
      : raise('ValueError', "axes don't match array")
  }
  if (new Set(order).size !== order.length)
    throw framework.name === 'torch'
      ? raise('RuntimeError', 'permute(): duplicate dims are not allowed.')
      : raise('ValueError', 'repeated axis in transpose')
  return ordered(framework, x, order)
}

/** The same numbers in another shape: shared, or a copy where the framework makes one. */
function shaped({copiesWhenMoved}: Framework, x: Tensor, shape: readonly number[]): Tensor {
  return copiesWhenMoved ? x.reshape(shape) : reshaped(x, shape)
}

function ordered({copiesWhenMoved}: Framework, x: Tensor, order: readonly number[]): Tensor {
  return copiesWhenMoved ? x.permute(order) : permuted(x, order)
}

function exchanged(framework: Framework, x: Tensor, first: number, second: number): Tensor {
  if (x.rank === 0) return x
  const a = axisOf(framework, first, x.rank)
  const b = axisOf(framework, second, x.rank)
  const order = Array.from({length: x.rank}, (_, axis) => axis)
  return ordered(framework, x, order.with(a, b).with(b, a))
}

function squeeze(framework: Framework, x: Tensor, given: number[] | undefined): Tensor {
  const named = counted(framework, x, given)
  const isDropped = (length: number, axis: number): boolean => length === 1 && (named?.includes(axis) ?? true)
  const stubborn = named?.find((axis) => x.shape[axis] !== 1)
  if (stubborn !== undefined && framework.name !== 'torch')
    throw raise('ValueError', 'cannot select an axis to squeeze out which has size not equal to one')
  return reshaped(
    x,
    x.shape.filter((length, axis) => !isDropped(length, axis)),
  )
}

function unsqueeze(framework: Framework, x: Tensor, axis: number): Tensor {
  return reshaped(x, x.shape.toSpliced(axisOf(framework, axis, x.rank + 1), 0, 1))
}

/** -1 leaves an axis as it is. */
function expanded(framework: Framework, x: Tensor, wanted: readonly number[]): Tensor {
  const missing = wanted.length - x.rank
  const complete = wanted.map((size, axis) => (size === -1 ? (x.shape[axis - missing] ?? 1) : size))
  for (const [axis, length] of x.shape.entries()) {
    const size = complete[axis + missing]
    if (length !== 1 && length !== size)
      throw framework.errors.other(
        framework.name === 'torch'
          ? `The expanded size of the tensor (${size}) must match the existing size (${length}) at non-singleton dimension ${axis + missing}.  Target sizes: [${wanted.join(', ')}].  Tensor sizes: [${x.shape.join(', ')}]`
          : `operands could not be broadcast together with remapped shapes [original->remapped]: (${x.shape.join(',')})  and requested shape (${wanted.join(',')})`,
      )
  }
  return broadcastTo(x, complete)
}

function flattened(framework: Framework, x: Tensor, start = 0, end = -1): Tensor {
  if (x.rank === 0) return reshaped(x, [1])
  const first = axisOf(framework, start, x.rank)
  const last = axisOf(framework, end, x.rank)
  if (first === last) return x
  if (first > last)
    throw framework.errors.other('flatten() has invalid args: start_dim cannot come after end_dim')
  const middle = sizeOf(x.shape.slice(first, last + 1))
  return reshaped(x, [...x.shape.slice(0, first), middle, ...x.shape.slice(last + 1)])
}

function flipped(framework: Framework, x: Tensor, given: number[] | undefined): Tensor {
  const named = counted(framework, x, given) ?? x.shape.map((_, axis) => axis)
  return x.get(...x.shape.map((_, axis) => (named.includes(axis) ? {step: -1} : {})))
}

function swapAxes(name: string, torchNames: string, np?: string): Operation {
  return define({
    name,
    gradient: 'TransposeBackward0',
    names: {torch: `${torchNames}(input, dim0, dim1)`, ...(np ? {np: `${np}(a, axis1, axis2)`} : {})},
    parameters: {
      x: tensor,
      dim0: optional(integer),
      dim1: optional(integer),
      axis1: optional(integer),
      axis2: optional(integer),
    },
    run: ({x, dim0, dim1, axis1, axis2}, framework) =>
      exchanged(framework, x, dim0 ?? axis1 ?? 0, dim1 ?? axis2 ?? 1),
  })
}

/** `order="F"`: the numbers are read, and written, with the first axis moving fastest. */
function byColumns(x: Tensor, shape: readonly number[]): Tensor {
  return turned(turned(x).reshape(shape.toReversed()))
}

function turned(x: Tensor): Tensor {
  return x.permute(reversed(x.rank))
}

export const movement: readonly Operation[] = [
  define({
    name: 'reshape',
    gradient: 'ViewBackward0',
    names: {
      torch: ['torch.reshape(input, shape)', 'Tensor.reshape(input, *shape)'],
      np: ['np.reshape(a, newshape, order="C")', 'ndarray.reshape(a, *newshape, order="C")'],
      tensorflow: 'tf.reshape(tensor, shape, name=None)',
    },
    parameters: {x: tensor, shape: shapeOf, order: optional(text)},
    run: ({x, shape: wanted, order}, framework) => {
      const shape = checkedShape(framework, x, wanted)
      return order === 'F' ? byColumns(x, shape) : shaped(framework, x, shape)
    },
  }),
  define({
    name: 'view',
    names: {torch: 'Tensor.view(input, *shape)'},
    parameters: {x: tensor, shape: shapeOf},
    run: ({x, shape: wanted}, framework) => shaped(framework, x, checkedShape(framework, x, wanted)),
  }),
  define({
    name: 'view_as',
    gradient: 'ViewBackward0',
    names: {torch: 'Tensor.view_as Tensor.reshape_as(input, other)', np: []},
    parameters: {x: tensor, y: tensor},
    run: ({x, y}, framework) => shaped(framework, x, checkedShape(framework, x, y.shape)),
  }),
  define({
    name: 'flatten',
    gradient: 'ViewBackward0',
    names: {
      torch: 'torch.flatten Tensor.flatten(input, start_dim=0, end_dim=-1)',
    },
    parameters: {x: tensor, start_dim: optional(integer), end_dim: optional(integer)},
    run: ({x, start_dim, end_dim}, framework) => flattened(framework, x, start_dim, end_dim),
  }),
  define({
    name: 'unflatten',
    gradient: 'ViewBackward0',
    names: {torch: 'torch.unflatten Tensor.unflatten(input, dim, sizes)'},
    parameters: {x: tensor, axis: integer, sizes: shapeOf},
    run: ({x, axis, sizes}, framework) => {
      const at = axisOf(framework, axis, x.rank)
      return shaped(framework, x, checkedShape(framework, x, x.shape.toSpliced(at, 1, ...sizes)))
    },
  }),
  define({
    name: 'ravel',
    gradient: 'ViewBackward0',
    names: {torch: 'torch.ravel Tensor.ravel(input)', np: 'np.ravel ndarray.ravel(a, order="C")'},
    parameters: {x: tensor, order: optional(text)},
    run: ({x, order}, framework) => (order === 'F' ? byColumns(x, [x.size]) : shaped(framework, x, [x.size])),
  }),
  define({
    name: 'flattenCopy',
    names: {np: 'ndarray.flatten(a, order="C")'},
    parameters: {x: tensor, order: optional(text)},
    run: ({x, order}) => (order === 'F' ? byColumns(x, [x.size]) : copy(x.reshape([x.size]))),
  }),
  define({
    name: 'permute',
    names: {
      torch: ['torch.permute(input, dims)', 'Tensor.permute(input, *dims)'],
      np: ['np.transpose(a, axes=None)', 'ndarray.transpose(a, *axes)'],
      tensorflow: 'tf.transpose(a, perm=None, conjugate=False, name="transpose")',
    },
    parameters: {x: tensor, dims: axes, axis: axes, perm: axes},
    run: ({x, dims, axis, perm}, framework) => {
      const order = dims ?? perm ?? axis
      return permute(framework, x, order?.length === 0 && framework.name !== 'torch' ? undefined : order)
    },
  }),
  swapAxes('transpose', 'torch.transpose Tensor.transpose'),
  swapAxes(
    'swapaxes',
    'torch.swapaxes Tensor.swapaxes torch.swapdims Tensor.swapdims',
    'np.swapaxes ndarray.swapaxes',
  ),
  define({
    name: 't',
    gradient: 'TBackward0',
    names: {torch: 'torch.t Tensor.t(input)'},
    parameters: {x: tensor},
    run: ({x}, framework) => {
      if (x.rank > 2)
        throw framework.errors.other(`t() expects a tensor with <= 2 dimensions, but self is ${x.rank}D`)
      return x.rank < 2 ? x : permute(framework, x, undefined)
    },
  }),
  define({
    name: 'movedim',
    names: {
      torch: 'torch.movedim Tensor.movedim torch.moveaxis Tensor.moveaxis(input, source, destination)',
      np: 'np.moveaxis(a, source, destination)',
    },
    parameters: {x: tensor, source: axes, destination: axes},
    run: ({x, source = [], destination = []}, framework) => {
      const from = counted(framework, x, source) ?? []
      const to = counted(framework, x, destination) ?? []
      return ordered(framework, x, movedAxes(x.rank, from, to))
    },
  }),
  define({
    name: 'squeeze',
    names: {
      torch: 'torch.squeeze Tensor.squeeze(input, dim=None)',
      np: 'np.squeeze ndarray.squeeze(a, axis=None)',
      tensorflow: 'tf.squeeze(input, axis=None, name=None)',
    },
    gradient: ({axis}: {axis?: number[]}) => `SqueezeBackward${axis === undefined ? 0 : 1}`,
    parameters: {x: tensor, axis: axes},
    run: ({x, axis}, framework) => squeeze(framework, x, axis),
  }),
  define({
    name: 'unsqueeze',
    names: {
      torch: 'torch.unsqueeze Tensor.unsqueeze(input, dim)',
      np: 'np.expand_dims(a, axis)',
      tensorflow: 'tf.expand_dims(input, axis, name=None)',
    },
    parameters: {x: tensor, axis: integer},
    run: ({x, axis}, framework) => unsqueeze(framework, x, axis),
  }),
  define({
    name: 'expand',
    names: {
      torch: ['Tensor.expand(input, *size)', 'torch.broadcast_to Tensor.broadcast_to(input, size)'],
      np: 'np.broadcast_to(array, shape)',
      tensorflow: 'tf.broadcast_to(input, shape, name=None)',
    },
    parameters: {x: tensor, shape: shapeOf},
    run: ({x, shape: wanted}, framework) => expanded(framework, x, wanted),
  }),
  define({
    name: 'expand_as',
    gradient: 'ExpandBackward0',
    names: {torch: 'Tensor.expand_as(input, other)'},
    parameters: {x: tensor, y: tensor},
    run: ({x, y}, framework) => expanded(framework, x, y.shape),
  }),
  define({
    name: 'tile',
    gradient: 'RepeatBackward0',
    names: {
      torch: ['Tensor.repeat(input, *repeats)', 'torch.tile(input, dims)', 'Tensor.tile(input, *dims)'],
      np: 'np.tile(A, reps)',
      tensorflow: 'tf.tile(input, multiples, name=None)',
    },
    parameters: {
      x: optional(tensor),
      A: optional(tensor),
      repeats: axes,
      dims: axes,
      reps: axes,
      multiples: axes,
    },
    run: ({x, A, repeats, dims, reps, multiples}, framework) => {
      const given = x ?? A
      if (!given) throw framework.errors.other('tile of nothing')
      return tile(given, [repeats, dims, reps, multiples].find((times) => times !== undefined) ?? [])
    },
  }),
  define({
    name: 'repeat',
    gradient: 'RepeatInterleaveBackward0',
    names: {
      torch: 'torch.repeat_interleave Tensor.repeat_interleave(input, repeats, dim=None)',
      np: 'np.repeat ndarray.repeat(a, repeats, axis=None)',
      tensorflow: 'tf.repeat(input, repeats, axis=None, name=None)',
    },
    parameters: {x: tensor, repeats: numbers, axis: optional(integer)},
    run: ({x, repeats, axis}) => repeatEach(x, repeats, axis),
  }),
  define({
    name: 'flip',
    names: {
      torch: ['torch.flip(input, dims)', 'Tensor.flip(input, *dims)'],
      np: 'np.flip(m, axis=None)',
      tensorflow: 'tf.reverse(tensor, axis, name=None)',
    },
    parameters: {x: optional(tensor), m: optional(tensor), dims: axes, axis: axes},
    run: ({x, m, dims, axis}, framework) => {
      const given = x ?? m
      if (!given) throw framework.errors.other('flip of nothing')
      return flipped(framework, given, dims ?? axis)
    },
  }),
  define({
    name: 'fliplr',
    names: {torch: 'torch.fliplr Tensor.fliplr(input)', np: 'np.fliplr(x)'},
    parameters: {x: tensor},
    run: ({x}, framework) => flipped(framework, x, [1]),
  }),
  define({
    name: 'flipud',
    names: {torch: 'torch.flipud Tensor.flipud(input)', np: 'np.flipud(x)'},
    parameters: {x: tensor},
    run: ({x}, framework) => flipped(framework, x, [0]),
  }),
  define({
    name: 'roll',
    names: {
      torch: 'torch.roll Tensor.roll(input, shifts, dims=None)',
      np: 'np.roll(a, shift, axis=None)',
      tensorflow: 'tf.roll(input, shift, axis, name=None)',
    },
    parameters: {x: tensor, shifts: axes, shift: axes, dims: axes, axis: axes},
    run: ({x, shifts, shift, dims, axis}) => roll(x, shifts ?? shift ?? [], dims ?? axis),
  }),
  define({
    name: 'atleast_2d',
    names: {torch: 'torch.atleast_2d(input)', np: 'np.atleast_2d(arr)'},
    parameters: {x: tensor},
    run: ({x}) => (x.rank >= 2 ? x : reshaped(x, [1, x.size])),
  }),
  define({
    name: 'atleast_1d',
    names: {torch: 'torch.atleast_1d(input)', np: 'np.atleast_1d(arr)'},
    parameters: {x: tensor},
    run: ({x}) => (x.rank >= 1 ? x : reshaped(x, [1])),
  }),
  define({
    name: 'broadcast_tensors',
    names: {torch: 'torch.broadcast_tensors(*tensors)', np: 'np.broadcast_arrays(*tensors)'},
    parameters: {tensors},
    run: ({tensors: all}, framework) => {
      const widest = all.reduce((x, y) => x.add(y)).shape
      const widened = all.map((x) => broadcastTo(x, widest))
      return framework.name === 'numpy' ? framework.tuple(widened) : widened
    },
  }),
]
