// A live component: the only part of a page that stays React. Its still picture is drawn now, by the engine itself.

import type {Expression} from 'estree-jsx'
import {valueToEstree} from 'estree-util-value-to-estree'
import type {ElementContent} from 'hast'
import type {Root} from 'mdast'
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx'
import type {Live} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {prepareLiveBlocks, type OwnComponents, type PreparedBlock} from 'd2lbook-live'
import * as engine from 'd2lbook-tensor'
import {cellInputs} from '../facts/cell-inputs.ts'
import {themeName} from '../mdx/theme-names.ts'

/** What each live block of a page becomes; those that cannot be read are missing. */
export type PreparedBlocks = ReadonlyMap<Live, PreparedBlock>

/** The live blocks of a page in order. */
function liveBlocksOf(tree: Root): Live[] {
  const nodes: Live[] = []
  visit(tree, 'live', (node) => {
    nodes.push(node)
  })
  return nodes
}

/** Draws the pictures of a page's live blocks. */
export async function prepareLive(
  tree: Root,
  locale: string,
  own: OwnComponents = {},
): Promise<PreparedBlocks> {
  const nodes = liveBlocksOf(tree)
  if (nodes.length === 0) return new Map()
  const written = nodes.map(({component, attributes, value}) => ({component, attributes, source: value}))
  const {blocks} = await prepareLiveBlocks(written, {
    locale,
    engine,
    own,
    inputs: cellInputs(tree),
  })
  return new Map(nodes.flatMap((node, index) => (blocks[index] ? [[node, blocks[index]] as const] : [])))
}

/** `<Live ... />`, or what the author wrote where it cannot be read (it is reported then). */
export function liveComponent(node: Live, prepared: PreparedBlocks): MdxJsxFlowElement | null {
  const block = prepared.get(node)
  return block ? jsxElement(themeName('Live'), {...block}) : null
}

/** An element without children, which may stand in a tree of Markdown and of HTML. */
type FlowElement = MdxJsxFlowElement & Extract<ElementContent, {type: 'mdxJsxFlowElement'}>
type TextElement = MdxJsxTextElement & Extract<ElementContent, {type: 'mdxJsxTextElement'}>

/** `<Name a={...} />` with any JSON value as an attribute. */
export function jsxElement(name: string, attributes: Record<string, unknown>): FlowElement {
  return {type: 'mdxJsxFlowElement', name, attributes: jsxAttributes(attributes), children: []}
}

/** The same within a line of text. */
export function jsxTextElement(name: string, attributes: Record<string, unknown>): TextElement {
  return {type: 'mdxJsxTextElement', name, attributes: jsxAttributes(attributes), children: []}
}

function jsxAttributes(attributes: Record<string, unknown>): MdxJsxAttribute[] {
  return Object.entries(attributes).map(([key, value]) => jsxAttribute(key, value))
}

/** Every value as an expression: a quoted attribute would be read as HTML text. */
export function jsxAttribute(name: string, value: unknown): MdxJsxAttribute {
  return expressionAttribute(name, valueToEstree(value), JSON.stringify(value))
}

/** `name={expression}` */
export function expressionAttribute(name: string, expression: Expression, value = ''): MdxJsxAttribute {
  const estree = {
    type: 'Program' as const,
    sourceType: 'module' as const,
    body: [{type: 'ExpressionStatement' as const, expression}],
  }
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {type: 'mdxJsxAttributeValueExpression', value, data: {estree}},
  }
}
