// The tree of the dialect, with the page's data, becomes a tree of plain HTML elements with final text.
// What belongs to a heading, a figure or their like is found in the refs by the ordinal of the node.

import type {Heading, Image, ImageReference, Link, LinkReference, Root, Table} from 'mdast'
import {normalizeUri} from 'micromark-util-sanitize-uri'
import {liveFence, type Equation, type Live} from 'remark-d2lbook'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {themeName} from '../mdx/theme-names.ts'
import type {PageActions} from '../downloads/page-actions.ts'
import {actionsHtml} from './actions.ts'
import {wordsIn} from '../words/index.ts'
import {cleanChildren, cleanSiblings} from '../text/clean-html.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {setChildren} from '../text/set-children.ts'
import {readableAddress} from '../text/readable-address.ts'
import {safeLink} from '../text/safe-url.ts'
import {phrasesOf, settled} from '../facts/phrases-of-nodes.ts'
import {targetRefs, textOfReference, withNumbers} from '../index/page-refs.ts'
import {namedAddresses} from '../facts/named-addresses.ts'
import {addressOf} from './address.ts'
import {siteHtml} from './html-pictures.ts'
import {picture, pictureSize} from './picture.ts'
import {citationSpan} from './citation.ts'
import {codeCell, listing} from './code.ts'
import type {JsxElement} from '../mdx/settle-mdx.ts'
import {element, linkElement, literal, numberSpan, text, type Content, type Properties} from './element.ts'
import {captionedTable, figure, hideEmptyHead, tableBox} from './float.ts'
import {hiddenContents} from './hidden-contents.ts'
import {jsxContent} from './jsx.ts'
import {lackingNotes} from './lacking-tabs.ts'
import {liveComponent} from './live.ts'
import {withMessages} from './placed-messages.ts'
import {apiReference, bibliographyList, referenceLink, tocList} from './reference.ts'
import {imageOf, type PageData} from './page-data.ts'
import {moreAnchors} from './more-anchors.ts'
import {usesOf} from './related.ts'
import type {HeadingTexts, RenderState} from './render-state.ts'
import {tabGroup} from './tabs.ts'
import {titleHtml} from './title.ts'

type RenderBlock = (block: Content) => Content[]

export interface RenderInput extends Pick<RenderState, 'data' | 'live' | 'words'> {
  /** Of the book, the default first. @default [] */
  tabs?: readonly string[]
  /** Changes how the blocks of the page are rendered, which it is given in document order. */
  around?: (render: RenderBlock, state: RenderState) => RenderBlock
}

/** Replaces the children of `tree`; says what kinds of content it met. */
export function renderPage(
  tree: Root,
  {data, live: prepared, words, tabs = [], around = (render) => render}: RenderInput,
): RenderState {
  const state: RenderState = {
    data,
    live: prepared,
    definitions: namedAddresses(tree).addresses,
    tabGroups: 0,
    cells: 0,
    trustedHtml: [],
    trusted: (html) => (/[<&]/.test(html) ? trusted('span', {}, html, state) : text(html)),
    hasRawHtml: false,
    hasLive: false,
    words,
    headingsInTabs: [],
    headings: [],
    usedIds: new Set(),
    children: (nodes) => cleanChildren(nodes).flatMap((node) => renderNode(node, state)),
  }
  const render = around((node) => renderNode(node, state), state)
  const blocks = withMessages(cleanSiblings<Content>(tree.children), data?.messages ?? [], render)
  tree.children = withHead(blocks, tabs, state)
  return state
}

function trusted(tagName: string, properties: Properties, html: string, state: RenderState): Content {
  return element(tagName, {...properties, dataTrusted: String(state.trustedHtml.push(html) - 1)}, [])
}

/** Below the page's title stands what can be taken away, and which frameworks the page lacks. */
function withHead(blocks: Content[], tabs: readonly string[], state: RenderState): Content[] {
  const {data, words, headingsInTabs} = state
  const hidden = hiddenContents(headingsInTabs, tabs)
  const head = [
    ...(data?.actions ? [actionBar(data.actions, data.refs.lang, state)] : []),
    ...lackingNotes(data?.refs.tabs ?? [], tabs, words),
    ...(hidden ? [trusted('div', {hidden: true}, `<style>${hidden}</style>`, state)] : []),
  ]
  const title = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1)
  return [...blocks.slice(0, title + 1), ...head, ...blocks.slice(title + 1)]
}

function actionBar(actions: PageActions, lang: string, state: RenderState): Content {
  const words = wordsIn(lang).actions
  const properties = {className: [parts.actions], role: 'group', ariaLabel: words.bar}
  return trusted('div', properties, actionsHtml(actions, words), state)
}

/** One node as what it becomes: itself with rendered children, or other nodes. */
function renderNode(node: Content, state: RenderState): Content[] {
  switch (node.type) {
    case 'heading':
      return heading(node, state)
    case 'equation':
      return equation(node, state)
    case 'figure':
      return figure(node, state)
    case 'captionedTable':
      return captionedTable(node, state)
    case 'reference':
      return [referenceLink(node, state)]
    case 'citation':
      return [citationSpan(node, state)]
    case 'apiReference':
      return [apiReference(node)]
    case 'bibliography':
      return [bibliographyList(node, state)]
    case 'toc':
      return tocList(node, state)
    case 'evalRst':
      return state.children(node.children)
    case 'tabs':
      return [tabGroup(node, state)]
    case 'cell':
      return codeCell(node, state)
    case 'live':
      return live(node, state)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return jsx(node, state)
    default:
      return renderMarkdown(node, state)
  }
}

/** What is no node of our own. */
function renderMarkdown(node: Content, state: RenderState): Content[] {
  switch (node.type) {
    case 'inlineMath':
      return [literal('span', {dataMath: 'inline'}, withNumbers(node.value, state.data?.refs), node)]
    case 'image':
      return [inlineImage(node, state)]
    case 'table':
      return [plainTable(node, state)]
    case 'code':
      return [listing(node)]
    case 'link':
      return [link(node, state)]
    case 'linkReference':
      return [linkReference(node, state)]
    case 'imageReference':
      return [imageReference(node, state)]
    case 'definition':
      return []
    case 'html':
      if (node.value === '') return []
      state.hasRawHtml = true
      return [{...node, value: siteHtml(node.value, state.data)}]
    default:
      if ('children' in node) setChildren(node, state.children(node.children))
      return [node]
  }
}

function heading(node: Heading, state: RenderState): Content[] {
  const target = targetRefs(node, state.data?.refs)
  const id = target?.id ?? node.data?.label?.name
  const dataHeading = String(state.headings.push(textsOf(node, target?.number, state)) - 1)
  const number = target?.number ? numberSpan(`${target.number}.`) : []
  setChildren(node, [...number, ...state.children(node.children)])
  const hProperties = {...node.data?.hProperties, ...(id && {id}), dataHeading}
  node.data = {...node.data, ...(id && {id}), hProperties}
  const anchors = moreAnchors(target)
  const uses = usesOf(node, state)
  return target?.isFirst ? [node, ...anchors, ...uses] : [...anchors, node, ...uses]
}

/** As the contents and the mark of its link have it. */
function textsOf({children}: Heading, number: string | null | undefined, {data}: RenderState): HeadingTexts {
  const phrases = settled(phrasesOf(children), (reference) => textOfReference(reference, data?.refs))
  return {plain: plainTextOf(phrases), html: `${number ? `${number}. ` : ''}${titleHtml(phrases)}`}
}

function equation(node: Equation, state: RenderState): Content[] {
  const target = targetRefs(node, state.data?.refs)
  const id = target?.id ?? node.label?.name
  // it only defines; what leads to it arrives all the same
  if (node.value === '') return [...moreAnchors(target), ...(node.label ? [element('span', {id}, [])] : [])]
  const body = element('div', {className: [parts.equationBody]}, [
    literal('span', {dataMath: 'display'}, withNumbers(node.value, state.data?.refs)),
  ])
  const number = target?.number ? [equationNumber(`(${target.number})`, id, state)] : []
  const box = element('div', {className: [parts.equation], id}, [body, ...number], node)
  return [...moreAnchors(target), box, ...usesOf(node, state)]
}

function equationNumber(shown: string, id: string | undefined, {words}: RenderState): Content {
  const ariaLabel = words.directLink(shown)
  return element('a', {className: [parts.equationNumber], href: `#${id}`, ariaLabel}, [text(shown)])
}

function inlineImage(node: Image, state: RenderState): Content {
  const {alt, title} = node
  const own = node.data?.hProperties
  const properties = {
    title: title ?? undefined,
    ...own,
    ...pictureSize(own?.['style'], imageOf(node.url, state.data)),
  }
  return picture(node.url, {...properties, alt: alt ?? ''}, state, node)
}

function plainTable(node: Table, state: RenderState): Content {
  hideEmptyHead(node)
  setChildren(node, state.children(node.children))
  return tableBox({}, [node], node)
}

/**
 * A link becomes the element that it is. Left to Docusaurus, it would be looked up once more, by other rules, and its file
 * handed to the bundler, which reads `!` in a name as the end of a loader's, which it would run.
 */
function link(node: Link, state: RenderState): Content {
  const words = plainTextOf(settled(phrasesOf(node.children), ({label}) => label))
  const children = state.children(node.children)
  const href = hrefOf(node.url, state.data)
  if (href === undefined) return element('span', {className: [parts.broken], title: node.url}, children, node)
  const properties = {
    href,
    title: node.title ?? undefined,
    ...node.data?.hProperties,
  }
  return linkElement(properties, children, words, node)
}

/** What is written for an address; `undefined` for what cannot be an address. */
export function hrefOf(url: string, data: PageData | null): string | undefined {
  const address = addressOf(url, data)
  const readable = address === null ? undefined : readableAddress(safeLink(address))
  return readable === undefined ? undefined : normalizeUri(withPlainAnchor(readable))
}

/** Places have their letters in one form, however the link to them is typed. */
function withPlainAnchor(address: string): string {
  return address.replace(/#.*$/s, (anchor) => anchor.normalize('NFC'))
}

/** `[words][name]` with the address that the page gives elsewhere; without one it is what it is written as. */
function linkReference(node: LinkReference, state: RenderState): Content {
  const found = state.definitions.get(node.identifier)
  if (found) return link({...node, type: 'link', url: found.url, title: found.title}, state)
  setChildren(node, state.children(node.children))
  return node
}

function imageReference(node: ImageReference, state: RenderState): Content {
  const found = state.definitions.get(node.identifier)
  return found ? inlineImage({...node, type: 'image', url: found.url, title: found.title}, state) : node
}

function live(node: Live, state: RenderState): Content[] {
  const component = liveComponent(node, state.live)
  if (!component) return [asWritten(node)]
  state.hasLive = true
  return [component]
}

/** A block that nobody knows, with its fence: nothing that somebody wrote is lost. */
function asWritten(node: Live): Content {
  return listing({
    type: 'code',
    value: `${liveFence(node)}\n${node.value}`.trimEnd(),
    position: node.position,
  })
}

function jsx(node: JsxElement, state: RenderState): Content[] {
  state.hasLive ||= node.name === themeName('Live')
  return jsxContent(node, state)
}
