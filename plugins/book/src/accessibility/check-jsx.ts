// Elements of HTML in MDX.

import {toString} from 'mdast-util-to-string'
import type {Node} from 'unist'
import {isTagName} from '../mdx/free-names.ts'
import type {JsxElement} from '../mdx/settle-mdx.ts'
import {elementProblems, knownAttributes} from './element-problems.ts'
import {holds} from './holds.ts'
import type {Problem} from './problems.ts'

/** What is wrong with an element; one that must be run to be known is not judged. */
export function checkJsx(element: JsxElement): Problem[] {
  const {name, attributes, position: place} = element
  if (name === null || !isTagName(name)) return []
  const known: [string, string | null][] = []
  for (const each of attributes) {
    if (each.type !== 'mdxJsxAttribute') return []
    known.push([each.name, typeof each.value === 'object' && each.value !== null ? null : (each.value ?? '')])
  }
  const isPlain = !holds(element, isRun)
  return elementProblems({
    name,
    attributes: knownAttributes(known),
    words: isPlain ? toString(element) : undefined,
    holds: (inner) => !isPlain || holds(element, (node) => 'name' in node && node.name === inner),
  }).map(({rule, text}) => ({rule, place, text}))
}

/** Whether only running it would tell what a node shows. */
function isRun(node: Node): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true
  return 'name' in node && typeof node.name === 'string' && !isTagName(node.name)
}
