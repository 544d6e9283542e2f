import type {Emphasis, FootnoteDefinition, FootnoteReference, Root} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'

import {noteClass, spanName} from '../source/spans.ts'
import {rewriteChildren} from './children.ts'

/** Pandoc's `[text]{#id .class}`, which the parser reads as a directive, becomes a `span`, and `^[text]` a note. */
export function makeSpans(tree: Root): void {
  const notes: FootnoteDefinition[] = []
  rewriteChildren(tree, (children) =>
    children.map((child) => {
      if (child.type !== 'textDirective' || child.name !== spanName) return child
      return child.attributes?.['class'] === noteClass ? noteOf(child, notes) : spanOf(child)
    }),
  )
  tree.children.push(...notes)
}

/** `^[A note]`: the mark stays, and the note goes to the others. */
function noteOf({children, position}: TextDirective, notes: FootnoteDefinition[]): FootnoteReference {
  const identifier = `inline-note-${notes.length + 1}`
  notes.push({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{type: 'paragraph', children, position}],
    position,
  })
  return {type: 'footnoteReference', identifier, label: identifier, position}
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
