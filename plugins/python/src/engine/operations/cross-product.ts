// The cross product of vectors of two or three numbers.
import type {Tensor} from 'd2lbook-tensor'

/** A vector of two numbers lies in the plane. */
export function crossParts(a: Tensor, b: Tensor): [Tensor, Tensor, Tensor] {
  const part = (v: Tensor, i: number): Tensor =>
    i < (v.shape.at(-1) ?? 0) ? v.get('...', i) : v.get('...', 0).mul(0)
  const product = (i: number, j: number): Tensor =>
    part(a, i)
      .mul(part(b, j))
      .sub(part(a, j).mul(part(b, i)))
  return [product(1, 2), product(2, 0), product(0, 1)]
}
