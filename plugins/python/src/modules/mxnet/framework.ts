// The row of MXNet: NumPy's arrays, 32-bit floats unless asked otherwise.
import {promotions, type Dtype, type Tensor} from 'd2lbook-tensor'
import {boolType, floatType, intType, objectType, PyType, type Value} from '../../objects/object.ts'
import {List} from '../../objects/list.ts'
import {Tuple} from '../../objects/tuple.ts'
import type {Framework} from '../../engine/framework.ts'
import {mxnetRepr, scalarText} from '../../engine/print/frameworks-text.ts'
import {numpyStr} from '../../engine/print/numpy-text.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {numpy, printOptions} from '../numpy/framework.ts'
import {dtypes, scalarTypes} from '../numpy/types.ts'
import {mxnetError, mxnetErrors} from './errors.ts'
import {Device} from './types.ts'

export const arrayType = new PyType('ndarray', [objectType])
arrayType.module = 'mxnet.numpy'

const printed = ({tensor}: TensorObject) => ({
  values: tensor.values(),
  shape: tensor.shape,
  dtype: tensor.dtype,
})

const classes = new Map<Value, Dtype>([
  [floatType, 'float32'],
  [intType, 'int64'],
  [boolType, 'bool'],
  // MXNet's types of numbers are NumPy's
  ...[...scalarTypes].map(([dtype, type]): [Value, Dtype] => [type, dtype]),
])

const wrap = (tensor: Tensor): TensorObject => new TensorObject(mxnet, tensor)

export const mxnet: Framework = {
  name: 'mxnet',
  arrayType,
  promotion: promotions.mxnet,
  dtypes,
  dtypeOfClass: (type) => classes.get(type),
  wrap,
  tuple: (tensors) => new Tuple(tensors.map(wrap)),
  group: (values) => new List(values),
  named: (_operation, results) => new Tuple(Object.values(results).map(wrap)),
  shape: (sizes) => new Tuple(sizes),
  represent: (object) => mxnetRepr(printed(object), printOptions()),
  print: (object) =>
    object.tensor.rank === 0
      ? scalarText(printed(object))
      : numpyStr(printed(object), {...printOptions(), version: 1}),
  errors: mxnetErrors,
  listedType: 'float32',
  recordsWhenAsked: true,
  copiesWhenMoved: true,
  takesLists: false,
  takesNumbers: true,
  // what MXNet 1 calls a device
  parameterAliases: new Map([['ctx', 'device']]),
  formatsNumbers: () => true,
  checkDevice: (device) => {
    if (device instanceof Device && device.kind !== 'cpu') throw mxnetError('GPU is not enabled')
  },
  checkAssignment: (target, result, indices) => numpy.checkAssignment(target, result, indices),
}
