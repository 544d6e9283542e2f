// Order: sorting, the largest few, what is there and how often.
import {binCount, sortAlong, topK, unique as distinct, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {axesOf} from '../axes.ts'
import {axisOf} from '../broadcast.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {floating} from '../meet.ts'
import {axes, flag, integer, operand, optional, tensor, text} from '../parameters.ts'
import {quantiles} from './quantiles.ts'

function sortedAlong(framework: Framework, x: Tensor, axis: number, descending: boolean) {
  if (x.rank === 0) return {values: x, indices: x.tensors.zeros([], 'int64')}
  return sortAlong(x, axisOf(framework, axis, x.rank), descending)
}

function largest(framework: Framework, x: Tensor, k: number, axis: number, isLargest: boolean) {
  const at = axisOf(framework, axis, x.rank)
  if (k < 0 || k > (x.shape[at] ?? 1)) throw framework.errors.other('selected index k out of range')
  return topK(x, k, at, isLargest)
}

/** Between the two numbers that are nearest. */
/** Where each value stands first. */
function firstPlaces(inverse: Tensor, size: number): Tensor {
  const places = new Float64Array(size)
  const all = inverse.values()
  for (let i = all.length - 1; i >= 0; i--) places[all[i] ?? 0] = i
  return inverse.tensors.tensor(places, [size], 'int64')
}

/** Of an array of them, one result each along new first axes. @param part of what the numbers are parts: 100 for percent */
function severalQuantiles({x, q, part, axis, keepdims}: Quantiles, framework: Framework): Tensor {
  const wanted = Array.from(q.values(), (value) => value / part)
  if (wanted.some((value) => !(value >= 0 && value <= 1))) throw outside(framework, part)
  const results = quantiles(floating(framework, x), wanted, axesOf(framework, x, axis), keepdims)
  return x.tensors.stack(results, 0).reshape([...q.shape, ...(results[0]?.shape ?? [])])
}

/** `axis=None` */
function flatWithout(axis: number | undefined, x: Tensor): Tensor {
  return axis === undefined ? x.reshape([-1]) : x
}

interface Quantiles {
  x: Tensor
  q: Tensor
  part: 1 | 100
  axis: number[] | undefined
  keepdims?: boolean | undefined
}

function outside({name}: Framework, part: 1 | 100): Error {
  if (name === 'torch') return raise('RuntimeError', 'quantile() q values must be in the range [0, 1]')
  return raise(
    'ValueError',
    part === 1 ? 'Quantiles must be in the range [0, 1]' : 'Percentiles must be in the range [0, 100]',
  )
}

export const sorting: readonly Operation[] = [
  define({
    name: 'sort',
    names: {torch: 'torch.sort Tensor.sort(input, dim=-1, descending=False, stable=False)'},
    parameters: {x: tensor, axis: optional(integer), descending: optional(flag)},
    run: ({x, axis = -1, descending = false}, framework) =>
      framework.named('sort', {...sortedAlong(framework, x, axis, descending)}, 'SortBackward0'),
  }),
  define({
    name: 'npSort',
    names: {
      np: 'np.sort(a, axis=-1, kind=None, order=None)',
      tensorflow: 'tf.sort(values, axis=-1, direction="ASCENDING", name=None)',
    },
    parameters: {
      x: optional(tensor),
      values: optional(tensor),
      axis: optional(integer),
      direction: optional(text),
    },
    run: ({x, values, axis, direction}, framework) => {
      const given = x ?? values
      if (!given) throw framework.errors.other('sort of nothing')
      return sortedAlong(framework, flatWithout(axis, given), axis ?? -1, direction === 'DESCENDING').values
    },
  }),
  define({
    name: 'argsort',
    names: {
      torch: 'torch.argsort Tensor.argsort(input, dim=-1, descending=False, stable=False)',
      np: 'np.argsort ndarray.argsort(a, axis=-1, kind=None, order=None)',
      tensorflow: 'tf.argsort(values, axis=-1, direction="ASCENDING", stable=False, name=None)',
    },
    parameters: {
      x: optional(tensor),
      values: optional(tensor),
      axis: optional(integer),
      descending: optional(flag),
      direction: optional(text),
    },
    run: ({x, values, axis, descending = false, direction}, framework) => {
      const given = x ?? values
      if (!given) throw framework.errors.other('argsort of nothing')
      const isDescending = descending || direction === 'DESCENDING'
      const {indices} = sortedAlong(framework, flatWithout(axis, given), axis ?? -1, isDescending)
      return framework.name === 'tensorflow' ? indices.to('int32') : indices
    },
  }),
  define({
    name: 'topk',
    names: {
      torch: 'torch.topk Tensor.topk(input, k, dim=-1, largest=True, sorted=True)',
      tensorflow: 'tf.math.top_k tf.nn.top_k(input, k=1, sorted=True, name=None)',
    },
    parameters: {x: tensor, k: integer, axis: optional(integer), largest: optional(flag)},
    run: ({x, k, axis = -1, largest: isLargest = true}, framework) =>
      framework.named('topk', {...largest(framework, x, k, axis, isLargest)}, 'TopkBackward0'),
  }),
  define({
    name: 'unique',
    names: {
      torch: 'torch.unique Tensor.unique(input, sorted=True, return_inverse=False, return_counts=False)',
      np: 'np.unique(ar, return_index=False, return_inverse=False, return_counts=False)',
    },
    parameters: {
      x: optional(tensor),
      ar: optional(tensor),
      return_index: optional(flag),
      return_inverse: optional(flag),
      return_counts: optional(flag),
    },
    run: ({x, ar, return_index, return_inverse, return_counts}, framework) => {
      const given = x ?? ar
      if (!given) throw framework.errors.other('unique of nothing')
      const {values, inverse, counts} = distinct(given)
      const all = [values]
      if (return_index) all.push(firstPlaces(inverse, values.size))
      if (return_inverse) all.push(inverse)
      if (return_counts) all.push(counts)
      return all.length === 1 ? values : framework.tuple(all)
    },
  }),
  define({
    name: 'bincount',
    names: {
      torch: 'torch.bincount Tensor.bincount(input, weights=None, minlength=0)',
      np: 'np.bincount(x, /, weights=None, minlength=0)',
      tensorflow: 'tf.math.bincount(arr, weights=None, minlength=None)',
    },
    parameters: {x: tensor, weights: optional(tensor), minlength: optional(integer)},
    run: ({x, weights, minlength = 0}, {name}) => {
      const counts = binCount(x, weights, minlength)
      return name === 'tensorflow' && !weights ? counts.to('int32') : counts
    },
  }),
  define({
    name: 'npMedian',
    names: {np: 'np.median(a, axis=None, out=None, overwrite_input=False, keepdims=False)'},
    parameters: {x: tensor, axis: axes, keepdims: optional(flag)},
    run: ({x, axis, keepdims}, framework) =>
      quantiles(floating(framework, x), [0.5], axesOf(framework, x, axis), keepdims)[0]!,
  }),
  define({
    name: 'percentile',
    names: {
      np: 'np.percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False)',
    },
    parameters: {x: tensor, q: operand, axis: axes, keepdims: optional(flag)},
    run: (given, framework) => severalQuantiles({...given, part: 100}, framework),
  }),
  define({
    name: 'quantile',
    names: {
      torch:
        'torch.quantile Tensor.quantile(input, q, dim=None, keepdim=False, *, interpolation="linear", out=None)',
      np: 'np.quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False)',
    },
    parameters: {x: tensor, q: operand, axis: axes, keepdims: optional(flag)},
    run: (given, framework) => severalQuantiles({...given, part: 1}, framework),
  }),
]
