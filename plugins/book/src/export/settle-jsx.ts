// What MDX adds, where nothing runs: elements of HTML stay, components become what they hold, and an expression is shown
// as its author wrote it.

import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {MdxFlowExpression, MdxTextExpression} from 'mdast-util-mdx'
import {themeName} from '../mdx/theme-names.ts'
import {isTagName} from '../mdx/free-names.ts'
import {withElementAddresses} from '../mdx/element-addresses.ts'
import type {JsxElement} from '../mdx/settle-mdx.ts'
import {withChildren} from '../text/set-children.ts'
import {escapeHtml} from '../text/escape-html.ts'
import {isStaticTag} from '../render/static-runs.ts'
import {safeLink, safePicture} from '../text/safe-url.ts'
import {linkTo} from './settle-links.ts'
import type {SettleState} from './settle-state.ts'

export function settleJsx(written: JsxElement, state: SettleState): RootContent[] {
  const {addresses} = state
  const node = withElementAddresses(written, ({url, kind}) =>
    kind === 'image' ? addresses.image(url) : addresses.link(url),
  )
  const {name, type} = node
  const content = state.all(node.children)
  const isPhrase = type === 'mdxJsxTextElement' || !content.some(isBlock)
  const children = type === 'mdxJsxTextElement' ? content : inBlocks(content)
  if (name !== null && isTagName(name)) {
    if (!isStaticTag(name) && name !== 'details') return children
    if (voidTags.has(name)) return [html(openingTag(node))]
    const whole = [html(openingTag(node)), ...(isPhrase ? content : children), html(`</${name}>`)]
    return type !== 'mdxJsxTextElement' && isPhrase ? inBlocks(whole) : whole
  }
  return children.length > 0 || type === 'mdxJsxTextElement' ? children : [runningPart(node, state)]
}

const phrases = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'inlineMath',
  'link',
  'image',
  'break',
  'html',
  'footnoteReference',
])

function isBlock(node: RootContent): boolean {
  return !phrases.has(node.type)
}

/** Phrases that stand among blocks, as they may in MDX, in paragraphs. */
function inBlocks(nodes: readonly RootContent[]): RootContent[] {
  if (nodes.some(isBlock))
    return nodes.flatMap((node) => (isBlock(node) || node.type === 'html' ? [node] : inBlocks([node])))
  const paragraph: Paragraph = {type: 'paragraph', children: []}
  return nodes.length === 0 ? [] : [withChildren(paragraph, [...nodes])]
}

const voidTags = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr'])

function html(value: string): RootContent {
  return {type: 'html', value}
}

const judges: Record<string, (url: string) => string> = {
  href: safeLink,
  cite: safeLink,
  src: safePicture,
  poster: safePicture,
}

/** With the attributes that are texts. */
function openingTag({name, attributes}: JsxElement): string {
  const texts = attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || /^on/i.test(attribute.name)) return []
    const {value} = attribute
    if (typeof value === 'object' && value !== null) return []
    const written = attribute.name === 'className' ? 'class' : attribute.name
    const judge = judges[written] ?? String
    const text = judge(value ?? '')
    return [` ${written}${value === null || value === undefined ? '' : `="${escapeHtml(text)}"`}`]
  })
  return `<${name}${texts.join('')}>`
}

/** What a component shows by itself is on the page alone. */
function runningPart({name, attributes}: JsxElement, {addresses: {page}}: SettleState): RootContent {
  const component = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'component')
  const isLive = name === themeName('Live')
  const shown =
    isLive && typeof component?.value === 'string' ? component.value : isLive ? 'Live' : (name ?? '')
  const phrase: PhrasingContent =
    page === null
      ? {type: 'inlineCode', value: `<${shown}>`}
      : linkTo(page, [{type: 'text', value: `▶ ${shown}`}])
  return {type: 'paragraph', children: [phrase]}
}

export function settleExpression({type, value}: MdxFlowExpression | MdxTextExpression): RootContent[] {
  const source = value.trim()
  if (type === 'mdxTextExpression') return [{type: 'inlineCode', value: source.replace(/\s*\n\s*/g, ' ')}]
  return [{type: 'code', lang: 'jsx', value: source}]
}
