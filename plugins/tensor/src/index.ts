export type * from './model.ts'
export {BackendLostError, type Backend, type Program, type StepScalars} from './backend.ts'
export type {KernelCall, Scalar} from './kernel-calls.ts'
export {createRandom, type Random} from './random.ts'
export * from './training.ts'
export {createTensors} from './tensor/create-tensors.ts'
export {Tensors} from './tensor/tensors.ts'
export {Tensor, type Nested, type Operand} from './tensor/tensor.ts'
export type {Dtype} from './tensor/dtype.ts'
export type {Index, Slice} from './tensor/indexing.ts'
export type {Shape} from './tensor/shape.ts'
export {gradientsOf} from './tensor/gradient.ts'
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
