// A folder without `[build] tabs` may still hold cells of several frameworks (a page taken out of its book).

/** Tab names of the marks in page sources, as the book would have listed them: the default tab first. */
export function inferTabs(sources: Iterable<string>): string[] {
  const inCells = new Set<string>()
  const inTexts = new Set<string>()
  for (const source of sources) {
    for (const [, names] of source.matchAll(/^(?:#\s*@tab|%%tab) +([\w, ]+)$/gm)) addNames(inCells, names)
    for (const [, names] of source.matchAll(/^:begin_tab:\s*`([^`\n]+)`/gm)) addNames(inTexts, names)
  }
  // cells of the default tab carry no mark: a name that only texts use is the default's
  const defaults = [...inTexts].filter((name) => !inCells.has(name))
  return inCells.size + inTexts.size > 1 ? [...new Set([...defaults, ...inCells, ...inTexts])] : []
}

function addNames(set: Set<string>, names: string | undefined): void {
  for (const name of (names ?? '').split(',')) {
    const trimmed = name.trim().toLowerCase()
    if (trimmed && trimmed !== 'all') set.add(trimmed)
  }
}
