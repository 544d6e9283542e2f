// The notation of grammar.ts, read into matchers. A parsing expression grammar: the first alternative that fits is taken.
//
//   name                a rule; each line below it is an alternative
//   name memo           what it matched without the lines marked `>` stands also once they count, as in CPython
//     'if' "match" NAME   tokens: words and signs, words that are names elsewhere, kinds in capitals
//     x? x* x+ ','.x+     optional, any number, at least one, one or more with commas between
//     &x !x &&x ~         must follow, must not follow, an error if it does not follow, no other alternative from here on
//     label=x             named for the error
//     #kind               what the alternative makes; %kind: only where it has several parts; @: as its last part
//     =label              gives this part alone
//     -x                  matched without the lines marked `>`
//   > ... ! where: text   an error, looked for once the text is known to be wrong
import type {Token} from './token.ts'

/** What was matched: tokens from `from` up to `to`. */
export interface Match {
  /** In the words of Python's messages: `function call`. Empty for what is no expression. */
  kind: string
  from: number
  to: number
  /** The tokens that it is said to be at: without brackets around it, or a comma after it. */
  start: number
  stop: number
  parts: readonly Match[]
}

export interface ErrorRule {
  /** `last`, `next`, `indent`, `label`, `label-label`, `label..`, `assign label`, `for label`, `delete label` */
  where: string
  message: string
}

/** A run of the grammar over tokens. */
export interface Run {
  readonly tokens: readonly Token[]
  /** Whether lines marked `>` count. */
  looksForErrors: boolean
  memo: (Match | null)[][]
  /** The token there; reading an error token throws. */
  token(at: number): Token
  fail(rule: ErrorRule, labels: ReadonlyMap<string, Match>, at: number): void
  /** @throws SyntaxError: `expected ':'` */
  force(text: string, at: number): never
  /** Asked by the name of the check. */
  check(name: string, match: Match): boolean
}

type Labels = Map<string, Match>
type Matcher = (run: Run, at: number, labels: Labels) => Match | undefined

interface Alternative {
  items: Matcher[]
  isError: boolean
  cutAt: number
  kind: string
  mode: '' | '#' | '%' | '@' | '='
  error: ErrorRule | undefined
  checks: string[]
  hasLabels: boolean
}

export type Grammar = ReadonlyMap<string, (run: Run, at: number) => Match | undefined>

export const keywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)
export const softKeywords = new Set(['_', 'case', 'match', 'type'])

const kinds: Readonly<Record<string, (token: Token) => boolean>> = {
  NAME: ({kind, text}) => kind === 'name' && !keywords.has(text),
  SOFT: ({kind, text}) => kind === 'name' && softKeywords.has(text),
  NUMBER: ({kind}) => kind === 'number',
  STRING: ({kind}) => kind === 'string',
  NEWLINE: ({kind}) => kind === 'newline',
  INDENT: ({kind}) => kind === 'indent',
  DEDENT: ({kind}) => kind === 'dedent',
  END: ({kind}) => kind === 'end',
  FSTART: ({kind}) => kind === 'fstart',
  FMIDDLE: ({kind}) => kind === 'fmiddle',
  FEND: ({kind}) => kind === 'fend',
}
const kindOfToken: Readonly<Record<string, string>> = {NAME: 'name', NUMBER: 'literal', STRING: 'literal'}

export function readGrammar(text: string): Grammar {
  const rules = new Map<string, Alternative[]>()
  const grammar = new Map<string, (run: Run, at: number) => Match | undefined>()
  let alternatives: Alternative[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    if (!line.startsWith(' ')) {
      alternatives = []
      rules.set(line.trim(), alternatives)
    } else alternatives.push(new AlternativeReader(line.trim(), grammar).read())
  }
  let count = 0
  for (const [header, list] of rules) {
    const [name = '', memo] = header.split(' ')
    grammar.set(name, ruleMatcher(list, count++, memo === 'memo'))
  }
  return grammar
}

function ruleMatcher(alternatives: readonly Alternative[], index: number, isShared: boolean) {
  const plain = alternatives.filter(({isError}) => !isError)
  return (run: Run, at: number): Match | undefined => {
    const memo = (run.memo[at] ??= [])
    const key = index * 2 + (run.looksForErrors && !isShared ? 1 : 0)
    const known = memo[key]
    if (known !== undefined) return known ?? undefined
    const match = firstMatch(run.looksForErrors ? alternatives : plain, run, at)
    memo[key] = match ?? null
    return match
  }
}

function firstMatch(alternatives: readonly Alternative[], run: Run, at: number): Match | undefined {
  for (const alternative of alternatives) {
    const match = alternativeMatch(alternative, run, at)
    if (match === null) return undefined
    if (match) return match
  }
  return undefined
}

const noLabels: Labels = new Map()

/** @returns null where no other alternative is to be tried */
function alternativeMatch(alternative: Alternative, run: Run, at: number): Match | undefined | null {
  const {items, cutAt, error, checks} = alternative
  const labels: Labels = alternative.hasLabels ? new Map() : noLabels
  const first = items[0]?.(run, at, labels)
  if (!first) return undefined
  const parts = [first]
  let {to} = first
  for (let i = 1; i < items.length; i++) {
    const part = items[i]?.(run, to, labels)
    if (!part) return cutAt >= 0 && i >= cutAt ? null : undefined
    parts.push(part)
    to = part.to
  }
  if (error) {
    run.fail(error, labels, to)
    return undefined
  }
  const match = result(alternative, labels, at, to, parts)
  return checks.every((check) => run.check(check, match)) ? match : undefined
}

function span(kind: string, from: number, to: number, parts: readonly Match[] = []): Match {
  return {kind, from, to, start: from, stop: to, parts}
}

function result(
  {mode, kind}: Alternative,
  labels: Labels,
  from: number,
  to: number,
  parts: readonly Match[],
): Match {
  if (mode === '#') return span(kind, from, to, parts)
  if (mode === '=') {
    const part = labels.get(kind)
    if (part) return {...part, from, to}
  }
  const only = onlyPart(parts)
  if (only && !(mode === '%' && only.kind === '')) return only.to === to ? only : {...only, to}
  const all = span('', from, to, parts)
  if (mode === '@') all.kind = deepLast(all)
  else if (mode === '%') all.kind = kind
  return all
}

/** Undefined where several of them hold tokens. */
function onlyPart(parts: readonly Match[]): Match | undefined {
  let only: Match | undefined
  for (const part of parts) {
    if (part.to === part.from) continue
    if (only) return undefined
    only = part
  }
  return only
}

function deepLast(match: Match): string {
  const last = match.parts.at(-1)
  return last && match.kind === '' ? deepLast(last) : match.kind
}

const symbol =
  /\s*(?:([a-z_]\w*)=(?=[\w'"(&!-])|('[^']*'|"[^"]*")|([A-Z]+)\b|(-?[a-z_]\w*)|(&&|[&!~()|?*+.]))/y

class AlternativeReader {
  readonly #text: string
  readonly #grammar: Grammar
  #at = 0
  #cutAt = -1
  #hasLabels = false

  constructor(text: string, grammar: Grammar) {
    this.#text = text
    this.#grammar = grammar
  }

  read(): Alternative {
    const isError = this.#text.startsWith('>')
    if (isError) this.#at = 1
    const mark = /\s+(?:! (\S.*?): (.*)|([#%=])([a-zA-Z][\w -]*?)|@)((?: \?\w+)*)$/.exec(this.#text)
    const end = mark?.index ?? this.#text.length
    const body = new AlternativeReader(this.#text.slice(0, end), this.#grammar)
    body.#at = this.#at
    const items = body.#sequence()
    const [, where, message, sign, kind] = mark ?? []
    return {
      items,
      isError,
      cutAt: body.#cutAt,
      kind: kind ?? '',
      mode: (sign ?? (mark && where === undefined ? '@' : '')) as Alternative['mode'],
      error: where === undefined ? undefined : {where, message: message ?? ''},
      hasLabels: body.#hasLabels,
      checks: (mark?.[5] ?? '').split(' ?').filter((check) => check !== ''),
    }
  }

  #peek(): RegExpExecArray | null {
    symbol.lastIndex = this.#at
    return symbol.exec(this.#text)
  }

  #sequence(): Matcher[] {
    const items: Matcher[] = []
    for (;;) {
      const found = this.#peek()
      if (!found || found[5] === ')' || found[5] === '|') return items
      if (found[5] === '~') {
        this.#at = symbol.lastIndex
        this.#cutAt = items.length
      } else items.push(this.#item())
    }
  }

  #item(): Matcher {
    const found = this.#peek()
    if (!found) throw new SyntaxError(`grammar: ${this.#text.slice(this.#at)}`)
    const label = found[1]
    if (label !== undefined) {
      this.#hasLabels = true
      this.#at = symbol.lastIndex
      const inner = this.#item()
      return (run, at, labels) => {
        const match = inner(run, at, labels)
        if (match) labels.set(label, match)
        return match
      }
    }
    const sign = found[5]
    if (sign === '&' || sign === '!' || sign === '&&') {
      this.#at = symbol.lastIndex
      return lookahead(sign, this.#item(), this.#text)
    }
    const atom = this.#atom()
    return this.#repeated(atom)
  }

  #repeated(atom: Matcher): Matcher {
    const sign = this.#text[this.#at]
    if (sign === '.') {
      this.#at++
      const item = this.#atom()
      this.#at++
      return separated(item, atom)
    }
    if (sign !== '?' && sign !== '*' && sign !== '+') return atom
    if (sign === '?' && /^\?\w/.test(this.#text.slice(this.#at))) return atom
    this.#at++
    return repeat(atom, sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity)
  }

  #atom(): Matcher {
    const found = this.#peek()
    if (!found) throw new SyntaxError(`grammar: ${this.#text.slice(this.#at)}`)
    this.#at = symbol.lastIndex
    const [, , quoted, kind, rule, sign] = found
    if (quoted !== undefined) return literal(quoted)
    if (kind !== undefined) return tokenOf(kind)
    if (rule !== undefined) return this.#rule(rule)
    if (sign === '(') return this.#group()
    throw new SyntaxError(`grammar: ${this.#text}`)
  }

  #rule(name: string): Matcher {
    const grammar = this.#grammar
    if (!name.startsWith('-')) {
      let found: ((run: Run, at: number) => Match | undefined) | undefined
      return (run, at) => {
        found ??= grammar.get(name)
        if (!found) throw new SyntaxError(`grammar: no rule ${name}`)
        return found(run, at)
      }
    }
    return (run, at) => {
      const before = run.looksForErrors
      run.looksForErrors = false
      const match = grammar.get(name.slice(1))?.(run, at)
      run.looksForErrors = before
      return match
    }
  }

  #group(): Matcher {
    const alternatives: Matcher[][] = []
    for (;;) {
      alternatives.push(this.#sequence())
      const found = this.#peek()
      this.#at = symbol.lastIndex
      if (found?.[5] !== '|') break
    }
    return (run, at, labels) => {
      for (const items of alternatives) {
        const match = sequenceMatch(items, run, at, labels)
        if (match) return match
      }
      return undefined
    }
  }
}

function sequenceMatch(items: readonly Matcher[], run: Run, at: number, labels: Labels): Match | undefined {
  const parts: Match[] = []
  let to = at
  for (const item of items) {
    const part = item(run, to, labels)
    if (!part) return undefined
    parts.push(part)
    to = part.to
  }
  const [only] = parts
  return only && parts.length === 1 ? only : span('', at, to, parts)
}

function literal(quoted: string): Matcher {
  const text = quoted.slice(1, -1)
  const isWord = /^\w/.test(text)
  const kind = {True: 'True', False: 'False', None: 'None', '...': 'ellipsis'}[text] ?? ''
  return (run, at) => {
    const token = run.token(at)
    if (token.text !== text || token.kind !== (isWord ? 'name' : 'op')) return undefined
    return span(kind, at, at + 1)
  }
}

function tokenOf(name: string): Matcher {
  const test = kinds[name]
  if (!test) throw new SyntaxError(`grammar: no token ${name}`)
  const kind = kindOfToken[name] ?? ''
  return (run, at) => (test(run.token(at)) ? span(kind, at, at + 1) : undefined)
}

function lookahead(sign: string, inner: Matcher, text: string): Matcher {
  if (sign === '&&') {
    const [, expected = ''] = /&&'([^']*)'/.exec(text) ?? []
    return (run, at, labels) => inner(run, at, labels) ?? run.force(expected, at)
  }
  const wanted = sign === '&'
  return (run, at, labels) =>
    (inner(run, at, labels) !== undefined) === wanted ? span('', at, at) : undefined
}

function repeat(item: Matcher, least: number, most: number): Matcher {
  return (run, at, labels) => {
    const parts: Match[] = []
    let to = at
    while (parts.length < most) {
      const part = item(run, to, labels)
      if (!part || (part.to === to && parts.length >= least)) break
      parts.push(part)
      to = part.to
    }
    if (parts.length < least) return undefined
    const [only] = parts
    return only && parts.length === 1 ? only : span('', at, to, parts)
  }
}

function separated(item: Matcher, separator: Matcher): Matcher {
  return (run, at, labels) => {
    const first = item(run, at, labels)
    if (!first) return undefined
    const parts = [first]
    let {to} = first
    for (;;) {
      const between = separator(run, to, labels)
      const next = between && item(run, between.to, labels)
      if (!next) break
      parts.push(next)
      ;({to} = next)
    }
    return parts.length === 1 ? first : span('', at, to, parts)
  }
}
