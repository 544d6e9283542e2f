// The tree as a text of the dialect: for remark-stringify. It says the same; how it was written is not kept.

import type {ContainerDirective} from 'mdast-util-directive'
import {directiveToMarkdown} from 'mdast-util-directive'
import {gfmToMarkdown} from 'mdast-util-gfm'
import type {Data, Emphasis, Heading, Html, Image, InlineCode, Nodes, Parents, Yaml} from 'mdast'
import {mathToMarkdown, type InlineMath} from 'mdast-util-math'
import {mdxToMarkdown} from 'mdast-util-mdx'
import {defaultHandlers, type Handle, type Info, type Options, type State} from 'mdast-util-to-markdown'

import {isAltOfCaption} from '../figure-alt.ts'
import type {
  ApiReference,
  Bibliography,
  CaptionedTable,
  Cell,
  Citation,
  DefList,
  DefListDescription,
  DefListTerm,
  DialectNodes,
  Equation,
  EvalRst,
  Figure,
  Live,
  Reference,
  Tab,
  TableCaption,
  Tabs,
  Toc,
} from '../nodes.ts'
import {braced, fenceFor, idInBraces, labelLines, mark, pair, type Braced} from './marks.ts'

type Write<Node> = (node: Node, parent: Parents | undefined, state: State, info: Info) => string

/** None may be missing. */
const dialect: {[Type in keyof DialectNodes]: Write<DialectNodes[Type]>} = {
  figure,
  equation,
  captionedTable,
  tableCaption,
  reference: ({role, label}: Reference) => mark(role, label),
  citation: ({role, keys}: Citation) => mark(role, keys.join(',')),
  apiReference: ({role, value}: ApiReference) => mark(role, value),
  bibliography,
  toc,
  evalRst: (node: EvalRst, _parent, state, info) => state.containerFlow(node, info),
  tabs: (node: Tabs, _parent, state, info) => state.containerFlow(node, info),
  tab,
  cell,
  live,
  defList: (node: DefList, _parent, state, info) => state.containerFlow(node, info),
  defListTerm,
  defListDescription,
}

/** What Markdown has, too, and the dialect says more of. */
const markdown = {
  heading,
  emphasis,
  image,
  inlineCode,
  // two dollars would make a block of it
  inlineMath: ({value}: InlineMath) => `$${value}$`,
  containerDirective,
  html,
  yaml: ({value}: Yaml) => `---\n${value}\n---`,
}

/** Extension for `mdast-util-to-markdown`. */
export function d2lbookToMarkdown({mdx = false}: {mdx?: boolean} = {}): Options {
  return {
    extensions: [
      gfmToMarkdown(),
      mathToMarkdown(),
      directiveToMarkdown(),
      ...(mdx ? [mdxToMarkdown()] : []),
      {handlers: {...dialect, ...markdown}},
    ],
    unsafe: [{character: '^', inConstruct: 'phrasing'}],
    join: [joinTerms],
  }
}

function figure(node: Figure, _parent: Parents | undefined, state: State, info: Info): string {
  const {url, title, alt, classes, width, height} = node
  const exits = [state.enter('image'), state.enter('label')]
  const caption = state.containerPhrasing(node, {...info, before: '[', after: ']'})
  for (const exit of exits.toReversed()) exit()
  const bare = imageOf({type: 'image', url, title, alt: ''}, state, info)
  const attributes = braced({
    id: idInBraces(node),
    classes,
    values: {'fig-alt': isAltOfCaption(node) ? undefined : alt},
  })
  const sizes = Object.entries({width, height}).flatMap(([role, value]) =>
    value ? [`\n${mark(role, value)}`] : [],
  )
  return `${bare.replace('![]', () => `![${caption}]`)}${attributes}${sizes.join('')}${labelLines(node)}`
}

function imageOf(node: Image, state: State, info: Info): string {
  return defaultHandlers.image(node, undefined, state, info)
}

function equation(node: Equation, parent: Parents | undefined): string {
  const {tag} = node
  const tex = tag === undefined ? node.value : `${node.value} \\tag{${tag}}`
  const id = braced({id: idInBraces(node)})
  const isOneLine = parent?.type === 'tableCell' || !tex.includes('\n')
  const formula = isOneLine ? `$$${tex.replaceAll('\n', ' ')}$$` : `$$\n${tex}\n$$`
  return `${formula}${id && ` ${id}`}${labelLines(node)}`
}

function captionedTable(node: CaptionedTable, parent: Parents | undefined, state: State, info: Info): string {
  const parts = node.children.map((child) => state.handle(child, node, state, info))
  const id = braced({id: idInBraces(node)})
  if (id && parts.length > 1) parts[0] += ` ${id}`
  return `${parts.join('\n\n')}${labelLines(node)}`
}

function tableCaption(node: TableCaption, _parent: Parents | undefined, state: State, info: Info): string {
  return `: ${phrases(node, state, info)}`
}

/** A phrase as one line of text. */
function phrases(node: TableCaption | DefListTerm | DefListDescription, state: State, info: Info): string {
  const exit = state.enter('phrasing')
  const value = state.containerPhrasing(node, {...info, before: '\n', after: '\n'})
  exit()
  return value
}

function bibliography({path, all}: Bibliography): string {
  if (path !== '' && !all) return mark('bibliography', path)
  const lines = [`.. bibliography:: ${path}`.trimEnd(), ...(all ? ['   :all:'] : [])]
  return fenced('eval_rst', lines.join('\n'))
}

function toc({options, entries}: Toc): string {
  const settings = Object.entries(options).map(([name, value]) => `:${name}: ${value}`.trimEnd())
  const pages = entries.map(({path, title}) => (title === undefined ? path : `${title} <${path}>`))
  return fenced('toc', [...settings, ...(settings.length > 0 ? [''] : []), ...pages].join('\n'))
}

function fenced(info: string, text: string): string {
  const fence = fenceFor(text)
  return [`${fence}${info}`, ...(text === '' ? [] : [text]), fence].join('\n')
}

/** A cell names its tabs itself. */
function tab(node: Tab, _parent: Parents | undefined, state: State, info: Info): string {
  const content = state.containerFlow(node, info)
  if (node.children.every(({type}) => type === 'cell')) return content
  return `${mark('begin_tab', node.names.join(', '))}\n\n${content}\n\n:end_tab:`
}

function cell(node: Cell): string {
  const {language, names, value, attributes, outputs} = node
  const {id, ...values} = attributes
  const info = braced({others: [`.${language}`, '.input'], id, values})
  const code = fenced(info, names ? `#@tab ${names.join(', ')}\n${value}` : value)
  return outputs ? `${code}\n\n${fenced('{.json .output}', JSON.stringify(outputs, null, 1))}` : code
}

function live({component, attributes, value}: Live): string {
  const others = ['.live', ...(component === '' ? [] : [component])]
  const pairs = Object.entries(attributes).map(([name, each]) => pair(name, each))
  return fenced(braced({others: [...others, ...pairs]}), value)
}

function defListTerm(node: DefListTerm, _parent: Parents | undefined, state: State, info: Info): string {
  return phrases(node, state, info)
}

function defListDescription(
  node: DefListDescription,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const isLine = node.children.every((child) => child.type !== 'paragraph' && isPhrase(child))
  const content = isLine ? phrases(node, state, info) : state.containerFlow(node, info)
  return `:   ${content.replaceAll(/\n(?=[^\n])/g, '\n    ')}`
}

const phraseTypes: ReadonlySet<string> = new Set(
  'text emphasis strong delete link linkReference image imageReference inlineCode inlineMath break reference citation apiReference footnoteReference html mdxJsxTextElement mdxTextExpression'.split(
    ' ',
  ),
)

function isPhrase({type}: Nodes): boolean {
  return phraseTypes.has(type)
}

/** What describes a term stands right below it. */
function joinTerms(left: Nodes, right: Nodes): number | undefined {
  if (right.type === 'defListDescription') return left.type === 'defListTerm' || isTight(left) ? 0 : 1
  return undefined
}

function isTight(node: Nodes): boolean {
  return 'children' in node && node.children.every(isPhrase)
}

function heading(node: Heading, parent: Parents | undefined, state: State, info: Info): string {
  const classes = classesOf(node)
  const unnumbered = node.data?.isUnnumbered ? ['.unnumbered'] : []
  const attributes = braced({id: idInBraces(node.data), classes, others: unnumbered})
  const written = defaultHandlers.heading(node, parent, state, info)
  return `${attributes ? `${written} ${attributes}` : written}${labelLines(node.data)}`
}

function propertiesOf(node: Nodes): Record<string, unknown> {
  const data: Data | undefined = node.data
  return data?.hProperties ?? {}
}

function classesOf(node: Nodes): string[] {
  const {className} = propertiesOf(node)
  return Array.isArray(className) ? className.map(String) : []
}

function bracedOf(node: Nodes): Braced {
  const {id} = propertiesOf(node)
  return {id: typeof id === 'string' ? id : undefined, classes: classesOf(node)}
}

const scripts: Record<string, string> = {sub: '~', sup: '^'}

function emphasis(node: Emphasis, parent: Parents | undefined, state: State, info: Info): string {
  const name = node.data?.hName
  if (name === undefined) return defaultHandlers.emphasis(node, parent, state, info)
  const sign = scripts[name]
  if (sign !== undefined)
    return `${sign}${state.containerPhrasing(node, {...info, before: sign, after: sign})}${sign}`
  const exit = state.enter('label')
  const content = state.containerPhrasing(node, {...info, before: '[', after: ']'})
  exit()
  return `[${content}]${braced(bracedOf(node)) || '{}'}`
}

function image(node: Image, _parent: Parents | undefined, state: State, info: Info): string {
  const {width, height, style} = propertiesOf(node)
  const rules = typeof style === 'string' ? [...style.matchAll(/(width|height):([^;]+)/g)] : []
  const values = {
    ...Object.fromEntries(rules.map(([, name, value]) => [name, value])),
    ...(typeof width === 'string' && {width}),
    ...(typeof height === 'string' && {height}),
  }
  return `${imageOf(node, state, info)}${braced({...bracedOf(node), values})}`
}

function inlineCode(node: InlineCode, parent: Parents | undefined, state: State): string {
  return `${defaultHandlers.inlineCode(node, parent, state)}${braced(bracedOf(node))}`
}

const directive = directiveToMarkdown().handlers!['containerDirective'] as Handle

function containerDirective(
  node: ContainerDirective,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  if (node.name !== 'div') {
    const written = directive(node, parent, state, info)
    const [first] = node.children.filter(({data}) => !data || !('directiveLabel' in data))
    // a term is no term right below the opening line
    return first?.type === 'defList' ? written.replace('\n', '\n\n') : written
  }
  const {id, class: classes, ...others} = node.attributes ?? {}
  const values = Object.entries(others).map(([name, value]) => [name.replace(/^data-/, ''), value ?? ''])
  const attributes = braced({
    id: id ?? undefined,
    classes: classes?.split(/\s+/),
    values: Object.fromEntries(values) as Record<string, string>,
  })
  const content = state.containerFlow(node, info)
  const colons = ':'.repeat(Math.max(3, ...[...content.matchAll(/^:{3,}/gm)].map(([run]) => run.length + 1)))
  return `${colons} ${attributes || '{}'}\n${content}\n${colons}`
}

/** A block of HTML ends at a blank line. */
function html({value}: Html, parent: Parents | undefined): string {
  const isBlock = parent !== undefined && !isPhrase(parent) && parent.type !== 'paragraph'
  return isBlock && /\n[ \t]*\n/.test(value) ? fenced('{=html}', value) : value
}
