// The text of a cell without what only notebooks understand. Lines stay where they are, so that errors name the right ones.

/** `%matplotlib inline`, `%%time`, `!pip install x`, `?x`, `x?`: commands to the notebook. */
const magic = /^[ \t]*(?:[%!?]|\w[\w.]*\?{1,2}[ \t]*$)/

/** @param source as the author wrote it */
export function prepareSource(source: string): string {
  if (!/[%!?]/.test(source)) return source
  const lines = source.split('\n')
  let depth = 0
  return lines
    .map((line) => {
      // within brackets or a text `%` begins no command: `x = (a\n  % b)`
      const isCommand = depth === 0 && magic.test(line)
      if (!isCommand) depth = Math.max(0, depth + openedBy(line))
      return isCommand ? blank(line) : line
    })
    .join('\n')
}

/** In the place of a command, so that a block that holds nothing else stays a block. */
function blank(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  return indent === '' ? '' : `${indent}pass`
}

/** How many brackets a line leaves open; those in texts and comments do not count. */
function openedBy(line: string): number {
  const bare = line.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|#.*$/g, '')
  return (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0)
}
