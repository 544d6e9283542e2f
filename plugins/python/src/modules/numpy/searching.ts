// Where numbers would stand in sorted ones.
import {Builtin} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {tensorFromValue} from '../../engine/convert.ts'
import {room} from '../../engine/room.ts'
import {numpy} from './framework.ts'
import type {Tensor} from 'd2lbook-tensor'

function tensorOf(value: Value): Tensor {
  const tensor = tensorFromValue(value, numpy)
  if (tensor) return tensor
  throw raise('TypeError', 'only numbers can be searched for here')
}

/** NaN comes last. */
function isBefore(x: number, y: number): boolean {
  return x < y || (Number.isNaN(y) && !Number.isNaN(x))
}

function placeOf(sorted: ArrayLike<number>, value: number, isRight: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const here = sorted[middle] ?? 0
    const goesOn = isRight ? !isBefore(value, here) : isBefore(here, value)
    if (goesOn) low = middle + 1
    else high = middle
  }
  return low
}

function searchSorted(a: Value, v: Value, side: Value, sorter: Value): Value {
  if (side !== 'left' && side !== 'right') throw raise('ValueError', "search side must be 'left' or 'right'")
  const given = tensorOf(a)
  if (given.rank !== 1) throw raise('ValueError', 'object too deep for desired array')
  const sorted = (sorter === null ? given : given.take(tensorOf(sorter))).values()
  const wanted = tensorOf(v)
  const places = Float64Array.from(wanted.values(), (value) => placeOf(sorted, value, side === 'right'))
  return numpy.wrap(room(numpy).tensor(places, wanted.shape, 'int64'))
}

/** `np.searchsorted`, and the method of arrays. */
export const searchSortedFunction = new Builtin('searchsorted(a, v, side="left", sorter=None)', searchSorted)
export const searchSortedMethod = new Builtin(
  'searchsorted(self, v, side="left", sorter=None)',
  searchSorted,
  true,
)
