// VitePress 1 with MathJax, as its guide says to show formulas.

import {cp, mkdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {mathFromMarkdown} from 'mdast-util-math'
import {math} from 'micromark-extension-math'
import {visit} from 'unist-util-visit'
import type {BookText, TextPage} from './book-text.ts'
import {installPeer, runPeer} from './install-peer.ts'
import {buildLeavingOut} from './leaving-out.ts'
import {withoutIndex, type Site} from './site.ts'

export async function buildVitepress(text: BookText, folder: string, work: string): Promise<Site> {
  const versions = await installPeer(folder, {vitepress: '^1', 'markdown-it-mathjax3': '^4'})
  const leftOut = await buildLeavingOut(text.pages, async (pages) => {
    await rm(path.join(folder, 'docs'), {recursive: true, force: true})
    await writeDocs(path.join(folder, 'docs'), text, pages)
    await runPeer(work, folder, 'vitepress/bin/vitepress.js', ['build', 'docs'])
  })
  return {
    folder: path.join(folder, 'docs/.vitepress/dist'),
    versions,
    leftOut,
    addressOf: (page) => `/${withoutIndex(page)}`,
  }
}

async function writeDocs(docs: string, text: BookText, pages: TextPage[]): Promise<void> {
  await mkdir(path.join(docs, '.vitepress'), {recursive: true})
  await writeFile(path.join(docs, '.vitepress/config.mjs'), configOf(pages))
  for (const {file, markdown} of pages) {
    await mkdir(path.dirname(path.join(docs, file)), {recursive: true})
    await writeFile(path.join(docs, file), withoutInterpolation(markdown))
  }
  await cp(path.join(text.folder, 'img'), path.join(docs, 'img'), {recursive: true}).catch(() => undefined)
}

/** It makes no list of its pages by itself; the others do. */
function configOf(pages: TextPage[]): string {
  const sidebar = pages.map(({name, title}) => ({text: title, link: `/${withoutIndex(name)}`}))
  const config = {
    title: 'Book',
    cleanUrls: true,
    ignoreDeadLinks: true,
    markdown: {math: true},
    themeConfig: {sidebar, outline: 'deep', search: {provider: 'local'}},
  }
  return `export default ${JSON.stringify(config, null, 2)}\n`
}

/** What Vue would compute, in text and in code within it, is text; blocks of code and formulas are so already. */
function withoutInterpolation(markdown: string): string {
  const tree = fromMarkdown(markdown, {extensions: [math()], mdastExtensions: [mathFromMarkdown()]})
  const spans: {start: number; end: number}[] = []
  visit(tree, ({type, position}) => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    const source = markdown.slice(start, end)
    if (type === 'inlineCode' && source.includes('{{')) spans.push({start, end})
    if (type === 'text')
      for (const {index} of source.matchAll(/\{\{/g))
        spans.push({start: start + index, end: start + index + 2})
  })
  return spans
    .toReversed()
    .reduce(
      (text, {start, end}) =>
        `${text.slice(0, start)}<span v-pre>${text.slice(start, end)}</span>${text.slice(end)}`,
      markdown,
    )
}
