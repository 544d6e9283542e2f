// Numbers chosen by truths or by places, and written there.
import {
  addedAt,
  gather as gatherAlong,
  scatter as scatterAlong,
  countNonzero,
  takeAlong,
  nonzero,
  replaced,
  type Tensor,
} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {keptShape} from '../axes.ts'
import {axisOf, broadcastShapes} from '../broadcast.ts'
import {dtypeWords} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {meet} from '../meet.ts'
import {define, type Operation} from '../operation.ts'
import {dtype, flag, integer, number, operand, optional, tensor, text} from '../parameters.ts'

/** A row of indices for each number that is not 0. */
function asRows(x: Tensor): Tensor {
  const [first, ...rest] = nonzero(x)
  return first ? x.tensors.stack([first, ...rest], 1) : x.tensors.zeros([x.item() === 0 ? 0 : 1, 0], 'int64')
}

/** One number for each of `index`: along `axis` the place that it says. */
function gather(framework: Framework, x: Tensor, index: Tensor, axis: number): Tensor {
  const at = axisOf(framework, axis, x.rank)
  if (index.rank !== x.rank)
    throw raise('RuntimeError', 'Index tensor must have the same number of dimensions as input tensor')
  checkPlaces(framework, index, x.shape[at] ?? 0, at)
  return gatherAlong(x, at, index)
}

function checkPlaces({errors, name}: Framework, index: Tensor, size: number, axis: number): void {
  for (const place of index.values()) {
    if (place >= 0 && place < size) continue
    if (name === 'torch') throw raise('IndexError', 'index out of range in self')
    throw errors.index(place, axis, size)
  }
}

function take(framework: Framework, x: Tensor, given: Tensor, axis: number): Tensor {
  const at = axisOf(framework, axis, x.rank)
  const size = x.shape[at] ?? 0
  const index = framework.name === 'torch' ? given : given.where(given.greaterEqual(0), given.add(size))
  checkPlaces(framework, index, size, at)
  return x.take(index, at)
}

function where(framework: Framework, condition: Tensor, x: Tensor, y: Tensor): Tensor {
  if (framework.name === 'torch' && condition.dtype !== 'bool')
    throw raise(
      'RuntimeError',
      `where expected condition to be a boolean tensor, but got a tensor with dtype ${dtypeWords[condition.dtype].word}`,
    )
  meet(framework, 'where', condition, x, y)
  const shape = broadcastShapes(framework, 'where', [condition.shape, x.shape, y.shape])
  return x.where(condition.to('bool'), y).expandTo(shape)
}

const scatterParameters = {
  x: tensor,
  axis: integer,
  index: tensor,
  src: optional(operand),
  value: optional(number),
  reduce: optional(text),
}

function scatter(name: 'scatter' | 'scatter_add'): Operation {
  return define({
    name,
    hasInPlace: true,
    gradient: ({src}: {src?: Tensor}) =>
      name === 'scatter_add' ? 'ScatterAddBackward0' : `ScatterBackward${src && !src.weak ? 0 : 1}`,
    names: {torch: `torch.${name} Tensor.${name}(input, dim, index, src=None, *, value=None, reduce=None)`},
    parameters: scatterParameters,
    run: ({x, axis, index, src, value, reduce}, framework) => {
      const at = axisOf(framework, axis, x.rank)
      const source = src ?? x.tensors.constant(value ?? 0)
      if (reduce === 'add') return scatterAlong(x, at, index, source, 'add')
      if (reduce === 'multiply') {
        const ones = x.tensors.ones(x.shape, x.dtype)
        return x.mul(scatterAlong(ones, at, index, source, 'set'))
      }
      return scatterAlong(x, at, index, source, name === 'scatter_add' ? 'add' : 'set')
    },
  })
}

function indexed(name: 'index_add' | 'index_copy' | 'index_fill'): Operation {
  return define({
    name,
    hasInPlace: true,
    names: {
      torch: `torch.${name} Tensor.${name}(input, dim, index, ${name === 'index_fill' ? 'value' : 'source'})`,
    },
    parameters: {x: tensor, axis: integer, index: tensor, source: optional(tensor), value: optional(operand)},
    run: ({x, axis, index, source, value}, framework) => {
      const at = axisOf(framework, axis, x.rank)
      const every = x.shape.map((length, k) =>
        (k === at ? index : index.tensors.arange(0, length, 1, 'int64')).reshape(
          x.shape.map((_, other) => (other === k ? -1 : 1)),
        ),
      )
      const part = source ?? value ?? x.tensors.constant(0)
      return name === 'index_add' ? addedAt(x, every, part) : replaced(x, every, part)
    },
  })
}

/** The first `batches` axes of both are gone through together. */
function takeInBatches(
  framework: Framework,
  source: Tensor,
  places: Tensor,
  axis: number,
  batches: number,
): Tensor {
  if (batches === 0) return take(framework, source, places, axis)
  const parts = Array.from({length: source.shape[0] ?? 0}, (_, i) =>
    takeInBatches(framework, source.get(i), places.get(i), axis < 0 ? axis : axis - 1, batches - 1),
  )
  return source.tensors.stack(parts, 0)
}

export const picking: readonly Operation[] = [
  define({
    name: 'where',
    names: {
      torch: 'torch.where(condition, input=None, other=None)',
      np: 'np.where(condition, x=None, y=None, /)',
      tensorflow: 'tf.where(condition, x=None, y=None, name=None)',
    },
    parameters: {condition: tensor, x: optional(operand), y: optional(operand)},
    run: ({condition, x, y}, framework) => {
      if (x && y) return where(framework, condition, x, y)
      return framework.name === 'tensorflow' ? asRows(condition) : framework.tuple(nonzero(condition))
    },
  }),
  define({
    name: 'whereMethod',
    gradient: 'WhereBackward0',
    names: {torch: 'Tensor.where(input, condition, other)'},
    parameters: {x: tensor, condition: tensor, y: operand},
    run: ({x, condition, y}, framework) => where(framework, condition, x, y),
  }),
  define({
    name: 'nonzero',
    names: {
      torch: 'torch.nonzero Tensor.nonzero(input, *, as_tuple=False)',
      np: 'np.nonzero ndarray.nonzero(a)',
    },
    parameters: {x: tensor, as_tuple: optional(flag)},
    run: ({x, as_tuple}, framework) => {
      return framework.name === 'torch' && !as_tuple ? asRows(x) : framework.tuple(nonzero(x))
    },
  }),
  define({
    name: 'argwhere',
    names: {torch: 'torch.argwhere Tensor.argwhere(input)', np: 'np.argwhere(a)'},
    parameters: {x: tensor},
    run: ({x}) => asRows(x),
  }),
  define({
    name: 'count_nonzero',
    names: {
      torch: 'torch.count_nonzero Tensor.count_nonzero(input, dim=None)',
      np: 'np.count_nonzero(a, axis=None, *, keepdims=False)',
      tensorflow: 'tf.math.count_nonzero(input, axis=None, keepdims=None, dtype=None, name=None)',
    },
    parameters: {x: tensor, axis: optional(integer), keepdims: optional(flag), dtype: optional(dtype)},
    run: ({x, axis, keepdims, dtype: wanted}, framework) => {
      const counts = countNonzero(x, axis)
      const along = axis === undefined ? x.shape.map((_, i) => i) : [axisOf(framework, axis, x.rank)]
      const shaped = keepdims ? counts.reshape(keptShape(x.shape, along)) : counts
      return wanted ? shaped.to(wanted) : shaped
    },
  }),
  define({
    name: 'gather',
    names: {torch: 'torch.gather Tensor.gather(input, dim, index)'},
    parameters: {x: tensor, axis: integer, index: tensor},
    run: ({x, axis, index}, framework) => gather(framework, x, index, axis),
  }),
  define({
    name: 'take_along_axis',
    gradient: 'GatherBackward0',
    names: {
      torch: 'torch.take_along_dim Tensor.take_along_dim(input, indices, dim=None)',
      np: 'np.take_along_axis(arr, indices, axis)',
    },
    parameters: {x: tensor, indices: tensor, axis: optional(integer)},
    run: ({x, indices, axis}) => takeAlong(x, indices, axis ?? 0),
  }),
  define({
    name: 'index_select',
    names: {torch: 'torch.index_select Tensor.index_select(input, dim, index)'},
    parameters: {x: tensor, axis: integer, index: tensor},
    run: ({x, axis, index}, framework) => take(framework, x, index, axis),
  }),
  define({
    name: 'take',
    names: {
      torch: 'torch.take Tensor.take(input, index)',
      np: 'np.take ndarray.take(a, indices, axis=None, out=None, mode="raise")',
      tensorflow: 'tf.gather(params, indices, validate_indices=None, axis=None, batch_dims=0, name=None)',
    },
    parameters: {
      x: optional(tensor),
      params: optional(tensor),
      index: optional(tensor),
      indices: optional(tensor),
      axis: optional(integer),
      mode: optional(text),
      batch_dims: optional(integer),
    },
    run: ({x, params, index, indices, axis, batch_dims: given = 0}, framework) => {
      const source = x ?? params
      const places = index ?? indices
      if (!source || !places) throw framework.errors.other('take: got no places')
      const batches = given < 0 ? given + places.rank : given
      if (batches > 0) return takeInBatches(framework, source, places, axis ?? batches, batches)
      const whole = axis === undefined && framework.name !== 'tensorflow'
      return whole
        ? take(framework, source.reshape([-1]), places, 0)
        : take(framework, source, places, axis ?? 0)
    },
  }),
  define({
    name: 'masked_select',
    names: {
      torch: 'torch.masked_select Tensor.masked_select(input, mask)',
      tensorflow: 'tf.boolean_mask(tensor, mask, axis=None, name="boolean_mask")',
    },
    parameters: {x: tensor, mask: tensor},
    run: ({x, mask}, framework) => {
      if (framework.name !== 'torch') return x.select(mask)
      const shape = broadcastShapes(framework, 'masked_select', [x.shape, mask.shape])
      return x.expandTo(shape).select(mask.expandTo(shape))
    },
  }),
  define({
    name: 'masked_fill',
    hasInPlace: true,
    names: {torch: 'torch.masked_fill Tensor.masked_fill(input, mask, value)'},
    parameters: {x: tensor, mask: tensor, value: operand},
    run: ({x, mask, value}, framework) => {
      if (mask.dtype !== 'bool')
        throw raise(
          'RuntimeError',
          `masked_fill_ only supports boolean masks, but got mask with dtype ${mask.dtype}`,
        )
      meet(framework, 'masked_fill', x, mask)
      return value.to(x.dtype).where(mask, x)
    },
  }),
  scatter('scatter'),
  scatter('scatter_add'),
  indexed('index_add'),
  indexed('index_copy'),
  indexed('index_fill'),
]
