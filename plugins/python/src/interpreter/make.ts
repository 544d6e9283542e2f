// Objects that compiled code makes: displays, rest parameters.
import {Dict} from '../objects/dict.ts'
import type {Value} from '../objects/object.ts'
import {Tuple} from '../objects/tuple.ts'

export function makeTuple(items: readonly Value[]): Tuple {
  return new Tuple(items)
}

export function makeDict(names: Map<string, Value>): Dict {
  return Dict.ofNames(names)
}
