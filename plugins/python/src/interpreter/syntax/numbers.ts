// Literals of numbers, and what is wrong with them.

export interface LiteralError {
  message: string
  from: number
  to: number
}

const bases: Readonly<Record<string, {name: string; digit: RegExp}>> = {
  x: {name: 'hexadecimal', digit: /[\da-f]/i},
  o: {name: 'octal', digit: /[0-7]/},
  b: {name: 'binary', digit: /[01]/},
}

/** @returns where the literal that starts there ends */
export function readNumber(source: string, start: number): {end: number; error?: LiteralError} {
  const letter = (source[start + 1] ?? '').toLowerCase()
  if (source[start] === '0' && Object.hasOwn(bases, letter)) return readBased(source, start, letter)
  const decimal = /(?:\d+(?:_\d+)*)?(?:\.(?:\d+(?:_\d+)*)?)?(?:[eE][-+]?\d+(?:_\d+)*)?[jJ]?/y
  decimal.lastIndex = start
  const [text = ''] = decimal.exec(source) ?? []
  const end = start + text.length
  if (source[end] === '_') return {end, error: {message: 'invalid decimal literal', from: end, to: end + 1}}
  if (/^[eE][-+]/.test(source.slice(end, end + 2)) && !/[jJ]$/.test(text))
    return {end, error: {message: 'invalid decimal literal', from: end + 1, to: end + 2}}
  const zeros = /^0[\d_]*[1-9]/.test(text) && /^[\d_]+$/.test(text)
  if (zeros) {
    const message =
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers'
    const nonzero = start + /^[0_]*/.exec(text)![0].length
    return {end, error: {message, from: start, to: nonzero}}
  }
  return {end}
}

function readBased(source: string, start: number, letter: string): {end: number; error?: LiteralError} {
  const {name, digit} = bases[letter] as {name: string; digit: RegExp}
  let end = start + 2
  let digits = 0
  for (;;) {
    const next = source[end] ?? ''
    if (next === '_' && digit.test(source[end + 1] ?? '')) end++
    else if (digit.test(next)) {
      end++
      digits++
    } else break
  }
  const next = source[end] ?? ''
  if (/\d/.test(next)) {
    const message = `invalid digit '${next}' in ${name} literal`
    return {end, error: {message, from: end, to: end + 1}}
  }
  if (digits === 0 || next === '_')
    return {end, error: {message: `invalid ${name} literal`, from: end - 1, to: end}}
  return {end}
}

const wordsAfter = /(?:and|else|for|if|in|is|not|or)\b/y

/** A name must not follow right away: `1a`. */
export function literalError(source: string, start: number, end: number): LiteralError | undefined {
  const next = source[end] ?? ''
  if (!/[\p{ID_Start}_]/u.test(next)) return undefined
  wordsAfter.lastIndex = end
  if (wordsAfter.test(source)) return undefined
  const text = source.slice(start, end)
  const letter = (text[1] ?? '').toLowerCase()
  const kind = text.endsWith('j') || text.endsWith('J') ? 'imaginary' : (bases[letter]?.name ?? 'decimal')
  return {message: `invalid ${kind} literal`, from: end - 1, to: end}
}
