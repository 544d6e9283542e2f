// Sections, figures, tables and equations by number, label or title: `Hình 4.1.1`, `(4.1.10)`, `图4.1`, `fig_mlp`,
// `softmax regression`. Readers of a printed page have a number, authors have a label; both mean one place.

import {foldText, hasAccents, lowerCase} from './search-text.ts'

export type SearchTargetKind = 'section' | 'figure' | 'table' | 'equation'

/** A numbered or labelled thing of the book; arrays in the file, to keep it small. */
export interface SearchTarget {
  kind: SearchTargetKind
  number: string | null
  label: string | null
  title: string
  /** With its anchor. */
  url: string
  /** Of the page that it stands on. */
  pageTitle: string
  /** Frameworks that show it; `null`: all. */
  tabs: string[] | null
}

/** What readers may write before a number, beside the book's own words (`Hình %s`). */
const commonWords: Record<SearchTargetKind, string[]> = {
  section: ['section', 'sec', 'chapter', 'chap'],
  figure: ['figure', 'fig'],
  table: ['table', 'tab'],
  equation: ['equation', 'eq'],
}

const maximum = 8
/** A title that begins like the query is one guess of several; what stands on more places says nothing. */
const maximumTitles = 3

/**
 * The targets that a query names, best first.
 *
 * @param words the book's words around numbers, by kind: `{figure: 'Hình %s'}`
 */
export function findTargets(
  query: string,
  targets: readonly SearchTarget[],
  words: Record<SearchTargetKind, string>,
): SearchTarget[] {
  const text = foldText(query.replace(/^:\w+:`|`$/g, ''))
  const byNumber = readNumber(text, words)
  if (byNumber) return withNumber(byNumber, targets).slice(0, maximum)
  const labelled = withLabel(text, targets)
  return labelled.length > 0 ? labelled.slice(0, maximum) : withTitle(query, targets)
}

/** Whether a query can only be a label: words are looked for elsewhere. */
export function isLabel(query: string): boolean {
  return /^\s*(?::\w+:)?`?[\p{L}\d]+_[^\s`]+`?\s*$/u.test(query)
}

interface AskedNumber {
  number: string
  /** `null`: any kind. */
  kind: SearchTargetKind | null
}

function readNumber(text: string, words: Record<SearchTargetKind, string>): AskedNumber | null {
  const match = /^(.*?)\s*([([]?)(?<![\p{L}\d.])((?:\d+|[a-z](?=\.\d))(?:\.\d+)*)[)\]]?\.?\s*(.*)$/u.exec(
    text,
  )
  if (!match) return null
  const [, before = '', bracket, number = '', after = ''] = match
  const around = `${before.replace(/[.:]$/, '')}|${after}`
  if (around === '|') return {number, kind: bracket ? 'equation' : null}
  const kind = (Object.keys(commonWords) as SearchTargetKind[]).find((name) =>
    wordsOf(name, words).has(around),
  )
  return kind ? {number, kind} : null
}

/** `figure|`, `fig|`, `hinh|`: what may stand before and after a number of this kind. */
function wordsOf(kind: SearchTargetKind, words: Record<SearchTargetKind, string>): Set<string> {
  const [before = '', after = ''] = words[kind].split('%s').map((part) => foldText(part).replace(/[.:]$/, ''))
  return new Set([`${before}|${after}`, ...commonWords[kind].map((word) => `${word}|`)])
}

/** The thing with this number, then what is numbered below it. */
function withNumber({number, kind}: AskedNumber, targets: readonly SearchTarget[]): SearchTarget[] {
  const fitting = targets.filter((target) => kind === null || target.kind === kind)
  const isIt = (target: SearchTarget) => target.number?.toLowerCase() === number
  const exact = fitting.filter(isIt)
  const below =
    kind === null ? [] : fitting.filter((target) => target.number?.toLowerCase().startsWith(`${number}.`))
  return [...exact, ...below]
}

/** The label itself, then labels that begin so, then those of the same name with another beginning (`img_lenet`). */
function withLabel(text: string, targets: readonly SearchTarget[]): SearchTarget[] {
  if (text.length < 3 || text.includes(' ')) return []
  const labelled = targets.flatMap((target) =>
    target.label === null ? [] : [{target, label: foldText(target.label)}],
  )
  const name = /_(.{3,})$/.exec(text)?.[1]
  const tests = [
    (label: string) => label === text,
    (label: string) => text.includes('_') && label.startsWith(text),
    (label: string) => name !== undefined && label.endsWith(`_${name}`),
  ]
  const [exact = [], begun = [], alike = []] = tests.map((test) => labelled.filter(({label}) => test(label)))
  const found = exact.length + begun.length > 0 ? [...exact, ...begun] : alike
  return [...new Set(found.map(({target}) => target))]
}

/** What has this title, then what has a title that begins so; pages before sections. */
function withTitle(query: string, targets: readonly SearchTarget[]): SearchTarget[] {
  const fold = hasAccents(query) ? lowerCase : foldText
  const text = fold(query)
  if (text.length < 2) return []
  const titled = targets.flatMap((target) =>
    target.kind === 'section' ? [{target, title: fold(target.title)}] : [],
  )
  const begins = titled.filter(({title}) => title.startsWith(text))
  const isExact = ({title}: {title: string}) => title === text
  const exact = begins.filter(isExact)
  const others = begins.filter((one) => !isExact(one))
  const found = (exact.length > maximumTitles ? exact.filter(isPage) : exact).toSorted(pagesFirst)
  for (const one of others.toSorted(pagesFirst)) if (found.length < maximumTitles) found.push(one)
  return found.slice(0, maximumTitles).map(({target}) => target)
}

function isPage({target}: {target: SearchTarget}): boolean {
  return !target.url.includes('#')
}

function pagesFirst(a: {target: SearchTarget}, b: {target: SearchTarget}): number {
  return Number(isPage(b)) - Number(isPage(a))
}
