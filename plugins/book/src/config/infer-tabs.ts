// A folder without `[build] tabs` may still hold cells of several frameworks (a page taken out of its book).

import {messageAt, type BookMessage} from '../messages/message.ts'
import type {Place} from '../messages/place.ts'
import {isTabName, unusableTab} from './tab-names.ts'

/** A line of a page that names tabs. */
interface TabMark {
  of: 'cell' | 'text'
  names: readonly string[]
  place: Place
}

/** Tabs that the marks of all pages name, as the book would have listed them: the default tab first. */
export function inferTabs(marks: readonly TabMark[]): string[] {
  const namesOf = (of: TabMark['of']) =>
    new Set(marks.filter((mark) => mark.of === of).flatMap(({names}) => names.map(fold).filter(isTabName)))
  const [inCells, inTexts] = [namesOf('cell'), namesOf('text')]
  // cells of the default tab carry no mark: a name that only texts use is the default's
  const defaults = [...inTexts].filter((name) => !inCells.has(name))
  return inCells.size + inTexts.size > 1 ? [...new Set([...defaults, ...inCells, ...inTexts])] : []
}

/** What is to be said of a page whose texts are for tabs that cannot be: they are shown to all readers. */
export function unusableTabsOf(file: string, marks: readonly TabMark[]): BookMessage[] {
  return marks
    .filter(({of}) => of === 'text')
    .flatMap(({names, place}) =>
      names
        .filter((name) => fold(name) !== 'all' && !isTabName(fold(name)))
        .map((name) => messageAt('tab-name-is-plain', file, place, unusableTab(name))),
    )
}

function fold(name: string): string {
  return name.toLowerCase()
}
