// The blocks of a page in its source language as HTML strings, to be shown beside their translations. They hold no
// ids (the translation has them), no headings (one outline a page is enough) and nothing live.

import type {Element, Root as HtmlRoot, RootContent} from 'hast'
import {raw} from 'hast-util-raw'
import {toHast} from 'mdast-util-to-hast'
import type {DialectOptions} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {blockOrdinalOf} from '../facts/ordinals.ts'
import {readPage} from '../facts/read-page.ts'
import {element, type Content} from '../render/element.ts'
import {finishHtml} from '../render/finish-html.ts'
import type {PageData} from '../render/page-data.ts'
import {rootOf} from '../render/root-of.ts'
import {renderPage} from '../render/render-page.ts'
import type {RenderState} from '../render/render-state.ts'
import {sanitizeTree} from '../render/sanitize.ts'
import {timePictures} from '../render/picture-loading.ts'
import {collapseStaticRuns} from '../render/static-runs.ts'
import {guardElements} from '../text/clean-html.ts'
import {pageWords} from '../words/page-words.ts'

export interface SourceHtmlOptions {
  dialect: DialectOptions
  baseUrl: string
  lang: string
}

/** One string a block; `''` for what has nothing to show. */
export function sourceHtml(
  source: string,
  file: string,
  data: PageData,
  {dialect, baseUrl, lang}: SourceHtmlOptions,
): string[] {
  const tree = readPage(new VFile({path: file, value: source}), dialect)
  const blocks = tree.children.filter((node) => blockOrdinalOf(node) !== undefined).map(() => '')
  const state = renderPage(tree, {
    data: {...data, messages: []},
    live: new Map(),
    words: pageWords(lang),
    around: inBoxes,
  })
  const html = rootOf(toHast(tree, {allowDangerousHtml: true}))
  for (const box of html.children.filter(isBox))
    blocks[Number(box.properties.dataBox)] = finish(box, state, baseUrl)
  return blocks
}

/** Each block in a box that carries its ordinal, so that it can be told where it ends. */
function inBoxes(render: (block: Content) => Content[]): (block: Content) => Content[] {
  return (block) => {
    const ordinal = blockOrdinalOf(block)
    if (ordinal === undefined) return render(block)
    return [element('div', {dataBox: String(ordinal)}, render(block).filter(isStatic))]
  }
}

function isStatic(node: Content): boolean {
  return !node.type.startsWith('mdx')
}

function isBox(node: RootContent): node is Element {
  return node.type === 'element' && node.properties.dataBox !== undefined
}

function finish(box: Element, state: RenderState, baseUrl: string): string {
  const parsed: HtmlRoot = {type: 'root', children: box.children}
  const root = state.hasRawHtml ? sanitizeTree(rootOf(raw(parsed))) : parsed
  guardElements(root)
  // a reader has asked for them
  timePictures(root, state.trustedHtml, 0)
  visit(root, 'element', plainBlock)
  finishHtml(root, {...state, directLink: state.words.directLink})
  return (collapseStaticRuns(root, baseUrl)?.html ?? []).join('').trim()
}

function plainBlock(node: Element): void {
  for (const name of ['id', 'ariaControls', 'ariaLabelledBy']) delete node.properties[name]
  // the notes of the original are not on the page
  if (node.properties.dataFootnoteRef !== undefined) Object.assign(node, {tagName: 'span', properties: {}})
  if (!/^h[1-6]$/.test(node.tagName)) return
  node.tagName = 'p'
  node.properties = {className: [parts.originalHeading]}
}
