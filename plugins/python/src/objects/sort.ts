// Sorting: stable, by `<` alone.
import {call} from './invoke.ts'
import {compareTexts} from './code-points.ts'
import {Float, type Value} from './object.ts'
import {compare} from './operators.ts'
import {isTrue} from './truth.ts'

interface Entry {
  key: Value
  item: Value
}

/** Sorts the array itself. */
export function sortItems(items: Value[], key: Value, isReversed: boolean): void {
  const entries: Entry[] = items.map((item) => ({key: key === null ? item : call(key, [item]), item}))
  // equal ones keep their order, also from the end
  if (isReversed) entries.reverse()
  const sorted = entries.every((one) => typeof one.key === 'number' || isOrdered(one.key))
    ? entries.toSorted((a, b) => numberOf(a.key) - numberOf(b.key))
    : entries.every((one) => typeof one.key === 'string')
      ? entries.toSorted((a, b) => compareTexts(a.key as string, b.key as string))
      : mergeSort(entries)
  if (isReversed) sorted.reverse()
  for (let i = 0; i < sorted.length; i++) items[i] = sorted[i]?.item ?? null
}

function isOrdered(value: Value): boolean {
  return value instanceof Float && Number.isFinite(value.value)
}

function numberOf(value: Value): number {
  return value instanceof Float ? value.value : Number(value)
}

/** Asks only `b < a`, and stands orders that contradict themselves. */
function mergeSort(entries: Entry[]): Entry[] {
  if (entries.length < 2) return entries
  const middle = entries.length >> 1
  const left = mergeSort(entries.slice(0, middle))
  const right = mergeSort(entries.slice(middle))
  const merged: Entry[] = []
  let [i, j] = [0, 0]
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i], right[j]]
    if (!a || !b) break
    if (isTrue(compare('lt', b.key, a.key))) {
      merged.push(b)
      j++
    } else {
      merged.push(a)
      i++
    }
  }
  return [...merged, ...left.slice(i), ...right.slice(j)]
}
