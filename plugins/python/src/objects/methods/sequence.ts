// What lists, tuples, texts and bytes have in common.
import {isEqual} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {asIndex} from '../index-of.ts'
import {type Value} from '../object.ts'
import {compare, holds, type CompareOperator} from '../operators.ts'

/** How often `sequence * times` repeats; undefined where `times` is no whole number. */
export function repeatCount(times: Value): number | undefined {
  const count = asIndex(times)
  if (count === undefined) return undefined
  if (typeof count === 'bigint' && count > 0)
    throw raise('OverflowError', "cannot fit 'int' into an index-sized integer")
  return Math.max(0, Number(count))
}

export function repeated(items: readonly Value[], count: number): Value[] {
  if (items.length * count > 2 ** 27) throw raise('MemoryError')
  const all: Value[] = []
  for (let i = 0; i < count; i++) for (const item of items) all.push(item)
  return all
}

/** Item by item, as far as they are equal. */
export function compareItems(op: CompareOperator, a: readonly Value[], b: readonly Value[]): Value {
  if ((op === 'eq' || op === 'ne') && a.length !== b.length) return op === 'ne'
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [left, right] = [a[i] ?? null, b[i] ?? null]
    if (!isEqual(left, right)) return op === 'eq' ? false : op === 'ne' ? true : compare(op, left, right)
  }
  return holds(op, a.length - b.length)
}

/** Where the item stands from `start` on, -1 if nowhere. */
export function placeIn(items: readonly Value[], item: Value, start = 0, stop = items.length): number {
  for (let i = start; i < stop && i < items.length; i++) if (isEqual(items[i] ?? null, item)) return i
  return -1
}

/** `start` or `stop` of `index` and `find`: from the end if negative. */
export function clampPlace(value: Value | undefined, length: number, otherwise: number): number {
  if (value === undefined || value === null) return otherwise
  const index = asIndex(value)
  if (index === undefined)
    throw raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
  const place = index < 0 ? Number(index) + length : Number(index)
  return Math.max(0, Math.min(place, length))
}

/** `[1, 'a']`: the texts of the items. */
export function joined(items: Iterable<Value>, text: (item: Value) => string): string {
  return Array.from(items, text).join(', ')
}
