// What is for some frameworks only opens and closes without a script; what is for the first is open.

import type {ElementContent} from 'hast'
import type {State} from 'mdast-util-to-hast'

import type {Tab, Tabs} from '../nodes.ts'
import {tabLabels} from '../tab-label.ts'
import {element, placed, text, type Made} from './element.ts'

export function tabs(state: State, node: Tabs): Made {
  const panels = joined(node.children).flatMap((panel) => panelOf(state, panel, node))
  return placed(state, node, element('div', {className: ['tabs']}, state.wrap(panels, true)))
}

/** Neighbours for the same frameworks are read as one. */
function joined(all: readonly Tab[]): Tab[] {
  const result: Tab[] = []
  for (const panel of all) {
    const last = result.at(-1)
    if (last && last.names.join() === panel.names.join())
      result[result.length - 1] = {...last, children: [...last.children, ...panel.children]}
    else result.push(panel)
  }
  return result
}

function panelOf(state: State, panel: Tab, {names}: Tabs): ElementContent[] {
  const children = state.all(panel)
  if (names.every((name) => panel.names.includes(name))) return children
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
