// How MXNet and TensorFlow put NumPy's text into their own.

import {kindOf, type PrintedArray} from './array-text.ts'
import {positional, scientific, type Bits} from './digits.ts'
import {bitsOf, numpyOptions, numpyRepr, numpyStr, shapeText, type NumpyOptions} from './numpy-text.ts'

/** `array([1., 2.])`: float32 and bool are not told. Source: mxnet/numpy/multiarray.py of MXNet 2. */
export function mxnetRepr(array: PrintedArray, options: NumpyOptions = numpyOptions): string {
  const text = numpyRepr(array, {...options, version: 1})
  const isTold = text.includes('dtype=')
  if (array.dtype === 'float32') return isTold ? `${text.slice(0, text.lastIndexOf(','))})` : text
  if (isTold || array.dtype === 'bool') return text
  return `${text.slice(0, -1)}, dtype=${array.dtype})`
}

/** `<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>`. Source: tensorflow/python/framework/ops.py. */
export function tensorflowRepr(array: PrintedArray, options: NumpyOptions = numpyOptions): string {
  return `<tf.Tensor: shape=${shapeText(array.shape)}, dtype=${array.dtype}, numpy=${innerRepr(array, options)}>`
}

export function tensorflowStr(array: PrintedArray, options: NumpyOptions = numpyOptions): string {
  const text = array.shape.length === 0 ? scalarText(array) : numpyStr(array, options)
  return `tf.Tensor(${onOwnLines(text)}, shape=${shapeText(array.shape)}, dtype=${array.dtype})`
}

/** `<tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>` */
export function tensorflowVariableRepr(
  array: PrintedArray,
  name: string,
  options: NumpyOptions = numpyOptions,
): string {
  return `<tf.Variable '${name}' shape=${shapeText(array.shape)} dtype=${array.dtype}, numpy=${innerRepr(array, options)}>`
}

function innerRepr(array: PrintedArray, options: NumpyOptions): string {
  return onOwnLines(array.shape.length === 0 ? scalarText(array) : numpyRepr(array, options))
}

function onOwnLines(text: string): string {
  return text.includes('\n') ? `\n${text}` : text
}

/** From here on scalars are written with an exponent; those of Python's own precision where Python does. */
const largestPositional: Readonly<Record<Bits, number>> = {16: 1e3, 32: 1e6, 64: 1e16}

/** `str` of a NumPy scalar: `1.0`, `3`, `True`. */
export function scalarText({values, dtype}: PrintedArray): string {
  const value = values[0] ?? 0
  const kind = kindOf(dtype)
  if (kind === 'bool') return value ? 'True' : 'False'
  if (kind === 'int') return String(value)
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf'
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= largestPositional[bitsOf(dtype)]))
    return shortExponential(value, dtype)
  const text = positional(value, bitsOf(dtype), 100)
  return text.endsWith('.') ? `${text}0` : text
}

function shortExponential(value: number, dtype: string): string {
  const {mantissa, exponent} = scientific(value, bitsOf(dtype), 20)
  return `${mantissa.replace(/\.$/, '')}e${exponent}`
}
