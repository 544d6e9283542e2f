// Arrays made larger at their ends, and images of another size.
import {
  fold,
  padConstant,
  padFrom,
  resizeLinear,
  resizeNearest,
  unfold,
  type PaddingKind,
  type Tensor,
} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {Float, type Value} from '../../objects/object.ts'
import {Unavailable} from '../../objects/unavailable.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {anything, flag, itemsOf, number, optional, tensor, text} from '../parameters.ts'
import {optionsOf} from './convolution.ts'
import {forAxes, lengths, padding} from './windows.ts'

/** Before and after, from the last axis on, as torch counts. */
function torchPads(x: Tensor, given: readonly number[]): [number, number][] {
  if (given.length % 2 !== 0) throw raise('RuntimeError', 'Padding length must be divisible by 2')
  if (given.length / 2 > x.rank)
    throw raise(
      'RuntimeError',
      `Padding length should be less than or equal to two times the input dimension but got padding length ${given.length} and input of dimension ${x.rank}`,
    )
  return x.shape.map((_, axis) => {
    const at = 2 * (x.rank - 1 - axis)
    return [given[at] ?? 0, given[at + 1] ?? 0]
  })
}

const torchKinds: Readonly<Record<string, PaddingKind>> = {
  reflect: 'reflect',
  replicate: 'edge',
  circular: 'wrap',
}

const torchGradients: Readonly<Record<string, (axes: number) => string>> = {
  constant: () => 'ConstantPadNdBackward0',
  reflect: (axes) => `ReflectionPad${axes}DBackward0`,
  replicate: (axes) => `ReplicationPad${axes}DBackward0`,
  circular: () => 'CopySlices',
}

function checkReflected(x: Tensor, pads: readonly [number, number][]): void {
  for (const [axis, [before, after]] of pads.entries()) {
    const length = x.shape[axis] ?? 0
    if (before < length && after < length) continue
    throw raise(
      'RuntimeError',
      `Argument #4: Padding size should be less than the corresponding input dimension, but got: padding (${before}, ${after}) at dimension ${axis} of input [${x.shape.join(', ')}]`,
    )
  }
}

/** Source: aten/src/ATen/native/PadNd.cpp of PyTorch, `_pad_enum_symint`. */
function checkCombination(x: Tensor, count: number): void {
  const axes = count / 2
  if (axes >= 1 && axes <= 3 && (x.rank === axes + 1 || x.rank === axes + 2)) return
  const supported = [1, 2, 3].map(
    (last) =>
      `  - ${last + 1}D or ${last + 2}D input: padding size = ${2 * last} (pads last ${last === 1 ? 'dimension' : `${last} dimensions`})`,
  )
  throw raise(
    'NotImplementedError',
    `Padding size ${count} is not supported for ${x.rank}D input tensor.\nSupported combinations for non-constant padding:\n${supported.join('\n')}`,
  )
}

const torchPad = define({
  name: 'pad',
  gradient: ({mode = 'constant', pad}: {mode?: string; pad: readonly number[]}) =>
    torchGradients[mode]?.(pad.length / 2) ?? 'PadBackward0',
  names: {torch: 'torch.nn.functional.pad(input, pad, mode="constant", value=None)'},
  parameters: {x: tensor, pad: lengths, mode: optional(text), value: optional(number)},
  run: ({x, pad, mode = 'constant', value = 0}) => {
    const pads = torchPads(x, pad)
    if (mode === 'constant') return padConstant(x, pads, value)
    const kind = torchKinds[mode]
    if (!kind) throw raise('NotImplementedError', `Unrecognised padding mode ${mode}`)
    checkCombination(x, pad.length)
    if (kind === 'reflect') checkReflected(x, pads)
    return padFrom(x, pads, kind)
  },
})

/** `2`, `(1, 2)` or `((1, 2), (0, 0))`. */
function numpyPads(framework: Framework, x: Tensor, given: Value): [number, number][] {
  const place = {framework, name: 'pad', parameter: 'pad_width', position: 2}
  const items = itemsOf(given) ?? (given instanceof Object && 'tensor' in given ? undefined : [given])
  const rows = items?.map((item) => lengths.read(item, place)) ?? rowsOf(given)
  const isFlat = items?.every((item) => !itemsOf(item)) ?? false
  if (isFlat) {
    const [before = 0, after = before] = rows.flat()
    return x.shape.map(() => [before, after])
  }
  const spread = rows.length === 1 ? x.shape.map(() => rows[0] ?? []) : rows
  if (spread.length !== x.rank)
    throw raise(
      'ValueError',
      `operands could not be broadcast together with remapped shapes [original->remapped]: (${rows.length},2)  and requested shape (${x.rank},2)`,
    )
  return spread.map(([before = 0, after = before]) => [before, after])
}

function rowsOf(given: unknown): number[][] {
  const {tensor: pads} = given as {tensor: Tensor}
  const values = [...pads.values()]
  return Array.from({length: pads.shape[0] ?? 0}, (_, i) => values.slice(2 * i, 2 * i + 2))
}

const numpyKinds: Readonly<Record<string, PaddingKind>> = {
  reflect: 'reflect',
  symmetric: 'symmetric',
  edge: 'edge',
  wrap: 'wrap',
}

const numpyPad = define({
  name: 'npPad',
  names: {
    np: 'np.pad(array, pad_width, mode="constant", *, constant_values=0)',
    tensorflow: 'tf.pad(tensor, paddings, mode="CONSTANT", constant_values=0, name=None)',
    jax: 'jax.numpy.pad(array, pad_width, mode="constant", *, constant_values=0)',
  },
  parameters: {
    x: tensor,
    pad_width: anything,
    paddings: anything,
    mode: optional(text),
    constant_values: optional(number),
  },
  run: ({x, pad_width, paddings, mode = 'constant', constant_values = 0}, framework) => {
    const pads = numpyPads(framework, x, pad_width ?? paddings ?? 0)
    if (mode.toLowerCase() === 'constant') return padConstant(x, pads, constant_values)
    const kind = numpyKinds[mode.toLowerCase()]
    if (!kind) throw raise('ValueError', `mode '${mode}' is not supported`)
    return padFrom(x, pads, kind)
  },
})

const kinds = ['Linear1D', 'Bilinear2D', 'Trilinear3D']
const linearModes: ReadonlySet<string> = new Set(['linear', 'bilinear', 'trilinear'])

interface Interpolated {
  x: Tensor
  shape?: readonly number[] | undefined
  scale_factor?: Value | undefined
  mode?: string | undefined
}

function targetOf({x, shape, scale_factor}: Interpolated): {sizes: number[]; scales: (number | undefined)[]} {
  const spatial = x.shape.slice(2)
  const [first = 1] = shape ?? []
  if (shape) {
    const sizes = shape.length === 1 ? spatial.map(() => first) : [...shape]
    return {sizes, scales: sizes.map(() => undefined)}
  }
  if (scale_factor === undefined || scale_factor === null)
    throw raise('ValueError', 'either size or scale_factor should be defined')
  const toNumber = (value: Value): number => (value instanceof Float ? value.value : Number(value))
  const scales = itemsOf(scale_factor)?.map(toNumber) ?? spatial.map(() => toNumber(scale_factor))
  return {sizes: spatial.map((length, axis) => Math.floor(length * (scales[axis] ?? 1))), scales}
}

const interpolate = define({
  name: 'interpolate',
  gradient: ({x, mode = 'nearest'}: Interpolated) =>
    mode === 'nearest' ? `UpsampleNearest${x.rank - 2}DBackward0` : `Upsample${kinds[x.rank - 3]}Backward0`,
  names: {
    torch:
      'torch.nn.functional.interpolate torch.nn.functional.upsample(input, size=None, scale_factor=None, mode="nearest", align_corners=None, recompute_scale_factor=None, antialias=False)',
  },
  parameters: {
    x: tensor,
    shape: optional(lengths),
    scale_factor: anything,
    mode: optional(text),
    align_corners: optional(flag),
  },
  run: ({x, align_corners = false, ...given}) => {
    const {mode = 'nearest'} = given
    const {sizes, scales} = targetOf({x, ...given})
    if (mode === 'nearest' || mode === 'nearest-exact')
      return resizeNearest(x, sizes, {scales}, mode === 'nearest-exact')
    if (linearModes.has(mode)) return resizeLinear(x, sizes, {alignsCorners: align_corners, scales})
    throw new Unavailable(
      'unsupported',
      'NotImplementedError',
      `interpolate: mode ${mode} is not part of this page`,
    )
  },
})

const windowParameters = {
  x: tensor,
  kernel_size: lengths,
  dilation: optional(lengths),
  padding,
  stride: optional(lengths),
}

const torchUnfold = define({
  name: 'unfold',
  gradient: 'Im2ColBackward0',
  names: {torch: 'torch.nn.functional.unfold(input, kernel_size, dilation=1, padding=0, stride=1)'},
  parameters: windowParameters,
  run: ({x, kernel_size, ...given}, framework) => {
    const batch = x.rank === 3 ? x.reshape([1, ...x.shape]) : x
    const kernel = forAxes(framework, 'kernel_size', kernel_size, 2, 1)
    const result = unfold(batch, kernel, optionsOf(framework, batch.shape.slice(2), kernel, given))
    return x.rank === 3 ? result.reshape(result.shape.slice(1)) : result
  },
})

const torchFold = define({
  name: 'fold',
  gradient: 'Col2ImBackward0',
  names: {
    torch: 'torch.nn.functional.fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1)',
  },
  parameters: {...windowParameters, output_size: lengths},
  run: ({x, output_size, kernel_size, ...given}, framework) => {
    const batch = x.rank === 2 ? x.reshape([1, ...x.shape]) : x
    const kernel = forAxes(framework, 'kernel_size', kernel_size, 2, 1)
    const sizes = forAxes(framework, 'output_size', output_size, 2, 1)
    const result = fold(batch, sizes, kernel, optionsOf(framework, sizes, kernel, given))
    return x.rank === 2 ? result.reshape(result.shape.slice(1)) : result
  },
})

export const padded: readonly Operation[] = [torchPad, numpyPad, interpolate, torchUnfold, torchFold]
