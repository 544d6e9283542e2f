// What dicts and sets are made of: keys in the order of their coming, where 1, 1.0 and True are one key.
import {hash, hashesByIdentity, isEqual} from './equality.ts'
import {Boxed, Float, PyObject, typeOf, type Value} from './object.ts'
import {Tuple} from './tuple.ts'

/** Numbers and texts stand for themselves; other objects for one that is equal to them and came first. */
type Key = string | number | bigint | null | PyObject

export class HashTable {
  readonly #entries: Map<Key, Value>
  /** Keys that do not stand for themselves: True for 1. */
  #originals: Map<Key, Value> | undefined
  /** Objects that say themselves what they are equal to. */
  #buckets: Map<Value, PyObject[]> | undefined
  /** The keys, while entries are taken out from the end. */
  #order: Key[] = []
  /** Of the object that was looked for last and is not there. */
  #hash: Value = 0

  /** They belong to something else as well: the attributes of an object. */
  readonly isShared: boolean

  /** @param entries taken as they are, not copied */
  constructor(entries: Map<string, Value> = new Map(), isShared = false) {
    this.#entries = entries
    this.isShared = isShared
  }

  get size(): number {
    return this.#entries.size
  }

  /** With texts as keys alone, the very Map that it was made of. */
  get names(): Map<string, Value> {
    return this.#entries as Map<string, Value>
  }

  get(key: Value): Value | undefined {
    return this.#entries.get(typeof key === 'string' && !this.#buckets ? key : this.#find(key))
  }

  has(key: Value): boolean {
    return this.#entries.has(typeof key === 'string' && !this.#buckets ? key : this.#find(key))
  }

  set(key: Value, value: Value): void {
    if (typeof key === 'string' && !this.#buckets) this.#entries.set(key, value)
    else this.#setObject(key, value)
  }

  #setObject(key: Value, value: Value): void {
    const found = this.#find(key)
    if (found !== key || key instanceof PyObject) this.#remember(found, key)
    this.#entries.set(found, value)
  }

  /** Called before it stands in the table. */
  #remember(found: Key, key: Value): void {
    if (this.#entries.has(found)) return
    if (found !== key) (this.#originals ??= new Map()).set(found, key)
    else if (key instanceof PyObject && !isKeyItself(key)) {
      const buckets = (this.#buckets ??= new Map<Value, PyObject[]>())
      const bucket = buckets.get(this.#hash)
      if (bucket) bucket.push(key)
      else buckets.set(this.#hash, [key])
    }
  }

  /** The value that it had. */
  delete(key: Value): Value | undefined {
    const found = this.#find(key)
    const value = this.#entries.get(found)
    if (value === undefined) return undefined
    this.#order = []
    this.#entries.delete(found)
    this.#originals?.delete(found)
    if (this.#buckets && found instanceof PyObject) this.#forget(this.#buckets, found)
    return value
  }

  #forget(buckets: Map<Value, PyObject[]>, key: PyObject): void {
    for (const [at, bucket] of buckets) {
      if (!bucket.includes(key)) continue
      if (bucket.length === 1) buckets.delete(at)
      else
        buckets.set(
          at,
          bucket.filter((one) => one !== key),
        )
      return
    }
  }

  /** The entry that came last, which is taken out. */
  popLast(): [Value, Value] | undefined {
    // what came meanwhile makes it larger; what went emptied the list
    if (this.#order.length !== this.#entries.size) this.#order = [...this.#entries.keys()]
    const order = this.#order
    const last = order.pop()
    if (last === undefined) return undefined
    const key = this.#originals?.get(last) ?? last
    const value = this.delete(key) ?? null
    this.#order = order
    return [key, value]
  }

  clear(): void {
    this.#entries.clear()
    this.#originals = undefined
    this.#buckets = undefined
  }

  /** The key as it was given when it came first. */
  original(key: Value): Value {
    const found = this.#find(key)
    return this.#originals?.get(found) ?? found
  }

  *keys(): IterableIterator<Value> {
    for (const key of this.#entries.keys()) yield this.#originals?.get(key) ?? key
  }

  values(): IterableIterator<Value> {
    return this.#entries.values()
  }

  *entries(): IterableIterator<[Value, Value]> {
    for (const [key, value] of this.#entries) yield [this.#originals?.get(key) ?? key, value]
  }

  copy(): HashTable {
    const copy = new HashTable(new Map(this.#entries) as Map<string, Value>)
    if (this.#originals) copy.#originals = new Map(this.#originals)
    if (this.#buckets) copy.#buckets = new Map([...this.#buckets].map(([at, bucket]) => [at, [...bucket]]))
    return copy
  }

  /** What it stands under, or would. @throws TypeError where it cannot be a key */
  #find(key: Value): Key {
    switch (typeof key) {
      case 'boolean':
        return this.#findPlain(key ? 1 : 0)
      case 'object':
        return key === null ? null : this.#findObject(key)
      default:
        return this.#findPlain(key)
    }
  }

  /** A number or text; an object of a class of its own may say that it is equal to it. */
  #findPlain(key: string | number | bigint): Key {
    if (!this.#buckets || this.#entries.has(key)) return key
    return this.#buckets.get(hash(key))?.find((one) => isEqual(one, key)) ?? key
  }

  #findObject(key: PyObject): Key {
    if (key instanceof Float) {
      const plain = normalized(key)
      return plain instanceof Float ? plain : this.#findPlain(plain)
    }
    if (hashesByIdentity(key.type)) return key
    if (key instanceof Boxed && isPlainBox(key)) return this.#find(key.value)
    const at = hash(key)
    this.#hash = at
    const same = this.#buckets?.get(at)?.find((one) => one === key || isEqual(one, key))
    return same ?? (key instanceof Tuple ? key : (this.#equalPlainKey(at, key) ?? key))
  }

  /** The number or text in the table that an object says it is equal to. */
  #equalPlainKey(at: number | bigint, key: PyObject): Key | undefined {
    if (this.#entries.has(at) && isEqual(at, key)) return at
    const inBuckets = [...(this.#buckets?.values() ?? [])].reduce((sum, {length}) => sum + length, 0)
    if (this.#entries.size === inBuckets) return undefined
    for (const one of this.#entries.keys())
      if (typeof one === 'string' && hash(one) === at && isEqual(one, key)) return one
    return undefined
  }
}

function normalized(key: Float): number | bigint | Float {
  const {value} = key
  if (Number.isNaN(value)) return key
  if (Number.isSafeInteger(value)) return value + 0
  return Number.isInteger(value) ? BigInt(value) : value
}

function isPlainBox(box: Boxed): boolean {
  const plain = typeOf(box.value)
  return (
    box.type.lookup('__eq__') === plain.lookup('__eq__') &&
    box.type.lookup('__hash__') === plain.lookup('__hash__')
  )
}

function isKeyItself(key: PyObject): boolean {
  return key instanceof Float || hashesByIdentity(key.type)
}
