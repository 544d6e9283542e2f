// A page of MDX with everything settled that can be known without running it. What is left to run are expressions and
// components all of whose names are known.

import type {Expression, Program} from 'estree-jsx'
import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {
  MdxFlowExpression,
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
  MdxTextExpression,
} from 'mdast-util-mdx'
import {nearest, type Live} from 'remark-d2lbook'
import type {VFile} from 'vfile'
import {isThemeName, themeName} from './theme-names.ts'
import {reportOnPage} from '../messages/report-on-page.ts'
import {setChildren} from '../text/set-children.ts'
import {constantOf, textOfConstant} from './constants.ts'
import {freeNames, isTagName, waits, type FreeName} from './free-names.ts'
import {isKnownName, providedComponents} from './known-names.ts'
import {liveOf} from './live-element.ts'
import {readProgram, type PageProgram, type Tell} from './page-program.ts'
import {placeOfProgram} from './page-imports.ts'

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement
type MdxExpression = MdxFlowExpression | MdxTextExpression

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    /** The source of an element that the page does not define, but the site may. */
    provided?: string
  }
  interface MdxJsxTextElementData {
    provided?: string
  }
}

interface Context {
  source: string
  program: PageProgram
  tell: Tell
}

/**
 * Changes the tree of a page of MDX; what is wrong in it lands on `file.messages`.
 *
 * @param missing modules that the page imports, and that are not there
 */
export function settleMdx(tree: Root, file: VFile, missing: ReadonlySet<string> = new Set()): void {
  const tell: Tell = (rule, position, text) => reportOnPage(file, rule, position, text)
  const program = readProgram(tree, missing, tell)
  const context: Context = {source: String(file), program, tell}
  tree.children = settleAll(tree.children, context)
}

function settleAll(nodes: readonly RootContent[], context: Context): RootContent[] {
  return nodes.flatMap((node) => settle(node, context))
}

function settle(node: RootContent, context: Context): RootContent[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return expression(node, context)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return jsx(node, context)
    case 'paragraph':
      settleChildren(node, context)
      return unravel(node)
    default:
      settleChildren(node, context)
      return [node]
  }
}

function settleChildren(node: RootContent, context: Context): void {
  if ('children' in node) setChildren(node, settleAll(node.children, context))
  const {data} = node
  if (data && 'caption' in data && Array.isArray(data.caption))
    node.data = {...data, caption: settleAll(data.caption, context)}
}

function expression(node: MdxExpression, context: Context): RootContent[] {
  const found = expressionIn(node.data?.estree)
  if (found === null) return []
  if (complain(found, context, 'the expression is shown as it is written')) return [asWritten(node, context)]
  const constant = constantOf(found, context.program.constants)
  const text = constant && textOfConstant(constant.value)
  if (text === null) return [node]
  return text.trim() === '' ? [] : [inBlock({type: 'text', value: text, position: node.position}, node)]
}

/** `null` for a comment. */
function expressionIn(estree: Program | null | undefined): Expression | null {
  const statement = estree?.body[0]
  return statement?.type === 'ExpressionStatement' ? statement.expression : null
}

/** Tells why an expression cannot be run; `false` where nothing is against it. */
function complain(found: Expression, {program, tell}: Context, consequence: string): boolean {
  if (waits(found)) {
    tell(
      'mdx-is-valid',
      placeOfProgram(found),
      `A page cannot wait: \`await\` has no place here; ${consequence}`,
    )
    return true
  }
  const unknown = freeNames(found).filter((use) => !isDefined(use, program))
  for (const use of unknown) {
    const name = use.isComponent ? `<${use.name}>` : use.name
    tell(
      'mdx-name-is-known',
      placeOfProgram(use.node),
      `${nothingCalled(name, use, program)}; ${consequence}`,
    )
  }
  return unknown.length > 0
}

function isDefined({name, isComponent, isObject}: Omit<FreeName, 'node'>, {names}: PageProgram): boolean {
  if (names.has(name)) return true
  return !isObject && (isComponent ? providedComponents.includes(name) : isKnownName(name))
}

function nothingCalled(
  shown: string,
  {name, isComponent}: Omit<FreeName, 'node'>,
  {names}: PageProgram,
): string {
  const near = nearest(name, [...names, ...(isComponent ? providedComponents : [])])
  return `Nothing on this page is called \`${shown}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`
}

function sourceOf(node: RootContent, {source}: Context): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset)
}

function asWritten(node: JsxElement | MdxExpression, context: Context): RootContent {
  const value = sourceOf(node, context)
  return inBlock({type: 'inlineCode', value, position: node.position}, node)
}

/** What stands among blocks must be one. */
function inBlock(phrase: PhrasingContent, {type, position}: JsxElement | MdxExpression): RootContent {
  return type.startsWith('mdxText') || type === 'mdxJsxTextElement'
    ? phrase
    : {type: 'paragraph', children: [phrase], position}
}

function jsx(node: JsxElement, context: Context): RootContent[] {
  setChildren(node, settleAll(node.children, context))
  const {name} = node
  if (name === null) return node.children
  node.attributes = node.attributes.flatMap((attribute) => settleAttribute(attribute, node, context))
  if (isTagName(name)) return [plainElement(node)]
  const [root = name] = name.split('.')
  const isOwnLive = name === 'Live' && !context.program.names.has(name)
  const live = isOwnLive || context.program.live.has(name) ? liveOf(node, context.program) : null
  if (live) return [live]
  // with what only a running page knows
  if (isOwnLive) node.name = themeName('Live')
  if (node.name && isThemeName(node.name)) return [node]
  const use = {name: root, isComponent: true, ...(name.includes('.') && {isObject: true as const})}
  if (!isDefined(use, context.program)) {
    const shown = nothingCalled(`<${name}>`, use, context.program)
    const place = node.position && {start: node.position.start, end: node.position.start}
    context.tell('mdx-name-is-known', place, `${shown}; what it holds is shown without it`)
    node.data = {...node.data, provided: sourceOf(node, context)}
  }
  return [node]
}

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute

/** An attribute that is a text or a number however it is written, or has to be run, or cannot be. */
function settleAttribute(attribute: Attribute, node: JsxElement, context: Context): Attribute[] {
  const isTag = isTagName(node.name ?? '')
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    const statement = attribute.data?.estree?.body[0]
    const found = statement?.type === 'ExpressionStatement' ? statement.expression : null
    return found && complain(found, context, 'these attributes are left out') ? [] : [attribute]
  }
  const {value} = attribute
  if (typeof value !== 'object' || value === null)
    return isTag && isEvent(attribute, node, context) ? [] : [attribute]
  const found = expressionIn(value.data?.estree)
  if (!found || complain(found, context, `\`${attribute.name}\` is left out`)) return []
  const picture = pictureOf(found, attribute, node, context)
  if (picture !== undefined) return [{...attribute, value: picture}]
  const constant = isTag ? constantOf(found, context.program.constants) : null
  if (!constant || (typeof constant.value === 'object' && constant.value !== null)) return [attribute]
  if (constant.value === false || constant.value === null || constant.value === undefined) return []
  return [{...attribute, value: constant.value === true ? null : String(constant.value)}]
}

/** The address of an imported picture, which is shown like any other. */
function pictureOf(
  found: Expression,
  {name}: MdxJsxAttribute,
  node: JsxElement,
  {program}: Context,
): string | undefined {
  const isPicture = node.name === 'img' && name === 'src' && found.type === 'Identifier'
  return isPicture ? program.pictures.get(found.name) : undefined
}

/** `onclick="..."`: in MDX events have functions. */
function isEvent({name}: MdxJsxAttribute, node: JsxElement, {tell}: Context): boolean {
  if (!/^on/i.test(name)) return false
  tell(
    'mdx-is-valid',
    node.position,
    `\`${name}\` of \`<${node.name}>\` must be a function in braces; it is left out`,
  )
  return true
}

/** Links and pictures are those of Markdown, so that their addresses are found wherever the page is shown. */
function plainElement(node: JsxElement): RootContent {
  const attributes = textAttributes(node)
  const {position} = node
  if (attributes === null) return node
  const {href, src, alt, title, ...others} = attributes
  const data = Object.keys(others).length > 0 ? {data: {hProperties: hastProperties(others)}} : {}
  if (node.name === 'a' && href !== undefined && node.type === 'mdxJsxTextElement')
    return {type: 'link', url: href, title, children: node.children, position, ...data}
  if (node.name === 'img' && src !== undefined)
    return inBlock({type: 'image', url: src, alt: alt ?? '', title, position, ...data}, node)
  return node
}

/** The attributes of an element; `null` where one of them must be run. */
export function textAttributes({attributes}: JsxElement): Record<string, string> | null {
  const texts: Record<string, string> = {}
  for (const attribute of attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    )
      return null
    texts[attribute.name] = attribute.value ?? ''
  }
  return texts
}

/** Attributes under the names that trees of HTML have for them. */
export function hastProperties(attributes: Record<string, string>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      if (name === 'class' || name === 'className') return ['className', value.split(/\s+/).filter(Boolean)]
      return [name === 'for' ? 'htmlFor' : name, value]
    }),
  )
}

/** As MDX does: a paragraph of elements and expressions alone is none. A live block is never part of one. */
function unravel(paragraph: Paragraph): RootContent[] {
  const {children} = paragraph
  if (children.every(isBlank)) return []
  if (children.every((child) => isBlank(child) || isMdx(child)))
    return children.filter((child) => !isBlank(child)).map(asFlow)
  if (!children.some(isLive)) return [paragraph]
  const blocks: RootContent[] = []
  for (const child of children) {
    const block: RootContent = child
    const last = blocks.at(-1)
    if (isLive(block)) blocks.push(block)
    else if (last?.type === 'paragraph') last.children.push(child)
    else blocks.push({type: 'paragraph', children: [child], position: child.position})
  }
  return blocks.filter((block) => block.type !== 'paragraph' || !block.children.every(isBlank))
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function isLive(node: RootContent): node is Live {
  return node.type === 'live'
}

function isMdx(node: RootContent): boolean {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression' || isLive(node)
}

function asFlow(node: RootContent): RootContent {
  if (node.type === 'mdxJsxTextElement') return {...node, type: 'mdxJsxFlowElement'} as MdxJsxFlowElement
  return node.type === 'mdxTextExpression' ? {...node, type: 'mdxFlowExpression'} : node
}
