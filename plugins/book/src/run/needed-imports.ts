// Imports that saved cells need and nobody saved: on their own page a cell above them has them.

/** `from torchvision import transforms`, `import numpy as np`: in one line, without an indent. */
const importLine = /^(?:from[ \t]+[\w.]+[ \t]+)?import[ \t]+[^(*#]+$/

/** Names that the line binds; none where it is no import. */
export function importedNames(line: string): string[] {
  if (!importLine.test(line)) return []
  const [, list = ''] = /\bimport[ \t]+(.+)$/.exec(line) ?? []
  return list.split(',').map((item) => {
    const [name = '', alias] = item.trim().split(/[ \t]+as[ \t]+/)
    return alias ?? name.split('.')[0] ?? ''
  })
}

/**
 * @param sources of the cells of a page
 * @param saved of what its page saves
 * @param known whether the library has a name of its own
 * @param library its name: it needs no import of itself
 */
export function neededImports(
  sources: readonly string[],
  saved: string,
  known: (name: string) => boolean,
  library: string,
): string[] {
  const used = new Set(saved.match(/[\p{L}_][\p{L}\p{N}_]*/gu))
  const ofItself = new RegExp(`^(?:from|import)[ \\t]+${library}\\b`)
  const isNeeded = (line: string): boolean =>
    !ofItself.test(line) && importedNames(line).some((name) => used.has(name) && !known(name))
  return [...new Set(sources.flatMap((source) => source.split('\n')))].filter(isNeeded)
}
