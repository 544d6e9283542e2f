// The rules of the frameworks, one row each. Sources: torch.result_type (c10/core/ScalarType.h, aten TypeProperties.cpp), NumPy's NEP 50,
// JAX's type promotion lattice (jax.numpy, 64-bit types off), TensorFlow 2 (no conversion), MXNet's numpy interface.
import {isFloating, type Dtype} from '../tensor/dtype.ts'
import {DtypeConflict, joinByWidth, wholesTo, type Promotion} from '../tensor/promotion.ts'

const same = (dtype: Dtype): Dtype => dtype

/** TensorFlow's functions of broken numbers take no whole ones. */
function floatsOnly(dtype: Dtype): Dtype {
  if (isFloating(dtype)) return dtype
  throw new DtypeConflict('float32', dtype, 0)
}

const quotientInTensorflow: Partial<Record<Dtype, Dtype>> = {
  uint8: 'float32',
  int8: 'float32',
  int16: 'float32',
  uint32: 'float64',
  int32: 'float64',
  int64: 'float64',
}

/** What holds a whole number's every value, among NumPy's broken types. */
const exactFloat: Partial<Record<Dtype, Dtype>> = {
  bool: 'float16',
  uint8: 'float16',
  int8: 'float16',
  int16: 'float32',
  uint32: 'float64',
  int32: 'float64',
  int64: 'float64',
}

/** NumPy never loses a digit: a whole number that meets a broken one first becomes broken itself. */
function joinExactly(a: Dtype, b: Dtype): Dtype {
  // what holds all of both
  if ((a === 'uint32') !== (b === 'uint32') && (a.startsWith('int') || b.startsWith('int'))) return 'int64'
  const isMixed = isFloating(a) !== isFloating(b)
  if (!isMixed || a === 'bool' || b === 'bool') return joinByWidth(a, b)
  return joinByWidth(exactFloat[a] ?? a, exactFloat[b] ?? b)
}

/** JAX without 64-bit types. */
function joinNarrowly(a: Dtype, b: Dtype): Dtype {
  const wide = joinByWidth(a, b)
  if (wide === 'int64') return 'int32'
  return wide === 'float64' ? 'float32' : wide
}

export type FrameworkName = 'torch' | 'numpy' | 'jax' | 'tensorflow' | 'mxnet'

export const promotions: Record<FrameworkName, Promotion> = {
  torch: {
    name: 'torch',
    whole: 'int64',
    broken: 'float32',
    place: 'int64',
    join: joinByWidth,
    zeroDimensionsAreWeak: true,
    real: wholesTo('float32'),
    quotient: wholesTo('float32'),
    total: wholesTo('int64'),
    truths: 'bool',
  },
  numpy: {
    name: 'numpy',
    whole: 'int64',
    broken: 'float64',
    place: 'int64',
    join: joinExactly,
    zeroDimensionsAreWeak: false,
    real: (dtype) => exactFloat[dtype] ?? dtype,
    quotient: wholesTo('float64'),
    total: wholesTo('int64'),
    truths: 'bool',
  },
  jax: {
    name: 'jax',
    whole: 'int32',
    broken: 'float32',
    place: 'int32',
    join: joinNarrowly,
    zeroDimensionsAreWeak: false,
    real: wholesTo('float32'),
    quotient: wholesTo('float32'),
    total: (dtype) => (dtype === 'uint32' || dtype === 'uint8' ? 'uint32' : wholesTo('int32')(dtype)),
    truths: 'bool',
  },
  tensorflow: {
    name: 'tensorflow',
    whole: 'int32',
    broken: 'float32',
    place: 'int64',
    join: () => undefined,
    zeroDimensionsAreWeak: false,
    isStrictWithNumbers: true,
    real: floatsOnly,
    quotient: (dtype) => quotientInTensorflow[dtype] ?? floatsOnly(dtype),
    total: same,
    truths: 'bool',
  },
  mxnet: {
    name: 'mxnet',
    whole: 'int64',
    broken: 'float32',
    place: 'int64',
    join: joinByWidth,
    zeroDimensionsAreWeak: false,
    real: wholesTo('float32'),
    quotient: wholesTo('float32'),
    total: wholesTo('int64'),
    truths: 'bool',
  },
}
