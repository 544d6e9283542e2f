// What `**` takes: any mapping.
import {Dict} from '../../objects/dict.ts'
import {raise} from '../../objects/exceptions.ts'
import {callMethod} from '../../objects/call.ts'
import {getItem} from '../../objects/items.ts'
import {iterate} from '../../objects/iterate.ts'
import {typeOf, type Value} from '../../objects/object.ts'

/** Hands on the entries of a mapping. @throws TypeError where it is none */
export function mergeMapping(
  mapping: Value,
  set: (key: Value, value: Value) => void,
  notMapping?: string,
): void {
  if (mapping instanceof Dict) {
    for (const [key, value] of mapping.entries()) set(key, value)
    return
  }
  if (typeOf(mapping).lookup('keys') === undefined)
    throw raise('TypeError', notMapping ?? `'${typeOf(mapping).name}' object is not a mapping`)
  const keys = iterate(callMethod(mapping, 'keys', []))
  for (let key = keys.next(); key !== undefined; key = keys.next()) set(key, getItem(mapping, key))
}
