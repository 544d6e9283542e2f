// `match`: patterns.
import {findAttribute} from '../../objects/attributes.ts'
import {Dict} from '../../objects/dict.ts'
import {isEqual} from '../../objects/equality.ts'
import {raise} from '../../objects/exceptions.ts'
import {callMethod} from '../../objects/call.ts'
import {HashTable} from '../../objects/hash-table.ts'
import {each, toArray} from '../../objects/iterate.ts'
import {List} from '../../objects/list.ts'
import {isInstance, PyObject, PyType, typeOf, type Value} from '../../objects/object.ts'
import {Range} from '../../objects/range.ts'
import {Tuple} from '../../objects/tuple.ts'
import type {Frame, Test} from '../frame.ts'
import type {Kind, Pattern, PatternKind} from '../nodes.ts'
import type {Compiler, StatementRules} from './compiler.ts'
import {storeName} from './variables.ts'

export const matchStatements: StatementRules = {
  Match(node, compiler) {
    const subject = compiler.expression(node.subject)
    const cases = node.cases.map((one) => ({
      ...caseOf(one, compiler),
      run: compiler.block(one.body),
    }))
    return (frame) => {
      const value = subject(frame)
      return cases.find(({matches}) => matches(frame, value))?.run(frame)
    }
  },
}

export interface CaseRules {
  matches: (frame: Frame, value: Value) => boolean
}

export function caseOf({pattern, guard}: Kind<'Match'>['cases'][number], compiler: Compiler): CaseRules {
  const match = matcher(pattern, compiler)
  const test: Test | undefined = guard && compiler.test(guard)
  return {
    matches(frame, value) {
      // names are bound when the whole pattern fits
      const bindings: Binding[] = []
      if (!match(frame, value, bindings)) return false
      for (const bind of bindings) bind()
      return test?.(frame) ?? true
    },
  }
}

type Binding = () => void
type Matches = (frame: Frame, value: Value, bindings: Binding[]) => boolean

function matcher(pattern: Pattern, compiler: Compiler): Matches {
  switch (pattern.nodeType) {
    case 'MatchValue': {
      const expected = compiler.expression(pattern.value)
      return (frame, value) => {
        const other = expected(frame)
        frame.at = pattern
        return isEqual(value, other)
      }
    }
    case 'MatchSingleton':
      return (_, value) => value === pattern.value
    case 'MatchSequence':
      return sequence(pattern, compiler)
    case 'MatchMapping':
      return mapping(pattern, compiler)
    case 'MatchClass':
      return ofClass(pattern, compiler)
    case 'MatchStar':
      return named(pattern.name, undefined, compiler)
    case 'MatchAs':
      return named(pattern.name, pattern.pattern, compiler)
    case 'MatchOr':
      return alternatives(pattern, compiler)
  }
}

function named(name: string | undefined, inner: Pattern | undefined, compiler: Compiler): Matches {
  const match = inner && matcher(inner, compiler)
  const store = name === undefined ? undefined : storeName(name, compiler)
  return (frame, value, bindings) => {
    if (match && !match(frame, value, bindings)) return false
    if (store)
      bindings.push(() => {
        store(frame, value)
      })
    return true
  }
}

function alternatives(pattern: PatternKind<'MatchOr'>, compiler: Compiler): Matches {
  const all = pattern.patterns.map((one) => matcher(one, compiler))
  return (frame, value, bindings) => {
    const {length} = bindings
    return all.some((match) => {
      bindings.length = length
      return match(frame, value, bindings)
    })
  }
}

function sequence({patterns}: PatternKind<'MatchSequence'>, compiler: Compiler): Matches {
  const all = patterns.map((one) => matcher(one, compiler))
  const star = patterns.findIndex(({nodeType}) => nodeType === 'MatchStar')
  return (frame, value, bindings) => {
    const items = sequenceItems(value)
    if (!items || (star < 0 ? items.length !== all.length : items.length < all.length - 1)) return false
    const after = all.length - 1 - star
    const parts =
      star < 0
        ? items
        : [
            ...items.slice(0, star),
            new List(items.slice(star, items.length - after)),
            ...items.slice(items.length - after),
          ]
    return all.every((match, i) => match(frame, parts[i] ?? null, bindings))
  }
}

/** Of what counts as a sequence: not texts. */
function sequenceItems(value: Value): readonly Value[] | undefined {
  if (value instanceof List || value instanceof Tuple) return value.items
  if (value instanceof Range || sequenceNames.has(typeOf(value).name)) return toArray(value)
  return undefined
}

const sequenceNames = new Set(['deque', 'array', 'memoryview'])

function mapping({keys, patterns, rest}: PatternKind<'MatchMapping'>, compiler: Compiler): Matches {
  const wanted = compiler.expressions(keys)
  const all = patterns.map((one) => matcher(one, compiler))
  const store = rest === undefined ? undefined : storeName(rest, compiler)
  return (frame, value, bindings) => {
    if (!isMapping(value)) return false
    const found = wanted.map((key) => key(frame))
    const isMatch = found.every((key, i) => {
      const item = itemOf(value, key)
      return item !== undefined && (all[i]?.(frame, item, bindings) ?? false)
    })
    if (isMatch && store)
      bindings.push(() => {
        store(frame, withoutKeys(value, found))
      })
    return isMatch
  }
}

function isMapping(value: Value): boolean {
  return value instanceof Dict || typeOf(value).mro.some(({name}) => name === 'Mapping')
}

function itemOf(mappingValue: Value, key: Value): Value | undefined {
  if (mappingValue instanceof Dict) return mappingValue.get(key)
  const found = callMethod(mappingValue, 'get', [key, absent])
  return found === absent ? undefined : found
}

const absent = new Tuple([])

function withoutKeys(value: Value, keys: readonly Value[]): Dict {
  const table = new HashTable()
  const all = value instanceof Dict ? [...value.entries()] : entriesOf(value)
  for (const [key, item] of all) if (!keys.some((one) => isEqual(one, key))) table.set(key, item)
  return new Dict(table)
}

function entriesOf(value: Value): [Value, Value][] {
  return [...each(callMethod(value, 'items', []))].map((pair) => {
    const [key = null, item = null] = toArray(pair)
    return [key, item]
  })
}

/** Built-in classes take one pattern for the whole value. Source: PEP 634. */
const wholeTypes = new Set('bool bytearray bytes dict float frozenset int list set str tuple'.split(' '))

function ofClass(pattern: PatternKind<'MatchClass'>, compiler: Compiler): Matches {
  const type = compiler.expression(pattern.cls)
  const byPlace = pattern.patterns.map((one) => matcher(one, compiler))
  const byName = pattern.kwd_patterns.map((one, i) => ({
    name: pattern.kwd_attrs[i] ?? '',
    match: matcher(one, compiler),
  }))
  return (frame, value, bindings) => {
    const wanted = type(frame)
    frame.at = pattern
    if (!(wanted instanceof PyType)) throw raise('TypeError', 'called match pattern must be a class')
    if (!isInstance(value, wanted)) return false
    const isWhole = byPlace.length === 1 && wholeTypes.has(builtinOf(wanted) ?? '')
    const names = isWhole
      ? []
      : placeNames(
          wanted,
          byPlace.length,
          byName.map(({name}) => name),
        )
    const parts = names.map((name, i) => ({name, match: byPlace[i]}))
    if (isWhole && !byPlace[0]?.(frame, value, bindings)) return false
    return [...parts, ...byName].every(({name, match}) => {
      frame.at = pattern
      const attribute = findAttribute(value, name)
      return attribute !== undefined && (match?.(frame, attribute, bindings) ?? true)
    })
  }
}

function builtinOf(type: PyType): string | undefined {
  return type.mro.find(({isMutable}) => !isMutable)?.name
}

function placeNames(type: PyType, count: number, taken: readonly string[]): string[] {
  if (count === 0) return []
  const listed = type.lookup('__match_args__')
  const names = listed instanceof PyObject ? toArray(listed).map(String) : []
  if (count > names.length) {
    const most = `${names.length} positional sub-pattern${names.length === 1 ? '' : 's'}`
    throw raise('TypeError', `${type.name}() accepts ${most} (${count} given)`)
  }
  const used = names.slice(0, count)
  const twice = used.find((name) => taken.includes(name))
  if (twice !== undefined)
    throw raise('TypeError', `${type.name}() got multiple sub-patterns for attribute '${twice}'`)
  return used
}
