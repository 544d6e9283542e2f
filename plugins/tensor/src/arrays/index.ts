// The full surface of arrays, for what frameworks offer. Functions, so that each user loads what it names.
export {promotions, type FrameworkName} from './promotions.ts'
export {DtypeConflict, commonDtype, type Participant, type Promotion} from '../tensor/promotion.ts'
export {categoryOf, isFloating, type Dtype, type FloatArray} from '../tensor/dtype.ts'
export {ChangedInPlaceError, GraphFreedError} from '../tensor/gradient.ts'
