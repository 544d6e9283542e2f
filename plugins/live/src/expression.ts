// A small language of formulas, for a reader's own function and for `let`: parsed, never evaluated as JavaScript.

/** A parsed formula. */
export interface Expression {
  /** Variables that it reads: `x1`, `$alpha`. */
  variables: string[]
  evaluate: (variables: Readonly<Record<string, number>>) => number
}

/** A formula cannot be read; `offset` is where in the text. */
export class ExpressionError extends Error {
  override name = 'ExpressionError'
  offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

type Scope = Readonly<Record<string, number>>
type Term = (scope: Scope) => number
interface Token {
  text: string
  kind: 'number' | 'name' | 'sign'
  offset: number
}

const constants: Record<string, number> = {pi: Math.PI, e: Math.E}

/** Functions of a formula, by name; the length of each is its number of arguments. */
const functions: Record<string, (first: number, ...others: number[]) => number> = {
  sin: (x) => Math.sin(x),
  cos: (x) => Math.cos(x),
  tan: (x) => Math.tan(x),
  exp: (x) => Math.exp(x),
  log: (x) => Math.log(x),
  sqrt: (x) => Math.sqrt(x),
  abs: (x) => Math.abs(x),
  sign: (x) => Math.sign(x),
  floor: (x) => Math.floor(x),
  round: (x) => Math.round(x),
  tanh: (x) => Math.tanh(x),
  relu: (x) => Math.max(0, x),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  min: (...values) => Math.min(...values),
  max: (...values) => Math.max(...values),
}

const functionNames = Object.keys(functions)

const binary: Record<string, {power: number; apply: (a: number, b: number) => number}> = {
  '<': {power: 1, apply: (a, b) => Number(a < b)},
  '>': {power: 1, apply: (a, b) => Number(a > b)},
  '<=': {power: 1, apply: (a, b) => Number(a <= b)},
  '>=': {power: 1, apply: (a, b) => Number(a >= b)},
  '+': {power: 2, apply: (a, b) => a + b},
  '-': {power: 2, apply: (a, b) => a - b},
  '*': {power: 3, apply: (a, b) => a * b},
  '/': {power: 3, apply: (a, b) => a / b},
  '^': {power: 5, apply: (a, b) => a ** b},
}
const prefixPower = 4

/**
 * Read a formula: `sin(2*x1) + x2^2`, `max(0, $alpha)`, `x1 > 0`.
 *
 * @param allowed names that may occur; names with a `$` are always allowed
 * @throws ExpressionError
 */
export function parseExpression(text: string, allowed: readonly string[] = []): Expression {
  const tokens = tokenize(text)
  const variables = new Set<string>()
  let position = 0
  const peek = (): Token | undefined => tokens[position]
  const fail = (token: Token | undefined): never => {
    const message = token ? `unexpected \`${token.text}\`` : 'the formula ends too early'
    throw new ExpressionError(message, token?.offset ?? text.length)
  }
  const expect = (sign: string): void => {
    if (peek()?.text !== sign) fail(peek())
    position++
  }

  const parseOperand = (): Term => {
    const token = peek() ?? fail(undefined)
    position++
    if (token.kind === 'number') return constant(Number(token.text))
    if (token.kind === 'name') return peek()?.text === '(' ? parseCall(token) : parseName(token)
    if (token.text === '-') return negate(parseBinary(prefixPower))
    if (token.text === '+') return parseBinary(prefixPower)
    if (token.text !== '(') return fail(token)
    const inner = parseBinary(0)
    expect(')')
    return inner
  }
  const parseCall = (name: Token): Term => {
    const apply = Object.hasOwn(functions, name.text) ? functions[name.text]! : undefined
    if (!apply)
      throw new ExpressionError(
        `no function \`${name.text}\`; there are ${functionNames.join(', ')}`,
        name.offset,
      )
    expect('(')
    const first = parseBinary(0)
    const others: Term[] = []
    while (peek()?.text === ',') {
      position++
      others.push(parseBinary(0))
    }
    expect(')')
    if (apply.length > 0 && others.length > 0)
      throw new ExpressionError(`\`${name.text}\` takes one value`, name.offset)
    return (scope) => apply(first(scope), ...others.map((term) => term(scope)))
  }
  const parseName = (name: Token): Term => {
    const isVariable = name.text.startsWith('$') || allowed.includes(name.text)
    if (!isVariable && Object.hasOwn(constants, name.text)) return constant(constants[name.text]!)
    if (!isVariable) throw new ExpressionError(`unknown name \`${name.text}\``, name.offset)
    variables.add(name.text)
    return (scope) => scope[name.text] ?? Number.NaN
  }
  const parseBinary = (floor: number): Term => {
    let left = parseOperand()
    for (let operator = binaryAt(peek()); operator && operator.power > floor; operator = binaryAt(peek())) {
      position++
      // `2^3^2` is `2^(3^2)`
      const right = parseBinary(operator.power === 5 ? 4 : operator.power)
      left = combine(operator.apply, left, right)
    }
    return left
  }

  const term = parseBinary(0)
  if (position < tokens.length) fail(peek())
  return {variables: [...variables], evaluate: term}
}

function tokenize(text: string): Token[] {
  const pattern =
    /\s*(?:((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(\$?[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?)|(\*\*|<=|>=|[-+*/^(),<>]))/iuy
  const tokens: Token[] = []
  const end = text.trimEnd().length
  while (pattern.lastIndex < end) {
    const start = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match) throw new ExpressionError(`unexpected \`${text.slice(start).trim()[0]}\``, start)
    const [whole, digits, name, sign] = match
    const kind = digits ? 'number' : name ? 'name' : 'sign'
    const written = digits ?? name ?? (sign === '**' ? '^' : sign!)
    tokens.push({kind, text: written, offset: start + whole.length - whole.trimStart().length})
  }
  return tokens
}

function binaryAt(token: Token | undefined): (typeof binary)[string] | undefined {
  return token?.kind === 'sign' ? binary[token.text] : undefined
}

function constant(value: number): Term {
  return () => value
}

function negate(term: Term): Term {
  return (scope) => -term(scope)
}

function combine(apply: (a: number, b: number) => number, left: Term, right: Term): Term {
  return (scope) => apply(left(scope), right(scope))
}
