// Boxes (`:::note`) and divs, as docutils has them.

import type {Element, Properties} from 'hast'
import type {Paragraph} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import type {State} from 'mdast-util-to-hast'

import {element, placed, text, type Made} from './element.ts'
import {pageOf, safeId, withSafeId} from './page.ts'

export function containerDirective(state: State, node: ContainerDirective): Made {
  const box = Object.hasOwn(pageOf(state).words.boxes, node.name) ? node.name : undefined
  if (node.data?.hName !== undefined || box === undefined) return div(state, node)
  const [first, ...others] = node.children
  const title = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
  const content = title ? {...node, children: others} : node
  const properties = propertiesOf(state, node, ['admonition', box])
  const children = [titleOf(state, box, title), ...state.all(content)]
  return placed(state, node, element('aside', properties, state.wrap(children, true)))
}

function titleOf(state: State, box: string, written: Paragraph | undefined): Element {
  const said = written ? state.all(written) : [text(pageOf(state).words.boxes[box] ?? box)]
  return element('p', {className: ['admonition-title']}, said)
}

/** What no box is called keeps its name as its class, unless a plugin has said what it is. */
function div(state: State, node: ContainerDirective): Made {
  const properties = node.data?.hName === undefined ? propertiesOf(state, node, [node.name]) : {}
  const made = element('div', properties, state.wrap(state.all(node), true))
  return withSafeId(state, node, placed(state, node, made))
}

function propertiesOf(state: State, {attributes}: ContainerDirective, kinds: string[]): Properties {
  const {id, class: classes} = attributes ?? {}
  return {
    id: id ? safeId(state, id) : undefined,
    className: [...kinds, ...(classes ? classes.split(/\s+/) : [])],
  }
}
