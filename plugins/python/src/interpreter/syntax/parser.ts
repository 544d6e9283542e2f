// Runs the grammar over the tokens: once to see whether they are Python, once more to say why not.
import {pythonGrammar} from './grammar.ts'
import type {ErrorRule, Match, Run} from './grammar-notation.ts'
import {invalidTarget} from './invalid-targets.ts'
import type {SyntaxProblem, Token, Tokens} from './token.ts'

class Failure extends Error {
  readonly problem: SyntaxProblem
  constructor(problem: SyntaxProblem) {
    super(problem.message)
    this.problem = problem
  }
}

export interface ParseFailure {
  problem: SyntaxProblem
  /** Nothing is said of why: the text stops being Python there. */
  isGeneric: boolean
  /** The text could go on where it ends. */
  isIncomplete: boolean
  /** Where the last statement with a block starts that was read to its end: lines from 1, 0 if there is none. */
  lastStatementLine: number
}

/** @returns undefined where the tokens follow the grammar */
export function parseFailure(read: Tokens): ParseFailure | undefined {
  const parser = new Parser(read)
  return parser.failure()
}

class Parser implements Run {
  looksForErrors = false
  readonly tokens: readonly Token[]
  memo: (Match | null)[][] = []
  readonly #read: Tokens
  #furthest = 0
  #lastStatementLine = 0
  #isIncomplete = false

  constructor(read: Tokens) {
    this.#read = read
    this.tokens = read.tokens
  }

  failure(): ParseFailure | undefined {
    const rule = pythonGrammar().get('file')
    try {
      if (rule?.(this, 0)) return undefined
      this.#isIncomplete = this.#isAtEnd()
      const last = this.#tokenAt(this.#furthest)
      this.looksForErrors = true
      this.memo = []
      rule?.(this, 0)
      return this.#describe(this.#generic(last), true)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return this.#describe(error.problem, false)
    }
  }

  /** What is wrong with the text comes before what is wrong with the grammar. */
  #describe(problem: SyntaxProblem, isGeneric: boolean): ParseFailure {
    const {problem: ofText, unclosed} = this.#read
    const isTextWrong =
      ofText !== undefined &&
      !isOfLayout(ofText) &&
      (!unclosed || this.#tokenAt(this.#furthest).line > unclosed.line)
    return {
      problem: isTextWrong && problem.type === 'SyntaxError' ? ofText : problem,
      isGeneric: isGeneric && !isTextWrong,
      isIncomplete: this.#isIncomplete || this.#isAtEnd(),
      lastStatementLine: this.#lastStatementLine,
    }
  }

  #isAtEnd(): boolean {
    const {kind} = this.#tokenAt(this.#furthest)
    const {unclosed, problem} = this.#read
    const isOpen = unclosed !== undefined || (problem?.message.startsWith('unterminated triple') ?? false)
    return kind === 'end' || (kind === 'error' && isOpen)
  }

  #tokenAt(at: number): Token {
    const token = this.tokens[Math.min(at, this.tokens.length - 1)]
    if (!token) throw new RangeError('no tokens')
    return token
  }

  token(at: number): Token {
    const token = this.#tokenAt(at)
    if (at > this.#furthest) this.#furthest = at
    if (token.kind === 'error' && this.#read.problem) throw new Failure(this.#read.problem)
    return token
  }

  force(text: string, at: number): never {
    throw new Failure(problemAt(this.#tokenAt(at), this.#tokenAt(at), `expected '${text}'`))
  }

  check(name: string, match: Match): boolean {
    if (name === 'place') return match.kind === 'attribute' || match.kind === 'subscript'
    this.#lastStatementLine = this.#tokenAt(match.start).line
    return true
  }

  #generic(last: Token): SyntaxProblem {
    if (last.kind !== 'indent' && last.kind !== 'dedent') return problemAt(last, last, 'invalid syntax')
    const message = last.kind === 'indent' ? 'unexpected indent' : 'unexpected unindent'
    // CPython points at the last blank of an indentation, not behind it
    const column = Math.max(last.column - (last.kind === 'indent' ? 1 : 0), 0)
    return {...problemAt(last, last, message), type: 'IndentationError', column}
  }

  fail({where, message}: ErrorRule, labels: ReadonlyMap<string, Match>, at: number): void {
    const [place = '', condition = ''] = where.split(' ')
    const a = labels.get('a')
    const b = labels.get('b')
    if (condition === 'legacy' && !(a && /^(?:print|exec)$/.test(this.#text(a)))) return
    if (condition === 'comma' && !this.#lacksComma(a, at)) return
    const text = a ? this.#worded(message, a) : message
    if (place === 'last') throw this.#failure(this.#tokenAt(this.#furthest), undefined, text)
    if (place === 'indent') {
      const {problem} = this.#failure(this.#tokenAt(this.#furthest), undefined, text)
      throw new Failure({...problem, type: 'IndentationError'})
    }
    if (place === 'next') throw this.#failure(this.#tokenAt(at), undefined, text)
    if (!a) throw new RangeError(`no label in ${message}`)
    this.#failAt(place, a, b ?? a, text)
  }

  #failAt(place: string, a: Match, b: Match, text: string): void {
    if (place === 'a') throw this.#between(a, a, text)
    if (place === 'a-b') throw this.#between(a, b, text)
    if (place === 'a..') throw this.#failure(this.#tokenAt(a.start), this.#tokenAt(this.#furthest), text)
    if (place === 'end') {
      const {line} = this.#tokenAt(a.start)
      const {endLine, endColumn} = this.#tokenAt(a.stop - 1)
      throw new Failure({type: 'SyntaxError', message: text, line, column: endColumn - 1, endLine, endColumn})
    }
    if (place === 'genexp') {
      const last = a.kind === '' ? a.parts.at(-1) : undefined
      if (last) throw this.#between(last, b, text)
      return
    }
    if (place === 'arguments') {
      const suffix = hasUnpacking(a) ? `${text} unpacking` : text
      throw this.#failure(this.#tokenAt(this.#furthest), undefined, suffix)
    }
    const wrong = invalidTarget(a, place, (match) => this.#comparesWithIn(match))
    if (wrong)
      throw this.#between(
        wrong,
        wrong,
        this.#worded(`cannot ${place === 'delete' ? 'delete' : 'assign to'} {name a}`, wrong),
      )
  }

  #comparesWithIn(match: Match): boolean {
    const operator = match.parts[1]
    return operator !== undefined && this.#tokenAt(operator.start).text === 'in'
  }

  #lacksComma(a: Match | undefined, at: number): boolean {
    if (a && /^(?:print|exec)$/.test(this.#text(a))) return false
    return this.#tokenAt(at - 1).level > 0
  }

  #text({start, stop}: Match): string {
    return this.tokens
      .slice(start, stop)
      .map(({text}) => text)
      .join('')
  }

  #worded(message: string, a: Match): string {
    return message
      .replaceAll('{name a}', a.kind)
      .replaceAll('{text a}', this.#text(a))
      .replaceAll('{line a}', String(this.#tokenAt(a.start).line))
  }

  #between(a: Match, b: Match, text: string): Failure {
    return this.#failure(this.#tokenAt(a.start), this.#tokenAt(b.stop - 1), text)
  }

  #failure(from: Token, to: Token | undefined, message: string): Failure {
    return new Failure(problemAt(from, to ?? from, message))
  }
}

function problemAt(from: Token, to: Token, message: string): SyntaxProblem {
  const {line, column} = from
  return {type: 'SyntaxError', message, line, column, endLine: to.endLine, endColumn: to.endColumn}
}

function hasUnpacking(match: Match): boolean {
  return match.kind === 'unpacking' || match.parts.some(hasUnpacking)
}

/** Told only where the grammar has nothing to say before. */
function isOfLayout({type, message}: SyntaxProblem): boolean {
  return type !== 'SyntaxError' || /^unexpected (?:character after|EOF)/.test(message)
}
