// Quantiles between two neighbours in the order of size, as NumPy and PyTorch have them by default.
import {isNan, sortAlong, type Tensor} from 'd2lbook-tensor'
import {keptShape, movedToEnd} from '../axes.ts'

/**
 * @param parts from 0 to 1
 * @param axes all by default
 * @returns for each of the parts; NaN where there is one among the numbers
 */
export function quantiles(
  x: Tensor,
  parts: readonly number[],
  axes: readonly number[] | undefined,
  keepsAxes = false,
): Tensor[] {
  const along = axes ?? x.shape.map((_, axis) => axis)
  const moved = movedToEnd(x, along)
  const rest = moved.shape.slice(0, x.rank - along.length)
  const rows = moved.reshape([...rest, -1])
  const sorted = sortAlong(rows, -1).values
  // in order it comes last
  const isBroken = isNan(sorted.get('...', -1))
  const shape = keepsAxes ? keptShape(x.shape, along) : rest
  return parts.map((part) => between(sorted, part).where(isBroken.logicalNot(), NaN).reshape(shape))
}

/** From the nearer neighbour, so that both ends are exact. Source: `_lerp` in numpy/lib/_function_base_impl.py. */
function between(sorted: Tensor, part: number): Tensor {
  const place = part * ((sorted.shape.at(-1) ?? 1) - 1)
  const [low, high] = [sorted.get('...', Math.floor(place)), sorted.get('...', Math.ceil(place))]
  const rest = place - Math.floor(place)
  const step = high.sub(low)
  return rest < 0.5 ? low.add(step.mul(rest)) : high.sub(step.mul(1 - rest))
}
