// The largest and smallest: themselves, where they are, or both.
import {gather, isNan, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {axesOf} from '../axes.ts'
import {axisOf} from '../broadcast.ts'
import {isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {anything, axes, dtype, flag, integer, optional, optionalAxis, tensor} from '../parameters.ts'

const over = {x: tensor, axis: axes, keepdims: optional(flag)}

/** max and min of torch: of all, along an axis with places, or of two tensors. */
function torchExtreme(name: 'max' | 'min'): Operation {
  return define({
    name: `torch_${name}`,
    names: {torch: `torch.${name} Tensor.${name}(input, dim=None, keepdim=False, *, other=None, out=None)`},
    gradient: ({axis, y}: {axis: unknown; y: unknown}) =>
      y !== undefined || isArray(axis as Value)
        ? `${name === 'max' ? 'Maxi' : 'Mini'}mumBackward0`
        : `${name === 'max' ? 'Max' : 'Min'}Backward1`,
    parameters: {x: tensor, axis: anything, keepdims: optional(flag), y: optional(tensor)},
    run: ({x, axis, keepdims = false, y}, framework) => {
      const other = y ?? (isArray(axis) ? tensor.read(axis, nowhere(framework)) : undefined)
      if (other) return x[name === 'max' ? 'maximum' : 'minimum'](other)
      if (axis === undefined || axis === null) {
        if (x.size === 0) throw framework.errors.other(emptyText(name))
        return x[name]()
      }
      const at = axisOf(
        framework,
        integer.read(axis, {...nowhere(framework), name, parameter: 'dim', position: 2}),
        x.rank,
      )
      return withPlaces(framework, name, x, at, keepdims)
    },
  })
}

function emptyText(name: string): string {
  return `${name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`
}

function nowhere(framework: Framework) {
  return {framework, name: '', parameter: '', position: 0}
}

function isArray(value: Value | undefined): boolean {
  return typeof value === 'object' && value !== null && 'tensor' in value
}

/** The extremes along an axis beside where they are. */
function withPlaces(
  framework: Framework,
  name: 'max' | 'min',
  x: Tensor,
  axis: number,
  keeps: boolean,
): Value {
  const places = x[name === 'max' ? 'argmax' : 'argmin'](axis, true)
  const values = x.rank === 0 ? x : gather(x, axis, places)
  const squeeze = (t: Tensor): Tensor => (keeps || x.rank === 0 ? t : t.reshape(t.shape.toSpliced(axis, 1)))
  return framework.named(
    name,
    {values: squeeze(values), indices: squeeze(places)},
    `${name === 'max' ? 'Max' : 'Min'}Backward0`,
  )
}

function extreme(name: 'max' | 'min'): Operation {
  return define({
    name,
    names: {
      np: `np.${name} np.a${name} ndarray.${name}(a, axis=None, out=None, keepdims=False)`,
      torch: `torch.a${name} Tensor.a${name}(input, dim=None, keepdim=False)`,
      tensorflow: `tf.reduce_${name} tf.math.reduce_${name}(input_tensor, axis=None, keepdims=False, name=None)`,
    },
    gradient: `A${name}Backward0`,
    parameters: over,
    run: ({x, axis, keepdims = false}, framework) => {
      if (x.size === 0 && framework.name === 'numpy')
        throw raise('ValueError', `zero-size array to reduction operation ${name}imum which has no identity`)
      return x[name](axesOf(framework, x, axis), keepdims)
    },
  })
}

/** TensorFlow passes over NaN here. */
function comparable(x: Tensor, name: 'argmax' | 'argmin', framework: Framework): Tensor {
  if (framework.name !== 'tensorflow' || !isFloating(x.dtype)) return x
  return x.where(isNan(x).logicalNot(), name === 'argmax' ? -Infinity : Infinity)
}

function place(name: 'argmax' | 'argmin'): Operation {
  return define({
    name,
    names: {
      torch: `torch.${name} Tensor.${name}(input, dim=None, keepdim=False)`,
      np: `np.${name} ndarray.${name}(a, axis=None, out=None, *, keepdims=False)`,
      tensorflow: `tf.${name} tf.math.${name}(input, axis=None, output_type=None, name=None)`,
    },
    parameters: {x: tensor, axis: optionalAxis, keepdims: optional(flag), output_type: optional(dtype)},
    run: ({x, axis, keepdims = false, output_type: wanted}, framework) => {
      const whole = framework.name === 'tensorflow' ? 0 : undefined
      const at = axis === undefined ? whole : axisOf(framework, axis, x.rank)
      const places = comparable(x, name, framework)[name](at, keepdims)
      return wanted ? places.to(wanted) : places
    },
  })
}

export const extremes: readonly Operation[] = [
  torchExtreme('max'),
  torchExtreme('min'),
  extreme('max'),
  extreme('min'),
  place('argmax'),
  place('argmin'),
  define({
    name: 'ptp',
    names: {np: 'np.ptp(a, axis=None)'},
    parameters: {x: tensor, axis: axes},
    run: ({x, axis}, framework) => {
      const named = axesOf(framework, x, axis)
      return x.max(named).sub(x.min(named))
    },
  }),
]
