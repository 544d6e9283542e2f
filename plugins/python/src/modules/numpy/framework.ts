// The row of NumPy.
import type {Index, Tensor} from 'd2lbook-tensor'
import {promotions} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {objectType, PyType, type Value} from '../../objects/object.ts'
import {List} from '../../objects/list.ts'
import {runtime} from '../../objects/runtime.ts'
import {Tuple} from '../../objects/tuple.ts'
import {sameShape} from '../../engine/broadcast.ts'
import {categoryHeight} from '../../engine/dtype.ts'
import type {Framework} from '../../engine/framework.ts'
import {scalarText} from '../../engine/print/frameworks-text.ts'
import {numpyOptions, numpyRepr, numpyStr, type NumpyOptions} from '../../engine/print/numpy-text.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {dtypeNamed, dtypes, scalarTypes} from './types.ts'
import {numpyErrors} from './errors.ts'
import {namedResult} from './named-result.ts'

export const arrayType = new PyType('ndarray', [objectType])
arrayType.module = 'numpy'

export function printOptions(): NumpyOptions {
  const {state} = runtime()
  const known = state.get('numpy print options') as NumpyOptions | undefined
  if (known) return known
  const made = {...numpyOptions}
  state.set('numpy print options', made)
  return made
}

const printed = ({tensor}: TensorObject) => ({
  values: tensor.values(),
  shape: tensor.shape,
  dtype: tensor.dtype,
})

/** `np.float64(3.0)`; truths without their class's module in front of the number. */
function represent(object: TensorObject): string {
  if (object.type === arrayType) return numpyRepr(printed(object), printOptions())
  const {dtype} = object.tensor
  return dtype === 'bool'
    ? `np.${scalarText(printed(object))}_`
    : `np.${dtype}(${scalarText(printed(object))})`
}

function print(object: TensorObject): string {
  return object.type === arrayType ? numpyStr(printed(object), printOptions()) : scalarText(printed(object))
}

function checkAssignment({tensor}: TensorObject, result: Tensor, indices?: readonly Index[]): void {
  if (indices) return
  if (categoryHeight(result.dtype) > categoryHeight(tensor.dtype))
    throw raise(
      'TypeError',
      `Cannot cast ufunc output from dtype('${result.dtype}') to dtype('${tensor.dtype}') with casting rule 'same_kind'`,
    )
  if (sameShape(tensor.shape, result.shape)) return
  const missing = tensor.rank - result.rank
  const fits =
    missing >= 0 &&
    result.shape.every((length, axis) => length === 1 || length === tensor.shape[axis + missing])
  if (fits) return
  const text = (shape: readonly number[]): string => `(${shape.join(',')}${shape.length === 1 ? ',' : ''})`
  throw raise(
    'ValueError',
    `non-broadcastable output operand with shape ${text(tensor.shape)} doesn't match the broadcast shape ${text(result.shape)}`,
  )
}

/** A result without axes is a number of NumPy. */
function wrap(tensor: Tensor): Value {
  return new TensorObject(
    numpy,
    tensor,
    tensor.rank === 0 ? (scalarTypes.get(tensor.dtype) ?? arrayType) : arrayType,
  )
}

export const numpy: Framework = {
  name: 'numpy',
  arrayType,
  promotion: promotions.numpy,
  dtypes,
  dtypeOfClass: (type) => dtypeNamed(type)?.dtype,
  wrap,
  array: (tensor) => new TensorObject(numpy, tensor),
  tuple: (tensors) => new Tuple(tensors.map(wrap)),
  group: (values) => new List(values),
  named: (operation, results) => {
    const wrapped = Object.entries(results).map(([name, tensor]) => [name, wrap(tensor)] as const)
    return namedResult(operation, wrapped)
  },
  shape: (sizes) => new Tuple(sizes),
  represent,
  print,
  errors: numpyErrors,
  takesLists: true,
  parameterAliases: new Map(),
  formatsNumbers: () => true,
  checkAssignment,
}
