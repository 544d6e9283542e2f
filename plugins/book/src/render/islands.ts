// A page whose parts are all drawn by the build needs no React in the browser: it says so, to the bundler and in its HTML.

import type {Root, RootContent, ElementContent} from 'hast'
import {isTagName} from '../mdx/free-names.ts'
import {themeName} from '../mdx/theme-names.ts'
import {jsxAttribute} from './live.ts'
import {moduleNode} from './module-node.ts'

type Child = RootContent | ElementContent

/** In the module of such a page; the loader of pages looks for it. */
const islandMark = 'd2lIsland'

/** Of the theme, and the same in a browser as the build has drawn them, or islands of their own. */
const still = new Set<string>([themeName('StaticHtml'), themeName('Live'), themeName('TranslationNote')])

/** Elements that the theme of Docusaurus draws in the browser. */
const drawnLater = new Set(['mermaid'])

/** Whether a part of the page is more than the build has drawn. */
export function needsReact(node: Root | Child): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const {name} = node
    if (name !== null && !still.has(name) && (!isTagName(name) || drawnLater.has(name))) return true
  }
  if (node.type === 'element' && drawnLater.has(node.tagName)) return true
  return 'children' in node && node.children.some(needsReact)
}

/** Marks the module of the page and its first static part. */
export function markIsland(tree: Root): void {
  firstStatic(tree.children)?.attributes.push(jsxAttribute('client', 'islands'))
  tree.children.unshift(
    moduleNode({
      type: 'ExportNamedDeclaration',
      specifiers: [],
      attributes: [],
      source: null,
      declaration: {
        type: 'VariableDeclaration',
        kind: 'const',
        declarations: [
          {
            type: 'VariableDeclarator',
            id: {type: 'Identifier', name: islandMark},
            init: {type: 'Literal', value: true},
          },
        ],
      },
    }),
  )
}

function firstStatic(children: readonly Child[]): Extract<Child, {type: 'mdxJsxFlowElement'}> | undefined {
  for (const child of children) {
    if (child.type === 'mdxJsxFlowElement' && child.name === themeName('StaticHtml')) return child
    const inside = 'children' in child ? firstStatic(child.children) : undefined
    if (inside) return inside
  }
  return undefined
}
