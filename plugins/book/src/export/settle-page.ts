// The tree of a page with everything that the book knows written into it: plain Markdown that any reader of
// Markdown shows, and beside it only `tabs` and `cell`, which depend on the reader's framework.
// What belongs to a heading, a figure or their like is found in the refs by the ordinal of the node.

import type {Blockquote, Heading, Paragraph, Root, RootContent, Text} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {apiName, storedOutputs, type Cell, type Equation} from 'remark-d2lbook'
import {targetRefs, textOfReference, withNumbers, type PageRefs} from '../index/page-refs.ts'
import {phrasesOf, settled} from '../facts/phrases-of-nodes.ts'
import {namedAddresses} from '../facts/named-addresses.ts'
import {withOutputAddresses} from '../outputs/output-addresses.ts'
import {cleanChildren} from '../text/clean-html.ts'
import {withoutTags} from '../text/escape-html.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {setChildren, withChildren} from '../text/set-children.ts'
import {changeAddresses, type HtmlAddress} from '../text/html-addresses.ts'
import {raiseTitle} from '../facts/page-title.ts'
import {onOneLine} from './one-line.ts'
import {withNotesAtEnd} from './footnotes.ts'
import {settleFigure, settleTable} from './settle-float.ts'
import {bibliographyOf, citationOf, referenceOf, tocOf} from './settle-links.ts'
import {settleLive} from './settle-live.ts'
import {settleExpression, settleJsx} from './settle-jsx.ts'
import {
  anchorOf,
  anchorsOf,
  imageAddress,
  linkAddress,
  type LiveDescriptions,
  type PageAddresses,
  type SettleState,
} from './settle-state.ts'

/**
 * Writes numbers, references, citations, addresses and the words of live blocks into `tree`. The tree is used up: its
 * nodes are changed.
 */
export function settlePage(
  tree: Root,
  refs: PageRefs,
  addresses: PageAddresses,
  descriptions: LiveDescriptions = new Map(),
): Root {
  const state: SettleState = {
    refs,
    addresses,
    descriptions,
    definitions: namedAddresses(tree).addresses,
    all: (nodes) => cleanChildren(nodes).flatMap((node) => settle(node, state)),
  }
  raiseTitle(tree)
  return withNotesAtEnd({type: 'root', children: state.all(tree.children)})
}

/** One node as what it becomes: itself with settled children, or other nodes. */
function settle(node: RootContent, state: SettleState): RootContent[] {
  switch (node.type) {
    case 'heading':
      return settleHeading(node, state)
    case 'equation':
      return settleEquation(node, state)
    case 'figure':
      return settleFigure(node, state)
    case 'captionedTable':
      return settleTable(node, state)
    case 'reference':
      return referenceOf(node, state)
    case 'citation':
      return citationOf(node, state)
    case 'apiReference':
      return [{type: 'inlineCode', value: apiName(node)}]
    case 'bibliography':
      return bibliographyOf(node, state)
    case 'toc':
      return tocOf(node, state)
    case 'evalRst':
      return state.all(node.children)
    case 'cell':
      return [settleCell(node, state)]
    case 'live':
      return settleLive(node, state)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return settleJsx(node, state)
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return settleExpression(node)
    default:
      return settleMarkdown(node, state)
  }
}

/** What is no node of our own. */
function settleMarkdown(node: RootContent, state: SettleState): RootContent[] {
  switch (node.type) {
    case 'tableCell':
      return [onOneLine(withChildren(node, state.all(node.children)))]
    case 'image':
      return [{...node, url: imageAddress(node.url, state), ...wordsOf(node)}]
    case 'imageReference':
    case 'linkReference':
    case 'link':
      return settleLink(node, state)
    case 'inlineMath':
      return [{...node, value: settledFormula(node.value, state).replace(/\s*\n\s*/g, ' ')}]
    case 'emphasis':
      return settleEmphasis(node, state)
    case 'containerDirective':
      return settleDirective(node, state)
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [settleChildren({...node, label: withoutTags(node.label ?? node.identifier)}, state)]
    case 'definition':
    case 'yaml':
    case 'mdxjsEsm':
      return []
    case 'html':
      if (node.value === '') return []
      return [{...node, value: changeAddresses(node.value, (address) => htmlAddress(address, state))}]
    default:
      return [settleChildren(node, state)]
  }
}

function settleCell(node: Cell, state: SettleState): Cell {
  const placed = (outputs: readonly unknown[]) =>
    withOutputAddresses(outputs, (address) => htmlAddress(address, state))
  if (node.outputs) return {...node, outputs: placed(node.outputs)}
  const ran = node.data?.ran?.map((shown) =>
    shown.recorded ? {...shown, recorded: storedOutputs(placed(shown.recorded))} : shown,
  )
  return ran ? {...node, data: {...node.data, ran}} : node
}

function htmlAddress({url, kind}: HtmlAddress, {addresses}: SettleState): string | undefined {
  return kind === 'image' ? addresses.image(url) : addresses.link(url)
}

function settleChildren(node: RootContent, state: SettleState): RootContent {
  if ('children' in node) setChildren(node, state.all(node.children))
  return node
}

function settleHeading(node: Heading, state: SettleState): RootContent[] {
  const target = targetRefs(node, state.refs)
  const number = target?.number ? `${target.number}. ` : ''
  const title = settled(phrasesOf(node.children), (reference) => textOfReference(reference, state.refs))
  const heading: Heading = {
    type: 'heading',
    depth: node.depth,
    children: [],
    data: {hProperties: {id: target?.id}, plain: number + plainTextOf(title)},
  }
  setChildren(heading, [...(number === '' ? [] : [textNode(number)]), ...state.all(node.children)])
  const anchor = node.data?.label ? anchorsOf(target) : []
  return target?.isFirst ? [heading, ...anchor] : [...anchor, heading]
}

function textNode(value: string): Text {
  return {type: 'text', value}
}

function settleEquation(node: Equation, state: SettleState): RootContent[] {
  const target = targetRefs(node, state.refs)
  const anchor = node.label ? anchorsOf(target) : []
  // it only defines
  if (node.value === '') return anchor
  const value = withTag(settledFormula(node.value, state), target?.number ?? null)
  return [...anchor, {type: 'math', value}]
}

/** The number as `\tag`, which stands at the end of a formula. */
function withTag(tex: string, number: string | null): string {
  const lines = tex.trim().replace(/\n\s*\n/g, '\n')
  return number === null ? lines : `${lines} \\tag{${number}}`
}

/** A formula for other typesetters. A comment would hide what follows in its line. */
function settledFormula(tex: string, {refs}: SettleState): string {
  return withNumbers(withoutComments(tex), refs)
}

function withoutComments(tex: string): string {
  if (!tex.includes('%')) return tex
  return tex.replace(/(\\[^])|%[^\n]*(?:\n[ \t]*)?/g, (_, escaped: string | undefined) => escaped ?? '')
}

type LinkLike = Extract<RootContent, {type: 'link' | 'linkReference' | 'imageReference'}>

function settleLink(node: LinkLike, state: SettleState): RootContent[] {
  if (node.type === 'link') {
    const url = linkAddress(state.addresses.link(node.url) ?? node.url)
    return [withChildren({...node, url, title: wordsOf(node).title}, state.all(node.children))]
  }
  const {url, title = null} = state.definitions.get(node.identifier) ?? {url: ''}
  if (node.type === 'imageReference') {
    return [{type: 'image', url: imageAddress(url, state), ...wordsOf({title, alt: node.alt})}]
  }
  return settleLink({type: 'link', url, title, children: node.children}, state)
}

/** Words in attributes, which nothing escapes where they stand in a block of HTML. */
function wordsOf({title, alt}: {title?: string | null; alt?: string | null}) {
  return {title: title ? withoutTags(title) : null, alt: withoutTags(alt ?? '')}
}

/** Sub- and superscripts are kept as the emphasis that they are to mdast; Markdown has only HTML for them. */
function settleEmphasis(node: Extract<RootContent, {type: 'emphasis'}>, state: SettleState): RootContent[] {
  const children = state.all(node.children)
  const tag = node.data?.hName
  if (!tag) return [withChildren(node, children)]
  if (tag === 'span') {
    const id = node.data?.hProperties?.['id']
    return [...(typeof id === 'string' ? anchorOf(id) : []), ...children]
  }
  return [{type: 'html', value: `<${tag}>`}, ...children, {type: 'html', value: `</${tag}>`}]
}

function settleDirective(node: ContainerDirective, state: SettleState): RootContent[] {
  const content = state.all(node.children)
  if (node.name === 'div') return content
  const quote: Blockquote = {type: 'blockquote', children: []}
  return [withChildren(quote, [directiveTitle(node.name), ...content])]
}

function directiveTitle(name: string): Paragraph {
  const text = name.charAt(0).toUpperCase() + name.slice(1)
  return {type: 'paragraph', children: [{type: 'strong', children: [{type: 'text', value: text}]}]}
}
