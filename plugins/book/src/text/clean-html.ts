// Raw HTML of an author, or of whoever sends her a patch, made safe: what a sanitiser with GitHub's list lets through.
// Scripts, styles, frames, forms, event handlers and attributes that scripts of the page act on fall away; what a frame
// would show is linked.

import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {defaultSchema, sanitize, type Schema} from 'hast-util-sanitize'
import {toHtml} from 'hast-util-to-html'
import {visit} from 'unist-util-visit'
import {withDrawnPictures} from './drawings.ts'
import {rememberSome} from './remember-some.ts'
import {isSafeLink, isSafePicture} from './safe-url.ts'

/** The style of an image gives its size and nothing else. */
const size =
  /^(?:(?:(?:max-|min-)?(?:width|height)\s*:\s*(?:[\d.]+(?:%|[a-z]+)?|auto)|aspect-ratio\s*:\s*auto [\d.]+ \/ [\d.]+)\s*(?:;\s*|$))+$/

/** Of films and sounds. */
const played = ['src', 'controls', 'loop', 'muted', 'autoPlay', 'preload']

/** Of forms, and `name`, by which an element takes the place of something that scripts look for in the document. */
const left = new Set('accept acceptCharset action encType method multiple name prompt readOnly'.split(' '))

/** What authors may write; whether addresses may be followed is not its business. */
export const authorSchema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  clobber: [],
  strip: ['script', 'style', 'template'],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...'figure figcaption nav button u small mark abbr center font caption col colgroup video audio track aside'.split(
      ' ',
    ),
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []).filter((name) => !left.has(String(name))),
      'className',
      'role',
      'ariaLabel',
      'ariaLabelledBy',
      'ariaControls',
      'ariaSelected',
      'ariaHidden',
      'ariaDescribedBy',
    ],
    a: ['href', 'name', 'title', 'className', 'id', 'ariaLabel', 'ariaDescribedBy'],
    img: [
      'src',
      'srcSet',
      'sizes',
      'alt',
      'width',
      'height',
      'loading',
      'decoding',
      ['style', size],
      'title',
    ],
    button: ['type'],
    ol: [...(defaultSchema.attributes?.['ol'] ?? []), 'type', 'start', 'reversed'],
    li: [...(defaultSchema.attributes?.['li'] ?? []), 'value'],
    source: ['src', 'srcSet', 'sizes', 'media', 'type', 'width', 'height'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    video: [...played, 'poster', 'width', 'height', 'playsInline', ['style', size]],
    audio: played,
  },
  protocols: {},
}

/** What may stand in a line that is repeated elsewhere, as a heading is in the contents. */
const phraseSchema: Schema = {
  ...authorSchema,
  tagNames: 'b code del em i ins kbd mark s small span strong sub sup u var'.split(' '),
  attributes: {'*': ['className', 'lang', 'dir']},
}

/** One tag is judged by itself, wherever it stands. */
const tagSchema: Schema = {...authorSchema, ancestors: {}}

/**
 * A piece of raw HTML as Markdown gives it: it may open what another piece closes, so each of its tags is judged by
 * itself. All tags of the result are written anew.
 */
export function cleanHtml(html: string): string {
  return readParts(withDrawnPictures(html)).html
}

/** HTML that is whole by itself, made safe. */
export function cleanTree(tree: Root): Root {
  return safeTree(tree, authorSchema)
}

function safeTree(tree: Root, schema: Schema): Root {
  linkFrames(tree)
  const safe = sanitize(tree, schema)
  if (safe.type !== 'root') return {type: 'root', children: []}
  guardElements(safe)
  visit(safe, 'element', withoutOwnClasses)
  return safe
}

/** A line of HTML with nothing but emphasis in it. */
export function cleanPhrase(html: string): string {
  if (!/[<&]/.test(html)) return html
  return toHtml(sanitize(fromHtml(html, {fragment: true}), phraseSchema))
}

/**
 * The children of a node of Markdown with their pieces of HTML made safe. What stands between `<script>` and `</script>`
 * goes too, and what they open they close: a table left open in a heading would swallow the page.
 */
export function cleanChildren<Node extends {type: string}>(nodes: readonly Node[]): Node[] {
  if (!nodes.some(isHtml)) return [...nodes]
  const clean = cleanSiblings(nodes)
  const open = openElements(clean.flatMap((node) => (isHtml(node) ? [node.value] : [])).join(''))
  const last = clean.findLast(isHtml)
  if (open.length === 0 || !last) return clean
  return [...clean, {...last, value: open.map((name) => `</${name}>`).join('')}]
}

/** Elements that end by themselves, or have no inside. */
const ending = new Set(
  'br hr img input col source wbr p li dt dd td th tr thead tbody tfoot colgroup caption rp rt'.split(' '),
)

/** What clean HTML leaves open, the innermost first. */
function openElements(html: string): string[] {
  const open: string[] = []
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/g)) {
    if (ending.has(name)) continue
    const at = slash ? open.lastIndexOf(name) : -1
    if (!slash) open.push(name)
    else if (at >= 0) open.splice(at, 1)
  }
  return open.toReversed()
}

/** The same for the blocks of a page, which are a page's own end. */
export function cleanSiblings<Node extends {type: string}>(nodes: readonly Node[]): Node[] {
  const result: Node[] = []
  let hidden: string | undefined
  for (const [i, node] of nodes.entries()) {
    if (!isHtml(node)) {
      if (hidden === undefined) result.push(node)
      continue
    }
    const after = hidden === undefined ? node.value : afterEnd(node.value, hidden)
    if (after === undefined) continue
    const {html, open} = readParts(withDrawnPictures(after))
    const isClosed =
      open !== undefined && nodes.slice(i + 1).some((next) => isHtml(next) && ends(next.value, open))
    hidden = isClosed ? open : undefined
    result.push({...node, value: html})
  }
  return result
}

function isHtml(node: {type: string}): node is {type: 'html'; value: string} {
  return node.type === 'html' && 'value' in node && typeof node.value === 'string'
}

function ends(html: string, name: string): boolean {
  return afterEnd(html, name) !== undefined
}

/** What follows the end of an element. */
function afterEnd(html: string, name: string): string | undefined {
  const end = new RegExp(`</${name}[^>]*>`, 'i').exec(html)
  return end ? html.slice(end.index + end[0].length) : undefined
}

/** What holds no text of the page. */
const hiding = /^<(script|style|template)\b/i
const tag = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/iy

/** @returns what is safe, and the hiding element that the piece leaves open */
function readParts(html: string): {html: string; open?: string} {
  let clean = ''
  let at = 0
  let open: string | undefined
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start < 0) break
    clean += html.slice(at, start)
    at = endOfMark(html, start)
    const mark = html.slice(start, at)
    const [, name] = hiding.exec(mark) ?? []
    if (name === undefined) clean += cleanMark(mark)
    else if (open === undefined) {
      const rest = afterEnd(html.slice(at), name)
      if (rest === undefined) open = name.toLowerCase()
      else at = html.length - rest.length
    }
  }
  return {html: clean + html.slice(at), ...(open !== undefined && {open})}
}

/** Where a tag, a comment or the like ends that begins at `<`; a sign that begins nothing ends behind itself. */
function endOfMark(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return endOf(html, '-->', start)
  if (/[!?]/.test(html[start + 1] ?? '')) return endOf(html, '>', start)
  if (!/^<\/?[a-z]/i.test(html.slice(start, start + 3))) return start + 1
  tag.lastIndex = start
  return tag.test(html) ? tag.lastIndex : endOf(html, '>', start)
}

function endOf(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from)
  return at < 0 ? html.length : at + end.length
}

function cleanMark(mark: string): string {
  if (/^<[!?]/.test(mark)) return ''
  if (mark === '<') return '&lt;'
  return cleanTag(mark)
}

const cleanTag = rememberSome((mark) => (mark.startsWith('</') ? closingTag(mark) : openingTag(mark)), 10_000)

function closingTag(mark: string): string {
  const name = /[a-z][a-z\d]*/i.exec(mark)?.[0].toLowerCase() ?? ''
  return authorSchema.tagNames?.includes(name) ? `</${name}>` : ''
}

function openingTag(mark: string): string {
  const tree = fromHtml(mark, {fragment: true})
  const [element] = safeTree(tree, tagSchema).children
  if (element?.type !== 'element') return ''
  const html = toHtml(element)
  // a link in place of a frame is whole
  return element.children.length > 0 ? html : html.replace(/<\/[a-z\d]+>$/, '')
}

/** Classes that the page's own scripts look for. */
function withoutOwnClasses({properties}: Element): void {
  const {className} = properties
  if (!Array.isArray(className)) return
  const kept = className.filter((name) => !name.toLowerCase().startsWith('d2l-'))
  if (kept.length > 0) properties.className = kept
  else delete properties.className
}

/** What a page may not embed, such as a film on another site, is still one click away. */
function linkFrames(tree: Root): void {
  visit(tree, 'element', (node) => {
    const name = frames.get(node.tagName)
    const src = name === undefined ? undefined : node.properties[name]
    if (typeof src !== 'string' || src === '') return
    const {title} = node.properties
    const isNamed = typeof title === 'string' && title.trim() !== ''
    if (!isNamed && !isSafeLink(src)) return
    const value = isNamed ? title : src
    Object.assign(node, {tagName: 'a', properties: {href: src}, children: [{type: 'text', value}]})
  })
}

/** Elements that show a document of its own, and their attributes that say which. */
const frames = new Map([
  ['iframe', 'src'],
  ['frame', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
])

/** Attributes whose values are addresses. */
const judges: Record<string, (value: string) => boolean> = {
  href: isSafeLink,
  xLinkHref: isSafeLink,
  cite: isSafeLink,
  longDesc: isSafeLink,
  src: isSafePicture,
  poster: isSafePicture,
  srcSet: (value) => value.split(',').every((candidate) => isSafePicture(candidate)),
  ...Object.fromEntries(
    'action background classId codeBase data formAction manifest ping profile srcDoc'
      .split(' ')
      .map((name) => [name, () => false]),
  ),
}

/** Names in the document by which Docusaurus and its bundler find what is theirs. */
const taken = /^(?:__docusaurus|docusaurus$|(?:web|rs)packchunk)/i

/** The last look at every element of a page, whoever made it: no event handlers, no address that runs. */
export function guardElements(tree: Root): void {
  visit(tree, 'element', ({properties}) => {
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || (name === 'id' && taken.test(String(value)))) delete properties[name]
      const isSafe = Object.hasOwn(judges, name) ? judges[name] : undefined
      if (isSafe && !isSafe(Array.isArray(value) ? value.join(' ') : String(value))) delete properties[name]
    }
  })
}
