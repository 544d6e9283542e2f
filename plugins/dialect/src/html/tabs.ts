// What is for some frameworks only opens and closes without a script; what is for the first is open.

import type {ElementContent} from 'hast'
import type {State} from 'mdast-util-to-hast'

import type {Tab, Tabs} from '../nodes.ts'
import {tabLabels} from '../tab-label.ts'
import {element, placed, text, type Made} from './element.ts'

export function tabs(state: State, node: Tabs): Made {
  const panels = inOrder(node).flatMap((panel) => panelOf(state, panel, node))
  if (panels.length === 0) return undefined
  return placed(state, node, element('div', {className: ['tabs']}, state.wrap(panels, true)))
}

/**
 * In the order of the book's tabs, as far as no reader sees two of them in another order than they are written; what is
 * for the same frameworks is then one.
 */
function inOrder({names, children}: Tabs): Tab[] {
  const result: Tab[] = []
  for (const panel of children) {
    let at = result.length
    while (at > 0 && mayStandBefore(panel, result[at - 1]!, names)) at -= 1
    const before = result[at - 1]
    if (before && before.names.join() === panel.names.join())
      result[at - 1] = {...before, children: [...before.children, ...panel.children]}
    else result.splice(at, 0, panel)
  }
  return result
}

function mayStandBefore(panel: Tab, other: Tab, order: readonly string[]): boolean {
  return !panel.names.some((name) => other.names.includes(name)) && rank(panel, order) < rank(other, order)
}

function rank({names}: Tab, order: readonly string[]): number {
  return Math.min(...names.map((name) => order.indexOf(name)))
}

function panelOf(state: State, panel: Tab, {names}: Tabs): ElementContent[] {
  const children = state.all(panel)
  // what a page is not shown with, such as the name of a module, may be all that a tab holds
  if (children.length === 0 || names.every((name) => panel.names.includes(name))) return children
  const summary = element('summary', {}, [text(tabLabels(panel.names))])
  const properties = {
    className: ['tab'],
    dataTabs: panel.names.join(' '),
    open: panel.names.includes(names[0] ?? '') || undefined,
  }
  const made = element('details', properties, state.wrap([summary, ...children], true))
  state.patch(panel, made)
  return [made]
}

/** A tab that stands by itself is there for all. */
export function tab(state: State, node: Tab): Made {
  return state.all(node)
}
