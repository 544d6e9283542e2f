// Another type of numbers, a copy, numbers of Python.
import {copy as copied, type Dtype, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {axesOf} from '../axes.ts'
import {numberToValue, toNestedLists} from '../convert.ts'
import {define, type Operation} from '../operation.ts'
import {axes, device, dtype, dtypeOf, flag, operand, optional, tensor} from '../parameters.ts'
import {TensorObject} from '../tensor-object.ts'

/** `x.float()`, `x.long()` */
function shortCast(name: string, to: Dtype): Operation {
  return define({
    name: `to_${name}`,
    gradient: 'ToCopyBackward0',
    names: {torch: `Tensor.${name}(input)`},
    parameters: {x: tensor},
    run: ({x}) => x.to(to),
  })
}

const shortCasts: Readonly<Record<string, Dtype>> = {
  float: 'float32',
  double: 'float64',
  half: 'float16',
  bfloat16: 'bfloat16',
  int: 'int32',
  long: 'int64',
  short: 'int16',
  char: 'int8',
  byte: 'uint8',
  bool: 'bool',
}

function onlyNumber(x: Tensor, {name}: {name: string}): Value {
  if (x.size === 1) return numberToValue(x.item(), x.dtype)
  throw name === 'torch'
    ? raise('RuntimeError', `a Tensor with ${x.size} elements cannot be converted to Scalar`)
    : raise('ValueError', 'can only convert an array of size 1 to a Python scalar')
}

export const conversion: readonly Operation[] = [
  ...Object.entries(shortCasts).map(([name, to]) => shortCast(name, to)),
  define({
    name: 'to',
    gradient: 'ToCopyBackward0',
    names: {
      torch: 'Tensor.to(input, *args, dtype=None, device=None, non_blocking=False, copy=False)',
    },
    parameters: {
      x: tensor,
      args: {read: (value) => (Array.isArray(value) ? value : [])},
      dtype: optional(dtype),
      device,
    },
    run: ({x, args, dtype: wanted}, framework) => {
      const types = args.map((value) => {
        if (value instanceof TensorObject) return value.tensor.dtype
        const found = dtypeOf(value, framework)
        if (found === undefined && typeof value !== 'boolean') framework.checkDevice?.(value)
        return found
      })
      return x.to(wanted ?? types.find((type) => type !== undefined) ?? x.dtype)
    },
  }),
  define({
    name: 'type_as',
    gradient: 'ToCopyBackward0',
    names: {torch: 'Tensor.type_as(input, other)'},
    parameters: {x: tensor, y: tensor},
    run: ({x, y}) => x.to(y.dtype),
  }),
  define({
    name: 'astype',
    names: {
      np: 'ndarray.astype(a, dtype, order="K", casting="unsafe", copy=True)',
      tensorflow: 'tf.cast(x, dtype, name=None)',
    },
    parameters: {x: tensor, dtype, copy: optional(flag)},
    run: ({x, dtype: wanted, copy}, {name}) => {
      const cast = x.to(wanted ?? x.dtype)
      return cast === x && name !== 'tensorflow' && copy !== false ? copied(x) : cast
    },
  }),
  define({
    name: 'clone',
    names: {
      torch: 'torch.clone Tensor.clone(input, *, memory_format=None)',
      np: 'np.copy ndarray.copy(a, order="K")',
      tensorflow: 'tf.identity(input, name=None)',
    },
    parameters: {x: tensor},
    run: ({x}) => copied(x),
  }),
  define({
    name: 'same',
    names: {
      torch: 'Tensor.contiguous Tensor.cpu(input, memory_format=None)',
      np: 'np.ascontiguousarray(a, dtype=None)',
    },
    parameters: {x: tensor},
    run: ({x}) => x,
  }),
  define({
    name: 'cuda',
    names: {torch: 'Tensor.cuda(input, device=None)'},
    parameters: {x: tensor},
    run: () => {
      throw raise('AssertionError', 'Torch not compiled with CUDA enabled')
    },
  }),
  define({
    name: 'item',
    names: {torch: 'Tensor.item(input)', np: 'ndarray.item(a)'},
    parameters: {x: tensor},
    run: ({x}, framework) => onlyNumber(x, framework),
  }),
  define({
    name: 'tolist',
    names: {torch: 'Tensor.tolist(input)', np: 'ndarray.tolist(a)'},
    parameters: {x: tensor},
    run: ({x}) => toNestedLists(x),
  }),
  define({
    name: 'numel',
    names: {torch: 'torch.numel Tensor.numel Tensor.nelement(input)', np: 'np.size(a, axis=None)'},
    parameters: {x: tensor, axis: axes},
    run: ({x, axis}, framework) =>
      axesOf(framework, x, axis)?.reduce((product, at) => product * (x.shape[at] ?? 1), 1) ?? x.size,
  }),
  define({
    name: 'rank',
    names: {torch: 'Tensor.dim Tensor.ndimension(input)', np: 'np.ndim(a)'},
    parameters: {x: tensor},
    run: ({x}) => x.rank,
  }),
  define({
    name: 'shape',
    names: {np: 'np.shape(a)'},
    parameters: {x: tensor},
    run: ({x}, framework) => framework.shape(x.shape),
  }),
  define({
    name: 'fill',
    hasInPlace: true,
    names: {torch: 'Tensor.fill(input, value)'},
    parameters: {x: tensor, value: operand},
    run: ({x, value}) => value.to(x.dtype).expandTo(x.shape),
  }),
]
