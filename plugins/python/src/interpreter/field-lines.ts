// Fields of f-strings that run over several lines: the parser reads them only in parentheses.

const start = /(?<![\w])(?:[fF][rR]?|[rR][fF])("""|''')/g

/** @returns the text with `{x +⏎ y}` in a long f-string as `{(x +⏎ y)}` */
export function withBracketedFields(text: string): string {
  let result = ''
  let done = 0
  start.lastIndex = 0
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const open = match.index + match[0].length
    const end = text.indexOf(match[1] ?? '', open)
    if (end < 0) break
    result += text.slice(done, open) + bracketed(text.slice(open, end))
    done = end
    start.lastIndex = end + 3
  }
  return result + text.slice(done)
}

function bracketed(inner: string): string {
  let result = ''
  for (let i = 0; i < inner.length;) {
    if (inner.startsWith('{{', i)) {
      result += '{{'
      i += 2
    } else if (inner[i] === '{') {
      const end = fieldEnd(inner, i)
      const field = inner.slice(i + 1, end)
      result += field.includes('\n') ? `{(${field})` : `{${field}`
      i = end
    } else result += inner[i++]
  }
  return result
}

/** Where the expression of a field ends: at its `}`, or before `:`, `!r` and `=`. */
function fieldEnd(inner: string, open: number): number {
  let depth = 0
  for (let i = open + 1; i < inner.length; i++) {
    const character = inner.charAt(i)
    if ('([{'.includes(character)) depth++
    else if (depth > 0 && ')]}'.includes(character)) depth--
    else if (
      depth === 0 &&
      (character === '}' || character === ':' || /^![rsa][:}]/.test(inner.slice(i, i + 3)))
    )
      return i
  }
  return inner.length
}
