// What stands behind `#@param`: JSON as people write it, with bare keys, either kind of quotes, a comma too many.

export type LooseValue = string | number | boolean | null | LooseValue[] | LooseObject
export interface LooseObject {
  [key: string]: LooseValue
}

/** Where the text stops making sense. */
export class LooseJsonError extends Error {
  override name = 'LooseJsonError'
  /** In the text. */
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const nextToken = /\s*(?:([[\]{},:])|'((?:\\[^]|[^\\'])*)'|"((?:\\[^]|[^\\"])*)"|([^\s[\]{},:'"]+))/y

interface Token {
  at: number
  sign?: string
  text?: string
  isQuoted?: boolean
}

const words = new Map<string, LooseValue>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
])

/**
 * The values of a text, one after the other: `["a", "b"] {allow-input: true}` are two.
 *
 * @throws LooseJsonError
 */
export function readLooseValues(text: string): LooseValue[] {
  const reader = new Reader(tokensOf(text), text.length)
  const values: LooseValue[] = []
  while (!reader.isAtEnd) values.push(reader.value())
  return values
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  nextToken.lastIndex = 0
  while (nextToken.lastIndex < end) {
    const from = nextToken.lastIndex
    const match = nextToken.exec(text)
    if (!match) throw new LooseJsonError('a quote is not closed', from)
    const [all, sign, single, double, bare] = match
    const at = from + (all.length - all.trimStart().length)
    const quoted = single ?? double
    if (sign !== undefined) tokens.push({at, sign})
    else if (quoted !== undefined) tokens.push({at, text: unescaped(quoted), isQuoted: true})
    else tokens.push({at, text: bare ?? ''})
  }
  return tokens
}

class Reader {
  readonly #tokens: readonly Token[]
  readonly #end: number
  #next = 0

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens
    this.#end = end
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#tokens.length
  }

  value(): LooseValue {
    const token = this.#take('a value')
    if (token.sign === '[') return this.#list()
    if (token.sign === '{') return this.#object()
    if (token.text === undefined) throw new LooseJsonError(`\`${token.sign}\` is not expected here`, token.at)
    return token.isQuoted ? token.text : bareValue(token.text)
  }

  #list(): LooseValue[] {
    const list: LooseValue[] = []
    while (!this.#skips(']')) {
      list.push(this.value())
      if (!this.#skips(',')) this.#expect(']')
    }
    return list
  }

  #object(): LooseObject {
    const entries: [string, LooseValue][] = []
    while (!this.#skips('}')) {
      const key = this.#take('a name')
      if (key.text === undefined) throw new LooseJsonError(`\`${key.sign}\` is not expected here`, key.at)
      if (!this.#skips(':')) throw new LooseJsonError(`\`:\` is missing after \`${key.text}\``, this.#place)
      entries.push([key.text, this.value()])
      if (!this.#skips(',')) this.#expect('}')
    }
    return Object.fromEntries(entries)
  }

  get #place(): number {
    return this.#tokens[this.#next]?.at ?? this.#end
  }

  #take(what: string): Token {
    const token = this.#tokens[this.#next]
    if (!token) throw new LooseJsonError(`${what} is missing`, this.#end)
    this.#next++
    return token
  }

  /** Passes over `sign`. Where an end is looked for it is seen, and left to `value` otherwise. */
  #skips(sign: string): boolean {
    if (this.#tokens[this.#next]?.sign !== sign) return false
    this.#next++
    return true
  }

  /** The end must be next, and is left for the loop to find. */
  #expect(sign: string): void {
    if (this.#tokens[this.#next]?.sign !== sign)
      throw new LooseJsonError(`\`,\` or \`${sign}\` is missing`, this.#place)
  }
}

function bareValue(text: string): LooseValue {
  const word = words.get(text)
  if (word !== undefined) return word
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : text
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign))
}
