// A folder without `[build] tabs` may still hold cells of several frameworks (a page taken out of its book).

import {messageAt, type BookMessage} from '../messages/message.ts'
import {isTabName, unusableTab} from './tab-names.ts'

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
    if (isTabName(trimmed)) set.add(trimmed)
  }
}

/** What is to be said of a page whose texts are for tabs that cannot be: they are shown to all readers. */
export function unusableTabsOf(file: string, source: string): BookMessage[] {
  const told: BookMessage[] = []
  for (const [line, text] of source.split(/\r\n?|\n/).entries()) {
    const list = /^:begin_tab:\s*`([^`\n]+)`/.exec(text)?.[1]
    for (const name of (list ?? '').split(',').map((part) => part.trim()))
      if (name !== '' && name.toLowerCase() !== 'all' && !isTabName(name.toLowerCase()))
        told.push(
          messageAt('tab-name-is-plain', file, [line + 1, 1, line + 1, text.length + 1], unusableTab(name)),
        )
  }
  return told
}
