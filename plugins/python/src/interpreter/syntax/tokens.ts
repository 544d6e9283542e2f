// Python's text as tokens, with the errors that the text alone shows: quotes, brackets, indentation, numbers, characters.
// Source: docs.python.org/3/reference/lexical_analysis.html; messages as CPython 3.14 words them.
import {literalError, readNumber} from './numbers.ts'
import type {SyntaxProblem, Token, TokenKind, Tokens} from './token.ts'

class Problem extends Error {
  readonly problem: SyntaxProblem
  constructor(problem: SyntaxProblem) {
    super(problem.message)
    this.problem = problem
  }
}

const operators =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|<=|>=|==|!=|->|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|:=|<>|[-+*/%@&|^~<>()[\]{},:;.=!$?`]/y
const nameStart = /[\p{ID_Start}_]/u
const word = /[\p{ID_Continue}_\u{80}-\u{10ffff}]+/uy
const stringStart = /([a-zA-Z]{0,2})('''|"""|'|")/y
const closerOf: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'}

export function tokenize(source: string): Tokens {
  return new Tokenizer(source).read()
}

/** An f-string (or t-string) that is being read. */
interface Template {
  letter: string
  quote: string
  start: {line: number; column: number}
}

class Tokenizer {
  readonly #source: string
  readonly #tokens: Token[] = []
  readonly #open: Token[] = []
  readonly #templates: Template[] = []
  #at = 0
  #line = 1
  #lineStart = 0
  #indents = [{columns: 0, tabsAsOne: 0}]

  constructor(source: string) {
    const lines = source.replaceAll(/\r\n?/g, '\n')
    this.#source = lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`
  }

  read(): Tokens {
    try {
      while (this.#at < this.#source.length) this.#readLine()
      return this.#end()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.#push('error', this.#at, this.#at)
      return {tokens: this.#tokens, problem: error.problem}
    }
  }

  #end(): Tokens {
    const unclosed = this.#open.at(-1)
    if (unclosed) {
      this.#push('error', this.#at, this.#at)
      const problem = this.#problemAt(unclosed, `'${unclosed.text}' was never closed`)
      return {tokens: this.#tokens, problem, unclosed}
    }
    this.#backToLastLine()
    while (this.#indents.length > 1) {
      this.#indents.pop()
      this.#push('dedent', this.#at, this.#at)
    }
    this.#push('end', this.#at, this.#at)
    return {tokens: this.#tokens}
  }

  /** The end of a text is said to be at the end of its last line. */
  #backToLastLine(): void {
    if (this.#line === 1) return
    this.#at = this.#source.length - 1
    this.#line--
    this.#lineStart = this.#source.lastIndexOf('\n', this.#at - 1) + 1
  }

  #problemAt(token: Token, message: string): SyntaxProblem {
    const {line, column, endLine, endColumn} = token
    return {type: 'SyntaxError', message, line, column, endLine, endColumn}
  }

  /** @param from where in the source, @param to where it ends */
  #fail(message: string, from: number, to = from + 1, type: SyntaxProblem['type'] = 'SyntaxError'): Problem {
    const column = from - this.#lineStart
    const endColumn = to - this.#lineStart
    return new Problem({type, message, line: this.#line, column, endLine: this.#line, endColumn})
  }

  #push(
    kind: TokenKind,
    from: number,
    to: number,
    start = {line: this.#line, column: from - this.#lineStart},
  ): Token {
    const token = {
      kind,
      text: this.#source.slice(from, to),
      ...start,
      endLine: this.#line,
      endColumn: to - this.#lineStart,
      level: this.#open.length,
    }
    this.#tokens.push(token)
    return token
  }

  #nextLine(): void {
    this.#line++
    this.#lineStart = this.#at
  }

  /** A line with its indentation, up to its end or the end of its brackets. */
  #readLine(): void {
    const start = this.#at
    const [space] = /[ \t\f]*/y.exec(this.#source.slice(start)) ?? ['']
    this.#at += space.length
    const next = this.#source[this.#at]
    if (next === '#' || next === '\n' || next === undefined) {
      this.#skipComment()
      this.#at++
      this.#nextLine()
      return
    }
    if (next === '\\' && this.#source[this.#at + 1] === '\n') {
      this.#at += 2
      this.#nextLine()
      this.#skipSpace()
    }
    this.#indent(space)
    while (this.#at < this.#source.length) {
      if (this.#readToken()) return
    }
  }

  #skipSpace(): void {
    while (/[ \t\f]/.test(this.#source[this.#at] ?? '')) this.#at++
  }

  #skipComment(): void {
    while (this.#at < this.#source.length && this.#source[this.#at] !== '\n') this.#at++
  }

  #indent(space: string): void {
    let columns = 0
    let tabsAsOne = 0
    for (const character of space) {
      columns = character === '\t' ? (Math.floor(columns / 8) + 1) * 8 : character === '\f' ? 0 : columns + 1
      tabsAsOne = character === '\f' ? 0 : tabsAsOne + 1
    }
    const last = this.#indents.at(-1) ?? {columns: 0, tabsAsOne: 0}
    if (columns > last.columns) {
      if (tabsAsOne <= last.tabsAsOne) throw this.#tabProblem()
      this.#indents.push({columns, tabsAsOne})
      this.#push('indent', this.#at, this.#at)
      return
    }
    while (columns < (this.#indents.at(-1)?.columns ?? 0)) {
      this.#indents.pop()
      this.#push('dedent', this.#at, this.#at)
    }
    const now = this.#indents.at(-1)
    if (columns !== now?.columns) throw this.#unindentProblem()
    if (tabsAsOne !== now.tabsAsOne) throw this.#tabProblem()
  }

  #endOfLine(): number {
    const end = this.#source.indexOf('\n', this.#at)
    return end < 0 ? this.#source.length : end
  }

  #tabProblem(): Problem {
    const end = this.#endOfLine()
    return this.#fail('inconsistent use of tabs and spaces in indentation', this.#lineStart, end, 'TabError')
  }

  #unindentProblem(): Problem {
    const end = this.#endOfLine()
    // the dedents before it are not seen
    while (this.#tokens.at(-1)?.kind === 'dedent') this.#tokens.pop()
    return this.#fail('unindent does not match any outer indentation level', end, end, 'IndentationError')
  }

  /** @returns whether the line is at its end */
  #readToken(): boolean {
    this.#skipSpace()
    const start = this.#at
    const next = this.#source[start] ?? ''
    if (next === '#') this.#skipComment()
    if (this.#source[this.#at] === '\n') return this.#readNewline(start)
    if (next === '\\') return this.#readContinuation()
    const opening = this.#match(stringStart)
    if (opening && isPrefix(opening[1] ?? '')) {
      this.#readString(opening)
      return false
    }
    if (/\d/.test(next) || (next === '.' && /\d/.test(this.#source[start + 1] ?? ''))) this.#readNumber()
    else if (/\w/.test(next) || next > '\x7f') this.#readName()
    else this.#readOperator()
    return false
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#source)
  }

  /** @param start where the comment before it starts, if there is one */
  #readNewline(start: number): boolean {
    const isIgnored = this.#open.length > 0
    this.#at++
    if (!isIgnored) this.#push('newline', start, this.#at)
    this.#nextLine()
    return !isIgnored
  }

  #readContinuation(): boolean {
    if (this.#source[this.#at + 1] !== '\n')
      throw this.#fail('unexpected character after line continuation character', this.#at + 1, this.#at + 1)
    this.#at += 2
    this.#nextLine()
    if (this.#at >= this.#source.length) throw this.#fail('unexpected EOF while parsing', this.#at, this.#at)
    return false
  }

  #readNumber(): void {
    const start = this.#at
    const {end, error} = readNumber(this.#source, start)
    if (error) throw this.#fail(error.message, error.from, error.to)
    const wrong = literalError(this.#source, start, end)
    if (wrong) throw this.#fail(wrong.message, wrong.from, wrong.to)
    this.#at = end
    this.#push('number', start, end)
  }

  #readName(): void {
    const start = this.#at
    const [text = ''] = this.#match(word) ?? []
    let at = start
    for (const character of text) {
      const isFine = at === start ? nameStart.test(character) : /[\p{ID_Continue}_]/u.test(character)
      if (!isFine) throw this.#invalidCharacter(character, at)
      at += character.length
    }
    if (text === '')
      throw this.#invalidCharacter(String.fromCodePoint(this.#source.codePointAt(start) ?? 0), start)
    this.#at = start + text.length
    this.#push('name', start, this.#at)
  }

  #invalidCharacter(character: string, at: number): Problem {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const isPrintable = !/[\p{C}\p{Z}]/u.test(character)
    const message = isPrintable
      ? `invalid character '${character}' (${code})`
      : `invalid non-printable character ${code}`
    return this.#fail(message, at)
  }

  #readOperator(): void {
    const start = this.#at
    const [text] = this.#match(operators) ?? []
    if (text === undefined) throw this.#invalidCharacter(this.#source[start] ?? '', start)
    this.#at += text.length
    if (text in closerOf) {
      const token = this.#push('op', start, this.#at)
      this.#open.push(token)
      token.level++
      return
    }
    if (')]}'.includes(text)) this.#close(text, start)
    this.#push('op', start, this.#at)
  }

  #close(text: string, at: number): void {
    const opening = this.#open.pop()
    if (!opening) throw this.#fail(`unmatched '${text}'`, at)
    if (closerOf[opening.text] === text) return
    const template = this.#templates.at(-1)
    if (template && opening.text === '{' && opening.line >= template.start.line)
      throw this.#fail(`${template.letter}-string: unmatched '${text}'`, at)
    const where = opening.line === this.#line ? '' : ` on line ${opening.line}`
    throw this.#fail(
      `closing parenthesis '${text}' does not match opening parenthesis '${opening.text}'${where}`,
      at,
    )
  }

  #readString([whole, prefix = '', quote = '']: RegExpExecArray): void {
    const template = /[ft]/i.exec(prefix)?.[0]?.toLowerCase()
    if (template !== undefined) {
      this.#readTemplate(template, whole, quote)
      return
    }
    const start = this.#at
    const origin = {line: this.#line, column: start - this.#lineStart}
    this.#at += whole.length
    let isLastQuoteEscaped = false
    while (!this.#source.startsWith(quote, this.#at)) {
      const character = this.#source[this.#at]
      if (character === undefined || (character === '\n' && quote.length === 1))
        throw this.#unterminated('', quote, origin, isLastQuoteEscaped)
      this.#at += character === '\\' ? 2 : 1
      if (character === '\\') isLastQuoteEscaped = this.#source[this.#at - 1] === quote
      if (this.#source[this.#at - 1] === '\n') this.#nextLine()
    }
    this.#at += quote.length
    this.#push('string', start, this.#at, origin)
  }

  #unterminated(
    kind: string,
    quote: string,
    start: {line: number; column: number},
    isEscaped = false,
  ): Problem {
    const outer = this.#templates.at(-1)
    if (kind === '' && outer && outer.quote === quote && this.#open.length > 0) {
      const {line, column} = start
      return new Problem({
        type: 'SyntaxError',
        message: `${outer.letter}-string: expecting '}'`,
        line,
        column,
        endLine: line,
        endColumn: column + 1,
      })
    }
    const what = `${quote.length === 3 ? 'triple-quoted ' : ''}${kind === '' ? 'string' : `${kind}-string`}`
    // a text ends with the line break that was added to it
    const last = quote.length === 3 && this.#at >= this.#source.length ? this.#line - 1 : this.#line
    const hint = isEscaped && quote.length === 1 ? '; perhaps you escaped the end quote?' : ''
    return new Problem({
      type: 'SyntaxError',
      message: `unterminated ${what} literal (detected at line ${last})${hint}`,
      ...start,
      endLine: start.line,
      endColumn: start.column + 1,
    })
  }

  #readTemplate(letter: string, whole: string, quote: string): void {
    const start = {line: this.#line, column: this.#at - this.#lineStart}
    this.#at += whole.length
    this.#push('fstart', this.#at - whole.length, this.#at)
    const template = {letter, quote, start}
    this.#templates.push(template)
    this.#readParts(template, 0)
    this.#templates.pop()
    this.#at += quote.length
    this.#push('fend', this.#at - quote.length, this.#at)
  }

  /** Text and fields up to the end of the template, or of the format of a field. */
  #readParts(template: Template, depth: number): void {
    let start = this.#at
    let origin = {line: this.#line, column: this.#at - this.#lineStart}
    const finish = () => {
      if (this.#at > start) this.#push('fmiddle', start, this.#at, origin)
    }
    for (;;) {
      const character = this.#source[this.#at]
      if (this.#source.startsWith(template.quote, this.#at) || (depth > 0 && character === '}')) {
        finish()
        return
      }
      if (character === undefined || (character === '\n' && template.quote.length === 1)) {
        if (depth > 0 && character === '\n')
          throw this.#fail(
            `${template.letter}-string: newlines are not allowed in format specifiers for single quoted ${template.letter}-strings`,
            this.#at,
          )
        throw this.#unterminated(template.letter, template.quote, template.start)
      }
      if (depth === 0 && (this.#source.startsWith('{{', this.#at) || this.#source.startsWith('}}', this.#at)))
        this.#at += 2
      else if (character === '{') {
        finish()
        this.#readField(template, depth)
        start = this.#at
        origin = {line: this.#line, column: this.#at - this.#lineStart}
      } else if (character === '}')
        throw this.#fail(`${template.letter}-string: single '}' is not allowed`, this.#at)
      else this.#skipCharacter(character)
    }
  }

  #skipCharacter(character: string): void {
    const [named] = this.#match(/\\N\{[^}\n]*\}/y) ?? []
    if (named !== undefined) {
      this.#at += named.length
      return
    }
    const isEscape = character === '\\' && !/[{}]/.test(this.#source[this.#at + 1] ?? '')
    this.#at += isEscape ? 2 : 1
    if (this.#source[this.#at - 1] === '\n') this.#nextLine()
  }

  #readField(template: Template, depth: number): void {
    const level = this.#open.length
    this.#readOperator()
    while (this.#open.length > level) {
      this.#skipSpace()
      const next = this.#source[this.#at]
      if (next === undefined) return
      if (this.#source.startsWith(template.quote, this.#at) && !this.#isStringWithin(template))
        throw this.#fail(`${template.letter}-string: expecting '}'`, this.#at)
      const isOuter = this.#open.length === level + 1
      if (isOuter && next === '!' && this.#source[this.#at + 1] !== '=') {
        this.#at++
        this.#push('op', this.#at - 1, this.#at)
      } else if (isOuter && next === ':') {
        this.#at++
        this.#push('op', this.#at - 1, this.#at)
        this.#readParts(template, depth + 1)
        if (this.#source[this.#at] !== '}')
          throw this.#fail(`${template.letter}-string: expecting '}', or format specs`, this.#at)
      } else this.#readToken()
    }
  }

  /** Quotes of the template's own kind may be used within its fields: whether they come in pairs on this line. */
  #isStringWithin({quote}: Template): boolean {
    const rest = this.#source.slice(this.#at + quote.length, this.#endOfLine())
    const next = rest.indexOf(quote)
    return next >= 0 && rest.includes('}', next)
  }
}

function isPrefix(prefix: string): boolean {
  return /^(?:[rbuft]|br|rb|fr|rf|tr|rt)?$/i.test(prefix)
}
