// The row of TensorFlow.
import {copy as copied, promotions, type Dtype, type Tensor} from 'd2lbook-tensor'
import {List} from '../../objects/list.ts'
import {boolType, Float, floatType, intType, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {Tuple} from '../../objects/tuple.ts'
import {isFloating} from '../../engine/dtype.ts'
import {raise} from '../../objects/exceptions.ts'
import {tensorFromValue} from '../../engine/convert.ts'
import type {Framework} from '../../engine/framework.ts'
import {tensorflowRepr, tensorflowStr, tensorflowVariableRepr} from '../../engine/print/frameworks-text.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {printOptions} from '../numpy/framework.ts'
import {scalarTypes} from '../numpy/types.ts'
import {tensorflowErrors} from './errors.ts'
import {dtypes, tensorflowType, TensorShape} from './types.ts'

export const tensorType = tensorflowType('EagerTensor', 'tensorflow.python.framework.ops')
export const variableType = tensorflowType('ResourceVariable', 'tensorflow.python.ops.resource_variable_ops')

/** `tf.Variable`: its numbers can be assigned, the object stays. */
export class Variable extends TensorObject {
  readonly name: string
  readonly isTrainable: boolean

  constructor(tensor: Tensor, name: string, isTrainable: boolean) {
    super(tensorflow, tensor, variableType)
    this.name = name
    this.isTrainable = isTrainable
  }
}

const printed = ({tensor}: TensorObject) => ({
  values: tensor.values(),
  shape: tensor.shape,
  dtype: tensor.dtype,
})

const represent = (object: TensorObject): string =>
  object instanceof Variable
    ? tensorflowVariableRepr(printed(object), object.name, printOptions())
    : tensorflowRepr(printed(object), printOptions())

const classes = new Map<Value, Dtype>([
  [floatType, 'float32'],
  [intType, 'int32'],
  [boolType, 'bool'],
  ...[...scalarTypes].map(([dtype, type]): [Value, Dtype] => [type, dtype]),
])

const wrap = (tensor: Tensor): TensorObject => new TensorObject(tensorflow, tensor)

export const tensorflow: Framework = {
  name: 'tensorflow',
  arrayType: tensorType,
  promotion: promotions.tensorflow,
  dtypes,
  dtypeOfClass: (type) => classes.get(type),
  wrap,
  tuple: (tensors) => new Tuple(tensors.map(wrap)),
  group: (values) => new List(values),
  named: (_operation, results) => new Tuple(Object.values(results).map(wrap)),
  shape: (sizes) => new TensorShape(sizes),
  represent,
  print: (object) =>
    object instanceof Variable ? represent(object) : tensorflowStr(printed(object), printOptions()),
  errors: tensorflowErrors,
  recordsWhenAsked: true,
  takesLists: true,
  takesNumpy: true,
  parameterAliases: new Map(),
  formatsNumbers: () => true,
  checkNumber: (number, dtype) => {
    if (number instanceof Float && !isFloating(dtype))
      throw raise('TypeError', `Cannot convert ${repr(number)} to EagerTensor of dtype ${dtype}`)
  },
  unchanged: (argument) => (argument instanceof Variable ? wrap(copied(argument.tensor)) : argument),
  giveWay: (other, dtype) => {
    if (other instanceof TensorObject)
      return other.framework === tensorflow ? undefined : tensorFromValue(other, tensorflow, dtype)
    if (!(other instanceof List || other instanceof Tuple)) return undefined
    const made = tensorFromValue(other, tensorflow)
    return made && isFloating(made.dtype) && !isFloating(dtype) ? made : made?.to(dtype)
  },
  checkDevice: () => {},
  checkAssignment: () => {
    throw raise('TypeError', "'EagerTensor' object does not support item assignment")
  },
}
