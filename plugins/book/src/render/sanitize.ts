// Raw HTML of an author made safe: what she may write is what a sanitiser with GitHub's list lets through,
// plus the attributes that our own elements carry. Scripts, styles, event handlers and running addresses fall away;
// what a frame would show is linked.

import type {Element, Nodes, Root} from 'hast'
import {defaultSchema, sanitize, type Schema} from 'hast-util-sanitize'
import {visit} from 'unist-util-visit'

/** The style of an image gives its size and nothing else. */
const size = /^(?:(?:max-)?(?:width|height):\s*[\d.]+(?:%|[a-z]+)?(?:;\s*|$))+$/

const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  strip: ['script', 'style', 'template'],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...'figure figcaption nav button u small mark abbr center font caption col colgroup video audio aside d2l-slot admonition'.split(
      ' ',
    ),
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []),
      'className',
      'id',
      'role',
      'title',
      'dir',
      'lang',
      'width',
      'height',
      'align',
      'tabIndex',
      'data*',
      'ariaLabel',
      'ariaLabelledBy',
      'ariaControls',
      'ariaSelected',
      'ariaHidden',
      'ariaDescribedBy',
    ],
    a: ['href', 'name', 'title', 'className', 'id', 'data*', 'ariaLabel', 'ariaDescribedBy'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', ['style', size], 'title'],
    button: ['type'],
    video: ['src', 'controls', 'poster'],
    audio: ['src', 'controls'],
    admonition: ['type', 'title', 'icon'],
  },
  protocols: {...defaultSchema.protocols, src: ['http', 'https', 'data']},
}

/** Sanitises a tree that holds raw HTML; nodes that are no HTML (components) are kept as they are. */
export function sanitizeTree(tree: Root): Root {
  linkFrames(tree)
  const kept: Nodes[] = []
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent || !node.type.startsWith('mdx')) return
    const slot: Element = {
      type: 'element',
      tagName: 'd2l-slot',
      properties: {dataSlot: String(kept.push(node) - 1)},
      children: [],
    }
    parent.children[index] = slot
    return 'skip'
  })
  const safe = sanitize(tree, schema) as Root
  visit(safe, 'element', (node, index, parent) => {
    if (node.tagName !== 'd2l-slot' || index === undefined || !parent) return
    const original = kept[Number(node.properties.dataSlot)]
    if (original) parent.children[index] = original as Element
    else parent.children.splice(index, 1)
  })
  return safe
}

/** A film that a page may not embed is still one click away. */
function linkFrames(tree: Root): void {
  visit(tree, 'element', (node) => {
    const {src, title} = node.properties
    if (node.tagName !== 'iframe' || typeof src !== 'string') return
    const value = typeof title === 'string' && title.trim() !== '' ? title : src
    Object.assign(node, {tagName: 'a', properties: {href: src}, children: [{type: 'text', value}]})
  })
}
