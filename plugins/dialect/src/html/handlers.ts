// What each node of the dialect becomes in HTML without a book or a site around it: handlers for remark-rehype.

import type {Root as HtmlRoot} from 'hast'
import type {Link, LinkReference, Nodes, Parents, Root} from 'mdast'
import type {InlineMath, Math} from 'mdast-util-math'
import {defaultHandlers, type Handler, type Handlers, type State} from 'mdast-util-to-hast'

import type {DialectNodes, EvalRst} from '../nodes.ts'
import {containerDirective} from './boxes.ts'
import {cell, live} from './code.ts'
import {defList, defListDescription, defListTerm} from './definition-lists.ts'
import {element, placed, text, type Made} from './element.ts'
import {captionedTable, equation, figure, heading, mathBlock, table, tableCaption} from './floats.ts'
import {fragmentOf, openPage, pageOf, withSafeId, type HandlerOptions} from './page.ts'
import {apiReference, bibliography, citation, reference, toc} from './references.ts'
import {tab, tabs} from './tabs.ts'

type HandlerOf<Type extends keyof DialectNodes> = (
  state: State,
  node: DialectNodes[Type],
  parent: Parents | undefined,
) => Made

/** None may be missing. */
const dialect: {[Type in keyof DialectNodes]: HandlerOf<Type>} = {
  figure,
  equation,
  captionedTable,
  tableCaption,
  reference,
  citation,
  apiReference,
  bibliography,
  toc,
  evalRst,
  tabs,
  tab,
  cell,
  live,
  defList,
  defListTerm,
  defListDescription,
}

function evalRst(state: State, node: EvalRst): Made {
  return state.all(node)
}

/** What Markdown has, too, and the dialect says more of. */
const markdown: Handlers = {
  containerDirective,
  heading,
  inlineMath,
  math,
  table,
  emphasis: safely(defaultHandlers.emphasis),
  image: safely(defaultHandlers.image),
  imageReference: safely(defaultHandlers.imageReference),
  inlineCode: safely(defaultHandlers.inlineCode),
  link: locally(defaultHandlers.link),
  linkReference: locally(defaultHandlers.linkReference),
}

function inlineMath(state: State, node: InlineMath): Made {
  return placed(
    state,
    node,
    element('code', {className: ['language-math', 'math-inline']}, [text(node.value)]),
  )
}

/** Not of this parser, but of others whose trees may come by. */
function math(state: State, node: Math): Made {
  const made = mathBlock(node.value)
  state.patch(node, made)
  return made
}

function safely(handle: Handler): Handler {
  return (state, node: Nodes, parent) => withSafeId(state, node, handle(state, node, parent))
}

/** A link to an id of the page follows it to its safe form. */
function locally(handle: Handler): Handler {
  return (state, node: Link | LinkReference, parent) => {
    const made = handle(state, node, parent)
    if (!made || Array.isArray(made) || made.type !== 'element') return made
    const {href} = made.properties
    if (typeof href !== 'string' || !href.startsWith('#')) return made
    const id = decoded(href.slice(1))
    if (pageOf(state).facts.ids.has(id)) made.properties.href = fragmentOf(state, id)
    return made
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize('NFC')
  } catch {
    return fragment
  }
}

/**
 * Handlers for `remark-rehype` that say more than `d2lbookHandlers`: in another language, or of other pages.
 *
 * ```js
 * unified().use(remarkD2lbook).use(remarkRehype, {handlers: createD2lbookHandlers({words: {figure: 'Hình %s'}})})
 * ```
 */
export function createD2lbookHandlers(options: HandlerOptions = {}): Handlers {
  return {...markdown, ...(dialect as Handlers), root: openingRoot(options) as unknown as Handler}
}

function openingRoot(options: HandlerOptions): (state: State, node: Root) => HtmlRoot {
  const handle = defaultHandlers.root as unknown as (state: State, node: Root) => HtmlRoot
  return (state, node) => {
    openPage(state, node, options)
    return handle(state, node)
  }
}

/**
 * Handlers for `remark-rehype`: what each node of the dialect becomes in HTML.
 *
 * ```js
 * unified().use(remarkD2lbook).use(remarkRehype, {handlers: d2lbookHandlers}).use(rehypeStringify)
 * ```
 */
export const d2lbookHandlers: Handlers = /* @__PURE__ */ createD2lbookHandlers()
