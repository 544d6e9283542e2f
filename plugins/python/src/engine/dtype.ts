// Types of numbers, as objects: `torch.float32`.
import type {Dtype} from 'd2lbook-tensor'
import {PyObject, type PyType} from '../objects/object.ts'

export class DtypeObject extends PyObject {
  override readonly type: PyType
  readonly dtype: Dtype

  constructor(type: PyType, dtype: Dtype) {
    super()
    this.type = type
    this.dtype = dtype
  }
}

export function isFloating(dtype: Dtype): boolean {
  return dtype.includes('float')
}

/** What PyTorch calls types in its messages, and C++ those. */
export const dtypeWords: Readonly<Record<Dtype, {word: string; c: string}>> = {
  bool: {word: 'Bool', c: 'bool'},
  uint8: {word: 'Byte', c: 'unsigned char'},
  int8: {word: 'Char', c: 'signed char'},
  int16: {word: 'Short', c: 'short'},
  uint32: {word: 'UInt32', c: 'unsigned int'},
  int32: {word: 'Int', c: 'int'},
  int64: {word: 'Long', c: 'long int'},
  float16: {word: 'Half', c: 'c10::Half'},
  bfloat16: {word: 'BFloat16', c: 'c10::BFloat16'},
  float32: {word: 'Float', c: 'float'},
  float64: {word: 'Double', c: 'double'},
}

/** 0 truths, 1 whole numbers, 2 broken ones. */
export function categoryHeight(dtype: Dtype): number {
  if (dtype === 'bool') return 0
  return isFloating(dtype) ? 2 : 1
}
