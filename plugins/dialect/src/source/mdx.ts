// What MDX adds to a page is JavaScript, which nobody else may read.

/** The offset behind the expression that a brace opens, or behind the brace if it is never closed. */
export function skipExpression(source: string, at: number, end: number): number {
  let depth = 0
  for (let index = at; index < end; index++) {
    const character = source[index]!
    if (character === '{') depth++
    else if (character === '}' && --depth === 0) return index + 1
    else if (character === '"' || character === "'" || character === '`')
      index = skipString(source, index, end)
  }
  return at + 1
}

/** The last offset of a string, or its quote if it is never closed. */
function skipString(source: string, at: number, end: number): number {
  for (let index = at + 1; index < end; index++) {
    if (source[index] === '\\') index++
    else if (source[index] === source[at]) return index
  }
  return at
}
