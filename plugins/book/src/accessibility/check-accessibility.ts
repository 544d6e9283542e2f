// What those miss on a page who do not see it, where its author can mend it.

import type {Link, LinkReference, Nodes, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {hasEmptyHead} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {RuleName} from '../messages/rules.ts'
import {reportOnPage} from '../messages/report-on-page.ts'
import {checkHtml} from './check-html.ts'
import {checkJsx} from './check-jsx.ts'
import {imageProblem, linkProblem, tableProblem, type Problem} from './problems.ts'

/** Reports what has no words for those who do not see it. Headings are judged by the page's outline, not here. */
export function checkAccessibility(tree: Root, file: VFile): void {
  visit(tree, (node) => {
    for (const {rule, place, text} of problemsOf(node)) reportOnPage(file, rule, place, text)
  })
}

function problemsOf(node: Nodes): Problem[] {
  switch (node.type) {
    case 'figure':
    case 'image':
    case 'imageReference':
      return told('image-has-alt', node, imageProblem(node.alt ?? '', 'url' in node ? node.url : ''))
    case 'link':
    case 'linkReference':
      return told('link-has-words', node, problemOfLink(node))
    case 'table':
      return told('table-has-head', node, hasEmptyHead(node) ? tableProblem : undefined)
    case 'html':
      return checkHtml(node)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkJsx(node)
    default:
      return []
  }
}

/** A link around an image has the words of the image, which is judged by itself. */
function problemOfLink(link: Link | LinkReference): string | undefined {
  const isOfWords = link.children.every(
    ({type}) => type !== 'image' && type !== 'imageReference' && type !== 'html' && type !== 'reference',
  )
  return isOfWords ? linkProblem(toString(link)) : undefined
}

function told(rule: RuleName, {position: place}: Nodes, text: string | undefined): Problem[] {
  return text === undefined ? [] : [{rule, place, text}]
}
