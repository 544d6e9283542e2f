// The one table of environments: what LaTeX numbers by itself stands in a formula here, with the number of the book.

import {
  isBlank,
  joinTokens,
  readArgument,
  readNameArgument,
  readOption,
  skipBlanks,
  tokenize,
  written,
  type Token,
} from './tokens.ts'

interface Environment {
  /** What stands for it within a formula; without, what it holds stands for itself. */
  inner?: 'aligned' | 'alignedat' | 'gathered' | 'cases'
  /** What follows its name in braces is no part of the formula, or stands in front of it. */
  argument?: 'dropped' | 'before'
  /** Its columns are three where those of `aligned` are two: `a &=& b`. */
  hasThreeColumns?: true
  /** It is an equation by itself, without dollars. */
  isEquation?: true
}

const environments = new Map<string, Environment>([
  ['equation', {isEquation: true}],
  ['displaymath', {isEquation: true}],
  ['math', {}],
  ['dmath', {isEquation: true}],
  ['dgroup', {isEquation: true}],
  ['subequations', {isEquation: true}],
  ['align', {inner: 'aligned', isEquation: true}],
  ['flalign', {inner: 'aligned', isEquation: true}],
  ['alignat', {inner: 'alignedat', isEquation: true}],
  ['xalignat', {inner: 'alignedat', isEquation: true}],
  ['xxalignat', {inner: 'alignedat', isEquation: true}],
  ['gather', {inner: 'gathered', isEquation: true}],
  ['multline', {inner: 'gathered', isEquation: true}],
  ['multlined', {inner: 'gathered'}],
  ['eqnarray', {inner: 'aligned', hasThreeColumns: true, isEquation: true}],
  ['IEEEeqnarray', {inner: 'aligned', argument: 'dropped', hasThreeColumns: true, isEquation: true}],
  ['numcases', {inner: 'cases', argument: 'before', isEquation: true}],
  ['subnumcases', {inner: 'cases', argument: 'before', isEquation: true}],
])

function find(name: string): Environment | undefined {
  return environments.get(name.replace(/\*$/, ''))
}

/** Those that stand in a formula as they are, and in nothing else. */
const ofFormulas =
  /^(?:aligned|alignedat|gathered|split|multlined|array|[dr]?cases|drcases|[pbBvV]?matrix|smallmatrix|CD)$/

/** Whether an environment is an equation by itself, or can be nothing else where it stands alone. */
export function isEquationEnvironment(name: string): boolean {
  return find(name)?.isEquation === true || ofFormulas.test(name.replace(/\*$/, ''))
}

/** Whether an environment has to give way to what may stand in a formula. */
export function isOuterEnvironment(name: string): boolean {
  return find(name) !== undefined
}

/** A formula without what LaTeX says of its number. */
export interface Settled {
  tokens: Token[]
  /** `\label{...}`. */
  labels: string[]
  /** `\tag{...}`, as plain text. */
  tags: string[]
}

/** Takes labels and tags out of a formula, and gives its environments the form that they have within one. */
export function settle(tokens: readonly Token[]): Settled {
  const {tokens: bare, ...said} = takeMarks(tokens)
  return {...said, tokens: stack(settleEnvironments(bare))}
}

function takeMarks(tokens: readonly Token[]): Settled {
  const settled: Settled = {tokens: [], labels: [], tags: []}
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const end = takeMark(token, tokens, at, settled)
    if (end === undefined) settled.tokens.push(token)
    else {
      at = end - 1
      if (isBlank(settled.tokens.at(-1))) at = skipBlanks(tokens, end) - 1
    }
  }
  return settled
}

/** The index behind a mark of a number; `undefined` where none stands. */
function takeMark(
  token: Token,
  tokens: readonly Token[],
  at: number,
  {labels, tags}: Settled,
): number | undefined {
  if (token === '\\nonumber' || token === '\\notag') return at + 1
  if (token !== '\\label' && token !== '\\tag') return undefined
  const star = skipBlanks(tokens, at + 1)
  const argument = readNameArgument(tokens, token === '\\tag' && tokens[star] === '*' ? star + 1 : at + 1)
  if (!argument) return undefined
  const text = joinTokens(argument.tokens).trim()
  if (token === '\\label') labels.push(text)
  else tags.push(plainTag(text))
  return argument.end
}

const signs: Record<string, string> = {
  ast: '∗',
  star: '⋆',
  dagger: '†',
  dag: '†',
  ddagger: '‡',
  ddag: '‡',
  prime: '′',
  bullet: '•',
  circ: '∘',
  S: '§',
  P: '¶',
  diamond: '⋄',
  triangle: '△',
  clubsuit: '♣',
  spadesuit: '♠',
  heartsuit: '♥',
  diamondsuit: '♦',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  omega: 'ω',
}

/** A tag as readers see it; brackets around it are those of every number. */
function plainTag(tex: string): string {
  const text = tokenize(tex)
    .map((token) => {
      if (/^\\(?:text|math)[a-z]*$|^[{}$^]$/.test(token)) return ''
      if (token === '\\ref' || token === '\\eqref') return ''
      if (token.startsWith('\\')) return signs[token.slice(1)] ?? token.slice(1)
      return token
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return /^\([^()]+\)$/.test(text) ? text.slice(1, -1) : text
}

/** No author puts so many lists of equations into each other. */
const deepest = 20

function settleEnvironments(tokens: readonly Token[], depth = 0): Token[] {
  const settled: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const name = token === '\\begin' || token === '\\end' ? readNameArgument(tokens, at + 1) : undefined
    if (!name) {
      settled.push(token)
      continue
    }
    const environment = find(joinTokens(name.tokens))
    if (token === '\\begin') {
      at = begin(environment, tokens, at, name.end, settled) - 1
      if (environment?.hasThreeColumns && depth < deepest) {
        const end = endOf(tokens, at + 1)
        settled.push(...settleEnvironments(withTwoColumns(tokens.slice(at + 1, end)), depth + 1))
        at = end - 1
      }
    } else {
      const {inner} = environment ?? {}
      if (!environment) settled.push(...tokens.slice(at, name.end))
      else if (inner) settled.push('\\end', '{', inner, '}')
      at = name.end - 1
    }
  }
  return settled
}

/** Writes the head of an environment; where it goes on. */
function begin(
  environment: Environment | undefined,
  tokens: readonly Token[],
  at: number,
  end: number,
  settled: Token[],
): number {
  if (!environment) {
    settled.push(...tokens.slice(at, end))
    return end
  }
  const {inner, argument} = environment
  const option = inner === undefined || argument ? readOption(tokens, end) : undefined
  const given = argument ? readArgument(tokens, option?.end ?? end) : undefined
  if (argument === 'before') settled.push(...(given?.tokens ?? []))
  if (inner) settled.push('\\begin', '{', inner, '}')
  return given?.end ?? option?.end ?? end
}

/** The index of the `\end` that closes what was open before `at`. */
function endOf(tokens: readonly Token[], at: number): number {
  let depth = 0
  for (let index = at; index < tokens.length; index++) {
    if (tokens[index] === '\\begin') depth++
    else if (tokens[index] === '\\end' && --depth < 0) return index
  }
  return tokens.length
}

/** `a &=& b` as `a &= b`. */
function withTwoColumns(tokens: readonly Token[]): Token[] {
  let depth = 0
  let column = 0
  return tokens.filter((token) => {
    if (token === '{' || token === '\\begin') depth++
    else if (token === '}' || token === '\\end') depth--
    else if (depth === 0 && (token === '\\\\' || token === '\\cr')) column = 0
    else if (depth === 0 && token === '&') return ++column !== 2
    return true
  })
}

const stackable = /^(?:aligned|alignedat|gathered)$/

/** Several environments that follow each other, below each other: as equations they would be so. */
function stack(tokens: Token[]): Token[] {
  const blocks: Token[][] = []
  for (let at = skipBlanks(tokens, 0); at < tokens.length;) {
    const name = tokens[at] === '\\begin' ? readNameArgument(tokens, at + 1) : undefined
    if (!name || !stackable.test(name.tokens.map(written).join(''))) return tokens
    const close = endOf(tokens, name.end)
    const end = close < tokens.length ? readArgument(tokens, close + 1)?.end : undefined
    if (end === undefined) return tokens
    blocks.push(tokens.slice(at, end))
    at = skipBlanks(tokens, end)
  }
  if (blocks.length < 2) return tokens
  const rows = blocks.flatMap((block, index) => (index === 0 ? block : ['\\\\', '\n', ...block]))
  return ['\\begin', '{', 'gathered', '}', '\n', ...rows, '\n', '\\end', '{', 'gathered', '}']
}
