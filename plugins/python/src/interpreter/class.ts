// What a `class` statement does: real bases, a metaclass, a namespace that the body fills.
import {findAttribute} from '../objects/attributes.ts'
import {call} from '../objects/call.ts'
import {Dict} from '../objects/dict.ts'
import {callSpecial} from '../objects/invoke.ts'
import {toArray} from '../objects/iterate.ts'
import {mostDerived} from '../objects/make-class.ts'
import {PyType, typeType, type Attributes, type Kwargs, type Value} from '../objects/object.ts'
import {Tuple} from '../objects/tuple.ts'
import {MappingNames} from './mapping-names.ts'

export interface ClassParts {
  name: string
  bases: readonly Value[]
  keywords: Kwargs | undefined
  /** Runs the body. */
  fill: (names: Attributes) => void
}

/** What a `class` statement makes. */
export function buildClass({name, bases: given, keywords, fill}: ClassParts): Value {
  const bases = given.flatMap((base) => realBases(base, given))
  const rest = new Map(keywords)
  const metaclass = rest.get('metaclass') ?? typeType
  rest.delete('metaclass')
  const kwargs = rest.size > 0 ? rest : undefined
  const winner = metaclass instanceof PyType ? mostDerived(metaclass, bases) : metaclass
  const {names, mapping} = prepare(winner, name, bases, kwargs)
  fill(names)
  if (bases.some((base, i) => base !== given[i])) names.set('__orig_bases__', new Tuple(given))
  return call(winner, [name, new Tuple(bases), mapping], kwargs)
}

function realBases(base: Value, all: readonly Value[]): readonly Value[] {
  if (base instanceof PyType) return [base]
  const instead = callSpecial(base, '__mro_entries__', new Tuple(all))
  return instead === undefined ? [base] : toArray(instead)
}

function prepare(
  metaclass: Value,
  name: string,
  bases: readonly Value[],
  kwargs: Kwargs | undefined,
): {names: Attributes; mapping: Value} {
  const names = new Map<string, Value>()
  if (metaclass === typeType) return {names, mapping: Dict.ofNames(names)}
  const method = findAttribute(metaclass, '__prepare__')
  if (method === undefined) return {names, mapping: Dict.ofNames(names)}
  const mapping = call(method, [name, new Tuple(bases)], kwargs)
  return {names: new MappingNames(mapping), mapping}
}
