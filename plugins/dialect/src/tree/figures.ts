import type {Figure} from '../nodes.ts'
import type {Definition, Image, ImageReference, PhrasingContent, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Node} from 'unist'

import type {PlacedAttributes} from '../source/attributes.ts'
import {labelOfId} from './attributes.ts'
import {rewriteChildren} from './children.ts'
import {readLength} from './image-attributes.ts'
import {draftChildren, isMark, isParent, type Draft} from './marks.ts'
import type {Page} from './page.ts'
import {isBlank, trimPhrases} from './trim-phrases.ts'

type Definitions = ReadonlyMap<string, Definition>

/** An image alone in its paragraph is a figure; so is a labelled one on the last line of a text. */
export function makeFigures(page: Page, tree: Root): void {
  const definitions = new Map<string, Definition>()
  collectDefinitions(tree, definitions)
  rewriteChildren(tree, (children) =>
    children
      .flatMap((child, index) => splitLastLine(page, child, children[index + 1]))
      .map((child) => figureOf(page, child, definitions) ?? child),
  )
  rewriteChildren(tree, (children) => children.map(withoutCaption))
}

function figureOf(page: Page, node: Draft, definitions: Definitions): Figure | undefined {
  if (node.type !== 'paragraph') return undefined
  const [only, ...others] = node.children.filter((child) => !isBlank(child))
  if ((only?.type !== 'image' && only?.type !== 'imageReference') || others.length > 0) return undefined
  const target = only.type === 'image' ? only : definitions.get(only.identifier)
  if (!target) return undefined
  const children = captionOf(only)
  const figure: Figure = {
    type: 'figure',
    url: target.url,
    // a note within the caption is no part of it
    alt: (children.some(({type}) => type === 'footnoteReference') ? toString(children) : only.alt) ?? '',
    children,
    position: only.position,
  }
  if (target.title) figure.title = target.title
  const attributes = only.data?.attributes
  if (attributes) setAttributes(page, figure, attributes)
  return figure
}

/** Who labels an image at the end of a text means a figure. */
function splitLastLine(page: Page, node: Draft, next: Draft | undefined): Draft[] {
  if (node.type !== 'paragraph' || !next || !isMark(next) || next.role !== 'label') return [node]
  const [before, image] = node.children.slice(-2)
  if (image?.type !== 'image' || before?.type !== 'text' || !/\n[ \t]*$/.test(before.value)) return [node]
  const children = trimPhrases(page, node.children.slice(0, -1))
  if (children.length === 0) return [node]
  const start = node.position!.start
  const text = {...node, children, position: {start, end: children.at(-1)!.position!.end}}
  return [text, {type: 'paragraph', children: [image], position: image.position}]
}

function captionOf(image: Image | ImageReference): PhrasingContent[] {
  return image.data?.caption ?? []
}

function setAttributes(page: Page, figure: Figure, attributes: PlacedAttributes): void {
  const {classes, values} = attributes
  for (const name of ['width', 'height'] as const) {
    const length = readLength(values[name])
    if (length !== undefined) figure[name] = length
  }
  const label = labelOfId(page, attributes)
  if (label) figure.label = label
  if (classes.length > 0) figure.classes = classes
  figure.alt = wordsOf(attributes) ?? figure.alt
  if (values['title']) figure.title = values['title']
}

/** Quarto's and pandoc's words for those who do not see the image. */
function wordsOf({values}: PlacedAttributes): string | undefined {
  return values['fig-alt'] ?? values['alt']
}

/** An image within a text shows its `alt` only. */
function withoutCaption(node: Draft): Draft {
  if (node.type !== 'image' && node.type !== 'imageReference') return node
  const attributes = node.data?.attributes
  delete node.data
  if (!attributes) return node
  const {id, classes, values} = attributes
  const style = (['width', 'height'] as const)
    .flatMap((name) => readLength(values[name])?.replace(/^/, `${name}:`) ?? [])
    .join(';')
  const hProperties = {
    ...(id !== undefined && {id}),
    ...(classes.length > 0 && {className: classes}),
    ...(style !== '' && {style}),
  }
  node.alt = wordsOf(attributes) ?? node.alt
  if (Object.keys(hProperties).length > 0) Object.assign((node.data ??= {}), {hProperties})
  return node
}

function collectDefinitions(node: Node, found: Map<string, Definition>): void {
  if (node.type === 'definition') found.set((node as Definition).identifier, node as Definition)
  if (isParent(node)) for (const child of draftChildren(node)) collectDefinitions(child, found)
}
