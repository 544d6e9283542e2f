// The full surface of arrays, for what frameworks offer: functions, so that each user loads what it names.
export {promotions, type FrameworkName} from './promotions.ts'
export {createNumpyRandom} from '../random/numpy-random.ts'
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
