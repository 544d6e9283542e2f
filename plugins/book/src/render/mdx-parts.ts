// What must be run to be shown, an expression or a component of the author, runs in a part of its own: where it fails,
// the page is there all the same.

import type {Expression} from 'estree-jsx'
import type {ElementContent, Root, RootContent} from 'hast'
import {toEstree} from 'hast-util-to-estree'
import type {MdxJsxAttribute, MdxjsEsm} from 'mdast-util-mdx'
import {type MdxPartProps} from 'docusaurus-theme-d2lbook/page-parts'
import {localNames, themeName, themeModule} from '../mdx/theme-names.ts'
import {isTagName} from '../mdx/free-names.ts'
import {setChildren} from '../text/set-children.ts'
import {expressionAttribute, jsxElement, jsxTextElement} from './live.ts'
import {moduleNode} from './module-node.ts'

type Child = RootContent | ElementContent

/** Wraps the outermost parts of `tree` that run; whether there are any. */
export function wrapParts(tree: Root, source: string, file: string): boolean {
  let found = false
  tree.children = wrapAll(tree.children)
  return found

  function wrapAll(children: readonly Child[]): Child[] {
    return children.map((child) => {
      if (!runs(child)) {
        if ('children' in child) setChildren(child, wrapAll(child.children))
        return child
      }
      found = true
      return partOf(child, source, file)
    })
  }
}

/** Whether it is the author's, and may fail. Our own components carry the prefix. */
function runs(node: Child): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false
  const {name, attributes} = node
  if (name === null || (ourParts.has(name) && !node.position)) return false
  if (!node.position && isTagName(name)) return false
  return (
    !isTagName(name) ||
    attributes.some(({type, value}) => type !== 'mdxJsxAttribute' || typeof value === 'object')
  )
}

const ourParts = new Set<string>([themeName('StaticHtml'), themeName('Live'), themeName('TranslationNote')])

function partOf(node: Child, source: string, file: string): Child {
  const {start, end} = node.position ?? {}
  const isText = node.type === 'mdxTextExpression' || node.type === 'mdxJsxTextElement'
  const props: MdxPartProps = {
    place: start ? `${file}:${start.line}:${start.column}` : file,
    source: source.slice(start?.offset, end?.offset),
  }
  const part = (isText ? jsxTextElement : jsxElement)(themeName('MdxPart'), {...props})
  part.attributes.push(functionAttribute('render', expressionOf(node)))
  return part
}

function expressionOf(node: Child): Expression {
  const {body} = toEstree({type: 'root', children: [node]})
  const last = body.at(-1)
  if (last?.type !== 'ExpressionStatement') throw new Error('expressionOf: an element is an expression')
  return last.expression
}

/** `name={() => body}` */
function functionAttribute(name: string, body: Expression): MdxJsxAttribute {
  return expressionAttribute(name, lazily(body))
}

function lazily(body: Expression): Expression {
  return {type: 'ArrowFunctionExpression', params: [], body, expression: true, generator: false, async: false}
}

/** `import D2lMdxPart, {Provided as D2lProvided, ...} from '@theme/MdxPart'` */
export function importParts(): MdxjsEsm {
  const named = (imported: string, local: string) =>
    ({
      type: 'ImportSpecifier',
      imported: {type: 'Identifier', name: imported},
      local: {type: 'Identifier', name: local},
    }) as const
  return moduleNode({
    type: 'ImportDeclaration',
    attributes: [],
    source: {type: 'Literal', value: themeModule('MdxPart')},
    specifiers: [
      {type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name: themeName('MdxPart')}},
      named('Provided', themeName('Provided')),
      named('attempt', localNames.attempt),
      named('layout', localNames.layout),
    ],
  })
}
