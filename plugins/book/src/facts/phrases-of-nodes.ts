// Headings and captions as phrases. Citations and notes are left out: they belong to the place where they stand.

import {fromHtml} from 'hast-util-from-html'
import type {Emphasis, Nodes} from 'mdast'
import {apiName} from 'remark-d2lbook'
import {oneLine} from '../text/one-line.ts'
import type {JsxElement} from '../mdx/settle-mdx.ts'
import {cleanSiblings} from '../text/clean-html.ts'
import {
  joinPhrases,
  listOf,
  phraseTags,
  settlePhrases,
  sourceTextOf,
  type Phrase,
  type Phrases,
} from './phrases.ts'
import type {PendingPhrases, PendingReference} from './page-facts.ts'
import {tidyParts, type Part} from './tidy-parts.ts'

/** The phrases of a heading or caption; references are left pending. */
export function phrasesOf(nodes: readonly Nodes[]): PendingPhrases {
  return phrasesOfParts(tidyParts(partsOfAll(nodes)))
}

/** Puts the texts of references into phrases with pending ones. */
export function settled(
  phrases: PendingPhrases,
  textOfReference: (reference: PendingReference) => Phrases,
): Phrases {
  return settlePhrases(phrases, isPending, textOfReference)
}

/** As text for programs, a reference as what is given for it. */
export function textOfPending(phrases: PendingPhrases, ofReference: (label: string) => string): string {
  return sourceTextOf(settled(phrases, ({label}) => ofReference(label)))
}

/** What an anchor is made from. Signs that stand for nothing in it must be those of ever, or addresses change. */
export function anchorTextOf(phrases: PendingPhrases): string {
  return textOfPending(phrases, () => pendingMark)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim()
    .replaceAll(pendingMark, '')
    .replace(/[$\\{}]/g, '')
}

const pendingMark = '\uE000'

function isPending(phrase: object): phrase is PendingReference {
  return 'label' in phrase
}

function phrasesOfParts(parts: readonly Part[]): PendingPhrases {
  return joinPhrases(
    parts.flatMap((part): readonly Phrase<PendingReference>[] => {
      if ('text' in part) return [part.text]
      if ('atom' in part) return [part.atom]
      if ('gap' in part) return []
      const inner = phrasesOfParts(part.parts)
      if (inner === '') return []
      if (part.tag !== 'code') return [{tag: part.tag, phrases: listOf(inner)}]
      return typeof inner === 'string' ? [{code: inner}] : inner
    }),
  )
}

/** What stands in a script is no text. */
function partsOfAll(nodes: readonly Nodes[]): Part[] {
  const open: {tag: string; parts: Part[]}[] = []
  const all: Part[] = []
  const innermost = () => open.at(-1)?.parts ?? all
  for (const node of cleanSiblings(nodes)) {
    const [, slash, name] = node.type === 'html' ? (/^<(\/?)([a-z\d]+)/.exec(node.value) ?? []) : []
    if (name === undefined || !isPhraseTag(name)) innermost().push(...partsOf(node))
    else if (!slash) open.push({tag: name, parts: []})
    else if (open.at(-1)?.tag === name) {
      const closed = open.pop()
      if (closed) innermost().push(closed)
    }
  }
  // what is not closed is text as any other
  for (const {parts} of open) all.push(...parts)
  return all
}

function isPhraseTag(name: string): boolean {
  return name === 'code' || phraseTags.includes(name)
}

function partsOf(node: Nodes): Part[] {
  switch (node.type) {
    case 'reference':
      return [{atom: {role: node.role, label: node.label}}]
    case 'citation':
    case 'footnoteReference':
      return [{gap: true}]
    case 'html':
      return partsOfTag(node.value)
    case 'image':
    case 'imageReference':
      return node.alt ? [{text: node.alt}] : [{gap: true}]
    case 'break':
      return [{text: ' '}]
    case 'inlineMath':
    case 'math':
    case 'equation':
      return [{atom: {math: oneLine(node.value)}}]
    case 'inlineCode':
      return [{atom: {code: oneLine(node.value)}}]
    case 'apiReference':
      return [{atom: {code: apiName(node)}}]
    case 'emphasis':
      return partsOfEmphasis(node)
    case 'strong':
      return [styled('strong', node.children)]
    case 'delete':
      return [styled('del', node.children)]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return partsOfJsx(node)
    default:
      return 'value' in node ? [{text: node.value}] : 'children' in node ? partsOfAll(node.children) : []
  }
}

function styled(tag: string, nodes: readonly Nodes[]): Part {
  return {tag, parts: partsOfAll(nodes)}
}

/** Sub- and superscripts are emphasis to the tree, as are spans with attributes. */
function partsOfEmphasis({data, children}: Emphasis): Part[] {
  const name = data?.hName ?? 'em'
  return isPhraseTag(name) ? [styled(name, children)] : partsOfAll(children)
}

/** Of tags that hold no text, two say something: a line's end, and a picture. */
function partsOfTag(html: string): Part[] {
  const [element] = fromHtml(html, {fragment: true}).children
  if (element?.type !== 'element') return [{gap: true}]
  if (element.tagName === 'br') return [{text: ' '}]
  const {alt} = element.properties
  return typeof alt === 'string' && alt !== '' ? [{text: alt}] : [{gap: true}]
}

function partsOfJsx(node: JsxElement): Part[] {
  const name = node.name ?? ''
  if (name === 'br') return [{text: ' '}]
  if (isPhraseTag(name)) return [styled(name, node.children)]
  return partsOfAll(node.children)
}
