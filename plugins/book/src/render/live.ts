// A live component: the only part of a page that stays React.

import type {Live} from 'remark-d2lbook'
import {valueToEstree} from 'estree-util-value-to-estree'
import type {MdxJsxAttribute, MdxJsxFlowElement} from 'mdast-util-mdx'
import type {RenderState} from './render-page.ts'

export function liveComponent(node: Live, state: RenderState): MdxJsxFlowElement {
  state.hasLive = true
  return jsxElement('Live', {component: node.component, attributes: node.attributes, source: node.value})
}

/** `<Name a={...} />` with any JSON value as an attribute. */
export function jsxElement(name: string, attributes: Record<string, unknown>): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => jsxAttribute(key, value)),
    children: [],
  }
}

function jsxAttribute(name: string, value: unknown): MdxJsxAttribute {
  if (typeof value === 'string') return {type: 'mdxJsxAttribute', name, value}
  const estree = {
    type: 'Program' as const,
    sourceType: 'module' as const,
    body: [{type: 'ExpressionStatement' as const, expression: valueToEstree(value)}],
  }
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value), data: {estree}},
  }
}
