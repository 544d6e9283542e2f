// The directives of reStructuredText and Sphinx that books use, as what the dialect has for them.

import type {BlockContent, Html, Paragraph, PhrasingContent, Text} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'

import type {Equation, Figure} from '../nodes.ts'
import {hasLooseColumns, splitTex} from '../tree/align-tex.ts'
import {readHtmlBlock} from '../tree/html.ts'
import type {Draft, Mark} from '../tree/marks.ts'
import {complain, rangeOf} from '../tree/page.ts'
import {readTocLines} from '../tree/toc.ts'
import {codeOf} from './rst-code.ts'
import {indentOf, positionOfLines, textOfLines, trimLines, type RstLine} from './rst-lines.ts'
import {placed, readPhrases} from './rst-phrases.ts'
import type {RstReader} from './rst-reader.ts'

/** A directive, taken apart. */
interface Directive {
  name: string
  /** What stands behind the two colons. */
  argument: RstLine
  options: Record<string, string>
  /** What stands below, after the options. */
  body: readonly RstLine[]
  /** All of its lines. */
  lines: readonly RstLine[]
}

type Read = (reader: RstReader, directive: Directive) => Draft[]

/** Read a directive. One that nobody knows is shown as it is written. */
export function readDirective(
  reader: RstReader,
  name: string,
  argument: RstLine,
  lines: readonly RstLine[],
): Draft[] {
  const directive = {name, argument, lines, ...splitBody(lines.slice(1))}
  const read = directives.get(name.toLowerCase())
  const nodes = read
    ? read(reader, directive)
    : isApi(name)
      ? api(reader, directive)
      : unknown(reader, directive)
  const label = directive.options['name'] ?? directive.options['label']
  const first = nodes[0]
  if (label === undefined || !first) return nodes
  const role: Mark['role'] = first.type === 'equation' ? 'eqlabel' : 'label'
  return [first, {type: 'mark', role, value: label, position: first.position!}, ...nodes.slice(1)]
}

function splitBody(lines: readonly RstLine[]): Pick<Directive, 'options' | 'body'> {
  const options: Record<string, string> = {}
  let at = 0
  for (; at < lines.length; at++) {
    const match = /^:([\w-]+):(?:\s+(.*))?$/.exec(lines[at]!.text)
    if (!match) break
    options[match[1]!] = match[2] ?? ''
  }
  return {options, body: trimLines(lines.slice(at))}
}

const bibliography: Read = ({page}, {argument, options, lines}) => {
  const paths = argument.text.split(/\s+/).filter(Boolean)
  const position = positionOfLines(page, lines)
  const all = 'all' in options ? {all: true as const} : {}
  return (paths.length > 0 ? paths : ['']).map((path) => ({type: 'bibliography', path, ...all, position}))
}

const toctree: Read = ({page}, {options, body, lines}) => [
  {...readTocLines(page, body), options, position: positionOfLines(page, lines)},
]

/** What a book for the screen has of it. */
const only: Read = ({blocks}, {argument, body}) => {
  const words = argument.text.trim()
  const isForOthers = /^(?:not\s+(?:html|builder_html)|latex|epub|man|text|texinfo)$/.test(words)
  return isForOthers ? [] : blocks(body)
}

const raw: Read = (reader, directive) => {
  const {argument, options, body, lines} = directive
  if (!/\bhtml\b/.test(argument.text)) return []
  const source = options['file'] ?? options['url']
  if (source !== undefined) {
    const reason = `\`${source}\` is left out: a page shows the HTML that stands in it`
    complain(reader.page, 'rst-is-known', rangeOf(positionOfLines(reader.page, lines)), reason)
    return []
  }
  const html: Html = {type: 'html', value: textOfLines(body), position: positionOfLines(reader.page, lines)}
  return readHtmlBlock(reader.page, html)
}

const image: Read = (reader, {argument, options, body, lines}) => {
  const [caption, ...legend] = reader.blocks(body)
  const isCaption = caption?.type === 'paragraph'
  const node: Figure = {
    type: 'figure',
    url: argument.text,
    alt: options['alt'] ?? '',
    children: isCaption ? caption.children : [],
    position: positionOfLines(reader.page, lines),
  }
  if (options['width'] !== undefined) node.width = options['width']
  if (options['height'] !== undefined) node.height = options['height']
  return [node, ...(isCaption || !caption ? legend : [caption, ...legend])]
}

/** Parts between blank lines stand below each other, as Sphinx has it. */
const math: Read = ({page}, {argument, body, lines}) => {
  const parts = [argument.text, ...textOfLines(body).split(/\n[ \t]*\n/)].filter((part) => part.trim() !== '')
  const set = parts.map((part) => (isSplit(part) ? splitTex(part) : part))
  const value = set.length > 1 ? `\\begin{gathered}\n${set.join('\\\\\n')}\n\\end{gathered}` : (set[0] ?? '')
  const node: Equation = {type: 'equation', value, position: positionOfLines(page, lines)}
  return [node]
}

function isSplit(tex: string): boolean {
  return hasLooseColumns(tex) || (/\\\\/.test(tex) && !/\\begin\{/.test(tex))
}

const code: Read = (reader, {argument, body}) =>
  body.length > 0 ? [codeOf(reader, body, argument.text || null)] : []

/** A box of Docusaurus, with the argument as its title or as the first words of its text. */
function box(kind: string, hasTitle = false): Read {
  return (reader, directive) => {
    const {argument, body, lines} = directive
    const position = positionOfLines(reader.page, lines)
    const isTitled = hasTitle && argument.text !== ''
    const children = reader.blocks(isTitled ? body : contentOf(directive)) as BlockContent[]
    if (isTitled) children.unshift(titleOf(reader, argument))
    const node: ContainerDirective = {
      type: 'containerDirective',
      name: kind,
      attributes: {},
      children,
      position,
    }
    return [node]
  }
}

function titleOf(reader: RstReader, title: RstLine): Paragraph {
  const position = positionOfLines(reader.page, [title])
  return {type: 'paragraph', data: {directiveLabel: true}, children: readPhrases(reader, [title]), position}
}

/** The argument as the first line of what stands below it. */
function contentOf({argument, body, lines}: Directive): RstLine[] {
  if (argument.text === '') return [...body]
  const indent = indentOf(body)
  const first = {...argument, indent: Number.isFinite(indent) ? indent : 0}
  return lines[1]?.text === '' ? [first, lines[1], ...body] : [first, ...body]
}

/** What only groups others is no more than they are, under its title. */
const group: Read = (reader, {options, body, lines}) => {
  const {title, link: url} = options
  if (title === undefined) return reader.blocks(body)
  const position = positionOfLines(reader.page, lines)
  const words = linked(url, {type: 'text', value: title})
  const children = [placed({type: 'strong', children: [words]}, position)]
  return [{type: 'paragraph', children, position}, ...reader.blocks(body)]
}

function linked(url: string | undefined, text: Text): PhrasingContent {
  return url ? {type: 'link', url, children: [text]} : text
}

/** A title that is no section, with what follows. */
const rubric: Read = (reader, {argument, body}) => {
  const position = positionOfLines(reader.page, [argument])
  const strong: PhrasingContent = {type: 'strong', children: readPhrases(reader, [argument]), position}
  return [
    ...(argument.text === '' ? [] : [{type: 'paragraph' as const, children: [strong], position}]),
    ...reader.blocks(body),
  ]
}

const quote: Read = (reader, directive) => {
  const position = positionOfLines(reader.page, directive.lines)
  const children = reader.blocks(contentOf(directive)) as BlockContent[]
  return [{type: 'blockquote', children, position}]
}

/** What Sphinx reads out of Python stands here by its name. */
const api: Read = (reader, {argument, body}) => {
  const position = positionOfLines(reader.page, [argument])
  const name: PhrasingContent = {type: 'inlineCode', value: argument.text, position}
  return [
    ...(argument.text === '' ? [] : [{type: 'paragraph' as const, children: [name], position}]),
    ...reader.blocks(body),
  ]
}

function isApi(name: string): boolean {
  return (
    /^(?:py|c|cpp|js):/.test(name) ||
    /^auto(?:module|class|function|method|attribute|data|exception|summary|property|decorator)$/.test(name) ||
    /^(?:class|function|method|attribute|data|exception|module|program|option)$/.test(name)
  )
}

const silent: Read = () => []

const unknown: Read = (reader, {name, lines}) => {
  const [first] = lines
  const reason = `The directive \`${name}\` is not known; it is shown as it is written`
  const range = {start: first!.offset, end: first!.offset + first!.text.length}
  complain(reader.page, 'rst-is-known', range, reason)
  return [codeOf(reader, lines, 'rst')]
}

const directives = new Map<string, Read>([
  ['bibliography', bibliography],
  ['footbibliography', bibliography],
  ['toctree', toctree],
  ['only', only],
  ['ifconfig', only],
  ['raw', raw],
  ['image', image],
  ['figure', image],
  ['math', math],
  ...['code', 'code-block', 'sourcecode', 'parsed-literal', 'highlight-code'].map((name): [string, Read] => [
    name,
    code,
  ]),
  ...(
    [
      ['note', 'note'],
      ['seealso', 'info'],
      ['hint', 'tip'],
      ['tip', 'tip'],
      ['important', 'info'],
      ['warning', 'warning'],
      ['caution', 'warning'],
      ['attention', 'warning'],
      ['danger', 'danger'],
      ['error', 'danger'],
      ['todo', 'note'],
      ['versionadded', 'note'],
      ['versionchanged', 'note'],
      ['deprecated', 'warning'],
    ] as const
  ).map(([name, kind]): [string, Read] => [name, box(kind)]),
  ...['admonition', 'topic', 'sidebar'].map((name): [string, Read] => [name, box('note', true)]),
  ...['container', 'compound', 'card', 'cards', 'class', 'centered', 'hlist', 'align', 'rst-class'].map(
    (name): [string, Read] => [name, group],
  ),
  ['rubric', rubric],
  ...['epigraph', 'highlights', 'pull-quote'].map((name): [string, Read] => [name, quote]),
  ...['currentmodule', 'py:currentmodule', 'highlight', 'index', 'meta', 'contents', 'default-role'].map(
    (name): [string, Read] => [name, silent],
  ),
  ...['tabularcolumns', 'role', 'sectnum', 'codeauthor', 'sectionauthor', 'py:module', 'title'].map(
    (name): [string, Read] => [name, silent],
  ),
])
