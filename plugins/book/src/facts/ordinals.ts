// What counts on a page. Each node that does is stamped with its ordinal once, when the page is read: by it the facts,
// the index, the page and its exports all find what belongs to the node, whatever becomes of the tree meanwhile.

import type {Data, Nodes, Parents, Root, RootContent} from 'mdast'

declare module 'mdast' {
  interface Data {
    /** The place of the node in its list of the page's facts, from 0. */
    ordinal?: number
    /** Which block of the page the node is, from 0. */
    block?: number
  }
}

/** The lists of what is known of a page whose entries are found again by the ordinals of nodes. */
type CountedList = 'outline' | 'citations' | 'bibliographies' | 'live' | 'cells'

/** Which list a node has an entry in, if it counts. */
function listOf(node: Nodes, parent: Parents | undefined): CountedList | undefined {
  switch (node.type) {
    case 'heading':
    case 'figure':
    case 'captionedTable':
    case 'equation':
    case 'toc':
      return 'outline'
    case 'table':
      return parent?.type === 'captionedTable' ? undefined : 'outline'
    case 'citation':
      return 'citations'
    case 'bibliography':
      return 'bibliographies'
    case 'live':
      return 'live'
    case 'cell':
      // cells that may run; each tab of a cell counts that has code of its own
      return node.language === 'python' ? 'cells' : undefined
    default:
      return undefined
  }
}

/** What shows itself as a block of its own on the page; the settings at a page's head do not. */
function isBlock({type}: RootContent): boolean {
  return !noBlocks.has(type)
}

const noBlocks = new Set<RootContent['type'] | 'toml'>([
  'yaml',
  'toml',
  'definition',
  'footnoteDefinition',
  'mdxjsEsm',
])

/** Stamps the nodes that count, in the order of the document. */
export function stampOrdinals(tree: Root): void {
  for (const [block, node] of tree.children.filter(isBlock).entries()) node.data = {...node.data, block}
  const counts: Record<CountedList, number> = {outline: 0, citations: 0, bibliographies: 0, live: 0, cells: 0}
  stamp(tree, undefined)

  function stamp(node: Nodes, parent: Parents | undefined): void {
    const list = listOf(node, parent)
    if (list) node.data = {...node.data, ordinal: counts[list]++}
    if ('children' in node) for (const child of node.children) stamp(child, node)
  }
}

/** `undefined` for what does not count, and for what no author wrote: plugins of a site may add to its pages. */
export function ordinalOf({data}: {data?: Data}): number | undefined {
  return data?.ordinal
}

/** Which block of its page a node is; `undefined` for what is none. */
export function blockOrdinalOf({data}: {data?: Data}): number | undefined {
  return data?.block
}

/** The entry of a node in a list that follows the ordinals. */
export function entryOf<Entry>(
  entries: readonly Entry[] | undefined,
  node: {data?: Data},
): Entry | undefined {
  const ordinal = ordinalOf(node)
  return ordinal === undefined ? undefined : entries?.[ordinal]
}

/** Puts the fact of a node into its list, where its ordinal leads. */
export function putFact<Fact>(facts: Fact[], node: Nodes, fact: Fact): void {
  const ordinal = ordinalOf(node)
  if (ordinal === undefined)
    throw new Error(`putFact: this ${node.type} has no ordinal, the page was not read by readPage`)
  facts[ordinal] = fact
}
