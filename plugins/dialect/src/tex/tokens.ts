// TeX as its reader sees it: commands, braces, comments, white space, and single characters.

/** A part of TeX as it is written; one that starts with `final` is a command that no definition changes any more. */
export type Token = string

/** In front of a command that stands for itself, whatever is defined later: what `\let\old\vec` leads to. */
export const final = '\0'

const parts = /\\verb\*?([^A-Za-z*\s])[^\n]*?\1|\\[A-Za-z]+|\\[^]|%[^\n]*(?:\n[ \t]*)?|\s+|[^]/gu

export function tokenize(tex: string): Token[] {
  return tex.match(parts) ?? []
}

/** TeX of tokens. A space keeps a command from growing into the letter behind it. */
export function joinTokens(tokens: readonly Token[]): string {
  let tex = ''
  let isWord = false
  for (const token of tokens) {
    const text = written(token)
    if (isWord && /^[A-Za-z]/.test(text)) tex += ' '
    tex += text
    isWord = isCommandWord(text)
  }
  return tex
}

/** A token as it stands in TeX. */
export function written(token: Token): string {
  return token.length > 1 && token.startsWith(final) ? token.slice(final.length) : token
}

/** `\frac`, and not `\,`. */
export function isCommandWord(token: Token): boolean {
  return /^\\[A-Za-z]+$/.test(token)
}

export function isCommand(token: Token | undefined): token is Token {
  return token !== undefined && token.length > 1 && token.startsWith('\\')
}

/** White space and comments, which part commands and mean nothing else. */
export function isBlank(token: Token | undefined): boolean {
  return token !== undefined && (/^\s/.test(token) || (token.startsWith('%') && token.length > 0))
}

/** The index of the first token from `at` on that is neither white space nor a comment. */
export function skipBlanks(tokens: readonly Token[], at: number): number {
  let next = at
  while (isBlank(tokens[next])) next++
  return next
}

/** The index of the bracket that closes the one at `at`, or -1; braces guard what they hold. */
export function closingOf(
  tokens: readonly Token[],
  at: number,
  closing: ']' | '}',
  limit = Infinity,
): number {
  let depth = 0
  for (let index = at + 1; index < tokens.length && index - at < limit; index++) {
    const token = tokens[index]
    if (token === closing && depth === 0) return index
    if (token === '{') depth++
    else if (token === '}' && --depth < 0) return -1
  }
  return -1
}

/** What a command takes, and where it goes on: a group without its braces, or one token. */
export function readArgument(
  tokens: readonly Token[],
  at: number,
  limit = Infinity,
): {tokens: Token[]; end: number} | undefined {
  const start = skipBlanks(tokens, at)
  const token = tokens[start]
  if (token === undefined || token === '}') return undefined
  if (token !== '{') return {tokens: [token], end: start + 1}
  const close = closingOf(tokens, start, '}', limit)
  return close < 0 ? undefined : {tokens: tokens.slice(start + 1, close), end: close + 1}
}

/** No name of an environment or a label is longer, in signs. */
const longestName = 200

/** The name behind `\begin`, `\label` and the like. */
export function readNameArgument(
  tokens: readonly Token[],
  at: number,
): {tokens: Token[]; end: number} | undefined {
  return readArgument(tokens, at, longestName)
}

/** What stands in square brackets, if a command is followed by such. */
export function readOption(tokens: readonly Token[], at: number): {tokens: Token[]; end: number} | undefined {
  const start = skipBlanks(tokens, at)
  const close = tokens[start] === '[' ? closingOf(tokens, start, ']') : -1
  return close < 0 ? undefined : {tokens: tokens.slice(start + 1, close), end: close + 1}
}
