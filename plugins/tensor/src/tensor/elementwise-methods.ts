// Methods that work number by number.
import {apply} from './apply.ts'
import {alongLast} from './along-last.ts'
import {isFloating} from './dtype.ts'
import {numberOf, operandOf, type Operand} from './operand.ts'
import type {Tensor} from './tensor.ts'
import {Value} from './value.ts'

export abstract class ElementwiseMethods extends Value {
  // arithmetic

  add(this: Tensor, other: Operand): Tensor {
    return apply('add', [this, operandOf(this, other)])
  }
  sub(this: Tensor, other: Operand): Tensor {
    return apply('sub', [this, operandOf(this, other)])
  }
  mul(this: Tensor, other: Operand): Tensor {
    return apply('mul', [this, operandOf(this, other)])
  }
  div(this: Tensor, other: Operand): Tensor {
    return apply('div', [this, operandOf(this, other)])
  }
  pow(this: Tensor, exponent: Operand): Tensor {
    const {value, kind} = numberOf(exponent)
    const isBroken = isFloating(this.dtype)
    // exact, and defined for negative numbers on every device
    if (value === 2 && (isBroken || kind === 'int')) return this.mul(this)
    if (value === 0.5) return this.sqrt()
    // whole numbers to a negative power are broken ones
    if (!isBroken && value < 0) return this.to(this.tensors.promotion.broken).pow(exponent)
    return apply('pow', [this, operandOf(this, exponent)])
  }
  floorDivide(this: Tensor, other: Operand): Tensor {
    return apply('floorDivide', [this, operandOf(this, other)])
  }
  /** With the sign of the divisor, as in Python. */
  remainder(this: Tensor, other: Operand): Tensor {
    return apply('remainder', [this, operandOf(this, other)])
  }
  maximum(this: Tensor, other: Operand): Tensor {
    return apply('maximum', [this, operandOf(this, other)])
  }
  minimum(this: Tensor, other: Operand): Tensor {
    return apply('minimum', [this, operandOf(this, other)])
  }
  clip(this: Tensor, low: Operand, high: Operand): Tensor {
    return this.maximum(low).minimum(high)
  }
  neg(this: Tensor): Tensor {
    return apply('neg', [this])
  }
  abs(this: Tensor): Tensor {
    return apply('abs', [this])
  }
  sign(this: Tensor): Tensor {
    return apply('sign', [this])
  }
  exp(this: Tensor): Tensor {
    return apply('exp', [this])
  }
  log(this: Tensor): Tensor {
    return apply('log', [this])
  }
  sqrt(this: Tensor): Tensor {
    return apply('sqrt', [this])
  }
  sin(this: Tensor): Tensor {
    return apply('sin', [this])
  }
  cos(this: Tensor): Tensor {
    return apply('cos', [this])
  }
  floor(this: Tensor): Tensor {
    return apply('floor', [this])
  }
  ceil(this: Tensor): Tensor {
    return apply('ceil', [this])
  }
  /** Halves to the even neighbour. */
  round(this: Tensor): Tensor {
    return apply('round', [this])
  }
  truncate(this: Tensor): Tensor {
    return apply('truncate', [this])
  }

  // comparisons

  equal(this: Tensor, other: Operand): Tensor {
    return apply('equal', [this, operandOf(this, other)])
  }
  notEqual(this: Tensor, other: Operand): Tensor {
    return apply('notEqual', [this, operandOf(this, other)])
  }
  less(this: Tensor, other: Operand): Tensor {
    return apply('less', [this, operandOf(this, other)])
  }
  lessEqual(this: Tensor, other: Operand): Tensor {
    return apply('lessEqual', [this, operandOf(this, other)])
  }
  greater(this: Tensor, other: Operand): Tensor {
    return apply('greater', [this, operandOf(this, other)])
  }
  greaterEqual(this: Tensor, other: Operand): Tensor {
    return apply('greaterEqual', [this, operandOf(this, other)])
  }
  logicalNot(this: Tensor): Tensor {
    return apply('logicalNot', [this])
  }
  logicalAnd(this: Tensor, other: Operand): Tensor {
    return apply('logicalAnd', [this, operandOf(this, other)])
  }
  logicalOr(this: Tensor, other: Operand): Tensor {
    return apply('logicalOr', [this, operandOf(this, other)])
  }
  /** This where `condition` holds, `other` elsewhere. */
  where(this: Tensor, condition: Tensor, other: Operand): Tensor {
    return apply('where', [condition, this, operandOf(this, other)])
  }

  // activations and losses

  relu(this: Tensor): Tensor {
    return apply('relu', [this])
  }
  leakyRelu(this: Tensor, slope = 0.01): Tensor {
    return apply('leakyRelu', [this], {slope})
  }
  /** With a slope for negative numbers that can be learned. */
  prelu(this: Tensor, slope: Tensor): Tensor {
    return this.where(this.greater(0), this.mul(slope))
  }
  sigmoid(this: Tensor): Tensor {
    return apply('sigmoid', [this])
  }
  tanh(this: Tensor): Tensor {
    return apply('tanh', [this])
  }
  /** In its tanh form. */
  gelu(this: Tensor): Tensor {
    return apply('gelu', [this])
  }
  softmax(this: Tensor, axis = -1): Tensor {
    return alongLast(this, 'softmax', axis, (x) => apply('softmax', [x]))
  }
  logSoftmax(this: Tensor, axis = -1): Tensor {
    return alongLast(this, 'logSoftmax', axis, (x) => apply('logSoftmax', [x]))
  }
  /** Of logits `[..., classes]` against class numbers `[...]`: a loss for each. */
  crossEntropy(this: Tensor, labels: Tensor): Tensor {
    return apply('crossEntropy', [this, labels])
  }
  /** Of logits against targets from 0 to 1: a loss for each. */
  logisticLoss(this: Tensor, targets: Operand): Tensor {
    return apply('logisticLoss', [this, operandOf(this, targets)])
  }
  /** The mean of all squared differences. */
  meanSquaredError(this: Tensor, targets: Operand): Tensor {
    return this.sub(targets).pow(2).mean()
  }
  /** Each number 0 with this probability, the others larger in return. */
  dropout(this: Tensor, probability: number): Tensor {
    if (!(probability >= 0 && probability <= 1))
      throw new RangeError(`dropout: got probability ${probability}, expected 0 to 1`)
    if (probability === 0) return this
    if (probability === 1) return this.mul(0)
    const kept = this.tensors.bernoulli(1 - probability, this.shape, this.dtype)
    return this.mul(kept.mul(1 / (1 - probability)))
  }
}
