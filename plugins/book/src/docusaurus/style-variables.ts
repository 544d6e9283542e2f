// Custom properties of the theme: hundreds, most of which are asked for once or never, and few of which change.

import type {Container, Root, Rule} from 'postcss'
import {variablesIn} from './used-styles.ts'

/** An author may ask for her own by a script. */
const ofThemes = /^--(?:ifm|d2l|doc|docusaurus|csstools|lightningcss)-/

/** What no rule and no page asks for, directly or by way of another. */
export function dropVariables(sheet: Root, asked: ReadonlySet<string>): void {
  const wanted = wantedVariables(sheet, sheet, asked)
  sheet.walkDecls(ofThemes, (declaration) => {
    if (!wanted.has(declaration.prop)) declaration.remove()
  })
}

/** What the rules of `sheet` ask for, directly or by way of a value that `all` gives. */
export function wantedVariables(sheet: Root, all: Root, asked: ReadonlySet<string> = new Set()): Set<string> {
  const wanted = new Set(asked)
  const values = new Map<string, string[]>()
  sheet.walkDecls(({prop, value}) => {
    if (!prop.startsWith('--')) for (const name of variablesIn(value)) wanted.add(name)
  })
  all.walkDecls(/^--/, ({prop, value}) => {
    values.set(prop, [...(values.get(prop) ?? []), value])
  })
  for (const name of wanted)
    for (const value of values.get(name) ?? []) for (const other of variablesIn(value)) wanted.add(other)
  return wanted
}

export function declaredIn(sheet: Root): Set<string> {
  const names = new Set<string>()
  sheet.walkDecls(/^--/, ({prop}) => {
    names.add(prop)
  })
  return names
}

/** Puts the values of those that have one value wherever they are into the rules that ask for them. */
export function inlineVariables(sheet: Root, maySet: (variable: string) => boolean): void {
  const values = constantsOf(sheet, maySet)
  const uses = new Map<string, number>()
  sheet.walkDecls(({value}) => {
    for (const name of variablesIn(value)) uses.set(name, (uses.get(name) ?? 0) + 1)
  })
  for (const [name, {length}] of values)
    if (length > longest && (uses.get(name) ?? 0) > 1) values.delete(name)
  sheet.walkDecls((declaration) => {
    declaration.value = withValues(declaration.value, values)
  })
}

/** A longer value is written once. */
const longest = 40

function constantsOf(sheet: Root, maySet: (variable: string) => boolean): Map<string, string> {
  const given = new Map<string, {value: string; at: string}>()
  sheet.walkDecls(ofThemes, ({prop, value, important, parent}) => {
    const at = important ? '' : placeOf(parent)
    // of several in one place the last one holds
    given.set(prop, {value, at: (given.get(prop)?.at ?? at) === at ? at : ''})
  })
  const constants = new Map<string, string>()
  // the value of one may be that of another
  for (let before = -1; before < constants.size;) {
    before = constants.size
    for (const [name, {value, at}] of given) {
      if (at === '' || maySet(name)) continue
      const whole = withValues(value, constants)
      if (!whole.includes('var(')) constants.set(name, whole)
    }
  }
  return constants
}

/** The selector of a rule for the whole page; empty for others. */
function placeOf(rule: Container | undefined): string {
  if (rule?.type !== 'rule' || rule.parent?.type !== 'root') return ''
  const {selector} = rule as Rule
  return selector === ':root' || selector === ':where(:root)' ? selector : ''
}

const reference =
  /(?<before>[^(,\s])?var\(\s*(?<name>--[\w-]+)\s*(?:,(?:[^()]|\([^()]*\))*)?\)(?=(?<after>[^),\s])?)/g

function withValues(value: string, values: ReadonlyMap<string, string>): string {
  return value.replace(reference, (whole: string, ...rest: unknown[]) => {
    const {before = '', name = '', after} = rest.at(-1) as {before?: string; name?: string; after?: string}
    const own = values.get(name)
    if (own === undefined) return whole
    // `a var(--b)var(--c)` has no spaces where none are needed
    return `${before}${before && ' '}${own}${after === undefined ? '' : ' '}`
  })
}
