import type {Heading, Paragraph, Root} from 'mdast'

import {braces, idComment, type PlacedAttributes} from '../source/attributes.ts'
import {labelOfId, takeLast} from './attributes.ts'
import {rewriteChildren} from './children.ts'
import type {Draft} from './marks.ts'
import type {Page} from './page.ts'

const last = new RegExp(String.raw`\\?(${braces}|${idComment})[ \t]*$`, 'u')
const alone = new RegExp(String.raw`^(\{:[^]*\})$`, 'u')
const whole = new RegExp(`^${braces}$`, 'u')

/** Take the attributes of headings: an id is a label, `-` and `.unnumbered` take the number away. */
export function readHeadingAttributes(page: Page, tree: Root): void {
  if (!page.safe.source.includes('}')) return
  rewriteChildren(tree, (children) => {
    const result: Draft[] = []
    for (const child of children) {
      const before = result.at(-1)
      if (child.type === 'heading') takeFromHeading(page, child)
      if (before?.type !== 'heading' || child.type !== 'paragraph' || !takeFromBelow(page, before, child))
        result.push(child)
    }
    return result
  })
}

function takeFromHeading(page: Page, heading: Heading): void {
  const taken = takeLast(page, heading.children, last)
  if (!taken) return
  heading.children = taken.phrases
  apply(page, heading, taken.attributes)
}

/** kramdown's line under a heading. */
function takeFromBelow(page: Page, heading: Heading, paragraph: Paragraph): boolean {
  const [only] = paragraph.children
  if (only?.type !== 'text' || !whole.test(only.value)) return false
  if (paragraph.position?.start.line !== (heading.position?.end.line ?? 0) + 1) return false
  const taken = takeLast(page, paragraph.children, alone)
  if (!taken || taken.phrases.length > 0) return false
  apply(page, heading, taken.attributes)
  return true
}

function apply(page: Page, heading: Heading, attributes: PlacedAttributes): void {
  const data = (heading.data ??= {})
  const label = labelOfId(page, attributes)
  if (label) data.label = label
  if (attributes.isUnnumbered) data.isUnnumbered = true
  const className = attributes.classes.filter((name) => name !== 'unnumbered' && name !== 'unlisted')
  if (className.length > 0) Object.assign(data, {hProperties: {className}})
}
