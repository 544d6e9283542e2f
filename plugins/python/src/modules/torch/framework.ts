// The row of PyTorch.
import type {Index, Tensor} from 'd2lbook-tensor'
import {promotions} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {boolType, floatType, intType, objectType, PyType, type Value} from '../../objects/object.ts'
import {runtime} from '../../objects/runtime.ts'
import {Tuple} from '../../objects/tuple.ts'
import {sameShape} from '../../engine/broadcast.ts'
import {dtypeWords, isFloating} from '../../engine/dtype.ts'
import type {Framework} from '../../engine/framework.ts'
import {wrapResult} from '../../engine/operation.ts'
import {torchOptions, torchRepr, type TorchOptions} from '../../engine/print/torch-text.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {torchErrors} from './errors.ts'
import {deviceOf, dtypes, namedResult, sizeOf} from './types.ts'

export const tensorType = new PyType('Tensor', [objectType], {isMutable: false})
tensorType.module = 'torch'

/** What the steps of a graph are called in `grad_fn`. */
const gradientNames = new WeakMap<NonNullable<Tensor['node']>, string>()

/** Steps of views that were looked at again. */
const movements = new Set(['slice', 'replace', 'permute', 'reshape', 'expand'])

/** Undefined where no gradient can be asked for it, or it is a parameter. */
export function gradientNameOf({node}: Tensor): string | undefined {
  if (!node?.step) return undefined
  const {name} = node.step
  return (
    gradientNames.get(node) ??
    (movements.has(name) ? 'AsStridedBackward0' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Backward0`)
  )
}

export function printOptions(): TorchOptions {
  const {state} = runtime()
  const known = state.get('torch print options') as TorchOptions | undefined
  if (known) return known
  const made = {...torchOptions}
  state.set('torch print options', made)
  return made
}

function represent({tensor}: TensorObject): string {
  const {shape, dtype} = tensor
  const gradientFunction = gradientNameOf(tensor)
  return torchRepr(
    {values: tensor.values(), shape, dtype},
    {...(gradientFunction ? {gradientFunction} : {}), requiresGradient: tensor.isDifferentiable},
    printOptions(),
  )
}

/** What `x.data` gives is changed freely. */
function isDetached({view}: Tensor): boolean {
  return view !== undefined && (view.isDetached || isDetached(view.base))
}

function checkAssignment(target: TensorObject, result: Tensor, indices?: readonly Index[]): void {
  const {tensor} = target
  if (tensor.tensors.isRecording && !isDetached(tensor)) {
    const isView = tensor.root !== tensor || indices !== undefined
    if (tensor.root.isParameter)
      throw raise(
        'RuntimeError',
        `a ${isView ? 'view of a ' : ''}leaf Variable that requires grad is being used in an in-place operation.`,
      )
  }
  if (indices) return
  if (isFloating(result.dtype) && !isFloating(tensor.dtype))
    throw raise(
      'RuntimeError',
      `result type ${dtypeWords[result.dtype].word} can't be cast to the desired output type ${dtypeWords[tensor.dtype].word}`,
    )
  checkShape(tensor, result)
}

function checkShape(tensor: Tensor, result: Tensor): void {
  if (sameShape(tensor.shape, result.shape)) return
  const missing = tensor.rank - result.rank
  const fits =
    missing >= 0 &&
    result.shape.every((length, axis) => length === 1 || length === tensor.shape[axis + missing])
  if (fits) return
  throw raise(
    'RuntimeError',
    `output with shape [${tensor.shape.join(', ')}] doesn't match the broadcast shape [${result.shape.join(', ')}]`,
  )
}

const classes = new Map<Value, 'float32' | 'int64' | 'bool'>([
  [floatType, 'float32'],
  [intType, 'int64'],
  [boolType, 'bool'],
])

export const torch: Framework = {
  name: 'torch',
  arrayType: tensorType,
  promotion: promotions.torch,
  dtypes,
  dtypeOfClass: (type) => classes.get(type),
  wrap: (tensor) => new TensorObject(torch, tensor),
  tuple: (tensors) => new Tuple(tensors.map((tensor) => new TensorObject(torch, tensor))),
  group: (values) => new Tuple(values),
  named: (operation, results, gradient) => {
    const wrapped = Object.entries(results).map(([name, tensor]) => [
      name,
      wrapResult(torch, tensor, gradient),
    ])
    return namedResult(operation, Object.fromEntries(wrapped))
  },
  shape: sizeOf,
  represent,
  print: represent,
  errors: torchErrors,
  takesLists: false,
  watchesChanges: true,
  parameterAliases: new Map([
    ['axis', 'dim'],
    ['keepdims', 'keepdim'],
    ['x', 'input'],
    ['a', 'input'],
    ['x1', 'input'],
    ['x2', 'other'],
  ]),
  formatsNumbers: ({type}) => type === tensorType,
  checkAssignment,
  checkDevice: (device) => {
    if (deviceOf(device).kind !== 'cpu') throw raise('AssertionError', 'Torch not compiled with CUDA enabled')
  },
  computed: ({node}, gradient) => {
    if (node?.step && !gradientNames.has(node)) gradientNames.set(node, gradient)
  },
}
