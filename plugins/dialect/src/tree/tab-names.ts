import {complain, type Page} from './page.ts'
import {closest} from '../closest.ts'

/** The tabs of the book that are meant by some names, in the book's order; all of them if none is known. */
export function knownTabs(
  page: Page,
  names: readonly string[],
  range: {start: number; end: number},
): string[] {
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
  const near = closest(name, page.tabs)
  const hint = near
    ? `, did you mean \`${near}\`?`
    : `, the book has ${page.tabs.map((tab) => `\`${tab}\``).join(', ')}`
  complain(page, 'tab-is-known', range, `Unknown tab \`${name}\`${hint}`)
}
