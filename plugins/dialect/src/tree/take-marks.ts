import type {Image, PhrasingContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Parent} from 'unist'

import {draftChildren, isMark, isParent, type Mark} from './marks.ts'
import {complain, rangeOf, type Page} from './page.ts'
import {trimPhrases} from './trim-phrases.ts'

/** Take the marks out of a heading or a table, in order. A row that held nothing else goes with them. */
export function takeMarks(parent: Parent): Mark[] {
  const marks: Mark[] = []
  parent.children = parent.children.filter((child) => {
    if (isMark(child)) marks.push(child)
    if (!isParent(child)) return !isMark(child)
    const taken = takeMarks(child)
    marks.push(...taken)
    return taken.length === 0 || child.type !== 'tableRow' || !isEmptyRow(child)
  })
  return marks
}

function isEmptyRow(row: Parent): boolean {
  return draftChildren(row).every((cell) => isParent(cell) && cell.children.length === 0)
}

/** Take the marks out of a caption, where they are read but do not belong. */
export function marksInCaption(page: Page, image: Image): Mark[] {
  const caption: Parent = {type: 'caption', children: image.data?.caption ?? []}
  const marks = takeMarks(caption)
  if (marks.length === 0) return marks
  for (const {position, role} of marks) {
    const reason = `\`:${role}:\` stands on a line of its own under its image`
    complain(page, 'label-is-outside-the-caption', rangeOf(position), reason)
  }
  const children = trimPhrases(page, caption.children as PhrasingContent[])
  image.alt = toString(children)
  image.data = {...image.data, caption: children}
  return marks
}
