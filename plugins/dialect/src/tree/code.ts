import type {Cell, Live} from '../nodes.ts'
import type {Code, Root} from 'mdast'
import {decodeString} from 'micromark-util-decode-string'

import {requiredLibraries} from '../cell/required-libraries.ts'
import {readFenceInfo, type FenceInfo} from '../cell/fence-info.ts'
import {readHiding} from '../cell/hiding.ts'
import {isPrinted, outputProblem, readOutputs, readPrinted} from '../cell/stored-outputs.ts'
import {findUnreadableBranch, resolveTabBranches} from '../cell/tab-branches.ts'
import {takeTabLines} from '../cell/tab-line.ts'
import {applyAliases} from '../cell/aliases.ts'
import {readHtmlBlock} from './html.ts'
import {readRst} from '../rst/read-rst.ts'
import {leftLabels, withLabels} from '../rst/rst-explicit.ts'
import {noteHeading, type RstState} from '../rst/rst-reader.ts'
import {draftChildren, type Draft} from './marks.ts'
import {complain, rangeOf, type Page} from './page.ts'
import {knownTabs} from './tab-names.ts'
import {readToc} from './toc.ts'

const languages = ['python', 'r', 'ruby', 'bash']

/** Make of every code fence what its info string says: a cell, a live component, a toc, or plain code. */
export function readCode(page: Page, tree: Root): void {
  const state: PageState = {hidesRest: false, rst: {underlines: [], labels: []}}
  readIn(page, tree, state)
  draftChildren(tree).push(...leftLabels(page, state.rst))
}

interface PageState {
  /** A cell above said `#@hide_all`. */
  hidesRest: boolean
  rst: RstState
}

function readIn(page: Page, parent: {children: unknown[]}, state: PageState): void {
  const result: Draft[] = []
  let cells: Cell[] = []
  for (const child of parent.children as Draft[]) {
    if (child.type !== 'code') {
      if (child.type === 'heading') noteHeading(state.rst, child.depth)
      const labels = state.rst.labels.splice(0)
      if ('children' in child) readIn(page, child, state)
      result.push(...withLabels(page, labels, [child]))
      cells = []
      continue
    }
    const info = fenceInfoOf(page, child)
    if (info.isBraced && info.classes.includes('output')) {
      if (!attachOutputs(page, child, info, cells)) result.push(asListing(child, info))
      continue
    }
    const nodes = nodesOf(page, child, info, state)
    cells = nodes.filter((node) => node.type === 'cell')
    result.push(...nodes)
  }
  parent.children = result
}

/** What stands behind the back-ticks. Attributes are read as they are written: an escaped quote does not end a value. */
function fenceInfoOf({safe}: Page, {lang, meta, position}: Code): FenceInfo {
  const read = `${lang ?? ''} ${meta ?? ''}`
  if (!read.startsWith('{')) return readFenceInfo(read)
  lineFrom.lastIndex = rangeOf(position).start
  const written = lineFrom.exec(safe.source)?.[1] ?? ''
  // a fence that lost its back-ticks has been mended
  return evenSpaces(decodeString(written)) === evenSpaces(read)
    ? readFenceInfo(written, decodeString)
    : readFenceInfo(read)
}

const lineFrom = /(?:`{3,}|~{3,})[ \t]*(.*)/y

function evenSpaces(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

function nodesOf(page: Page, code: Code, info: FenceInfo, state: PageState): Draft[] {
  if (info.isBraced && info.classes.includes('live')) return [asLive(code, info)]
  if (info.isBraced && info.classes.includes('input')) return cellsOf(page, code, info, state)
  if (info.classes[0] === 'toc') return [readToc(page, code)]
  if (info.classes[0] === 'eval_rst' || info.words[0] === '=rst') return [readRst(page, code, state.rst)]
  if (info.isBraced && info.words[0]?.startsWith('=')) return rawBlock(page, code, info.words[0].slice(1))
  return [asListing(code, info)]
}

/** Pandoc's ```` ```{=html} ````: text for one kind of output. Pages are HTML, and the original tool makes them of RST. */
function rawBlock(page: Page, code: Code, format: string): Draft[] {
  const {value, position} = code
  if (/^html\d?$/i.test(format) && page.options.mdx !== true)
    return readHtmlBlock(page, {type: 'html', value, position})
  const range = rangeOf(position)
  complain(page, 'raw-text-is-html', range, `Raw text of the format \`${format}\` is left out`)
  return []
}

function asListing(code: Code, {classes, words, isBraced}: FenceInfo): Code {
  return {...code, lang: classes[0] ?? words[0] ?? null, meta: isBraced ? null : code.meta}
}

function asLive(code: Code, {words, attributes}: FenceInfo): Live {
  const [component = '', ...flags] = words
  const all = {...Object.fromEntries(flags.map((flag) => [flag, ''])), ...attributes}
  return {type: 'live', component, attributes: all, value: code.value, position: code.position}
}

function cellsOf(page: Page, code: Code, info: FenceInfo, state: PageState): Cell[] {
  const written = code.value.replace(/\r\n?/g, '\n')
  page.libraries.push(...requiredLibraries(written))
  const source = withoutTabTools(written)
  if (source !== written && source.replaceAll(/^.*%%tab\b.*$/gm, '').trim() === '') return []
  if (source.trim() === '') complain(page, 'cell-has-code', rangeOf(code.position), 'This cell is empty')
  const hiding = readHiding(source)
  state.hidesRest ||= hiding.rest
  const base = {
    type: 'cell' as const,
    language: languages.find((language) => info.classes.includes(language)) ?? 'python',
    attributes: info.attributes,
    isSaved: /#[ \t]*@save\b/.test(source),
    hidesCode: hiding.code || state.hidesRest,
    hidesOutput: hiding.output || state.hidesRest,
    position: code.position,
  }
  if (page.tabs.length === 0) {
    const {names} = takeTabLines(source)
    if (names) page.tabMarks.push({of: 'cell', names, position: code.position})
    return [{...base, names: null, value: source.trimEnd()}]
  }
  return variants(page, code, source).map(({names, value}) => ({...base, names, value}))
}

/** The notebooks of the original choose their tabs by these lines; a page has buttons. */
function withoutTabTools(source: string): string {
  if (!/^\s*%load_ext\s+d2lbook\.tab\b/m.test(source)) return source
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:%load_ext\s+d2lbook\.tab\b|tab\.interact_select\()/.test(line))
    .join('\n')
}

/** The code of a cell for each tab; tabs that share it stand together. */
function variants(page: Page, code: Code, source: string): {names: string[]; value: string}[] {
  const line = takeTabLines(source)
  const range = rangeOf(code.position)
  if (line.count > 1) {
    const reason = `${line.count} lines name the tabs of this cell; the first counts`
    complain(page, 'tab-is-named-once', range, reason)
  }
  complainOfBranch(page, line.code, range)
  const names = line.names ? knownTabs(page, line.names, range) : page.tabs.slice(0, 1)
  const byValue = new Map<string, string[]>()
  for (const name of names) {
    const value = codeFor(page, line.code, name)
    byValue.set(value, [...(byValue.get(value) ?? []), name])
  }
  return [...byValue].map(([value, tabs]) => ({names: tabs, value}))
}

function complainOfBranch(page: Page, code: string, range: {start: number; end: number}): void {
  const branch = findUnreadableBranch(code)?.trim()
  if (branch === undefined) return
  const start = Math.max(page.safe.source.indexOf(branch, range.start), range.start)
  const reason = `\`${branch}\` does not choose by tabs alone; write a branch of \`tab.selected("x")\` around it`
  complain(page, 'tab-branch-is-readable', {start, end: start + branch.length}, reason)
}

function codeFor({options}: Page, code: string, tab: string): string {
  return applyAliases(resolveTabBranches(code, tab), options.aliases?.[tab]).replace(/^\s*\n|\s+$/g, '')
}

function attachOutputs(page: Page, code: Code, info: FenceInfo, cells: readonly Cell[]): boolean {
  const range = rangeOf(code.position)
  const isText = isPrinted(info.classes)
  if (!isText && !info.classes.includes('json')) return complainOfLanguage(page, range, info)
  if (cells.length === 0) {
    const reason = 'No cell stands before these stored outputs; they are shown as code'
    complain(page, 'output-follows-a-cell', range, reason)
    return false
  }
  try {
    const outputs = isText ? readPrinted(code.value, info.classes) : readOutputs(code.value)
    for (const cell of cells) cell.outputs = [...(cell.outputs ?? []), ...outputs]
    const problems = new Set(outputs.flatMap((output) => outputProblem(output) ?? []))
    for (const problem of problems) complain(page, 'output-can-be-shown', range, problem)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON'
    complain(
      page,
      'output-is-json',
      range,
      `Stored outputs cannot be read, they are shown as code: ${reason}`,
    )
    return false
  }
}

/** Who marks code as an output means an input. */
function complainOfLanguage(
  page: Page,
  {start, end}: {start: number; end: number},
  {classes}: FenceInfo,
): false {
  const at = page.safe.source.indexOf('.output', start)
  const range = at < 0 || at > end ? {start, end} : {start: at, end: at + '.output'.length}
  const reason = `Stored outputs are \`.json\`, not \`.${classes[0]!}\`; this is shown as code, or did you mean \`.input\`?`
  complain(page, 'output-is-json', range, reason, {expected: ['.input']})
  return false
}
