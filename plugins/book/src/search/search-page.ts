// A page in one framework as the small HTML that the engine indexes: headings with their anchors, text, and code,
// which counts less.

import type {Data, Nodes, Root, RootContent} from 'mdast'
import {escapeHtml} from '../text/escape-html.ts'
import {plainFormula} from '../formulas/plain-formula.ts'
import {outputText} from '../outputs/output-text.ts'
import type {} from '../run/shown-outputs.ts'
import {describeFigure} from 'd2lbook-picture'
import {toIndexed} from 'docusaurus-theme-d2lbook/search/search-text'

export interface SearchPage {
  lang: string
  /** Settled: references and citations are final text. */
  tree: Root
  /** The chapter that the page belongs to. */
  chapter: string | null
}

/**
 * @param tab the framework whose panels are indexed; `null` on a page without tabs
 * @param foundIn all frameworks for which this is what a reader sees
 */
export function searchPageHtml(
  {lang, tree, chapter}: SearchPage,
  tab: string | null,
  foundIn: readonly string[],
): string {
  const filters = foundIn.map((name) => `<i data-pagefind-filter="tab">${escapeHtml(name)}</i>`).join('')
  const about = chapter === null ? '' : `<i data-pagefind-meta="chapter">${indexed(chapter)}</i>`
  const blocks = tree.children.flatMap((node) => blockHtml(node, tab)).join('\n')
  return `<html lang="${escapeHtml(lang)}"><body><div data-pagefind-ignore>${filters}${about}</div>${blocks}</body></html>`
}

function blockHtml(node: RootContent, tab: string | null): string[] {
  switch (node.type) {
    case 'heading':
      return [headingHtml(node)]
    case 'tabs':
      return node.children
        .filter(({names}) => tab === null || names.includes(tab))
        .flatMap((panel) => panel.children.flatMap((child) => blockHtml(child, tab)))
    case 'cell':
      return [codeHtml(node.value), ...printedIn(node, tab).map(codeHtml)]
    case 'code':
    case 'live':
      return [codeHtml(node.value)]
    case 'list':
      return listHtml(node)
    case 'math':
      return []
    default: {
      const text = textOf(node, tab)
      return text.trim() === '' ? [] : [`<p>${indexed(text)}</p>`]
    }
  }
}

function codeHtml(text: string): string {
  return `<p data-pagefind-weight="0.3">${indexed(text)}</p>`
}

/** What a cell that was run says in words, in one framework. */
function printedIn({data}: {data?: Data}, tab: string | null): string[] {
  const shown = (data?.ran ?? []).filter(({names}) => names === null || tab === null || names.includes(tab))
  return shown.flatMap(({outputs, recorded = []}) => [
    ...outputs.map((output) => (output.kind === 'figure' ? describeFigure(output.data) : output.text)),
    ...recorded.map(outputText).filter((words) => words !== ''),
  ])
}

/** The title has no anchor: it is the page. */
function headingHtml(node: Extract<RootContent, {type: 'heading'}>): string {
  const id = node.depth === 1 ? undefined : node.data?.hProperties?.['id']
  const anchor = typeof id === 'string' ? ` id="${escapeHtml(id)}"` : ''
  return `<h${node.depth}${anchor}>${indexed(node.data?.plain ?? textOf(node, null))}</h${node.depth}>`
}

/** Lists of pages say nothing of their own; a bibliography would answer every question. */
function listHtml(node: Extract<RootContent, {type: 'list'}>): string[] {
  if (node.data?.part === 'toc') return []
  const weight = node.data?.part === 'bibliography' ? ' data-pagefind-weight="0.1"' : ''
  return [`<p${weight}>${indexed(textOf(node, null))}</p>`]
}

function textOf(node: Nodes, tab: string | null): string {
  switch (node.type) {
    case 'inlineMath':
      return plainFormula(node.value)
    case 'html':
    case 'image':
    case 'math':
      return ''
    case 'tab':
      if (tab !== null && !node.names.includes(tab)) return ''
      break
    case 'break':
      return ' '
    default:
  }
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const isFlow = !['paragraph', 'heading', 'link', 'emphasis', 'strong', 'delete'].includes(node.type)
  return node.children.map((child) => textOf(child, tab)).join(isFlow ? ' ' : '')
}

function indexed(text: string): string {
  return escapeHtml(toIndexed(text))
}
