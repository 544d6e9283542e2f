// Macros that a bibliography defines for its own fields, in its `@preamble`.

export interface TexMacro {
  arguments: number
  /** Of the first argument, where it may be left out. */
  initial?: string
  body: string
}

const definition =
  /\\(?:(?:new|renew|provide)command|DeclareRobustCommand|DeclareTextFontCommand)\*?\s*(?:\{\s*\\([A-Za-z@]+)\s*\}|\\([A-Za-z@]+))\s*(?:\[(\d)\])?\s*(?:\[([^\]]*)\])?\s*(?=\{)|\\def\s*\\([A-Za-z@]+)\s*((?:#\d)*)\s*(?=\{)/g

/** The definitions in a preamble. */
export function readMacros(preamble: string): Map<string, TexMacro> {
  const macros = new Map<string, TexMacro>()
  definition.lastIndex = 0
  for (let match = definition.exec(preamble); match; match = definition.exec(preamble)) {
    const [whole, braced, bare, count, initial, def, parameters = ''] = match
    const group = groupAt(preamble, definition.lastIndex)
    const name = braced ?? bare ?? def
    if (group === undefined || name === undefined) continue
    definition.lastIndex = match.index + whole.length + group.length + 2
    macros.set(name, {
      arguments: count === undefined ? parameters.length / 2 : Number(count),
      body: group,
      ...(initial !== undefined && {initial}),
    })
  }
  return macros
}

/** Macros that name each other without end, or double what they are given, stop here. */
const limits = {uses: 1000, length: 100_000}

/** TeX with the macros filled in. */
export function expandMacros(tex: string, macros: ReadonlyMap<string, TexMacro>): string {
  let text = tex
  let uses = 0
  const command = /\\([A-Za-z@]+)[ \t]*/g
  for (let match = command.exec(text); match; match = command.exec(text)) {
    const macro = macros.get(match[1] ?? '')
    if (!macro) continue
    uses += 1
    if (uses > limits.uses || text.length > limits.length) return text
    const {values, end} = argumentsAt(text, command.lastIndex, macro)
    const filled = macro.body.replace(/#(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '')
    text = text.slice(0, match.index) + filled + text.slice(end)
    command.lastIndex = match.index
  }
  return text
}

function argumentsAt(text: string, from: number, macro: TexMacro): {values: string[]; end: number} {
  const values: string[] = []
  let end = from
  if (macro.initial !== undefined) {
    const given = /\s*\[([^\]]*)\]/y
    given.lastIndex = end
    const match = given.exec(text)
    values.push(match?.[1] ?? macro.initial)
    if (match) end = given.lastIndex
  }
  while (values.length < macro.arguments) {
    const start = text.length - text.slice(end).trimStart().length
    const group = groupAt(text, start)
    const value = group ?? /^(?:\\(?:[A-Za-z@]+|[^])|[^])/u.exec(text.slice(start))?.[0] ?? ''
    values.push(value)
    end = start + value.length + (group === undefined ? 0 : 2)
  }
  return {values, end}
}

/** What stands in the braces that open at `start`. */
export function groupAt(text: string, start: number): string | undefined {
  if (text[start] !== '{') return undefined
  let depth = 0
  for (let i = start; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '{') depth += 1
    else if (text[i] === '}') {
      depth -= 1
      if (depth === 0) return text.slice(start + 1, i)
    }
  }
  return undefined
}
