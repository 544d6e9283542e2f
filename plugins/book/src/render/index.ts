// The two steps of a page's compilation: a remark plugin that reads the dialect and writes final text,
// and a rehype plugin that turns the article into HTML strings.

import path from 'node:path'
import {valueToEstree} from 'estree-util-value-to-estree'
import type {Root as HtmlRoot} from 'hast'
import {raw} from 'hast-util-raw'
import type {Root} from 'mdast'
import type {MdxjsEsm} from 'mdast-util-mdx'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import type {PageComponent, PageHead, StaticPage} from 'docusaurus-theme-d2lbook/page-parts'
import {localNames, themeName, themeModule} from '../mdx/theme-names.ts'
import {translatedBlocks} from './translated-blocks.ts'
import {inOtherLanguage, translationNote} from './translation-note.ts'
import {parsePage, type ParseContext} from '../facts/parse-page.ts'
import {guardElements} from '../text/clean-html.ts'
import {renameModules} from '../mdx/page-program.ts'
import {usableModule} from '../mdx/check-module.ts'
import type {SurroundingSite} from '../mdx/surrounding-site.ts'
import {importsOfPage, programsOf} from '../mdx/page-imports.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {raiseTitle, showsTitle} from '../facts/page-title.ts'
import {isMdxFile} from '../text/is-mdx-file.ts'
import {settleMdx} from '../mdx/settle-mdx.ts'
import {attachOutputs} from '../run/shown-outputs.ts'
import {writeArticle} from './article-file.ts'
import {cleanContents} from './clean-contents.ts'
import {mdxNodes, takeEarlyHtml} from './early-html.ts'
import {finishHtml} from './finish-html.ts'
import {wordFootnotes} from './footnotes.ts'
import {markIsland, needsReact} from './islands.ts'
import {prepareLive} from './live.ts'
import {guardModules} from './mdx-guards.ts'
import {importParts, wrapParts} from './mdx-parts.ts'
import {moduleNode} from './module-node.ts'
import {readPageData, type PageData} from './page-data.ts'
import {hrefOf, renderPage} from './render-page.ts'
import {relatedHtml} from './related.ts'
import type {RenderState} from './render-state.ts'
import {rootOf} from './root-of.ts'
import {sanitizeTree} from './sanitize.ts'
import {timePictures} from './picture-loading.ts'
import {collapseStaticRuns} from './static-runs.ts'
import {pageWords} from '../words/page-words.ts'

export {remarkEarlyHtml} from './early-html.ts'

/** JSON-safe: Docusaurus writes it into the file whose change invalidates compiled pages. */
export interface RenderOptions extends ParseContext {
  refsDir: string
  baseUrl: string
  lang: string
  /** Changes with the code of this package and the dialect, so that an upgrade recompiles every page. */
  version: string
  /** The site, in which modules are looked for. */
  site?: SurroundingSite
  /** Where the articles of the pages are written; `null`: they stand in the compiled pages. */
  articlesDir?: string | null
  /** Whether pages that need no React are to say so. */
  islands?: boolean
}

interface PageFile extends VFile {
  data: VFile['data'] & {contentTitle?: string; d2lPage?: PageData | null; d2lState?: RenderState}
}

/** Dialect to elements with final text, from the page's refs file. */
export function remarkRenderBook(this: Processor, options: RenderOptions) {
  this.parser = (_document, file: PageFile) => {
    const data = readPageData(options.refsDir, file.path)
    file.data.d2lPage = data
    return parsePage(file, {dialect: data?.dialect ?? options.dialect})
  }
  return async (tree: Root, file: PageFile): Promise<void> => {
    const data = file.data.d2lPage ?? null
    const lang = data?.refs.lang ?? options.lang
    attachOutputs(tree, data?.outputs)
    const live = await prepareLive(tree, lang, data?.liveComponents)
    settleModules(tree, file, data?.imports ?? importsOfPart(tree, file, options))
    raiseTitle(tree)
    // the theme writes the title of a page that shows none; Docusaurus does not see one below a rule
    if (showsTitle(tree)) file.data.contentTitle = plainTextOf(data?.refs.title ?? '')
    const state = renderPage(tree, {
      data,
      live,
      words: pageWords(lang),
      tabs: options.dialect?.tabs ?? [],
      around: (render, {trusted}) => translatedBlocks(data?.translation, options.lang, trusted, render),
    })
    file.data.d2lState = state
    if (state.hasLive) tree.children.unshift(importOf(themeName('Live'), themeModule('LiveIsland')))
    if (data?.translation) {
      tree.children.unshift(importNode('TranslationNote'), translationNote(data.translation))
    }
  }
}

/** Elements to strings, but for components. */
export function rehypeStaticHtml(options: RenderOptions) {
  return (tree: HtmlRoot, file: PageFile): void => {
    const state = file.data.d2lState
    if (!state) return
    takeEarlyHtml(tree, file)
    tree.children = tree.children.map(plainHeader)
    if (state.hasRawHtml) tree.children = sanitizeTree(parsedHtml(tree, file)).children
    guardElements(tree)
    timePictures(tree, state.trustedHtml)
    wordFootnotes(tree, state.words)
    cleanContents(tree, state.headings)
    finishHtml(tree, {...state, directLink: state.words.directLink})
    const isOwn = isWhole(state.data)
    if (isOwn) addAtEnd(tree, relatedHtml(state.data?.related ?? {}, state.words))
    const page = collapseStaticRuns(tree, options.baseUrl, deadAddresses(state.data))
    inOtherLanguage(tree, state.data?.translation)
    const head = isOwn ? headOf(state.data) : undefined
    if (page) {
      const whole = {...page, ...(head && {head})}
      tree.children.unshift(importNode('StaticHtml'), articleNode(whole, file, options))
    }
    if (isMdxFile(file.path)) guardParts(tree, file)
    if (options.islands && page && isOwn && !needsReact(tree)) markIsland(tree)
  }
}

/** Parts of other pages are no pages, or have them as their readers. */
function isWhole(data: PageData | null): boolean {
  return data !== null && data.isPart !== true
}

function deadAddresses(data: PageData | null): Set<string> {
  return new Set(data?.dead?.flatMap((url) => hrefOf(url, data) ?? []))
}

/** Behind the last element: what Docusaurus exports from the page may follow it. */
function addAtEnd({children}: HtmlRoot, html: string): void {
  if (html === '') return
  const last = children.findLastIndex(({type}) => type !== 'mdxjsEsm' && type !== 'text')
  children.splice(last + 1, 0, {type: 'raw', value: html})
}

function headOf(data: PageData | null): PageHead | undefined {
  const {actions, preview} = data ?? {}
  const head = {...(actions && {markdown: actions.markdown}), ...(preview && {preview})}
  return Object.keys(head).length > 0 ? head : undefined
}

/** Docusaurus puts the title into a component: as such it could not hold formulas, which are strings. */
function plainHeader(node: HtmlRoot['children'][number]): HtmlRoot['children'][number] {
  const isHeader = node.type === 'mdxJsxFlowElement' && node.name === 'header' && node.attributes.length === 0
  if (!isHeader) return node
  return {type: 'element', tagName: 'header', properties: {}, children: node.children}
}

/** What a page of MDX imports is looked up where its author has it, or is unknown. */
function settleModules(tree: Root, file: PageFile, imports: Record<string, string | null>): void {
  if (Object.keys(imports).length === 0) return
  const missing = new Set(Object.keys(imports).filter((source) => imports[source] === null))
  if (missing.size > 0) settleMdx(tree, file, missing)
  const beside = path.dirname(file.path)
  for (const program of programsOf(tree)) {
    renameModules(program, (source) => {
      const found = imports[source]
      return found && !found.startsWith(path.resolve(beside, source)) ? found : source
    })
  }
}

/** Nobody has looked at the modules of what is no page, but a part of pages. */
function importsOfPart(tree: Root, file: PageFile, {site}: RenderOptions): Record<string, string | null> {
  if (file.data.d2lPage || !site || !isMdxFile(file.path)) return {}
  const places = {folders: [path.dirname(file.path)], ...site}
  const lost = importsOfPage(tree).filter(({source}) => usableModule(source, places) === null)
  return Object.fromEntries(lost.map(({source}) => [source, null]))
}

/** Docusaurus has a parser of raw HTML for Markdown alone; a page that is no MDX after all has some, too. */
function parsedHtml(tree: HtmlRoot, file: PageFile): HtmlRoot {
  return isMdxFile(file.path) ? rootOf(raw(tree, {passThrough: mdxNodes})) : tree
}

function guardParts(tree: HtmlRoot, file: PageFile): void {
  const name = file.data.d2lPage?.file ?? file.basename ?? 'page.mdx'
  const hasParts = wrapParts(tree, String(file), name)
  if (guardModules(tree, name) || hasParts) tree.children.unshift(importParts())
}

function articleNode(page: StaticPage, file: PageFile, {articlesDir}: RenderOptions): MdxjsEsm {
  const name = localNames.page
  return articlesDir ? importOf(name, writeArticle(articlesDir, file.path, page)) : constantNode(name, page)
}

function importNode(component: PageComponent): MdxjsEsm {
  return importOf(themeName(component), themeModule(component))
}

function importOf(name: string, source: string): MdxjsEsm {
  return moduleNode({
    type: 'ImportDeclaration',
    attributes: [],
    source: {type: 'Literal', value: source},
    specifiers: [{type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name}}],
  })
}

function constantNode(name: string, value: StaticPage): MdxjsEsm {
  return moduleNode({
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [{type: 'VariableDeclarator', id: {type: 'Identifier', name}, init: valueToEstree(value)}],
  })
}
