// A settled page as a flat list of pieces, each with the frameworks that it is for: what notebooks and the
// Markdown of a page are put together from.

import type {Nodes, Parents, Root, RootContent} from 'mdast'
import type {Cell} from 'remark-d2lbook'
import {withChildren} from '../text/set-children.ts'
import {numberNotes, withLinkedNotes, type PageNotes} from './footnotes.ts'
import {markdownText} from './markdown-text.ts'
import {isAnchor} from './settle-state.ts'

interface ForTabs {
  /** Tabs that show the piece; `null`: all of them. */
  names: readonly string[] | null
}

interface TextPiece extends ForTabs {
  type: 'text'
  markdown: string
  /** The same for notebooks, where it is another: they know no notes. */
  notebook?: string
  isHeading: boolean
  /** A note at the end of the page. */
  isNote?: true
}

export interface CellPiece extends ForTabs {
  type: 'cell'
  cell: Cell
}

export type PagePiece = TextPiece | CellPiece

/**
 * The pieces of a page in order.
 *
 * @param tabs all tabs of the page, for text within which (say, in a list) something depends on the tab
 */
export function pagePieces(page: Root, tabs: readonly string[]): PagePiece[] {
  return piecesOf(page.children, null, {tabs, notes: numberNotes(page)})
}

type Names = readonly string[] | null

interface WholePage {
  tabs: readonly string[]
  notes: PageNotes
}

function piecesOf(nodes: RootContent[], names: Names, page: WholePage): PagePiece[] {
  const {tabs, notes} = page
  return withAnchors(nodes).flatMap(({anchors, node}): PagePiece[] => {
    const group = [...anchors, node]
    if (node.type === 'tabs') return node.children.flatMap((tab) => piecesOf(tab.children, tab.names, page))
    if (node.type === 'cell') return [{type: 'cell', names: names ?? narrower(node.names, tabs), cell: node}]
    if (node.type === 'footnoteDefinition') {
      const own = notes.notes.get(node.identifier)?.names ?? null
      return [{...textPiece(group, own, notes), isNote: true}]
    }
    if (!dependsOnTab(node)) return [textPiece(group, names, notes)]
    return (names ?? tabs).map((name) => textPiece([forTab(node, name)], [name], notes))
  })
}

/** An anchor belongs to what follows it. */
function withAnchors(nodes: RootContent[]): {anchors: RootContent[]; node: RootContent}[] {
  const groups: {anchors: RootContent[]; node: RootContent}[] = []
  let anchors: RootContent[] = []
  for (const [i, node] of nodes.entries()) {
    if (isAnchor(node) && i < nodes.length - 1) anchors.push(node)
    else {
      groups.push({anchors, node})
      anchors = []
    }
  }
  return groups
}

/** The code of a cell may be for fewer tabs than the page has. */
function narrower(names: readonly string[] | null, tabs: readonly string[]): readonly string[] | null {
  return names && tabs.some((tab) => !names.includes(tab)) ? names : null
}

function textPiece(nodes: RootContent[], names: Names, notes: PageNotes): TextPiece {
  const isHeading = nodes.at(-1)?.type === 'heading'
  const linked = withLinkedNotes(nodes, notes)
  return {
    type: 'text',
    names,
    markdown: markdownText(nodes),
    ...(linked && {notebook: markdownText(linked)}),
    isHeading,
  }
}

function dependsOnTab(node: Nodes): boolean {
  return node.type === 'tabs' || ('children' in node && node.children.some(dependsOnTab))
}

/** A copy of `node` with the panels of one tab in place of every group. */
function forTab(node: RootContent, name: string): RootContent {
  if (!('children' in node)) return node
  return withChildren(node, childrenForTab(node, name))
}

function childrenForTab(parent: Parents, name: string): RootContent[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'tabs') return [forTab(child, name)]
    return child.children.flatMap((tab) => (tab.names.includes(name) ? childrenForTab(tab, name) : []))
  })
}

/** Whether a tab shows a piece. */
export function isShown({names}: PagePiece, tab: string | null): boolean {
  return names === null || tab === null || names.includes(tab)
}
