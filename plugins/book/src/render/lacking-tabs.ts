// A page may not have the framework of its reader: it then says so, for each framework that it lacks.
// Which of these notes is seen is decided by the rules in the head of the page.

import {tabLabel} from 'remark-d2lbook'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {partProperties} from '../text/part-properties.ts'
import {element, text, type HtmlElement} from './element.ts'
import type {RenderState} from './render-state.ts'

/** @param tabs of the page; without any it is the same for all readers */
export function lackingNotes(
  tabs: readonly string[],
  bookTabs: readonly string[],
  {lacks}: RenderState['words'],
): HtmlElement[] {
  const own = bookTabs.filter((tab) => tabs.includes(tab)).map(tabLabel)
  if (own.length === 0) return []
  return bookTabs
    .filter((tab) => !tabs.includes(tab))
    .map((tab) =>
      element('div', {className: [parts.lacks], role: 'note', [partProperties.lacks]: tab}, [
        text(lacks(tabLabel(tab), own.join(', '))),
      ]),
    )
}
