import type {Emphasis, Root} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'

import {spanName} from '../source/spans.ts'
import {rewriteChildren} from './children.ts'

/** Pandoc's `[text]{#id .class}`, which the parser reads as a directive, becomes a `span`. */
export function makeSpans(tree: Root): void {
  rewriteChildren(tree, (children) =>
    children.map((child) =>
      child.type === 'textDirective' && child.name === spanName ? spanOf(child) : child,
    ),
  )
}

/** What the classes mean that pandoc gives a look of their own. */
const tags: Record<string, string> = {underline: 'u', ul: 'u', mark: 'mark'}

function spanOf({attributes, children, position}: TextDirective): Emphasis {
  const {id, class: classes} = attributes ?? {}
  const className = classes ? classes.split(/\s+/) : []
  const hName = className.map((name) => tags[name]).find((tag) => tag !== undefined) ?? 'span'
  const hProperties = {...(id && {id}), ...(className.length > 0 && {className})}
  return {type: 'emphasis', children, position, data: {hName, hProperties}}
}
