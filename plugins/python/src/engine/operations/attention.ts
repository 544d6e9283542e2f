// Rows of a table by their numbers, and sums of values weighed by how well queries and keys fit.
import {gather, tril, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {Unavailable} from '../../objects/unavailable.ts'
import {axisOf} from '../broadcast.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {anything, dtype, flag, integer, number, optional, tensor, text} from '../parameters.ts'

function checkRows(framework: Framework, index: Tensor, rows: number): void {
  for (const row of index.values())
    if (row < 0 || row >= rows) {
      if (framework.name === 'torch') throw raise('IndexError', 'index out of range in self')
      throw framework.errors.index(row, 0, rows)
    }
}

/** Rows of a table; that of `padding` has no gradient. */
function embedded(framework: Framework, index: Tensor, table: Tensor, padding?: number): Tensor {
  checkRows(framework, index, table.shape[0] ?? 0)
  const rows = table.take(index)
  if (padding === undefined || !table.isDifferentiable) return rows
  const counted = padding < 0 ? padding + (table.shape[0] ?? 0) : padding
  return rows.where(index.notEqual(counted).reshape([...index.shape, 1]), rows.detach())
}

const embeddings = [
  define({
    name: 'embedding',
    names: {
      torch:
        'torch.nn.functional.embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False)',
    },
    parameters: {x: tensor, weight: tensor, padding_idx: optional(integer), max_norm: optional(number)},
    run: ({x, weight, padding_idx, max_norm}, framework) => {
      if (max_norm !== undefined)
        throw new Unavailable(
          'unsupported',
          'NotImplementedError',
          'embedding: max_norm is not part of this page',
        )
      return embedded(framework, x, weight, padding_idx)
    },
  }),
  define({
    name: 'otherEmbedding',
    names: {
      mxnet:
        'npx.embedding(data, weight, input_dim=None, output_dim=None, dtype="float32", sparse_grad=False)',
    },
    parameters: {x: tensor, weight: tensor},
    run: ({x, weight}, framework) => embedded(framework, x.to('int64'), weight),
  }),
  define({
    name: 'embedding_lookup',
    names: {tensorflow: 'tf.nn.embedding_lookup(params, ids, max_norm=None, name=None)'},
    parameters: {params: tensor, ids: tensor},
    run: ({params, ids}, framework) => embedded(framework, ids, params),
  }),
]

interface Attention {
  query: Tensor
  key: Tensor
  value: Tensor
  attn_mask?: Tensor | undefined
  is_causal?: boolean | undefined
  scale?: number | undefined
}

function attention({query, key, value, attn_mask, is_causal, scale}: Attention): Tensor {
  const width = query.shape.at(-1) ?? 1
  const scores = query.matmul(key.transpose(-1, -2)).mul(scale ?? 1 / Math.sqrt(width))
  const [rows = 1, columns = 1] = scores.shape.slice(-2)
  const {tensors} = query
  const mask = is_causal ? tril(tensors.ones([rows, columns], 'bool')) : attn_mask
  if (!mask) return scores.softmax(-1).matmul(value)
  const masked = mask.dtype === 'bool' ? scores.where(mask, -Infinity) : scores.add(mask)
  return masked.softmax(-1).matmul(value)
}

const attentions = [
  define({
    name: 'scaled_dot_product_attention',
    gradient: ({query}: {query: Tensor}) =>
      query.rank === 4 ? 'ScaledDotProductFlashAttentionForCpuBackward0' : 'UnsafeViewBackward0',
    names: {
      torch:
        'torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False)',
    },
    parameters: {
      query: tensor,
      key: tensor,
      value: tensor,
      attn_mask: optional(tensor),
      dropout_p: optional(number),
      is_causal: optional(flag),
      scale: optional(number),
    },
    run: ({dropout_p = 0, ...given}) => {
      if (dropout_p === 0) return attention(given)
      throw new Unavailable(
        'unsupported',
        'NotImplementedError',
        'attention with dropout is not part of this page',
      )
    },
  }),
]

/** Numbers behind the end of each sequence are replaced. */
function maskedBehind(x: Tensor, lengths: Tensor, value: number, axis: number): Tensor {
  const steps = x.tensors.arange(0, x.shape[axis] ?? 0, 1, 'float32')
  const others = x.shape.map((_, i) => i).filter((i) => i > 1)
  const tail = others.map(() => 1)
  const [rows, ends] =
    axis === 0
      ? [steps.reshape([-1, 1, ...tail]), lengths.reshape([1, -1, ...tail])]
      : [steps.reshape([1, -1, ...tail]), lengths.reshape([-1, 1, ...tail])]
  return x.where(rows.less(ends.to('float32')), value)
}

const mxnetLayers = [
  define({
    name: 'fully_connected',
    names: {
      mxnet: 'npx.fully_connected(x, weight, bias=None, num_hidden=None, no_bias=True, flatten=True)',
    },
    parameters: {
      x: tensor,
      weight: tensor,
      bias: optional(tensor),
      no_bias: optional(flag),
      flatten: optional(flag),
    },
    run: ({x, weight, bias, no_bias = true, flatten = true}) => {
      const rows = flatten ? x.reshape([x.shape[0] ?? 1, -1]) : x
      const result = rows.matmul(weight.transpose())
      return bias && !no_bias ? result.add(bias) : result
    },
  }),
  define({
    name: 'npxPick',
    names: {mxnet: 'npx.pick(data, index, axis=-1, mode="clip", keepdims=False)'},
    parameters: {
      x: tensor,
      index: tensor,
      axis: optional(integer),
      mode: optional(text),
      keepdims: optional(flag),
    },
    run: ({x, index, axis = -1, mode = 'clip', keepdims = false}, framework) => {
      const at = axisOf(framework, axis, x.rank)
      const length = x.shape[at] ?? 1
      const whole = index.to('int64')
      const places = mode === 'wrap' ? whole.remainder(length) : whole.maximum(0).minimum(length - 1)
      const found = gather(x, at, places.reshape(x.shape.with(at, 1)))
      return keepdims ? found : found.reshape(x.shape.toSpliced(at, 1))
    },
  }),
  define({
    name: 'sequence_mask',
    names: {
      mxnet: 'npx.sequence_mask(data, sequence_length=None, use_sequence_length=False, value=0, axis=0)',
    },
    parameters: {
      x: tensor,
      sequence_length: optional(tensor),
      use_sequence_length: optional(flag),
      value: optional(number),
      axis: optional(integer),
    },
    run: ({x, sequence_length, use_sequence_length = false, value = 0, axis = 0}) =>
      use_sequence_length && sequence_length ? maskedBehind(x, sequence_length, value, axis) : x,
  }),
  define({
    name: 'activation',
    names: {mxnet: 'npx.activation(data, act_type="relu")'},
    parameters: {x: tensor, act_type: optional(text)},
    run: ({x, act_type = 'relu'}) => {
      const compute = mxnetActivations[act_type]
      if (compute) return compute(x)
      throw raise(
        'ValueError',
        `Invalid Input: '${act_type}', valid values are: {'log_sigmoid', 'mish', 'relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'}`,
      )
    },
  }),
]

const mxnetActivations: Readonly<Record<string, (x: Tensor) => Tensor>> = {
  relu: (x) => x.relu(),
  sigmoid: (x) => x.sigmoid(),
  tanh: (x) => x.tanh(),
  softrelu: (x) => x.abs().neg().exp().add(1).log().add(x.maximum(0)),
  softsign: (x) => x.div(x.abs().add(1)),
  log_sigmoid: (x) => x.minimum(0).sub(x.abs().neg().exp().add(1).log()),
}

const tensorflowLayers = [
  define({
    name: 'bias_add',
    names: {tensorflow: 'tf.nn.bias_add(value, bias, data_format=None, name=None)'},
    parameters: {x: tensor, bias: tensor},
    run: ({x, bias}) => x.add(bias),
  }),
  define({
    name: 'tfSequenceMask',
    names: {tensorflow: 'tf.sequence_mask(lengths, maxlen=None, dtype=None, name=None)'},
    parameters: {lengths: tensor, maxlen: anything, dtype: optional(dtype)},
    run: ({lengths, maxlen, dtype: wanted}, framework) => {
      const place = {framework, name: 'sequence_mask', parameter: 'maxlen', position: 2}
      const longest =
        maxlen === undefined || maxlen === null ? lengths.max().item() : integer.read(maxlen, place)
      const steps = lengths.tensors.arange(0, longest, 1, lengths.dtype)
      const holds = steps.less(lengths.reshape([...lengths.shape, 1]))
      return wanted ? holds.to(wanted) : holds
    },
  }),
]

export const attentionOperations: readonly Operation[] = [
  ...embeddings,
  ...attentions,
  ...mxnetLayers,
  ...tensorflowLayers,
]
