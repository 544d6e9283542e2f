// Attributes and methods of `torch.Tensor` that are no operations: its type and shape, its place among gradients.
import {
  changeInPlace,
  copy,
  detached,
  isContiguous,
  stridesIn,
  permuted,
  type Dtype,
  type Tensor,
} from 'd2lbook-tensor'
import {addMembers, Builtin, type Members} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {objectType, PyObject, PyType, typeOf, type Kwargs, type Value} from '../../objects/object.ts'
import {Tuple} from '../../objects/tuple.ts'
import {axisOf} from '../../engine/broadcast.ts'
import {tensorFromValue} from '../../engine/convert.ts'
import {dtypeWords, isFloating} from '../../engine/dtype.ts'
import {wrapResult} from '../../engine/operation.ts'
import {dtypeOf, itemsOf} from '../../engine/parameters.ts'
import {room} from '../../engine/room.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {gradientNameOf, tensorType, torch} from './framework.ts'
import {backward} from './gradients.ts'
import {addLaterMethods} from './later.ts'
import {toNumpy} from './numpy-bridge.ts'
import {cpu, sizeOf as torchSize, dtypes} from './types.ts'

const addresses = new WeakMap<Tensor, number>()
let nextAddress = 0x55d0_0000_0000

/** The same number for all that look at the same numbers from their start. */
function addressOf({root}: Tensor): number {
  const known = addresses.get(root) ?? (nextAddress += 64 * Math.ceil((root.size * 8 + 64) / 64))
  addresses.set(root, known)
  return known
}

/** What a tensor came from, as an object with a name only. */
class GradientFunction extends PyObject {
  override readonly type: PyType
  constructor(name: string) {
    super()
    this.type = gradientFunctionType(name)
  }
}

const gradientFunctionTypes = new Map<string, PyType>()

function gradientFunctionType(name: string): PyType {
  const known = gradientFunctionTypes.get(name)
  if (known) return known
  const type = new PyType(name, [objectType])
  addMembers<GradientFunction>(type, {methods: {'name(self, /)': () => name}})
  gradientFunctionTypes.set(name, type)
  return type
}

function reversed(x: Tensor): Tensor {
  return permuted(
    x,
    x.shape.map((_, axis) => x.rank - 1 - axis),
  )
}

function setRequiresGradient({tensor}: TensorObject, wanted: boolean): void {
  if (wanted && !isFloating(tensor.dtype))
    throw raise('RuntimeError', 'only Tensors of floating point dtype can require gradients')
  if (!wanted && tensor.node?.step)
    throw raise(
      'RuntimeError',
      "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().",
    )
  if (wanted !== tensor.isDifferentiable) tensor.requiresGradient = wanted
}

function gradientArgument(value: Value): Tensor | undefined {
  if (value === null) return undefined
  if (value instanceof TensorObject) return value.tensor
  throw raise(
    'TypeError',
    `gradients can be either Tensors, Nones, or one-element sequences, not ${typeOf(value).name}`,
  )
}

/** A tensor that looks at the same numbers and knows nothing of gradients. */
function dataOf({tensor}: TensorObject): TensorObject {
  return new TensorObject(torch, detached(tensor))
}

function detachInPlace(self: TensorObject): TensorObject {
  self.tensor.node = undefined
  return self
}

function assignData(self: TensorObject, value: Value): void {
  if (!(value instanceof TensorObject)) throw raise('TypeError', 'Variable data has to be a tensor')
  const {requiresGradient, gradient} = self.tensor
  const next = detached(value.tensor)
  next.gradient = gradient
  if (requiresGradient) next.requiresGradient = true
  self.tensor = next
}

function setGradient(self: TensorObject, value: Value): void {
  if (value === null) self.gradient = undefined
  else if (value instanceof TensorObject) self.gradient = value
  else
    throw raise(
      'TypeError',
      `assigned grad expected to be a Tensor or None but got grad of type ${typeOf(value).name}`,
    )
}

/** Written into without being recorded: `x.zero_()` of a parameter is refused like every change in place. */
function zero(self: TensorObject): TensorObject {
  torch.checkAssignment(self, self.tensor)
  const {tensor} = self
  if (!changeInPlace(tensor, 'copy', [room(torch).constant(0)]))
    tensor.assign(room(torch).zeros(tensor.shape, tensor.dtype))
  return self
}

function copyFrom(self: TensorObject, source: Value): TensorObject {
  if (!(source instanceof TensorObject))
    throw raise(
      'TypeError',
      `copy_(): argument 'other' (position 1) must be Tensor, not ${typeOf(source).name}`,
    )
  const part = source.tensor.to(self.tensor.dtype)
  torch.checkAssignment(self, part)
  self.tensor.assign(part.expandTo(self.tensor.shape))
  torch.computed?.(self.tensor, 'CopyBackwards')
  return self
}

/** `torch.Tensor([1, 2])` and `torch.Tensor(2, 3)`. */
export function constructTensor(type: PyType, args: readonly Value[], dtype: Dtype = 'float32'): Value {
  const [first] = args
  const sizes = args.every((arg) => typeof arg === 'number') ? (args as number[]) : undefined
  const tensor = sizes ? room(torch).zeros(sizes, dtype) : tensorFromValue(first ?? null, torch, dtype)
  if (!tensor) throw raise('TypeError', `new(): data must be a sequence (got ${typeOf(first ?? null).name})`)
  return new TensorObject(torch, tensor, type)
}

/** `torch.Tensor._make_subclass(cls, data, require_grad)`: an object of another class that looks at the same numbers. */
export const makeSubclass = new Builtin(
  '_make_subclass(cls, data, require_grad=False)',
  (type: Value, data: Value, isRequired: Value) => {
    if (!(type instanceof PyType) || !(data instanceof TensorObject))
      throw raise('TypeError', `cannot make a parameter of ${typeOf(data).name}`)
    const {tensor} = data
    const isPlain = !tensor.view && !tensor.isDifferentiable
    const made = new TensorObject(torch, isPlain ? tensor : detached(tensor), type)
    // the one that is changed all the time owns the numbers, the other one looks at them
    if (isPlain) data.tensor = detached(tensor)
    if (isRequired === true) setRequiresGradient(made, true)
    return made
  },
)

const members: Members<TensorObject> = {
  construct: {
    signature: 'Tensor(type, *args)',
    run: (type: PyType, args: Value[]) => constructTensor(type, args),
  },
  getters: {
    shape: ({tensor}) => torchSize(tensor.shape),
    dtype: ({tensor}) => dtypes.get(tensor.dtype) ?? null,
    device: () => cpu,
    is_cuda: () => false,
    ndim: ({tensor}) => tensor.rank,
    itemsize: ({tensor}) => (tensor.dtype === 'bool' ? 1 : Number(/\d+$/.exec(tensor.dtype)?.[0] ?? 8) / 8),
    T: ({tensor}) => wrapResult(torch, reversed(tensor), 'PermuteBackward0'),
    mT: ({tensor}) => {
      if (tensor.rank < 2)
        throw raise(
          'RuntimeError',
          `tensor.mT is only supported on matrices or batches of matrices. Got ${tensor.rank}-D tensor.`,
        )
      const axes = tensor.shape.map((_, axis) => axis)
      return wrapResult(
        torch,
        permuted(tensor, [...axes.slice(0, -2), tensor.rank - 1, tensor.rank - 2]),
        'TransposeBackward0',
      )
    },
    requires_grad: ({tensor}) => tensor.isDifferentiable,
    is_leaf: ({tensor}) => !tensor.node?.step,
    grad: (self) => self.gradient ?? null,
    grad_fn: ({tensor}) => {
      const name = gradientNameOf(tensor)
      return name === undefined ? null : new GradientFunction(name)
    },
    data: dataOf,
  },
  setters: {
    requires_grad: (self, value) => setRequiresGradient(self, value === true),
    grad: setGradient,
    data: assignData,
  },
  methods: {
    'size(self, dim=None)': ({tensor}, dim: number | null) =>
      dim === null ? torchSize(tensor.shape) : (tensor.shape[axisOf(torch, dim, tensor.rank)] ?? 0),
    'stride(self, dim=None)': ({tensor}, dim: number | null) => {
      const strides = stridesIn(tensor)
      return dim === null ? new Tuple(strides) : (strides[axisOf(torch, dim, tensor.rank)] ?? 0)
    },
    'element_size(self)': ({tensor}) =>
      tensor.dtype === 'bool' ? 1 : Number(/\d+$/.exec(tensor.dtype)?.[0] ?? 8) / 8,
    'is_floating_point(self)': ({tensor}) => isFloating(tensor.dtype),
    'is_contiguous(self)': ({tensor}) => isContiguous(tensor),
    'type(self, dtype=None, non_blocking=False)': ({tensor}, dtype: Value) => {
      if (dtype === null) return oldClassName(tensor)
      return wrapResult(torch, tensor.to(dtypeOf(dtype, torch) ?? tensor.dtype), 'ToCopyBackward0')
    },
    // places are told apart by the object that holds the numbers
    'data_ptr(self)': ({tensor}) => addressOf(tensor),
    'get_device(self)': () => -1,
    'requires_grad_(self, requires_grad=True)': (self, wanted: boolean) => {
      setRequiresGradient(self, wanted)
      return self
    },
    'backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None)': (
      {tensor},
      gradient: Value,
      retain: Value,
      creates: boolean,
    ) => {
      const retainsGraph = retain === null ? creates : retain === true
      backward(tensor, {gradient: gradientArgument(gradient), retainsGraph, createsGraph: creates})
      return null
    },
    'detach(self)': dataOf,
    'detach_(self)': detachInPlace,
    'retain_grad(self)': ({tensor}) => {
      if (!tensor.isDifferentiable)
        throw raise('RuntimeError', "can't retain_grad on Tensor that has requires_grad=False")
      tensor.requiresGradient = true
      return null
    },
    'zero_(self)': zero,
    'copy_(self, src, non_blocking=False)': copyFrom,
    'numpy(self, *, force=False)': toNumpy,
    '__array__(self, dtype=None)': (self) => toNumpy(self),
    'new_tensor(self, data, *, dtype=None, device=None, requires_grad=False)': ({tensor}, data: Value) => {
      const made = tensorFromValue(data, torch, tensor.dtype)
      if (!made) throw raise('RuntimeError', 'Could not infer dtype')
      return new TensorObject(torch, made)
    },
    '__reversed__(self)': ({tensor}) => wrapResult(torch, tensor.get({step: -1}), 'FlipBackward0'),
    '__deepcopy__(self, memo=None)': ({tensor}) => {
      if (tensor.node?.step)
        throw raise(
          'RuntimeError',
          'Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.',
        )
      const own = copy(tensor.detach())
      if (tensor.requiresGradient) own.requiresGradient = true
      return new TensorObject(torch, own)
    },
  },
}

export function addTensorMembers(): void {
  addMembers(tensorType, members)
  addLaterMethods(tensorType)
  for (const name of ['unsqueeze', 'squeeze', 't', 'transpose', 'swapaxes']) addShapeInPlace(name)
}

/** `x.unsqueeze_(0)`: the object goes on with the same numbers in another shape. */
function addShapeInPlace(name: string): void {
  const change = tensorType.lookup(name)
  if (!(change instanceof Builtin)) return
  const inPlace = (self: TensorObject, args: Value[], kwargs: Kwargs): Value => {
    const changed = change.call([self, ...args], kwargs)
    if (changed instanceof TensorObject) self.tensor = changed.tensor
    return self
  }
  tensorType.setMember(`${name}_`, new Builtin(`${name}_(self, *args, **kwargs)`, inPlace, true))
}

/** `x.type()` names the class of old: `torch.FloatTensor`. */
function oldClassName(tensor: Tensor): string {
  return `torch.${dtypeWords[tensor.dtype].word}Tensor`
}

/** Several tensors given as one or in a list. */
export function tensorsIn(value: Value): Tensor[] {
  const items = itemsOf(value) ?? [value]
  return items.map((item) => {
    if (item instanceof TensorObject) return item.tensor
    throw raise('TypeError', `expected Tensor, but got ${typeOf(item).name}`)
  })
}
