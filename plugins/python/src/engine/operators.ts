// What Python's operators call: `x + 1`, `1 + x`, `x += 1`, `-x`, made of the table's operations.
import type {Tensor} from 'd2lbook-tensor'
import {Builtin, type Implementation} from '../objects/builtin.ts'
import {notImplemented, type PyType, type Value} from '../objects/object.ts'
import {assignInto} from './assign.ts'
import {operandOf} from './convert.ts'
import type {Framework, Making} from './framework.ts'
import {gradientName, translatingErrors, wrapResult, type Operation} from './operation.ts'
import {TensorObject} from './tensor-object.ts'

/** Python itself looks for the mirrored comparison. */
const comparisons = new Set(['__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__'])

/** @param isMutable whether the operators with `=` change the array itself */
export function addOperators(
  type: PyType,
  framework: Framework,
  operations: readonly Operation[],
  isMutable: boolean,
): void {
  for (const operation of operations) {
    const {operator} = operation
    if (operator === undefined) continue
    if (!('y' in operation.parameters)) addUnary(type, framework, operation, operator)
    else addBinary(type, framework, operation, operator, isMutable)
  }
}

function addUnary(type: PyType, framework: Framework, operation: Operation, operator: string): void {
  method(type, `${operator}(self, /)`, (self: TensorObject) => {
    const result = translatingErrors(framework, operation, () => operation.run({x: self.tensor}, framework))
    const made = {operation: operation.name, operands: [self.tensor], hasDtype: false}
    return wrapResult(framework, result, gradientName(operation, {x: self.tensor}), [], made)
  })
}

function addBinary(
  type: PyType,
  framework: Framework,
  operation: Operation,
  operator: string,
  isMutable: boolean,
): void {
  /** NumPy lets arrays of those who take its own compute with them. */
  const gives = (other: Value): boolean =>
    framework.name === 'numpy' && other instanceof TensorObject && other.framework.takesNumpy === true
  const compute = (x: Tensor, y: Tensor): Tensor =>
    translatingErrors(framework, operation, () => operation.run({x, y}, framework)) as Tensor
  const wrapped = (x: Tensor, y: Tensor): Value =>
    wrapResult(framework, compute(x, y), gradientName(operation, {x, y}), [], made(x, y))
  const bare = operator.slice(2, -2)
  const made = (...operands: Tensor[]): Making => ({operation: operation.name, operands, hasDtype: false})

  method(type, `${operator}(self, other, /)`, (self: TensorObject, other: Value) => {
    framework.checkNumber?.(other, self.tensor.dtype)
    const operand = gives(other)
      ? undefined
      : (framework.giveWay?.(other, self.tensor.dtype) ?? operandOf(other, framework))
    return operand ? wrapped(self.tensor, operand) : notImplemented
  })
  if (comparisons.has(operator)) return
  method(type, `__r${bare}__(self, other, /)`, (self: TensorObject, other: Value) => {
    framework.checkNumber?.(other, self.tensor.dtype)
    const operand = framework.giveWay?.(other, self.tensor.dtype) ?? operandOf(other, framework)
    return operand ? wrapped(operand, self.tensor) : notImplemented
  })
  if (!isMutable) return
  method(type, `__i${bare}__(self, other, /)`, (self: TensorObject, other: Value) => {
    const operand = operandOf(other, framework)
    if (operand && operation.change?.({x: self.tensor, y: operand})) return self
    return operand
      ? assignInto(self, compute(self.tensor, operand), gradientName(operation, {x: self.tensor, y: operand}))
      : notImplemented
  })
}

export function method(type: PyType, text: string, run: Implementation): void {
  type.setMember(text.slice(0, text.indexOf('(')), new Builtin(text, run, true))
}
