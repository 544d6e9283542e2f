// What is wrong inside literals: escapes, bytes, conversions of fields.
import type {SyntaxProblem, Token} from './token.ts'

export function literalProblem(tokens: readonly Token[]): SyntaxProblem | undefined {
  for (const [i, token] of tokens.entries()) {
    const message = problemOf(token, tokens[i - 1], tokens[i + 1])
    if (message === undefined) continue
    const {line, column, endLine, endColumn} = token
    return {type: 'SyntaxError', message, line, column, endLine, endColumn}
  }
  return undefined
}

function problemOf(token: Token, before: Token | undefined, after: Token | undefined): string | undefined {
  if (token.kind === 'string') {
    const isMixed = before?.kind === 'string' && isBytes(before.text) !== isBytes(token.text)
    return isMixed ? 'cannot mix bytes and nonbytes literals' : stringProblem(token.text)
  }
  if (token.kind === 'fmiddle')
    return before && /r/i.test(prefixBefore(before)) ? undefined : escapeProblem(token.text)
  return conversionProblem(before, token, after)
}

function isBytes(literal: string): boolean {
  return /^[a-z]*b[a-z]*['"]/i.test(literal)
}

/** Of a template whose first text follows; later texts of raw ones are not looked into. */
function prefixBefore({kind, text}: Token): string {
  return kind === 'fstart' ? text : 'r'
}

function stringProblem(literal: string): string | undefined {
  const [, prefix = '', quote = ''] = /^([a-z]*)('''|"""|'|")/i.exec(literal) ?? []
  const text = literal.slice(prefix.length + quote.length, -quote.length)
  // oxlint-disable-next-line no-control-regex -- what a byte holds
  const hasBytes = /b/i.test(prefix)
  if (hasBytes && !/^[\0-\x7f]*$/.test(text)) return 'bytes can only contain ASCII literal characters'
  if (/r/i.test(prefix)) return undefined
  return hasBytes ? bytesEscapeProblem(text) : escapeProblem(text)
}

const escapeLengths: Readonly<Record<string, number>> = {x: 2, u: 4, U: 8}

function escapeProblem(text: string): string | undefined {
  for (const {index, 0: escape} of text.matchAll(/\\(?:[xuU][\da-fA-F]*|N(?:\{[^}]*\})?|[^])/g)) {
    const letter = escape[1] ?? ''
    const length = escapeLengths[letter]
    const start = new TextEncoder().encode(text.slice(0, index)).length
    if (length !== undefined && escape.length - 2 < length) {
      const name = `\\${letter}${'X'.repeat(length)}`
      return unicodeError(start, start + escape.length - 1, `truncated ${name} escape`)
    }
    if (letter === 'U' && parseInt(escape.slice(2, 10), 16) > 0x10ffff)
      return unicodeError(start, start + 9, 'illegal Unicode character')
    if (escape === '\\N') return unicodeError(start, start + 1, 'malformed \\N character escape')
  }
  return undefined
}

function unicodeError(from: number, to: number, what: string): string {
  return `(unicode error) 'unicodeescape' codec can't decode bytes in position ${from}-${to}: ${what}`
}

function bytesEscapeProblem(text: string): string | undefined {
  for (const {index, 0: escape} of text.matchAll(/\\(?:x[\da-fA-F]{0,2}|[^])/g))
    if (escape[1] === 'x' && escape.length < 4) return `(value error) invalid \\x escape at position ${index}`
  return undefined
}

function conversionProblem(
  before: Token | undefined,
  token: Token,
  after: Token | undefined,
): string | undefined {
  const isConversion =
    token.kind === 'name' && before?.text === '!' && before.kind === 'op' && /^[:}]$/.test(after?.text ?? '')
  if (!isConversion || /^[sra]$/.test(token.text)) return undefined
  return `f-string: invalid conversion character '${token.text}': expected 's', 'r', or 'a'`
}
