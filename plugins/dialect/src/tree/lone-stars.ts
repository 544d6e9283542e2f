// Stars that Markdown left in the text: emphasis that lost its other end.

import type {Nodes, Root} from 'mdast'

import {coveredBy} from '../source/covered.ts'
import {draftChildren, isParent} from './marks.ts'
import {complain, rangeOf, type Page} from './page.ts'

/** Report the stars that touch a word on one side only; `a * b`, `5*3`, `*.md` and `A*` are meant so. */
export function findLoneStars(page: Page, tree: Root): void {
  const {source, edits, damages} = page.safe
  const isRead = coveredBy([
    ...damages.filter(({rule}) => rule === 'slide-mark-is-closed'),
    // the stars of slide marks, and those that were read as text
    ...edits.filter(({start, end, text}) => !text.includes('*') && source.slice(start, end).includes('*')),
  ])
  const look = (node: Root | Nodes): void => {
    if (node.type === 'text' && node.value.includes('*')) findIn(page, rangeOf(node.position), isRead)
    if (isParent(node)) for (const child of draftChildren(node)) look(child as Nodes)
  }
  look(tree)
}

const stars = /\\[^]|\*+/g

function findIn(
  page: Page,
  {start, end}: {start: number; end: number},
  isRead: (offset: number) => boolean,
): void {
  const {source, frontMatter} = page.safe
  // a title among the settings is plain text
  if (end <= frontMatter.end) return
  for (const match of source.slice(start, end).matchAll(stars)) {
    const at = start + match.index
    const behind = at + match[0].length
    const [before, after] = [source.slice(Math.max(0, at - 2), at), source.slice(behind, behind + 2)]
    if (match[0][0] === '\\' || isRead(at) || !(isClosing(before, after) || isOpening(before, after)))
      continue
    if (isArgument(source, at, behind)) continue
    const range = {start: at, end: at + match[0].length}
    complain(page, 'emphasis-is-closed', range, `\`${match[0]}\` has no partner; it is shown as text`)
  }
}

function isClosing(before: string, after: string): boolean {
  if (/^[\p{L}\p{N}]/u.test(after)) return false
  return /\p{L}{2}$/u.test(before) || (/\s$/.test(before) && /^[.,;:!?)](?:\s|$)/.test(after))
}

function isOpening(before: string, after: string): boolean {
  return /(?:^|[\s(])$/.test(before) && /^\p{L}/u.test(after)
}

/** `f(x, *args)`, `f(**options)`. */
function isArgument(source: string, at: number, behind: number): boolean {
  return (
    /\w\([^()\n]*$/.test(source.slice(Math.max(0, at - 80), at)) &&
    /^[A-Za-z_]\w*[,)]/.test(source.slice(behind, behind + 80))
  )
}
