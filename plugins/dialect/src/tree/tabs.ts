import type {Tab, Tabs} from '../nodes.ts'
import type {Root, RootContent} from 'mdast'
import type {Parent, Position} from 'unist'

import {splitNames} from '../cell/tab-line.ts'
import {draftChildren, isMark, isParent, type Draft, type Mark} from './marks.ts'
import {complain, rangeOf, type Page} from './page.ts'
import {knownTabs} from './tab-names.ts'

/** Make groups of what is for some tabs only; what is for all stands alone. */
export function makeTabs(page: Page, tree: Root): void {
  closeTabs(page, tree)
  const used = new Set<string>()
  collectNames(tree, used)
  groupTabs(page, tree, used.size > 1)
}

/** Put what stands between `:begin_tab:` and `:end_tab:` into a `tab`, and every cell of some tabs into one of its own. */
function closeTabs(page: Page, parent: Parent): void {
  const children = draftChildren(parent)
  const result: Draft[] = []
  let open: {mark: Mark; names: string[]; children: RootContent[]; isClosed: boolean} | undefined
  for (const [index, child] of children.entries()) {
    if (isParent(child)) closeTabs(page, child)
    if (isMark(child)) {
      if (child.role === 'begin_tab') begin(child, index)
      else if (child.role === 'end_tab') end(child)
      else result.push(child)
    } else if (child.type === 'cell') {
      if (open && !open.isClosed) finish()
      else flush()
      result.push(isForSome(page, child.names) ? tabOf(child.names, [child]) : child)
    } else if (open) open.children.push(child)
    else result.push(child)
  }
  finish()
  parent.children = result

  function begin(mark: Mark, index: number): void {
    finish()
    const written = splitNames(mark.value)
    if (page.tabs.length === 0) page.tabMarks.push({of: 'text', names: written, position: mark.position})
    const names = knownTabs(page, written, rangeOf(mark.position))
    open = {mark, names, children: [], isClosed: isClosedBelow(children, index)}
  }
  function end(mark: Mark): void {
    if (open) {
      open.isClosed = true
      finish()
    } else if (page.tabs.length > 0)
      complain(page, 'tab-is-open', rangeOf(mark.position), 'No tab is open here', {expected: ['']})
  }
  function finish(): void {
    if (open && !open.isClosed) complainOfOpen(page, open.mark, open.children)
    flush()
    open = undefined
  }
  function flush(): void {
    if (!open || open.children.length === 0) return
    result.push(...(isForSome(page, open.names) ? [tabOf(open.names, open.children)] : open.children))
    open.children = []
  }
}

/** The tab ends behind its last block; that is also where the mark should stand. */
function complainOfOpen(page: Page, {value, position}: Mark, children: readonly RootContent[]): void {
  const at = rangeOf(children.at(-1)?.position ?? position).end
  const indent = ' '.repeat((position?.start.column ?? 1) - 1)
  const reason = `The tab \`${value}\` of line ${position?.start.line ?? 0} is never closed; it is read up to here`
  complain(page, 'tab-is-closed', {start: at, end: at}, reason, {expected: [`\n${indent}:end_tab:`]})
}

function isClosedBelow(children: readonly Draft[], from: number): boolean {
  for (let index = from + 1; index < children.length; index++) {
    const child = children[index]!
    if (isMark(child) && child.role === 'end_tab') return true
    if (isMark(child) && child.role === 'begin_tab') return false
  }
  return false
}

function isForSome(page: Page, names: readonly string[] | null): names is string[] {
  return names !== null && page.tabs.length > 0 && names.length < page.tabs.length
}

function tabOf(names: string[], children: RootContent[]): Draft {
  return {type: 'tab', names, children, position: spanOf(children)} satisfies Tab
}

function collectNames(parent: Parent, used: Set<string>): void {
  for (const child of draftChildren(parent)) {
    if (child.type === 'tab') for (const name of child.names) used.add(name)
    if (isParent(child)) collectNames(child, used)
  }
}

/** Neighbours become one group. On a page with a single tab there is nothing to choose: its content stands free. */
function groupTabs(page: Page, parent: Parent, hasChoice: boolean): void {
  const result: Draft[] = []
  for (const child of draftChildren(parent)) {
    if (isParent(child)) groupTabs(page, child, hasChoice)
    const last = result.at(-1)
    if (child.type !== 'tab') result.push(child)
    else if (!hasChoice) result.push(...child.children)
    else if (last?.type === 'tabs') addTo(page, last, child)
    else result.push(addTo(page, {type: 'tabs', names: [], children: [], position: child.position}, child))
  }
  parent.children = result
}

function addTo(page: Page, group: Tabs, tab: Tab): Tabs {
  group.children.push(tab)
  group.names = page.tabs.filter((name) => group.names.includes(name) || tab.names.includes(name))
  group.position = spanOf(group.children)
  return group
}

function spanOf(nodes: readonly {position?: Position | undefined}[]): Position | undefined {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position]
  return first && last && {start: first.start, end: last.end}
}
