// Formulas without commands of their author: each gives way to what it stands for, and definitions to nothing.

import {readDefinition, type Definition, type Macro} from './definitions.ts'
import type {Macros} from './macros.ts'
import {
  closingOf,
  final,
  isBlank,
  isCommandWord,
  joinTokens,
  readArgument,
  readNameArgument,
  readOption,
  skipBlanks,
  type Token,
} from './tokens.ts'

/** No author's formula needs more; a definition that leads to itself needs more than there is. */
const mostSteps = 1000
const mostTokens = 20_000

/** What all the formulas of a page may cost together, in tokens moved. */
export interface Effort {
  left: number
}

export const effortOfPage = 20_000_000

export interface Expanded {
  tokens: Token[]
  /** A definition that stood there, if not all of them could be read: the first. */
  damaged?: Extract<Definition, {kind: 'damaged'}>
  /** The command at which it became too much; the tokens are those that were given. */
  endless?: Token
  /** The names of the commands that it defines. */
  defined: Token[]
}

/** Expands TeX. What it defines is added to `macros`. */
export function expand(given: readonly Token[], macros: Macros, effort: Effort): Expanded {
  if (given.length > mostTokens || effort.left < 0)
    return {tokens: [...given], endless: given[0]!, defined: []}
  const output = new Output()
  let tokens = given
  let steps = 0
  let at = 0
  const found: Omit<Expanded, 'tokens'> = {defined: []}
  while (at < tokens.length) {
    const token = tokens[at]!
    const read = readDefinition(tokens, at)
    if (read) {
      at = take(read.definition, read.end)
      continue
    }
    const expansion = expansionAt(tokens, at, macros)
    if (!expansion) {
      if (macros.find(token)) effort.left -= tokens.length - at
      output.push(token)
      at++
      continue
    }
    const body = output.guard(expansion.tokens)
    const size = body.length + tokens.length - expansion.end
    effort.left -= size
    if (++steps > mostSteps || size + output.tokens.length > mostTokens || effort.left < 0)
      return {...found, tokens: [...given], endless: token}
    tokens = [...body, ...tokens.slice(expansion.end)]
    at = 0
  }
  return {...found, tokens: output.tokens}

  function take(definition: Definition, end: number): number {
    if (definition.kind === 'damaged') {
      found.damaged ??= definition
      output.push(tokens[at]!)
      return at + 1
    }
    macros.define(atOnce(definition, macros, effort))
    found.defined.push(definition.name)
    return end
  }
}

/** `\edef` stands for what its commands stand for now. */
function atOnce<T extends Definition>(definition: T, macros: Macros, effort: Effort): T {
  if (definition.kind !== 'macro' || !definition.macro.isExpandedAtOnce) return definition
  const {tokens} = expand(definition.macro.body, macros, effort)
  return {...definition, macro: {...definition.macro, body: tokens}}
}

interface Expansion {
  tokens: readonly Token[]
  /** The index behind what was expanded. */
  end: number
}

function expansionAt(tokens: readonly Token[], at: number, macros: Macros): Expansion | undefined {
  const token = tokens[at]!
  if (token === '\\begin' || token === '\\end') return environmentAt(tokens, at, macros)
  const macro = macros.find(token)
  return macro && apply(macro, tokens, at + 1)
}

function environmentAt(tokens: readonly Token[], at: number, macros: Macros): Expansion | undefined {
  const name = readNameArgument(tokens, at + 1)
  const environment = name && macros.findEnvironment(joinTokens(name.tokens))
  if (!environment) return undefined
  if (tokens[at] === '\\end') return {tokens: environment.end, end: name.end}
  return apply(environment.begin, tokens, name.end)
}

/** What a command becomes with what follows it; `undefined` where something is missing. */
function apply(macro: Macro, tokens: readonly Token[], at: number): Expansion | undefined {
  const star = macro.starred ? skipBlanks(tokens, at) : at
  if (macro.starred && tokens[star] === '*')
    return apply({...macro.starred, starred: undefined}, tokens, star + 1)
  const given = macro.delimiters ? readDelimited(macro, tokens, at) : readGiven(macro, tokens, at)
  if (!given) return undefined
  const body = macro.make ? macro.make(given.parts) : fill(macro.body, given.parts)
  return {tokens: body, end: given.end}
}

interface Given {
  parts: (readonly Token[])[]
  end: number
}

function readGiven({count, preset}: Macro, tokens: readonly Token[], at: number): Given | undefined {
  const parts: (readonly Token[])[] = []
  let end = at
  if (preset) {
    const option = readOption(tokens, at)
    parts.push(option?.tokens ?? preset)
    end = option?.end ?? at
  }
  while (parts.length < count) {
    const argument = readArgument(tokens, end)
    if (!argument) return undefined
    parts.push(argument.tokens)
    end = argument.end
  }
  return {parts, end}
}

/** What stands between the signs that a `\def` names. */
function readDelimited({delimiters = []}: Macro, tokens: readonly Token[], at: number): Given | undefined {
  const parts: (readonly Token[])[] = []
  let end = at
  for (const [index, signs] of delimiters.entries()) {
    if (index === 0) {
      if (!signs.every((sign, i) => tokens[at + i] === sign)) return undefined
      end += signs.length
    } else if (signs.length === 0) {
      const argument = readArgument(tokens, end)
      if (!argument) return undefined
      parts.push(argument.tokens)
      end = argument.end
    } else {
      const stop = findSigns(tokens, end, signs)
      if (stop < 0) return undefined
      parts.push(withoutBraces(tokens.slice(end, stop)))
      end = stop + signs.length
    }
  }
  return {parts, end}
}

function findSigns(tokens: readonly Token[], from: number, signs: readonly Token[]): number {
  for (let at = from; at < tokens.length; at++) {
    if (signs.every((sign, i) => tokens[at + i] === sign)) return at
    if (tokens[at] === '{') {
      const close = closingOf(tokens, at, '}')
      if (close < 0) return -1
      at = close
    } else if (tokens[at] === '}') return -1
  }
  return -1
}

function withoutBraces(tokens: readonly Token[]): readonly Token[] {
  return tokens[0] === '{' && closingOf(tokens, 0, '}') === tokens.length - 1 ? tokens.slice(1, -1) : tokens
}

/** The body with what was given in the place of `#1`, `#2`; `##` is a `#` of a definition within. */
function fill(body: readonly Token[], parts: readonly (readonly Token[])[]): Token[] {
  const filled: Token[] = []
  for (let at = 0; at < body.length; at++) {
    const token = body[at]!
    if (token !== '#') filled.push(token)
    else if (body[at + 1] === '#') filled.push(body[++at]!)
    else for (const part of parts[Number(body[++at]) - 1] ?? []) filled.push(part)
    if (filled.length > mostTokens) break
  }
  return filled
}

/** How many things a command takes that come without braces now and then: `\frac\a\b`, `\hat\x`. */
const counts = new Map<Token, number>([
  ...['frac', 'dfrac', 'tfrac', 'cfrac', 'binom', 'dbinom', 'tbinom', 'overset', 'underset', 'stackrel'].map(
    (name) => [`\\${name}`, 2] as const,
  ),
  ...`sqrt hat widehat bar overline underline vec tilde widetilde dot ddot acute grave breve check mathring overrightarrow
  overleftarrow overbrace underbrace mathbf mathrm mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm
  operatorname text textbf textit textrm mathop mathbin mathrel mathopen mathclose boxed phantom cancel`
    .split(/\s+/)
    .map((name) => [`\\${name}`, 1] as const),
])

interface Level {
  /** What a command still takes. */
  wanted: number
  /** It is `^` or `_` that takes it. */
  isScript: boolean
  /** Between the square brackets of `\sqrt[3]`. */
  isOption: boolean
}

/** What is written, and whether what comes next is taken by a command: it must be one thing then. */
class Output {
  readonly tokens: Token[] = []
  #levels: Level[] = [{wanted: 0, isScript: false, isOption: false}]

  push(token: Token): void {
    this.tokens.push(token)
    if (isBlank(token)) return
    const level = this.#levels.at(-1)!
    if (token === '}') {
      if (this.#levels.length > 1) this.#levels.pop()
    } else if (token === '[' && level.wanted > 0 && this.#follows('\\sqrt')) level.isOption = true
    else if (token === ']' && level.isOption) level.isOption = false
    else {
      if (level.wanted > 0 && !level.isOption) level.wanted--
      if (token === '{') this.#levels.push({wanted: 0, isScript: false, isOption: false})
      else this.#expect(token, level)
    }
  }

  #expect(token: Token, level: Level): void {
    const count = token === '^' || token === '_' ? 1 : counts.get(token)
    if (count === undefined) return
    level.wanted = count
    level.isScript = count === 1 && !token.startsWith('\\')
  }

  #follows(command: Token): boolean {
    return (
      this.tokens.findLast((token, index) => index < this.tokens.length - 1 && !isBlank(token)) === command
    )
  }

  /** In braces where a command takes the next thing, and these are several. */
  guard(tokens: readonly Token[]): readonly Token[] {
    const {wanted, isScript, isOption} = this.#levels.at(-1)!
    if (wanted === 0 || isOption || tokens.length < 2) return tokens
    if (isScript && !isCommandWord(tokens[0]!.replace(final, ''))) return tokens
    return ['{', ...tokens, '}']
  }
}
