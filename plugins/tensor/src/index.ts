export type * from './model.ts'
export {BackendLostError, type Backend, type Program, type StepScalars} from './backend.ts'
export type {KernelCall, Scalar} from './kernel-calls.ts'
export {createRandom, type Random} from './random/random.ts'
export * from './training.ts'
export {createTensors} from './tensor/create-tensors.ts'
export {Tensors} from './tensor/tensors.ts'
export {Tensor} from './tensor/tensor.ts'
export type {Nested} from './tensor/nested.ts'
export type {Operand, PythonNumber} from './tensor/operand.ts'
export type {Promotion} from './tensor/promotion.ts'
export type {Category, Dtype, FloatArray} from './tensor/dtype.ts'
export type {BasicIndex, Index, Slice} from './tensor/indexing.ts'
export type {Shape} from './tensor/shape.ts'
export {
  ChangedInPlaceError,
  gradientsOf,
  GraphFreedError,
  type GradientOptions,
  type Gradients,
  type GraphNode,
} from './tensor/gradient.ts'
export {
  activation,
  dropout,
  flatten,
  linear,
  prelu,
  sequential,
  type Layer,
  type Linear,
} from './nn/layers.ts'
export {adam, sgd, type AdamOptions, type Optimizer, type SgdOptions} from './nn/optimizers.ts'
export * from './arrays/index.ts'
