/**
 * The value of a key that is known to be there.
 *
 * @param what what the map holds, for the message of the error
 */
export function knownValue<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, what: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`${what}: there is none of ${String(key)}`)
  return value
}
