// An article is HTML; React is for its living parts. Maximal runs of static blocks become HTML strings that
// `@theme/StaticHtml` shows; blocks with a component inside stay React as a whole (collapsing within a
// paragraph breaks hydration), but their own static blocks collapse too.

import type {Element, ElementContent, Parent, Root, RootContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {MdxJsxAttribute} from 'mdast-util-mdx'
import {normalizeUri} from 'micromark-util-sanitize-uri'
import {setChildren} from '../text/set-children.ts'
import {type StaticPage} from 'docusaurus-theme-d2lbook/page-parts'
import {partProperties} from '../text/part-properties.ts'
import {localNames, themeName} from '../mdx/theme-names.ts'
import {jsxElement} from './live.ts'
import {withoutRaw} from './react-html.ts'

/** A page that is being collapsed. */
type Draft = {-readonly [Field in 'html' | 'links' | 'ids']: StaticPage[Field][number][]}

const staticTags = new Set(
  (
    'a abbr article aside b bdi bdo blockquote br button caption cite code col colgroup data dd del dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li main mark nav ol p picture pre ' +
    'q rp rt ruby s samp section small source span strong sub summary sup svg table tbody td tfoot th thead time tr track u ' +
    'ul var video audio wbr center font tt'
  ).split(' '),
)

interface SiteLinks {
  baseUrl: string
  /** Addresses that lead nowhere, and that nobody needs to be told of again. */
  dead: ReadonlySet<string>
}

/** Replaces static runs in `tree`; `null` where there is none. */
export function collapseStaticRuns(
  tree: Root,
  baseUrl: string,
  dead: ReadonlySet<string> = new Set(),
): StaticPage | null {
  const page: Draft = {html: [], links: [], ids: []}
  tree.children = collapse(tree.children, page, {baseUrl, dead})
  return page.html.length > 0 ? page : null
}

type Child = RootContent | ElementContent

function collapse(children: Child[], page: Draft, site: SiteLinks): Child[] {
  const result: Child[] = []
  let run: Child[] = []
  const flush = () => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      result.push(staticHtml(run, page, site))
    run = []
  }
  for (const child of children) {
    if (isStatic(child)) run.push(child)
    else {
      flush()
      result.push(isEsm(child) ? child : collapseInside(child, page, site))
    }
  }
  flush()
  return result
}

function isEsm(node: Child): boolean {
  return node.type === 'mdxjsEsm'
}

/** Admonitions and the like hold blocks; a paragraph with a component in it does not. */
function collapseInside(node: Child, page: Draft, site: SiteLinks): Child {
  if (!('children' in node)) return node
  if (holdsBlocks(node)) setChildren(node, collapse(node.children, page, site))
  else {
    for (const child of node.children) collectIds(child, page)
    return withoutRaw(node)
  }
  if (node.type === 'element' && typeof node.properties.id === 'string') page.ids.push(node.properties.id)
  return node
}

/** A component of MDX holds blocks or phrases, as its author has it. */
function holdsBlocks(node: Child & Parent): boolean {
  if (node.type === 'element') return blockContainers.has(node.tagName)
  return node.children.some((child) => child.type === 'mdxJsxFlowElement' || isBlock(child))
}

function isBlock(node: Child): boolean {
  return node.type === 'element' && blockTags.has(node.tagName)
}

const blockTags = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote section article aside figure hr details admonition'.split(
    ' ',
  ),
)

function collectIds(node: Child, page: Draft): void {
  if (node.type === 'element' && typeof node.properties.id === 'string') page.ids.push(node.properties.id)
  if ('children' in node) for (const child of node.children) collectIds(child, page)
}

const blockContainers = new Set(['div', 'section', 'article', 'blockquote', 'admonition', 'aside'])

function isStatic(node: Child): boolean {
  if (node.type === 'text' || node.type === 'comment' || node.type === 'raw') return true
  return node.type === 'element' && isStaticElement(node) && node.children.every(isStatic)
}

/** An author's `<details>` is the theme's component; our own notes are plain. */
function isStaticElement({tagName, properties}: Element): boolean {
  return isStaticTag(tagName) || (tagName === 'details' && properties[partProperties.state] !== undefined)
}

/** Whether an element is the same in a string and in React. */
export function isStaticTag(name: string): boolean {
  return staticTags.has(name)
}

function staticHtml(run: Child[], page: Draft, site: SiteLinks): Child {
  const root: Root = {type: 'root', children: run}
  for (const node of run) collectFrom(node, page, site)
  const part = page.html.push(toHtml(root, {allowDangerousHtml: true, omitOptionalTags: false})) - 1
  const jsx = jsxElement(themeName('StaticHtml'), {part})
  jsx.attributes.push(identifierAttribute('page', localNames.page))
  return jsx
}

function identifierAttribute(name: string, identifier: string): MdxJsxAttribute {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: identifier,
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          body: [{type: 'ExpressionStatement', expression: {type: 'Identifier', name: identifier}}],
        },
      },
    },
  }
}

function collectFrom(node: Child, page: Draft, site: SiteLinks): void {
  if (node.type !== 'element') return
  const {id, href, name} = node.properties
  if (typeof id === 'string' && id) page.ids.push(id)
  if (node.tagName === 'a' && typeof name === 'string' && name) page.ids.push(name)
  if (node.tagName === 'a' && typeof href === 'string') finishLink(node, href, page, site)
  for (const child of node.children) collectFrom(child, page, site)
}

/** What `@docusaurus/Link` does for links, done for strings. */
function finishLink(node: Element, href: string, page: Draft, {baseUrl, dead}: SiteLinks): void {
  if (/^(https?:)?\/\//.test(href)) {
    node.properties.target = '_blank'
    node.properties.rel = ['noopener', 'noreferrer']
  } else if (href.startsWith('pathname://')) {
    node.properties.href = href.slice('pathname://'.length)
  } else if (!/^[a-z][a-z\d+.-]*:/i.test(href)) {
    if (href.startsWith('/') && !href.startsWith(baseUrl)) node.properties.href = baseUrl + href.slice(1)
    if (!href.startsWith('#') && !dead.has(normalizeUri(href))) page.links.push(String(node.properties.href))
  }
}
