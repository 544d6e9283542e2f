// Docusaurus hands every page to a parser of raw HTML. A page without any passes it by: its elements are made here,
// kept with the file, and put back behind that parser.

import type {Nodes as HtmlNodes, Parents, Root as HtmlRoot, RootContent} from 'hast'
import type {Nodes, Root} from 'mdast'
import type {} from 'mdast-util-mdx'
import {toHast, type Options} from 'mdast-util-to-hast'
import {EXIT, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {setChildren} from '../text/set-children.ts'
import {rootOf} from './root-of.ts'
import type {RenderState} from './render-state.ts'

interface EarlyFile extends VFile {
  data: VFile['data'] & {d2lState?: RenderState; d2lHtml?: HtmlRoot}
}

type MdxType = Nodes['type'] & HtmlNodes['type']

/** What MDX lets through to its own steps. */
export const mdxNodes: MdxType[] = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
]

/**
 * The last remark plugin; not for sites whose own rehype plugins want to see the page.
 *
 * @param options those of the site for `remark-rehype`
 */
export function remarkEarlyHtml(options: Options = {}) {
  const settings = {
    ...options,
    allowDangerousHtml: true,
    passThrough: [...(options.passThrough ?? []), ...mdxNodes],
  }
  return (tree: Root, file: EarlyFile): void => {
    const {d2lState} = file.data
    if (!d2lState || d2lState.hasRawHtml || hasWork(tree)) return
    file.data.d2lHtml = rootOf(toHast(tree, {...settings, file}))
    tree.children = []
  }
}

/** Puts back what `remarkEarlyHtml` has kept. */
export function takeEarlyHtml(tree: HtmlRoot, {data}: EarlyFile): void {
  if (!data.d2lHtml) return
  tree.children = data.d2lHtml.children
  joinTexts(tree)
  delete data.d2lHtml
}

/** As a parser does; React would put a comment between two of them. */
function joinTexts(node: Parents): void {
  const joined: RootContent[] = []
  for (const child of node.children) {
    const before = joined.at(-1)
    if (child.type === 'text' && before?.type === 'text') before.value += child.value
    else joined.push(child)
    if ('children' in child) joinTexts(child)
  }
  setChildren(node, joined)
}

/** Whether the parser, or Docusaurus' own last remark plugins, have something to do. */
function hasWork(tree: Root): boolean {
  let found = false
  visit(tree, (node: Nodes) => {
    if (!/^(?:html|code|(?:text|leaf|container)Directive)$/.test(node.type)) return undefined
    found = true
    return EXIT
  })
  return found
}
