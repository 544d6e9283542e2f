// Lines of MDX in a page of Markdown: Docusaurus reads pages that end in `.md` as MDX, too, so docs that were written for
// it may hold them. Here they are words.

import type {Root} from 'mdast'

import {complain, rangeOf, sourceAt, type Page} from './page.ts'

const importLine = /^import\s+(?:[\w$*{][^'"\n]*\sfrom\s+)?(?:'[^'\n]+'|"[^"\n]+")\s*;?\s*$/m
const exportLine =
  /^export\s+(?:default\s|(?:const|let|var)\s+[\w$]+\s*=|(?:async\s+)?function\s+[\w$]+\s*\(|class\s+[\w$]+)/

/** Tells of the first: a page with one has others. */
export function findMdxLines(page: Page, tree: Root): void {
  // one that is no valid MDX is read as Markdown, and told of that
  if (page.options.mdx === true || /\.mdx$/i.test(page.file.path ?? '')) return
  for (const node of tree.children) {
    if (node.type !== 'paragraph') continue
    const written = sourceAt(page, node.position)
    const [word] = ['import', 'export'].filter((one) => written.startsWith(`${one} `))
    if (word === undefined || !(word === 'import' ? importLine : exportLine).test(written)) continue
    const {start} = rangeOf(node.position)
    const reason = `This \`${word}\` is shown as text, since the page is no MDX: give its name the ending \`.mdx\``
    return complain(page, 'mdx-is-in-mdx-pages', {start, end: start + word.length}, reason)
  }
}
