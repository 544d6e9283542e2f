// How the arguments of a call become the first slots of a frame, with CPython's words where they do not fit.
import {raise, type Raised} from '../objects/exceptions.ts'
import type {Kwargs, Value} from '../objects/object.ts'
import type {PyFunction} from './function.ts'
import {padded, type Slots} from './call-slots.ts'
import {makeDict, makeTuple} from './make.ts'
import {nearest} from './nearest.ts'
import {refuseUnread} from './unread-parameters.ts'

export interface ParameterList {
  /** Those that may be given by place, then `*args`, those by name alone, `**kwargs`: as they stand in the slots. */
  names: readonly string[]
  positional: number
  positionalOnly: number
  hasRest: boolean
  keywordOnly: number
  hasKeywordRest: boolean
  /** Takes so many arguments by place and no others: -1 where it is not as simple. */
  plain: number
  /** Parameters of a package's function that it does not read. */
  unread?: readonly string[]
}

/** @throws TypeError where the arguments do not fit */
export function bindParameters(callee: PyFunction, args: readonly Value[], kwargs?: Kwargs): Slots {
  const {code} = callee
  const {parameters} = code
  const slots = padded(args.slice(0, parameters.positional), code.slotNames.length)
  const rest = restPlaces(parameters)
  if (parameters.hasRest) slots[rest.positional] = makeTuple(args.slice(parameters.positional))
  if (kwargs || parameters.hasKeywordRest) bindByName(callee, slots, kwargs)
  if (args.length > parameters.positional && !parameters.hasRest) throw tooMany(callee, args.length, slots)
  fillDefaults(callee, slots, args.length)
  if (parameters.unread) refuseUnread(callee, parameters.unread, slots)
  return slots
}

function restPlaces({positional, hasRest, keywordOnly}: ParameterList): {
  positional: number
  keywordOnly: number
  keyword: number
} {
  const first = positional + (hasRest ? 1 : 0)
  return {positional, keywordOnly: first, keyword: first + keywordOnly}
}

function bindByName(callee: PyFunction, slots: Slots, kwargs: Kwargs | undefined): void {
  const {parameters} = callee.code
  const {keyword} = restPlaces(parameters)
  const more = new Map<string, Value>()
  for (const [name, value] of kwargs ?? []) {
    const at = placeOf(parameters, name)
    if (at < 0) more.set(name, value)
    else if (slots[at] !== undefined) throw multiple(callee, name)
    else slots[at] = value
  }
  if (parameters.hasKeywordRest) slots[keyword] = makeDict(more)
  else if (more.size > 0) throw unexpected(callee, [...more.keys()])
}

/** Of what may be given by name; -1 where nothing is: `*args` and `**kwargs` have names for the function alone. */
function placeOf(parameters: ParameterList, name: string): number {
  const at = parameters.names.indexOf(name, parameters.positionalOnly)
  const {keywordOnly, keyword} = restPlaces(parameters)
  return at < parameters.positional || (at >= keywordOnly && at < keyword) ? at : -1
}

function fillDefaults(callee: PyFunction, slots: Slots, given: number): void {
  const {parameters} = callee.code
  const {names, positional} = parameters
  const firstDefault = positional - callee.defaults.length
  const missing: string[] = []
  for (let i = Math.min(given, positional); i < positional; i++) {
    if (slots[i] !== undefined) continue
    if (i >= firstDefault) slots[i] = callee.defaults[i - firstDefault]
    else missing.push(names[i] ?? '')
  }
  if (missing.length > 0) throw missed(callee, missing, 'positional')
  const {keywordOnly, keyword} = restPlaces(parameters)
  for (let i = keywordOnly; i < keyword; i++) {
    const name = names[i] ?? ''
    if (slots[i] === undefined) slots[i] = callee.keywordDefaults.get(name)
    if (slots[i] === undefined) missing.push(name)
  }
  if (missing.length > 0) throw missed(callee, missing, 'keyword-only')
}

function missed(callee: PyFunction, names: readonly string[], kind: string): Raised {
  const quoted = names.map((name) => `'${name}'`)
  const last =
    quoted.length > 2 ? `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}` : quoted.join(' and ')
  const plural = names.length === 1 ? '' : 's'
  return raise(
    'TypeError',
    `${callee.qualifiedName}() missing ${names.length} required ${kind} argument${plural}: ${last}`,
  )
}

function tooMany(callee: PyFunction, given: number, slots: Slots): Raised {
  const {parameters} = callee.code
  const {positional: most} = parameters
  const least = most - callee.defaults.length
  const takes = least < most ? `from ${least} to ${most}` : `${most}`
  const {keywordOnly, keyword} = restPlaces(parameters)
  const named = slots.slice(keywordOnly, keyword).filter((value) => value !== undefined).length
  const also =
    named === 0
      ? ''
      : ` positional argument${given === 1 ? '' : 's'} (and ${named} keyword-only argument${named === 1 ? '' : 's'})`
  const verb = given === 1 && named === 0 ? 'was' : 'were'
  return raise(
    'TypeError',
    `${callee.qualifiedName}() takes ${takes} positional argument${most === 1 && least === most ? '' : 's'} but ${given}${also} ${verb} given`,
  )
}

function multiple(callee: PyFunction, name: string): Raised {
  return raise('TypeError', `${callee.qualifiedName}() got multiple values for argument '${name}'`)
}

function unexpected(callee: PyFunction, given: readonly string[]): Raised {
  const {names, positionalOnly} = callee.code.parameters
  const byPlace = given.filter((name) => names.indexOf(name) >= 0 && names.indexOf(name) < positionalOnly)
  if (byPlace.length > 0)
    return raise(
      'TypeError',
      `${callee.qualifiedName}() got some positional-only arguments passed as keyword arguments: '${byPlace.join(', ')}'`,
    )
  const [name = ''] = given
  const meant = nearest(name, namedParameters(callee))
  return raise(
    'TypeError',
    `${callee.qualifiedName}() got an unexpected keyword argument '${name}'${meant === undefined ? '' : `. Did you mean '${meant}'?`}`,
  )
}

function namedParameters({code: {parameters}}: PyFunction): string[] {
  const {names, positional, positionalOnly} = parameters
  const {keywordOnly, keyword} = restPlaces(parameters)
  return names.filter((_, i) => (i >= positionalOnly && i < positional) || (i >= keywordOnly && i < keyword))
}
