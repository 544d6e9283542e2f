// Shapes that do not fit together are told in the framework's words, before the tensor room refuses them in its own.
import type {Tensor} from 'd2lbook-tensor'
import {broadcastShapes} from './broadcast.ts'
import type {Framework} from './framework.ts'

/** @throws the framework's error where the operands cannot be repeated to a common shape */
export function meet(framework: Framework, operation: string, ...operands: Tensor[]): void {
  const [first] = operands
  if (operands.every(({shape}) => shape.length === 0 || shape === first?.shape)) return
  broadcastShapes(
    framework,
    operation,
    operands.map(({shape}) => shape),
  )
}

/** Of a broken type, as functions with broken results make it. */
export function floating({promotion}: Framework, x: Tensor): Tensor {
  return x.to(promotion.real(x.dtype))
}
