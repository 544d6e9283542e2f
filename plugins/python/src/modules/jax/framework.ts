// The row of JAX: arrays that never change, 32 bits, and types that give way.
import {categoryOf, promotions, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {List} from '../../objects/list.ts'
import {boolType, floatType, intType, type Value} from '../../objects/object.ts'
import {Tuple} from '../../objects/tuple.ts'
import type {Framework, Making} from '../../engine/framework.ts'
import {scalarText} from '../../engine/print/frameworks-text.ts'
import {jaxRepr, numpyStr} from '../../engine/print/numpy-text.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {printOptions} from '../numpy/framework.ts'
import {dtypeNamed} from '../numpy/types.ts'
import {jaxErrors} from './errors.ts'
import {dtypeOfClass, dtypes, jaxType, kept} from './types.ts'

/** `jax.Array`, which all arrays are. */
export const abstractArrayType = jaxType('Array', 'jax')
export const arrayType = jaxType('ArrayImpl', 'jaxlib._jax', [abstractArrayType])

const printed = ({tensor}: TensorObject) => ({
  values: tensor.values(),
  shape: tensor.shape,
  dtype: tensor.dtype,
})

/** Sums and the like are of a type of their own. */
const strong: ReadonlySet<string> = new Set(
  'sum mean max min amax amin prod var std all any median logsumexp norm average argmax argmin argsort nansum trace astype quantile percentile npMedian count_nonzero unique bincount searchsorted nonzero one_hot'.split(
    ' ',
  ),
)

/** What was made of numbers that give way gives way. */
function computed(tensor: Tensor, _gradient: string, made?: Making): void {
  if (!made || made.hasDtype || made.operands.length === 0 || strong.has(made.operation)) return
  const operands = made.operation === 'where' ? made.operands.slice(1) : made.operands
  if (givesWay(operands, tensor)) tensor.weak ??= categoryOf(tensor.dtype)
}

/** The kind of the result comes from numbers that give way alone. */
function givesWay(operands: readonly Tensor[], {dtype}: Tensor): boolean {
  if (operands.every(({weak}) => weak)) return true
  const kind = categoryOf(dtype)
  return (
    kind !== 'bool' &&
    operands.some(({weak}) => weak === kind) &&
    !operands.some((operand) => !operand.weak && categoryOf(operand.dtype) === kind)
  )
}

const pythonTypes = new Map<Value, 'float32' | 'int32' | 'bool'>([
  [floatType, 'float32'],
  [intType, 'int32'],
  [boolType, 'bool'],
])

const wrap = (tensor: Tensor): TensorObject => new TensorObject(jax, tensor)

export const jax: Framework = {
  name: 'jax',
  arrayType,
  promotion: promotions.jax,
  dtypes,
  dtypeOfClass: (type) => pythonTypes.get(type) ?? dtypeOfClass(type) ?? dtypeNamed(type)?.dtype,
  wrap,
  tuple: (tensors) => new Tuple(tensors.map(wrap)),
  group: (values) => new List(values),
  named: (_operation, results) => new Tuple(Object.values(results).map(wrap)),
  shape: (sizes) => new Tuple(sizes),
  represent: (object) =>
    jaxRepr(printed(object), object.tensor.weak !== undefined, {...printOptions(), version: 2}),
  print: (object) =>
    object.tensor.rank === 0 ? scalarText(printed(object)) : numpyStr(printed(object), printOptions()),
  errors: jaxErrors,
  recordsWhenAsked: true,
  copiesWhenMoved: true,
  takesLists: false,
  takesNumbers: true,
  takesNumpy: true,
  hasWeakArrays: true,
  clampsPlaces: true,
  kept,
  parameterAliases: new Map(),
  formatsNumbers: () => true,
  computed,
  checkAssignment: () => {
    throw raise('TypeError', immutable)
  },
}

export const immutable =
  'JAX arrays are immutable and do not support in-place item assignment. Instead of x[idx] = y, use x = x.at[idx].set(y) or ' +
  'another .at[] method: https://docs.jax.dev/en/latest/_autosummary/jax.numpy.ndarray.at.html'

/** An array of JAX, also of a number or an array of NumPy; undefined for anything else. */
export function isArray(value: Value): value is TensorObject {
  return value instanceof TensorObject && value.framework === jax
}
