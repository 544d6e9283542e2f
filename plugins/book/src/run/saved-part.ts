// What the original tool writes of a cell into the book's library: imports, functions and classes marked `#@save`.

const mark = /#[ \t]*@save\b/

/**
 * The saved part of a cell: of each mark its line, those that follow without indent, and the block behind them. Lines that
 * are not saved are left empty, so that the others stay where they are; `undefined` where nothing is saved.
 */
export function savedPart(source: string): string | undefined {
  const lines = source.split('\n')
  const isSaved = lines.map(() => false)
  for (const [at, line] of lines.entries()) if (mark.test(line)) keepFrom(at, lines, isSaved)
  if (!isSaved.includes(true)) return undefined
  return lines
    .map((line, i) => (isSaved[i] ? line : ''))
    .join('\n')
    .trimEnd()
}

function keepFrom(start: number, lines: readonly string[], isSaved: boolean[]): void {
  let at = start + 1
  while (at < lines.length && isAtEdge(lines[at])) at += 1
  while (at < lines.length && !isAtEdge(lines[at])) at += 1
  isSaved.fill(true, start, at)
}

/** Neither empty nor indented. */
function isAtEdge(line = ''): boolean {
  return /^\S/.test(line)
}
