// A settled page as a flat list of blocks, each with the frameworks that it is for: what notebooks and the
// Markdown of a page are put together from.

import type {Nodes, Parents, Root, RootContent} from 'mdast'
import type {Cell} from 'remark-d2lbook'
import {markdownText} from './markdown-text.ts'
import {isAnchor} from './settle-state.ts'

interface ForTabs {
  /** Tabs that show the block; `null`: all of them. */
  names: readonly string[] | null
}

export interface TextBlock extends ForTabs {
  type: 'text'
  markdown: string
  isHeading: boolean
}

export interface CellBlock extends ForTabs {
  type: 'cell'
  cell: Cell
}

export type PageBlock = TextBlock | CellBlock

/**
 * The blocks of a page in order.
 *
 * @param tabs all tabs of the page, for text within which (say, in a list) something depends on the tab
 */
export function pageBlocks(page: Root, tabs: readonly string[]): PageBlock[] {
  return blocksOf(page.children, null, tabs)
}

type Names = readonly string[] | null

function blocksOf(nodes: RootContent[], names: Names, tabs: readonly string[]): PageBlock[] {
  return withAnchors(nodes).flatMap((group): PageBlock[] => {
    const node = group.at(-1)!
    if (node.type === 'tabs') return node.children.flatMap((tab) => blocksOf(tab.children, tab.names, tabs))
    if (node.type === 'cell') return [{type: 'cell', names: names ?? narrower(node.names, tabs), cell: node}]
    if (!dependsOnTab(node)) return [textBlock(group, names)]
    return (names ?? tabs).map((name) => textBlock([forTab(node, name)], [name]))
  })
}

/** An anchor belongs to what follows it. */
function withAnchors(nodes: RootContent[]): RootContent[][] {
  const groups: RootContent[][] = []
  let isOpen = false
  for (const node of nodes) {
    if (isOpen) groups.at(-1)!.push(node)
    else groups.push([node])
    isOpen = isAnchor(node)
  }
  return groups
}

/** The code of a cell may be for fewer tabs than the page has. */
function narrower(names: readonly string[] | null, tabs: readonly string[]): readonly string[] | null {
  return names && tabs.some((tab) => !names.includes(tab)) ? names : null
}

function textBlock(nodes: RootContent[], names: readonly string[] | null): TextBlock {
  const isHeading = nodes.at(-1)?.type === 'heading'
  return {type: 'text', names, markdown: markdownText(nodes), isHeading}
}

function dependsOnTab(node: Nodes): boolean {
  return node.type === 'tabs' || ('children' in node && node.children.some(dependsOnTab))
}

/** A copy of `node` with the panels of one tab in place of every group. */
function forTab(node: RootContent, name: string): RootContent {
  if (!('children' in node)) return node
  return {...node, children: childrenForTab(node, name)} as RootContent
}

function childrenForTab(parent: Parents, name: string): RootContent[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'tabs') return [forTab(child, name)]
    return child.children.flatMap((tab) => (tab.names.includes(name) ? childrenForTab(tab, name) : []))
  })
}

/** Whether a tab shows a block. */
export function isShown({names}: PageBlock, tab: string | null): boolean {
  return names === null || tab === null || names.includes(tab)
}
