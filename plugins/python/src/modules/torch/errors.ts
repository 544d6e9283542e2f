// What PyTorch says where something does not fit. Source: its own messages, version 2.
import {raise, type Raised} from '../../objects/exceptions.ts'
import {typeOf} from '../../objects/object.ts'
import type {FrameworkErrors} from '../../engine/framework.ts'

type Sizes = readonly number[]

const runtimeError = (text: string): Raised => raise('RuntimeError', text)
const list = (sizes: Sizes): string => `[${sizes.join(', ')}]`
const times = (sizes: Sizes): string => sizes.join('x')

function broadcast(_operation: string, x: Sizes, y: Sizes): Raised {
  const rank = Math.max(x.length, y.length)
  for (let axis = rank - 1; axis >= 0; axis--) {
    const a = x[axis - rank + x.length] ?? 1
    const b = y[axis - rank + y.length] ?? 1
    if (a === b || a === 1 || b === 1) continue
    return runtimeError(
      `The size of tensor a (${a}) must match the size of tensor b (${b}) at non-singleton dimension ${axis}`,
    )
  }
  return runtimeError(`shapes ${list(x)} and ${list(y)} do not fit together`)
}

function matmul(_operation: string, x: Sizes, y: Sizes): Raised {
  if (x.length === 0 || y.length === 0)
    return runtimeError(
      `both arguments to matmul need to be at least 1D, but they are ${x.length}D and ${y.length}D`,
    )
  const [a, b] = [x.at(-1) ?? 0, y[0] ?? 0]
  if (x.length === 1 && y.length === 1)
    return runtimeError(
      `inconsistent tensor size, expected tensor [${a}] and src [${b}] to have the same number of elements, but got ${a} and ${b} elements respectively`,
    )
  if (x.length === 2 && y.length === 1)
    return runtimeError(`size mismatch, got input (${x[0]}), mat (${times(x)}), vec (${b})`)
  if (y.length > 2) {
    const batch = y.slice(0, -2).reduce((size, length) => size * length, 1)
    return runtimeError(
      `Expected size for first two dimensions of batch2 tensor to be: [${batch}, ${a}] but got: [${batch}, ${y.at(-2)}].`,
    )
  }
  const rows = x.slice(0, -1).reduce((size, length) => size * length, 1)
  return runtimeError(
    `mat1 and mat2 shapes cannot be multiplied (${rows}x${a} and ${y.length === 1 ? `${b}x1` : times(y)})`,
  )
}

export const torchErrors: FrameworkErrors = {
  broadcast,
  matmul,
  axis: (axis, rank) => {
    const size = Math.max(rank, 1)
    return raise(
      'IndexError',
      `Dimension out of range (expected to be in range of [${-size}, ${size - 1}], but got ${axis})`,
    )
  },
  reshape: (shape, size) => runtimeError(`shape '${list(shape)}' is invalid for input of size ${size}`),
  index: (index, axis, size) =>
    raise('IndexError', `index ${index} is out of bounds for dimension ${axis} with size ${size}`),
  tooManyIndices: (_given, rank) =>
    raise(
      'IndexError',
      rank === 0
        ? 'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number'
        : `too many indices for tensor of dimension ${rank}`,
    ),
  mask: (mask, axis, whole, own) =>
    raise(
      'IndexError',
      `The shape of the mask ${list(mask)} at index ${own} does not match the shape of the indexed tensor ${list(whole)} at index ${axis}`,
    ),
  truth: (size) =>
    runtimeError(
      `Boolean value of Tensor with ${size === 0 ? 'no values' : 'more than one value'} is ambiguous`,
    ),
  shared: () =>
    runtimeError(
      'unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() the tensor before performing the operation.',
    ),
  noLength: () => raise('TypeError', 'len() of a 0-d tensor'),
  noIteration: () => raise('TypeError', 'iteration over a 0-d tensor'),
  noIndex: () => raise('TypeError', 'only integer tensors of a single element can be converted to an index'),
  noScalar: () => raise('ValueError', 'only one element tensors can be converted to Python scalars'),
  assignedShape: (part, place, isPicked) => {
    if (isPicked)
      return runtimeError(
        `shape mismatch: value tensor of shape ${list(part)} cannot be broadcast to indexing result of shape ${list(place)}`,
      )
    if (part.length > place.length)
      return runtimeError(
        `expand(torch.FloatTensor{${list(part)}}, size=${list(place)}): the number of sizes provided (${place.length}) must be greater or equal to the number of dimensions in the tensor (${part.length})`,
      )
    const missing = place.length - part.length
    const axis = part.findLastIndex((length, i) => length !== 1 && length !== place[i + missing])
    return runtimeError(
      `The expanded size of the tensor (${place[axis + missing]}) must match the existing size (${part[axis]}) at non-singleton dimension ${axis + missing}.  Target sizes: ${list(place)}.  Tensor sizes: ${list(part)}`,
    )
  },
  assigned: (value) => raise('TypeError', `can't assign a ${typeOf(value).name} to a torch.FloatTensor`),
  other: runtimeError,
}
