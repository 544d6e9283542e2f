import type {Element, ElementContent, Properties, Text} from 'hast'
import type {Nodes} from 'mdast'
import type {State} from 'mdast-util-to-hast'

/** What a handler makes of a node. */
export type Made = ElementContent | ElementContent[] | undefined

export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined)
  return {type: 'element', tagName, properties: Object.fromEntries(given), children}
}

export function text(value: string): Text {
  return {type: 'text', value}
}

/** With the place of the node, and what plugins have said of it in `data`. */
export function placed(state: State, node: Nodes, made: Element): Element {
  state.patch(node, made)
  return state.applyData(node, made)
}
