import type {State} from 'mdast-util-to-hast'

import type {DefList, DefListDescription, DefListTerm} from '../nodes.ts'
import {element, placed, type Made} from './element.ts'

export function defList(state: State, node: DefList): Made {
  return placed(state, node, element('dl', {}, state.wrap(state.all(node), true)))
}

export function defListTerm(state: State, node: DefListTerm): Made {
  return placed(state, node, element('dt', {}, state.all(node)))
}

export function defListDescription(state: State, node: DefListDescription): Made {
  const children = state.all(node)
  const hasBlocks = children.some((child) => child.type === 'element' && child.tagName === 'p')
  return placed(state, node, element('dd', {}, hasBlocks ? state.wrap(children, true) : children))
}
