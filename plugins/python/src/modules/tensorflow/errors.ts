// What TensorFlow says where something does not fit. Source: its own messages, version 2.
import type {DtypeConflict} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {ExceptionObject, exceptionType, raise, Raised} from '../../objects/exceptions.ts'
import {PyType, typeOf} from '../../objects/object.ts'
import {str} from '../../objects/text.ts'
import {dtypeWords} from '../../engine/dtype.ts'
import type {FrameworkErrors} from '../../engine/framework.ts'

type Sizes = readonly number[]

const opErrorType = new PyType('OpError', [exceptionType('Exception')])
const invalidArgumentType = new PyType('InvalidArgumentError', [opErrorType])
/** `tf.errors`: one for each way in which an operation may fail. */
export const errorClasses: readonly (readonly [string, PyType])[] = [
  ['OpError', opErrorType],
  ['InvalidArgumentError', invalidArgumentType],
  ...[
    'AbortedError',
    'AlreadyExistsError',
    'CancelledError',
    'DeadlineExceededError',
    'FailedPreconditionError',
    'InternalError',
    'NotFoundError',
    'OutOfRangeError',
    'ResourceExhaustedError',
    'UnimplementedError',
  ].map((name) => [name, new PyType(name, [opErrorType])] as const),
]
for (const [, type] of errorClasses) type.module = 'tensorflow.python.framework.errors_impl'
addMembers<ExceptionObject>(opErrorType, {getters: {message: (error) => str(error)}})

function invalidArgument(text: string): Raised {
  return new Raised(new ExceptionObject(invalidArgumentType, [text]))
}

/** `[2,3]` */
const sizesText = (sizes: Sizes): string => `[${sizes.join(',')}]`

/** Names of kernels, as messages tell them: `multiply` is `Mul`. */
const kernels: Readonly<Record<string, string>> = {
  add: 'AddV2',
  sub: 'Sub',
  mul: 'Mul',
  div: 'RealDiv',
  true_divide: 'RealDiv',
  floor_divide: 'FloorDiv',
  remainder: 'FloorMod',
  pow: 'Pow',
  matmul: 'MatMul',
  maximum: 'Maximum',
  minimum: 'Minimum',
  equal: 'Equal',
  not_equal: 'NotEqual',
  less: 'Less',
  less_equal: 'LessEqual',
  greater: 'Greater',
  greater_equal: 'GreaterEqual',
}

function kernelName(operation: string): string {
  return kernels[operation] ?? operation.replaceAll(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase())
}

const atKernel = (operation: string): string => ` [Op:${kernelName(operation)}] name: `

const word = (dtype: DtypeConflict['got']): string =>
  dtype.startsWith('float') || dtype === 'bool' ? dtypeWords[dtype].c : dtype

export const tensorflowErrors: FrameworkErrors = {
  broadcast: (operation, x, y) =>
    invalidArgument(
      `{{function_node __wrapped__${kernelName(operation)}_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: ${sizesText(x)} vs. ${sizesText(y)}${atKernel(operation)}`,
    ),
  matmul: (operation, x, y) =>
    invalidArgument(
      `{{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: ${sizesText(x)}, In[1]: ${sizesText(y)}${atKernel(operation)}`,
    ),
  axis: (axis, rank) =>
    invalidArgument(`Invalid reduction dimension (${axis} for input with ${rank} dimension(s)`),
  reshape: (shape, size) =>
    invalidArgument(
      `{{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with ${size} values, but the requested shape has ${shape.reduce((product, length) => product * length, 1)} [Op:Reshape]`,
    ),
  index: (index, axis) =>
    invalidArgument(
      `{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index ${index} of dimension ${axis} out of bounds. [Op:StridedSlice] name: strided_slice/`,
    ),
  tooManyIndices: (given, rank) =>
    invalidArgument(
      `{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Index out of range using input dim ${rank}; input has only ${rank} dims [Op:StridedSlice] name: strided_slice/`,
    ),
  mask: (mask, _axis, whole) =>
    raise('ValueError', `Shapes (${whole.join(', ')},) and (${mask.join(', ')},) are incompatible`),
  truth: () =>
    raise(
      'ValueError',
      'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()',
    ),
  shared: () => invalidArgument('a tensor cannot be written into'),
  noLength: () => raise('TypeError', 'Scalar tensor has no `len()`'),
  noIteration: () => raise('TypeError', 'Cannot iterate over a scalar tensor.'),
  noIndex: () => raise('TypeError', 'only integer scalar arrays can be converted to a scalar index'),
  noScalar: () => raise('TypeError', 'only 0-dimensional arrays can be converted to Python scalars'),
  assigned: (value) => raise('TypeError', `cannot convert ${typeOf(value).name} to a tensor`),
  dtypes: (operation, {expected, got, position}) =>
    invalidArgument(
      `cannot compute ${kernelName(operation)} as input #${position}(zero-based) was expected to be a ${word(expected)} tensor but is a ${word(got)} tensor${atKernel(operation)}`,
    ),
  other: (text) => raise('ValueError', text),
}
