// The mark behind a caption that links to its figure or table, as headings have one.

import type {TargetRefs} from '../index/page-refs.ts'
import {element, type Content} from './element.ts'
import type {RenderState} from './render-state.ts'

/** Nothing where the thing has no name of its own. */
export function captionLink(target: TargetRefs | undefined, {words}: RenderState): Content[] {
  if (!target?.word || !target.id) return []
  const label = words.directLink(target.word)
  return [element('a', {className: ['hash-link'], href: `#${target.id}`, ariaLabel: label, title: label}, [])]
}
