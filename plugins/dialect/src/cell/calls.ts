/** A call `d2l.name(args)` in Python code. */
export interface Call {
  name: string
  /** The arguments as written, trimmed. */
  args: string[]
}

const closers: Record<string, string> = {'(': ')', '[': ']', '{': '}'}

/**
 * Rewrite calls of some functions of `d2l`, the innermost first. A call that is not closed, or for which `change`
 * has no answer, stays as it is.
 */
export function rewriteCalls(
  code: string,
  names: ReadonlySet<string>,
  change: (call: Call) => string | undefined,
): string {
  if (names.size === 0 || !code.includes('d2l.')) return code
  const pattern = /(?<![\w.])d2l\.(\w+)\(/g
  const parts: string[] = []
  let from = 0
  for (let match = pattern.exec(code); match; match = pattern.exec(code)) {
    const name = match[1]!
    const start = pattern.lastIndex
    const end = names.has(name) ? findClosing(code, start) : -1
    if (end < 0) continue
    const args = splitArguments(rewriteCalls(code.slice(start, end), names, change))
    const text = change({name, args})
    if (text === undefined) continue
    parts.push(code.slice(from, match.index), text)
    from = pattern.lastIndex = end + 1
  }
  return parts.join('') + code.slice(from)
}

/** The offset of the bracket that closes the one before `from`, or -1. */
function findClosing(code: string, from: number): number {
  const open = [')']
  for (let at = from; at < code.length; at++) {
    const character = code[at]!
    if (character === '"' || character === "'") at = skipString(code, at)
    else if (character === '#') at = skipComment(code, at)
    else if (character in closers) open.push(closers[character]!)
    else if (character === open.at(-1)) {
      open.pop()
      if (open.length === 0) return at
    }
  }
  return -1
}

function splitArguments(text: string): string[] {
  const args: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === '"' || character === "'") at = skipString(text, at)
    else if (character === '#') at = skipComment(text, at)
    else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (character === ',' && depth === 0) {
      args.push(text.slice(from, at).trim())
      from = at + 1
    }
  }
  const last = text.slice(from).trim()
  return last === '' ? args : [...args, last]
}

/** The last offset of the string that begins at `at`. */
function skipString(code: string, at: number): number {
  const quote = code.startsWith(code[at]!.repeat(3), at) ? code[at]!.repeat(3) : code[at]!
  for (let index = at + quote.length; index < code.length; index++) {
    if (code[index] === '\\') index++
    else if (code.startsWith(quote, index)) return index + quote.length - 1
  }
  return code.length
}

function skipComment(code: string, at: number): number {
  const end = code.indexOf('\n', at)
  return end < 0 ? code.length : end
}
