// Places that links can lead to, as an author makes them beside labels: ids of HTML, of divs, of elements of MDX, and footnotes.

import type {Nodes} from 'mdast'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-mdx'
import {isTagName} from '../mdx/free-names.ts'
import {textAttributes} from '../mdx/settle-mdx.ts'
import {htmlAnchors} from '../text/html-anchors.ts'
import {isRecord} from '../text/is-record.ts'

export function anchorsOfNode(node: Nodes): string[] {
  const data: unknown = node.data
  const ownId = isRecord(data) && isRecord(data['hProperties']) && data['hProperties']['id']
  const own = node.type !== 'heading' && typeof ownId === 'string' ? [ownId] : []
  switch (node.type) {
    case 'html':
      return [...own, ...htmlAnchors(node.value)]
    case 'footnoteDefinition':
      return [...own, `user-content-fn-${node.identifier.toLowerCase()}`]
    case 'footnoteReference':
      return [...own, `user-content-fnref-${node.identifier.toLowerCase()}`]
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return [...own, ...(node.attributes?.id ? [node.attributes.id] : [])]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const {id} = textAttributes(node) ?? {}
      return id ? [...own, id] : own
    }
    default:
      return own
  }
}

/** Whether the places on a node are known only once it runs. */
export function makesAnchors(node: Nodes): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false
  return !isTagName(node.name ?? 'div') || textAttributes(node) === null
}
