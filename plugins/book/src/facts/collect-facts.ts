// From the tree of one page to its facts. What several pages mean together is the index's business.

import type {Heading, Nodes, Paragraph, Parents, Root} from 'mdast'
import {
  textWithFormulas,
  type CaptionedTable,
  type Cell,
  type Equation,
  type Figure,
  type LabelMark,
  type Position,
  type TocEntry,
} from 'remark-d2lbook'
import {importsOfPage} from '../mdx/page-imports.ts'
import {elementAddresses} from '../mdx/element-addresses.ts'
import {pageOfFile} from '../files/page-of-file.ts'
import {isMdxFile} from '../text/is-mdx-file.ts'
import {partsOfTable} from './captioned-table.ts'
import {collectMessages, type DialectMessage} from './collect-messages.ts'
import {outputAddresses} from '../outputs/output-addresses.ts'
import {isElsewhere} from '../text/addresses.ts'
import type {LabelFact, OutlineFact, PageFacts, PendingPhrases, TocEntryFact} from './page-facts.ts'
import {spotOf, type Place} from '../messages/place.ts'
import {referencesOfFormula} from '../formulas/formula-references.ts'
import {htmlAddresses, type HtmlAddress} from '../text/html-addresses.ts'
import {shortenPhrases} from './phrases.ts'
import {anchorsOfNode, makesAnchors} from './anchors-of-node.ts'
import {namedAddresses, type NamedAddresses} from './named-addresses.ts'
import {ordinalOf, putFact} from './ordinals.ts'
import {phrasesOf, settled, textOfPending} from './phrases-of-nodes.ts'

interface Walk {
  facts: PageFacts
  named: NamedAddresses
  /** The tabs of the innermost tab around. */
  tabs: string[] | undefined
  isNested: boolean
}

/**
 * Collects what the index needs of a page.
 *
 * @param tree the page as `readPage` gives it
 * @param file path relative to the book, `chapter_mlp/mlp.md`
 * @param messages what the dialect reported for the page
 * @param page name of the page, where it is not that of its file: a translation may lie elsewhere
 */
export function collectFacts(
  tree: Root,
  file: string,
  messages: readonly DialectMessage[] = [],
  page = pageOfFile(file),
): PageFacts {
  const facts = emptyFacts(file, page)
  facts.messages = collectMessages(messages)
  facts.description = describe(tree)
  const {tabMarks, libraries} = tree.data ?? {}
  if (libraries) facts.libraries = libraries
  if (tabMarks)
    facts.tabMarks = tabMarks.map(({of, names, position}) => ({of, names, place: placeOf(position)}))
  if (isMdxFile(file)) {
    facts.imports = importsOfPage(tree).map(({source, position}) => ({url: source, place: placeOf(position)}))
  }
  visit(tree, {facts, named: namedAddresses(tree), tabs: undefined, isNested: false})
  return facts
}

/** More than is shown: references are shorter or longer than their marks. */
const descriptionLength = 400

/** The first paragraph that says something, its references pending, cut at a word. */
function describe(tree: Root): PendingPhrases {
  for (const node of tree.children) {
    const phrases = node.type === 'paragraph' && !isRowOfLinks(node) ? phrasesOf(node.children) : ''
    if (countWords(textOfPending(phrases, (label) => label)) >= 3)
      return shortenPhrases(phrases, descriptionLength, '')
  }
  return ''
}

/** `[A](#a) | [B](#b)` says nothing of a page. */
function isRowOfLinks({children}: Paragraph): boolean {
  const links = children.filter((child) => child.type === 'link' || child.type === 'linkReference')
  const others = children.filter((child) => child.type !== 'link' && child.type !== 'linkReference')
  return (
    links.length > 1 && others.every((child) => child.type === 'text' && !/[\p{L}\p{N}]/u.test(child.value))
  )
}

function emptyFacts(file: string, page: string): PageFacts {
  return {
    page,
    file: file.replaceAll('\\', '/'),
    description: '',
    outline: [],
    references: [],
    citations: [],
    bibliographies: [],
    images: [],
    links: [],
    anchors: [],
    imports: [],
    live: [],
    tabs: [],
    cells: 0,
    words: 0,
    messages: [],
  }
}

function visit(node: Nodes, walk: Walk): void {
  note(node, walk)
  if (!('children' in node)) return
  const inner = enter(node, walk)
  for (const child of node.children) visit(child, inner)
}

function enter(node: Parents, walk: Walk): Walk {
  if (node.type === 'tab') return {...walk, tabs: node.names}
  if (node.type === 'blockquote' || node.type === 'list' || node.type === 'footnoteDefinition')
    return {...walk, isNested: true}
  return walk
}

function note(node: Nodes, walk: Walk): void {
  const {facts} = walk
  const place = placeOf(node.position)
  facts.anchors.push(...anchorsOfNode(node))
  if (makesAnchors(node)) facts.hasUnknownAnchors = true
  const item = outlineFact(node, walk, place)
  if (item) putFact(facts.outline, node, item)
  noteUse(node, facts, place)
  noteAddresses(node, walk, place)
}

/** What a node is in the outline of its page. */
function outlineFact(node: Nodes, walk: Walk, place: Place): OutlineFact | undefined {
  switch (node.type) {
    case 'heading':
      return {
        kind: 'section',
        depth: node.depth,
        title: phrasesOf(node.children),
        ...targetOf(node, walk),
      }
    case 'figure':
      return {kind: 'figure', url: node.url, caption: captionOf(node.children), ...targetOf(node, walk)}
    case 'captionedTable': {
      const {caption} = partsOfTable(node)
      return {kind: 'table', caption: captionOf(caption?.children ?? []), ...targetOf(node, walk)}
    }
    case 'table':
      // one with a caption counts as a whole
      return ordinalOf(node) === undefined ? undefined : {kind: 'table', caption: null, isPlain: true, place}
    case 'equation':
      return {
        kind: 'equation',
        ...targetOf(node, walk),
        ...(node.tag !== undefined && {tag: node.tag}),
      }
    case 'toc':
      return {kind: 'toc', options: node.options, entries: node.entries.map(entryOf), place}
    default:
      return undefined
  }
}

function targetOf(node: Heading | Figure | CaptionedTable | Equation, walk: Walk) {
  const {label, moreLabels} = (node.type === 'heading' ? node.data : node) ?? {}
  return {
    place: placeOf(node.position),
    ...(label && {label: labelOf(label)}),
    ...(moreLabels && {moreLabels: moreLabels.map(labelOf)}),
    ...(walk.tabs && {tabs: walk.tabs}),
    ...(node.type === 'heading' && walk.isNested && {isNested: true as const}),
    ...(node.type === 'heading' && node.data?.isUnnumbered && {isUnnumbered: true as const}),
  }
}

function labelOf(mark: LabelMark): LabelFact {
  const {name, role, position, isId} = mark
  return {name, role, place: placeOf(position), ...(isId && {isId})}
}

function captionOf(caption: readonly Nodes[]): PendingPhrases | null {
  return caption.length > 0 ? phrasesOf(caption) : null
}

function entryOf(entry: TocEntry): TocEntryFact {
  return {
    path: entry.path,
    ...(entry.title !== undefined && {
      title: settled(phrasesOf(textWithFormulas(entry.title)), ({label}) => label),
    }),
    place: placeOf(entry.position),
  }
}

function noteUse(node: Nodes, facts: PageFacts, place: Place): void {
  switch (node.type) {
    case 'reference':
      facts.references.push({role: node.role, label: node.label, place})
      break
    case 'equation':
    case 'inlineMath':
      noteFormula(node.value, facts, place)
      break
    case 'citation':
      putFact(facts.citations, node, {role: node.role, keys: node.keys, place})
      break
    case 'bibliography':
      putFact(facts.bibliographies, node, {path: node.path, place, ...(node.all && {all: node.all})})
      break
    case 'live':
      putFact(facts.live, node, {component: node.component, attributes: node.attributes, place})
      break
    case 'tabs':
      addMissing(facts.tabs, node.names)
      break
    case 'cell':
      facts.cells += 1
      addMissing(facts.tabs, node.names ?? [])
      break
    case 'text':
      facts.words += countWords(node.value)
      break
    default:
  }
}

/** What a node shows and links. */
function noteAddresses(node: Nodes, {facts, named}: Walk, place: Place): void {
  switch (node.type) {
    case 'html':
      noteHtml(node.value, facts, place)
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      for (const address of elementAddresses(node)) noteAddress(address, facts, place)
      break
    case 'figure':
    case 'image':
      facts.images.push({url: node.url, place})
      break
    case 'imageReference': {
      const url = named.addresses.get(node.identifier)?.url
      if (url !== undefined) facts.images.push({url, place})
      break
    }
    case 'link':
      facts.links.push({url: node.url, place})
      break
    case 'definition':
      if (!named.ofPictures.has(node)) facts.links.push({url: node.url, place})
      break
    case 'cell':
      noteOutputs(node, facts, place)
      break
    default:
  }
}

/** The equations that a formula refers to. */
function noteFormula(tex: string, facts: PageFacts, place: Place): void {
  for (const label of referencesOfFormula(tex))
    facts.references.push({role: 'eqref', label, place, inFormula: true})
}

/** What a piece of HTML shows and links. */
function noteHtml(html: string, facts: PageFacts, [line, column]: Place): void {
  const placeAt = (offset: number): [number, number] => {
    const spot = spotOf(html, offset)
    return [line + spot.line - 1, spot.line === 1 ? column + offset : spot.column]
  }
  for (const address of htmlAddresses(html)) {
    const [start, end] = address.tag
    noteAddress(address, facts, [...placeAt(start), ...placeAt(end)])
  }
}

/** What the outputs of a cell show and link. */
function noteOutputs(cell: Cell, facts: PageFacts, place: Place): void {
  if (cell.hidesOutput) return
  for (const address of outputAddresses(cell.outputs ?? []))
    if (!isElsewhere(address.url) && address.url !== '') noteAddress(address, facts, place)
}

function noteAddress({url, kind}: Pick<HtmlAddress, 'url' | 'kind'>, facts: PageFacts, place: Place): void {
  const list = kind === 'image' ? facts.images : facts.links
  list.push({url, place})
}

/** Words of a text; each Chinese or Japanese character counts as one. */
export function countWords(text: string): number {
  return (
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)
      ?.length ?? 0
  )
}

/** Where a node stands; a node made by a plugin stands at the start of the page. */
function placeOf(position: Position | undefined): Place {
  if (!position) return [1, 1, 1, 1]
  const {start, end} = position
  return [start.line, start.column, end.line, end.column]
}

function addMissing(list: string[], names: readonly string[]): void {
  for (const name of names) if (!list.includes(name)) list.push(name)
}
