import type {Category} from './dtype.ts'
import type {Tensor} from './tensor.ts'

/** A number that says whether it is whole: `2.0` is not. */
export interface PythonNumber {
  value: number
  kind: Category
}

/** Numbers stand for tensors of one number, whose type gives way. Of a bare one the value says whether it is whole. */
export type Operand = Tensor | PythonNumber | number

export function operandOf(beside: Tensor, operand: Operand): Tensor {
  if (typeof operand === 'number') return beside.tensors.constant(operand)
  return 'kind' in operand ? beside.tensors.constant(operand.value, operand.kind) : operand
}

/** The value and kind of a number; of a tensor no value. */
export function numberOf(operand: Operand): {value: number; kind?: Category} {
  if (typeof operand !== 'number') return 'kind' in operand ? operand : {value: Number.NaN}
  return {value: operand, kind: Number.isInteger(operand) ? 'int' : 'float'}
}
