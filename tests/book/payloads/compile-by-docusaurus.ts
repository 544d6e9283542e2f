// A page compiled by Docusaurus' own processor with our steps in it, as a site does it.

import type {Root} from 'hast'
import {createProcessorUncached} from '@docusaurus/mdx-loader/lib/processor.js'
import {
  rehypeStaticHtml,
  remarkEarlyHtml,
  remarkRenderBook,
  type RenderOptions,
} from '../../../plugins/book/src/render/index.ts'
import {htmlStringsOf, pagePath} from '../render/compile-page.ts'

const options: Omit<RenderOptions, 'refsDir'> = {
  baseUrl: '/',
  lang: 'en',
  version: 'test',
  dialect: {tabs: ['numpy', 'torch']},
}

type Parameters = globalThis.Parameters<typeof createProcessorUncached>[0]

export interface Compiled {
  /** The static parts of the article. */
  html: string[]
  /** What is put into the contents beside it, as HTML. */
  contents: string[]
  /** Attributes of what stays a component. */
  components: Record<string, unknown>[]
}

/**
 * Compiles pages; each gets what became of it.
 *
 * @param refsDir where what a book knows of the page lies
 */
export async function openCompiler(refsDir = '/nowhere'): Promise<(source: string) => Promise<Compiled>> {
  const render = {...options, refsDir}
  let seen: Root | undefined
  const keep = () => (tree: Root) => {
    seen = structuredClone(tree)
  }
  const hooks = {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'}
  const processor = await createProcessorUncached({
    format: 'md',
    options: {
      markdownConfig: {
        emoji: false,
        mermaid: false,
        hooks,
        anchors: {maintainCase: false},
        mdx1Compat: {comments: false, admonitions: false, headingIds: false},
        remarkRehypeOptions: {},
      },
      admonitions: true,
      staticDirs: [],
      siteDir: '/nowhere',
      resolveMarkdownLink: () => null,
      beforeDefaultRemarkPlugins: [[remarkRenderBook, render]],
      remarkPlugins: [[remarkEarlyHtml, {}]],
      rehypePlugins: [[rehypeStaticHtml, render], keep],
      recmaPlugins: [],
      beforeDefaultRehypePlugins: [],
    } as unknown as Parameters['options'],
  })
  return async (content) => {
    seen = undefined
    await processor.process({
      content,
      filePath: pagePath,
      frontMatter: {},
      compilerName: 'client',
    })
    if (!seen) throw new Error('the page was not compiled')
    return {html: htmlStringsOf(seen), contents: contentsOf(seen), components: componentsOf(seen)}
  }
}

/** The strings of `export const toc`. */
function contentsOf(tree: Root): string[] {
  const module = tree.children.find((node) => JSON.stringify(node).includes('"name":"toc"'))
  return [...JSON.stringify(module ?? {}).matchAll(/"type":"Literal","value":("(?:[^"\\]|\\.)*")/g)].map(
    ([, value]) => JSON.parse(value!) as string,
  )
}

/** Elements outside of the strings. */
function componentsOf(tree: Root): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  const look = (node: object): void => {
    if ('properties' in node)
      found.push({...(node.properties as object), tagName: 'tagName' in node && node.tagName})
    if ('children' in node) for (const child of node.children as object[]) look(child)
  }
  look(tree)
  return found
}
