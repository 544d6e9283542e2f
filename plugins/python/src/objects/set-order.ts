// The order in which CPython shows a set of numbers: that of its table. Texts come there in another order in every run.
// Source: Objects/setobject.c, `set_add_entry` and `set_table_resize`.
import {hash} from './equality.ts'
import {Float, type Value} from './object.ts'

interface Entry {
  key: Value
  hash: number | bigint
}

const linearProbes = 9

/** Keys in the order of their coming, put into the order of CPython if all are numbers. */
export function shownOrder(keys: Value[]): Value[] {
  if (keys.length < 2 || !keys.every(isNumber)) return keys
  let table = emptyTable(8)
  let used = 0
  for (const key of keys) {
    insert(table, {key, hash: hash(key)})
    used++
    if (used * 5 >= (table.length - 1) * 3) table = resized(table, used > 50_000 ? used * 2 : used * 4)
  }
  return table.flatMap((entry) => (entry ? [entry.key] : []))
}

function isNumber(key: Value): boolean {
  return (
    typeof key === 'number' || typeof key === 'boolean' || typeof key === 'bigint' || key instanceof Float
  )
}

function insert(table: (Entry | undefined)[], entry: Entry): void {
  const {length} = table
  let at = lowBits(entry.hash, length)
  if (!table[at]) {
    table[at] = entry
    return
  }
  let perturb = BigInt.asUintN(64, BigInt(entry.hash))
  for (;;) {
    const last = at + linearProbes < length ? at + linearProbes : at
    for (let place = at; place <= last; place++) {
      if (table[place]) continue
      table[place] = entry
      return
    }
    perturb >>= 5n
    at = Number((BigInt(at) * 5n + 1n + perturb) % BigInt(length))
  }
}

function lowBits(value: number | bigint, length: number): number {
  if (typeof value === 'bigint') return Number(BigInt.asUintN(64, value) % BigInt(length))
  return ((value % length) + length) % length
}

function emptyTable(length: number): (Entry | undefined)[] {
  return Array.from({length}, () => undefined)
}

function resized(table: readonly (Entry | undefined)[], least: number): (Entry | undefined)[] {
  let length = 8
  while (length <= least) length *= 2
  const next = emptyTable(length)
  for (const entry of table) if (entry) insert(next, entry)
  return next
}
