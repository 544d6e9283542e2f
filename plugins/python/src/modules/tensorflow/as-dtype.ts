// `tf.as_dtype` and `tf.function`.
import {Builtin} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {dtypeOf} from '../../engine/parameters.ts'
import {tensorflow} from './framework.ts'
import {dtypes} from './types.ts'

/** A type of numbers by whatever names it: a string, a class of Python or of NumPy. */
export const asDtype = new Builtin('as_dtype(type_value)', (value: Value) => {
  const found = value === 'int' ? 'int64' : value === 'float' ? 'float32' : dtypeOf(value, tensorflow)
  const dtype = found === undefined ? undefined : dtypes.get(found)
  if (dtype) return dtype
  throw raise(
    'TypeError',
    `Cannot convert the argument \`type_value\`: ${repr(value)} to a TensorFlow DType.`,
  )
})
