// One formula of a page: its macros expanded, its environments and numbers settled. Most have nothing of the kind, and
// are left as they are.

import {definingCommands, readDefinition} from './definitions.ts'
import {isOuterEnvironment, settle} from './environments.ts'
import {effortOfPage, expand, type Effort, type Expanded} from './expand.ts'
import {knownMacros} from './known-macros.ts'
import {Macros} from './macros.ts'
import {isBlank, joinTokens, skipBlanks, tokenize, type Token} from './tokens.ts'

/** What a page knows as it is read from its beginning. */
export interface PageMacros {
  macros: Macros
  effort: Effort
}

export interface ReadFormula {
  /** Empty, if it only defines. */
  tex: string
  labels: string[]
  tags: string[]
  /** The names of the commands that it defines. */
  defined: string[]
  problem?: Pick<Expanded, 'damaged' | 'endless'>
}

/** Those of a book, in front of what every page knows. */
export function macrosOfPage(book = ''): PageMacros {
  return {macros: new Macros(bookMacros(book)), effort: {left: effortOfPage}}
}

let latest: {text: string; macros: Macros} | undefined

function bookMacros(text: string): Macros {
  if (text.trim() === '') return knownMacros
  if (latest?.text === text) return latest.macros
  const macros = new Macros(knownMacros)
  expand(tokenize(text), macros, {left: effortOfPage})
  latest = {text, macros}
  return macros
}

/** What of the definitions of a book cannot be read: its place in the text, and why. */
export function macroProblems(text: string): {line: number; name: string; reason: string}[] {
  const tokens = tokenize(text)
  const problems: {line: number; name: string; reason: string}[] = []
  for (let at = skipBlanks(tokens, 0); at < tokens.length; at = skipBlanks(tokens, at)) {
    const read = readDefinition(tokens, at)
    if (read && read.definition.kind !== 'damaged') {
      at = read.end
      continue
    }
    const lineEnd = tokens.findIndex((token, index) => index > at && token.includes('\n'))
    const end = lineEnd < 0 ? tokens.length : lineEnd
    const {name, reason} =
      read?.definition.kind === 'damaged' ? read.definition : nothing(tokens.slice(at, end))
    problems.push({line: joinTokens(tokens.slice(0, at)).split('\n').length, name, reason})
    at = end
  }
  return problems
}

function nothing(tokens: readonly Token[]): {name: string; reason: string} {
  return {name: '', reason: `\`${joinTokens(tokens)}\` defines nothing`}
}

const special: ReadonlySet<string> = new Set([...definingCommands, 'label', 'tag', 'nonumber', 'notag'])
const command = /\\(?:(?:begin|end)\s*\{([^{}]*)\}|([A-Za-z]+|[^]))/g

/** Whether anything in a formula has to give way. */
function hasMore(tex: string, {macros}: PageMacros): boolean {
  for (const [, environment, name] of tex.matchAll(command)) {
    if (environment !== undefined) {
      if (isOuterEnvironment(environment) || macros.findEnvironment(environment)) return true
    } else if (special.has(name!) || macros.find(`\\${name}`)) return true
  }
  return false
}

const defining = new RegExp(`\\\\(?:${definingCommands.join('|')})(?![A-Za-z])`)

/** Whether a text may define something. */
export function hasDefinition(text: string): boolean {
  return text.includes('\\') && defining.test(text)
}

export function readFormula(tex: string, page: PageMacros): ReadFormula {
  if (!tex.includes('\\') || !hasMore(tex, page)) return {tex, labels: [], tags: [], defined: []}
  const {tokens, damaged, endless, defined} = expand(tokenize(tex), page.macros, page.effort)
  const settled = settle(tokens)
  const isSilent = defined.length > 0 && settled.tokens.every(isBlank)
  const {labels, tags} = settled
  return {
    tex: isSilent ? '' : joinTokens(settled.tokens).trim(),
    labels,
    tags,
    defined,
    ...((damaged || endless !== undefined) && {problem: {damaged, endless}}),
  }
}

/**
 * TeX that stands alone, as a page would read it: without what LaTeX says of its number, with environments and commands
 * that every typesetter knows.
 *
 * @param macros definitions that hold
 */
export function readTex(tex: string, macros = ''): string {
  return readFormula(tex, macrosOfPage(macros)).tex
}
