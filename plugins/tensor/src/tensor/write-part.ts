// Changes of a part in place that cost as much as the part, not as much as the whole.
import type {Region} from './indexing.ts'
import {placed, placedInto} from './structure-ops.ts'
import type {Tensor} from './tensor.ts'

/**
 * Replaces a part of a tensor by `part`, which is broadcast to it and cast for. The first time the numbers are copied, from then on
 * they are changed where they lie, until another tensor looks at them as well.
 *
 * @returns whether it was done: what gradients pass through has to be an op, and numbers on a card are never changed
 * @throws RangeError if `part` cannot be broadcast
 */
export function writePart(whole: Tensor, region: Region, part: Tensor): boolean {
  const {tensors, view, storage} = whole
  const isStep = tensors.isRecording && (whole.isDifferentiable || part.isDifferentiable)
  if (view || isStep || !tensors.changesInPlace(storage.precision)) return false
  const spread = part.to(whole.dtype).expandTo(region.shape)
  if (storage.isAlone && !storage.loans && storage !== spread.storage) {
    placedInto(spread, region, whole)
    whole.changes.count += 1
  } else {
    whole.takeOver(placed(spread, region, whole))
    whole.storage.isAlone = true
  }
  return true
}
