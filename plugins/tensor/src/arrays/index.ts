// The full surface of arrays, for what frameworks offer: functions, so that each user loads what it names.
export {promotions, type FrameworkName} from './promotions.ts'
export {createNumpyRandom} from '../random/numpy-random.ts'
export {applyOp} from '../tensor/apply-op.ts'
export type {Op} from '../tensor/op.ts'
export {DtypeConflict, commonDtype, type Participant} from '../tensor/promotion.ts'
export {categoryOf, isFloating} from '../tensor/dtype.ts'
export {
  alias,
  broadcastTo,
  copy,
  detached,
  isContiguous,
  part,
  permuted,
  reshaped,
  SharedPlacesError,
  stridesIn,
} from './view.ts'
export * from './elementwise.ts'
export {withGradient} from './own-gradient.ts'
export {
  all,
  any,
  countNonzero,
  cumulativeProduct,
  logSumExp,
  norm,
  product,
  standardDeviation,
  type Axes,
} from './reduce.ts'
export {gather, scatter, takeAlong} from './along-axis.ts'
export * from './sort.ts'
export * from './movement.ts'
export * from './products.ts'
export {
  addedAt,
  get,
  MaskError,
  nonzero,
  PlaceError,
  replaced,
  set,
  type SubscriptRules,
} from './subscript.ts'
export {padConstant, padFrom, type PaddingKind, type Pads} from './padding.ts'
export {resizeLinear, resizeNearest, type ResizeOptions} from './resize.ts'
export {along, standardise, standardiseGroups} from './normalisation.ts'
export {samePadding, windowCount, type AxisWindow} from './windows/places.ts'
export {
  channelsFirst,
  channelsLast,
  channelsLastConvolution,
  convolution,
  fold,
  transposedConvolution,
  unfold,
  type ConvolutionOptions,
} from './windows/convolution.ts'
export {
  adaptiveMaxPool,
  adaptiveMeanPool,
  maxPool,
  meanPool,
  type LargestOfWindows,
  type MeanPoolingOptions,
  type PoolingOptions,
} from './windows/pooling.ts'
export * from './linalg/index.ts'
export {changeInPlace} from '../tensor/change-in-place.ts'
