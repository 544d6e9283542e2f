// Numbers are kept as 32-bit floats whatever they are called: whole numbers are exact up to 2^24, true is 1 and false 0.

export type Dtype = 'float32' | 'int32' | 'bool'

/** What arithmetic on two gives. */
export function promote(a: Dtype, b: Dtype): Dtype {
  if (a === 'float32' || b === 'float32') return 'float32'
  return a === 'int32' || b === 'int32' ? 'int32' : 'bool'
}

/** Sums and products of truths are counts. */
export function countable(dtype: Dtype): Dtype {
  return dtype === 'bool' ? 'int32' : dtype
}
