// Sections, figures, tables and equations by number or label: `Hình 4.1.1`, `(4.1.10)`, `图4.1`, `fig_mlp`.
// Readers of a printed page have a number, authors have a label; both mean one place.

import {foldText} from './search-text.ts'

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

/**
 * The targets that a query names, best first; none for ordinary words.
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
  const found = byNumber ? withNumber(byNumber, targets) : withLabel(text, targets)
  return found.slice(0, maximum)
}

/** Whether a query can name a target at all, so that the list of targets is worth loading. */
export function mayNameTarget(query: string): boolean {
  return /\d/.test(query) || /[\p{L}\d][_:-][\p{L}\d]/u.test(query)
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

/** The label itself, then labels that begin so. */
function withLabel(text: string, targets: readonly SearchTarget[]): SearchTarget[] {
  if (text.length < 3 || text.includes(' ')) return []
  const labelled = targets.flatMap((target) =>
    target.label === null ? [] : [{target, label: foldText(target.label)}],
  )
  const exact = labelled.filter(({label}) => label === text)
  const begun = labelled.filter(({label}) => label !== text && label.startsWith(text))
  return [...exact, ...begun].map(({target}) => target)
}
