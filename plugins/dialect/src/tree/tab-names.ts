import {complain, type Page} from './page.ts'
import {nearest} from '../nearest.ts'

/** The tabs of the book that are meant by some names, in the book's order; all of them if none is known. */
export function knownTabs(
  page: Page,
  names: readonly string[],
  range: {start: number; end: number},
): string[] {
  if (page.tabs.length === 0) return []
  if (names.some((name) => name.toLowerCase() === 'all')) return [...page.tabs]
  const known = new Set<string>()
  for (const name of names) {
    const right = page.tabs.includes(name) ? name : page.tabs.find((tab) => tab === name.toLowerCase())
    if (right) known.add(right)
    else complainOf(page, name, range)
  }
  return known.size > 0 ? page.tabs.filter((tab) => known.has(tab)) : [...page.tabs]
}

function complainOf(page: Page, name: string, range: {start: number; end: number}): void {
  const near = nearest(name, page.tabs)
  const known = page.tabs.map((tab) => `\`${tab}\``).join(', ')
  const reason = `Unknown tab \`${name}\`, ${near ? `did you mean \`${near}\`?` : `the book has ${known}`}`
  complain(page, 'tab-is-known', placeOf(page, name, range), reason, near ? {expected: [near]} : {})
}

/** Where a tab is named: behind the mark of a cell or text. */
function placeOf(
  {safe}: Page,
  name: string,
  range: {start: number; end: number},
): {start: number; end: number} {
  const mark = safe.source.slice(range.start, range.end).search(/@tab|%%tab|begin_tab/)
  const start = safe.source.indexOf(name, range.start + Math.max(mark, 0) + 'tab'.length)
  return start < 0 || start >= range.end ? range : {start, end: start + name.length}
}
