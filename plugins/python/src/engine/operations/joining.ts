// Several arrays to one, and one to several.
import {get, meshGrid, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {axisOf} from '../broadcast.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {flag, integer, numbers, optional, tensor, tensors, text} from '../parameters.ts'

function joined(framework: Framework, given: readonly Tensor[], axis: number): Tensor {
  const {name} = framework
  // torch skips what is empty and has one axis
  const parts = name === 'torch' ? given.filter((part) => part.size > 0 || part.rank !== 1) : given
  const [first = given[0]] = parts
  if (!first) throw nothing(framework, 'cat')
  if (first.rank === 0)
    throw name === 'torch'
      ? raise('RuntimeError', 'zero-dimensional tensor (at position 0) cannot be concatenated')
      : raise('ValueError', 'zero-dimensional arrays cannot be concatenated')
  const at = axisOf(framework, axis, first.rank)
  for (const [i, part] of parts.entries()) checkBeside(framework, first, part, i, at)
  return first.tensors.concat([...(parts.length > 0 ? parts : [first])], at)
}

function nothing({name}: Framework, what: string): Error {
  if (name === 'torch') {
    return what === 'cat'
      ? raise('ValueError', 'torch.cat(): expected a non-empty list of Tensors')
      : raise('RuntimeError', 'stack expects a non-empty TensorList')
  }
  return raise(
    'ValueError',
    what === 'cat' ? 'need at least one array to concatenate' : 'need at least one array to stack',
  )
}

/** All lengths but that of the joined axis have to agree. */
function checkBeside(framework: Framework, first: Tensor, part: Tensor, i: number, at: number): void {
  const isTorch = framework.name === 'torch'
  if (part.rank !== first.rank)
    throw isTorch
      ? raise(
          'RuntimeError',
          `Tensors must have same number of dimensions: got ${first.rank} and ${part.rank}`,
        )
      : raise(
          'ValueError',
          `all the input arrays must have same number of dimensions, but the array at index 0 has ${first.rank} dimension(s) and the array at index ${i} has ${part.rank} dimension(s)`,
        )
  const axis = first.shape.findIndex((length, k) => k !== at && length !== part.shape[k])
  if (axis < 0) return
  const [expected, got] = [first.shape[axis], part.shape[axis]]
  throw isTorch
    ? raise(
        'RuntimeError',
        `Sizes of tensors must match except in dimension ${at}. Expected size ${expected} but got size ${got} for tensor number ${i} in the list.`,
      )
    : raise(
        'ValueError',
        `all the input array dimensions except for the concatenation axis must match exactly, but along dimension ${axis}, the array at index 0 has size ${expected} and the array at index ${i} has size ${got}`,
      )
}

function stacked(framework: Framework, parts: readonly Tensor[], axis: number): Tensor {
  const [first] = parts
  if (!first) throw nothing(framework, 'stack')
  for (const [i, part] of parts.entries()) {
    if (part.shape.join() === first.shape.join()) continue
    throw framework.name === 'torch'
      ? raise(
          'RuntimeError',
          `stack expects each tensor to be equal size, but got [${first.shape.join(', ')}] at entry 0 and [${part.shape.join(', ')}] at entry ${i}`,
        )
      : raise('ValueError', 'all input arrays must have the same shape')
  }
  return first.tensors.stack([...parts], axisOf(framework, axis, first.rank + 1))
}

/** Vectors are rows of `vstack`, columns of `column_stack`. */
function asRows(parts: readonly Tensor[]): Tensor[] {
  return parts.map((part) => (part.rank < 2 ? part.reshape([1, part.size]) : part))
}

function asColumns(parts: readonly Tensor[]): Tensor[] {
  return parts.map((part) => (part.rank < 2 ? part.reshape([part.size, 1]) : part))
}

function sideBySide(framework: Framework, parts: readonly Tensor[]): Tensor {
  return joined(framework, parts, (parts[0]?.rank ?? 0) < 2 ? 0 : 1)
}

function piece(x: Tensor, axis: number, start: number, stop: number): Tensor {
  return get(x, [...x.shape.slice(0, axis).map(() => ({})), {start, stop}])
}

/** Pieces that end at these places. */
function cutAt(x: Tensor, axis: number, ends: readonly number[]): Tensor[] {
  return ends.map((end, i) => piece(x, axis, ends[i - 1] ?? 0, end))
}

/** Of this length each, but for the last. */
function cutEvery(x: Tensor, axis: number, length: number): Tensor[] {
  const size = x.shape[axis] ?? 0
  const count = Math.max(1, Math.ceil(size / Math.max(1, length)))
  return Array.from({length: count}, (_, i) => piece(x, axis, i * length, Math.min(size, (i + 1) * length)))
}

/** Of these lengths. */
function cutInto(framework: Framework, x: Tensor, axis: number, lengths: readonly number[]): Tensor[] {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (total !== x.shape[axis])
    throw framework.errors.other(
      `split_with_sizes expects split_sizes to sum exactly to ${x.shape[axis]} (input tensor's size at dimension ${axis}), but got split_sizes=[${lengths.join(', ')}]`,
    )
  let end = 0
  return cutAt(
    x,
    axis,
    lengths.map((length) => (end += length)),
  )
}

/** As numpy says it: a number of equal pieces, or where to cut. */
function sections(
  framework: Framework,
  x: Tensor,
  axis: number,
  wanted: number | readonly number[],
): Tensor[] {
  const size = x.shape[axis] ?? 0
  if (typeof wanted !== 'number') return cutAt(x, axis, [...wanted, size])
  if (size % wanted !== 0) throw raise('ValueError', 'array split does not result in an equal division')
  return framework.name === 'torch' ? [] : cutEvery(x, axis, size / wanted)
}

const axis = optional(integer)

/** Each along its own axis, with length 1 along the others. */
function openGrid(vectors: readonly Tensor[], isTurned: boolean): Tensor[] {
  return vectors.map((vector, i) => {
    const own = isTurned && i < 2 && vectors.length > 1 ? 1 - i : i
    return vector.reshape(vectors.map((_, at) => (at === own ? vector.size : 1)))
  })
}

export const joining: readonly Operation[] = [
  define({
    name: 'cat',
    names: {
      torch: 'torch.cat torch.concat torch.concatenate(tensors, dim=0, *, out=None)',
      np: 'np.concatenate(arrays, axis=0, out=None)',
      tensorflow: 'tf.concat(values, axis, name="concat")',
    },
    parameters: {tensors: optional(tensors), arrays: optional(tensors), values: optional(tensors), axis},
    run: ({tensors: parts, arrays, values, axis: at}, framework) => {
      const given = parts ?? arrays ?? values ?? []
      if (at === undefined)
        return joined(
          framework,
          given.map((part) => part.reshape([part.size])),
          0,
        )
      return joined(framework, given, at)
    },
  }),
  define({
    name: 'stack',
    names: {
      torch: 'torch.stack(tensors, dim=0, *, out=None)',
      np: 'np.stack(arrays, axis=0, out=None)',
      tensorflow: 'tf.stack(values, axis=0, name="stack")',
    },
    parameters: {tensors: optional(tensors), arrays: optional(tensors), values: optional(tensors), axis},
    run: ({tensors: parts, arrays, values, axis: at = 0}, framework) =>
      stacked(framework, parts ?? arrays ?? values ?? [], at),
  }),
  define({
    name: 'vstack',
    gradient: 'CatBackward0',
    names: {torch: 'torch.vstack torch.row_stack(tensors)', np: 'np.vstack np.row_stack(tup)'},
    parameters: {tensors: optional(tensors), tup: optional(tensors)},
    run: ({tensors: parts, tup}, framework) => joined(framework, asRows(parts ?? tup ?? []), 0),
  }),
  define({
    name: 'hstack',
    gradient: 'CatBackward0',
    names: {torch: 'torch.hstack(tensors)', np: 'np.hstack(tup)'},
    parameters: {tensors: optional(tensors), tup: optional(tensors)},
    run: ({tensors: parts, tup}, framework) => sideBySide(framework, parts ?? tup ?? []),
  }),
  define({
    name: 'column_stack',
    gradient: 'CatBackward0',
    names: {torch: 'torch.column_stack(tensors)', np: 'np.column_stack(tup)'},
    parameters: {tensors: optional(tensors), tup: optional(tensors)},
    run: ({tensors: parts, tup}, framework) => joined(framework, asColumns(parts ?? tup ?? []), 1),
  }),
  define({
    name: 'split',
    gradient: 'SplitBackward0',
    names: {
      torch: 'torch.split Tensor.split(tensor, split_size_or_sections, dim=0)',
      np: 'np.split(ary, indices_or_sections, axis=0)',
      tensorflow: 'tf.split(value, num_or_size_splits, axis=0, num=None, name="split")',
    },
    parameters: {
      x: optional(tensor),
      ary: optional(tensor),
      split_size_or_sections: optional(numbers),
      indices_or_sections: optional(numbers),
      num_or_size_splits: optional(numbers),
      axis,
    },
    run: (given, framework) => {
      const {
        split_size_or_sections: torchSizes,
        indices_or_sections: places,
        num_or_size_splits: pieces,
      } = given
      const x = given.x ?? given.ary
      if (!x) throw framework.errors.other('split of nothing')
      const at = axisOf(framework, given.axis ?? 0, x.rank)
      if (torchSizes !== undefined)
        return typeof torchSizes === 'number'
          ? cutEvery(x, at, torchSizes)
          : cutInto(framework, x, at, torchSizes)
      if (typeof pieces === 'object') return cutInto(framework, x, at, pieces)
      return sections(framework, x, at, pieces ?? places ?? 1)
    },
  }),
  define({
    name: 'chunk',
    gradient: 'SplitBackward0',
    names: {torch: 'torch.chunk Tensor.chunk(input, chunks, dim=0)'},
    parameters: {x: tensor, chunks: integer, axis},
    run: ({x, chunks, axis: given = 0}, framework) => {
      const at = axisOf(framework, given, x.rank)
      return cutEvery(x, at, Math.ceil((x.shape[at] ?? 0) / chunks))
    },
  }),
  define({
    name: 'meshgrid',
    names: {
      torch: 'torch.meshgrid(*tensors, indexing=None)',
      np: 'np.meshgrid(*tensors, copy=True, sparse=False, indexing="xy")',
      tensorflow: 'tf.meshgrid(*tensors, indexing="xy")',
    },
    parameters: {tensors, indexing: optional(text), sparse: optional(flag)},
    run: ({tensors: vectors, indexing, sparse}, framework) => {
      const isTurned = indexing === 'xy'
      const grid = sparse ? openGrid(vectors, isTurned) : meshGrid(vectors, isTurned ? 'xy' : 'ij')
      return framework.name === 'numpy' ? framework.tuple(grid) : grid
    },
  }),
  define({
    name: 'unbind',
    gradient: 'UnbindBackward0',
    names: {
      torch: 'torch.unbind Tensor.unbind(input, dim=0)',
      tensorflow: 'tf.unstack(value, num=None, axis=0, name="unstack")',
    },
    parameters: {x: tensor, axis},
    run: ({x, axis: given = 0}, framework) => {
      const at = axisOf(framework, given, x.rank)
      const before = x.shape.slice(0, at).map(() => ({}))
      return Array.from({length: x.shape[at] ?? 0}, (_, i) => get(x, [...before, i]))
    },
  }),
]
