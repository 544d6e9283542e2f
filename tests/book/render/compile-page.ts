// A page compiled as the site does it, up to the HTML strings: the remark steps, remark-rehype, rehype-raw, the rehype step.

import type {Nodes} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {Root} from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {
  rehypeStaticHtml,
  remarkEarlyHtml,
  remarkRenderBook,
  type RenderOptions,
} from '../../../plugins/book/src/render/index.ts'

const options: RenderOptions = {
  refsDir: '/nowhere',
  baseUrl: '/',
  lang: 'en',
  version: 'test',
  dialect: {tabs: ['numpy', 'torch']},
}

const passThrough = ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxjsEsm'] as never[]

/** Where the page is said to lie. */
export const pagePath = '/nowhere/page.md'

/**
 * The static HTML of a page that no book index knows.
 *
 * @param isEarly whether a page without raw HTML passes its parser by
 * @param refsDir where what a book knows of the page lies
 */
export async function compilePage(source: string, isEarly = true, refsDir = '/nowhere'): Promise<string> {
  const processor = unified()
    .use(remarkRenderBook, {...options, refsDir})
    .use(isEarly ? [remarkEarlyHtml] : [])
    .use(remarkRehype, {allowDangerousHtml: true, passThrough})
    .use(rehypeRaw, {passThrough})
    .use(rehypeStaticHtml, options)
  const file = new VFile({value: source, path: pagePath})
  return htmlStringsOf(await processor.run(processor.parse(file) as Root, file)).join('\n')
}

/** The HTML strings of a compiled page. */
export function htmlStringsOf(tree: unknown): string[] {
  const constant = (tree as {children: unknown[]}).children.find(isConstant)
  return constant ? stringsOf(constant) : []
}

interface Constant {
  data: {estree: {body: {declarations: {init: {properties: {value: {elements: {value: string}[]}}[]}}[]}[]}}
}

function isConstant(node: unknown): node is Constant {
  const {type, data} = node as {type: string; data?: {estree?: {body: {type: string}[]}}}
  return type === 'mdxjsEsm' && data?.estree?.body[0]?.type === 'VariableDeclaration'
}

function stringsOf({data}: Constant): string[] {
  return (
    data.estree.body[0]?.declarations[0]?.init.properties[0]?.value.elements.map(({value}) => value) ?? []
  )
}

interface Part {
  type: string
  name?: string
  attributes?: {name: string; value: unknown}[]
  children?: Part[]
}

/** A compiled page as one text of HTML: its strings in their places, components as elements of their names. */
export function wholeHtmlOf(tree: unknown): string {
  const strings = htmlStringsOf(tree)
  const change = (node: Part): Part => {
    const children = node.children?.filter(({type}) => type !== 'mdxjsEsm').map(change)
    if (node.name === 'D2lStaticHtml') {
      const part = node.attributes?.find(({name}) => name === 'part')?.value
      return {type: 'raw', value: strings[numberIn(part)] ?? ''} as Part
    }
    if (node.name === undefined) return {...node, ...(children && {children})}
    return {type: 'element', tagName: node.name, properties: {}, children: children ?? []} as Part
  }
  return toHtml(change(tree as Part) as Nodes, {allowDangerousHtml: true})
}

function numberIn(value: unknown): number {
  const {value: text} = Object(value) as {value?: string}
  return Number(text)
}
