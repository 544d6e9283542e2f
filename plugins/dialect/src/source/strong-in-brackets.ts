// Stars at the edge of brackets may be half a slide mark, or strong text: `(**Note** that)`, `(see **Section 2**)`.

import type {Stars} from './emphasis.ts'
import {maximalNesting} from './nesting.ts'
import {paragraphEnd, type Scan} from './scan.ts'
import {hasAttributes} from './spans.ts'

/** A bracket, or a run of stars. */
export type BracketPart = {bracket: string; at: number} | Stars

/** What stars at the edge of a bracket are that are no slide mark. */
export type EdgeKind = 'strong' | 'text'

interface OpenBracket {
  closing: string
  at: number
  /** Those of brackets inside are not among them. */
  stars: Stars[]
}

const closingOf: Record<string, string> = {'(': ')', '（': ')', '[': ']', '［': ']', '【': ']'}
const shapeOf: Record<string, string> = {')': ')', '）': ')', ']': ']', '］': ']', '】': ']'}

/** The stars at the edge of brackets that are no slide marks, though they look like some, by their offsets. */
export function starsInBrackets(scan: Scan, parts: readonly BracketPart[]): Map<number, EdgeKind> {
  const found = new Map<number, EdgeKind>()
  let open: OpenBracket[] = []
  let end = 0
  for (const part of parts) {
    if (part.at >= end) {
      leaveParagraph()
      end = paragraphEnd(scan, part.at)
    }
    if ('size' in part) {
      if (part.size > 1) open.at(-1)!.stars.push(part)
    } else if (Object.hasOwn(closingOf, part.bracket)) {
      if (open.length < maximalNesting) open.push({closing: closingOf[part.bracket]!, at: part.at, stars: []})
    } else close(part.at, shapeOf[part.bracket]!)
  }
  leaveParagraph()
  return found

  function close(at: number, shape: string): void {
    const index = open.findLastIndex(({closing}) => closing === shape)
    if (index < 0) return closeNothing(at)
    const bracket = open[index]!
    const edges = edgesOf(bracket, at)
    const kind = kindOfEdges(scan, edges, bracket.at, at)
    if (kind) for (const edge of [edges.front, edges.back]) if (edge) found.set(edge.at, kind)
    open.length = index
  }

  function closeNothing(at: number): void {
    const around = open.at(-1)!
    const edges = edgesOf(around, at)
    const {back} = edges
    if (!back) return
    // what stands before the bracket around is no partner of these
    if (isStrong({...edges, front: undefined})) found.set(back.at, 'strong')
    else around.stars.pop()
  }

  /** Brackets whose other half is in no paragraph of theirs may be slide marks, unless strong text ends at once. */
  function leaveParagraph(): void {
    for (const bracket of open) {
      const edges = edgesOf(bracket, -1)
      if (edges.front && isStrong(edges)) found.set(edges.front.at, 'strong')
    }
    open = [{closing: '', at: -2, stars: []}]
  }
}

/** The stars of a bracket: right behind its opening, right before its closing, and others between them. */
interface Edges {
  front?: Stars | undefined
  back?: Stars | undefined
  /** The first and the last of the others, and their count. */
  first?: Stars | undefined
  last?: Stars | undefined
  count: number
}

function edgesOf({at, stars}: OpenBracket, end: number): Edges {
  const front = stars[0]?.at === at + 1 ? stars[0] : undefined
  const final = stars.at(-1)
  const back = final && final !== front && final.at + final.size === end ? final : undefined
  const from = front ? 1 : 0
  const to = stars.length - (back ? 1 : 0)
  return {front, back, first: stars[from], last: stars[to - 1], count: to - from}
}

function kindOfEdges(scan: Scan, edges: Edges, at: number, end: number): EdgeKind | undefined {
  const {source} = scan
  if (isStrong(edges) || isNamed(scan, end)) return 'strong'
  const isText = [edges.front, edges.back].some((edge) => edge && isPattern(source, edge))
  return isText || (edges.front && isArgument(source, at, end)) ? 'text' : undefined
}

/** Whether the stars at an edge have partners inside, other than strong text within a slide mark has: `(**a** b **c**)`. */
function isStrong({front, back, first, last, count}: Edges): boolean {
  if (!first || !last || count <= 0 || count % 2 !== (front && back ? 0 : 1)) return false
  const isClosed = !front || (first.isBehindText && !(back && first.isBeforeText))
  const isOpened = !back || (last.isBeforeText && !(front && last.isBehindText))
  return isClosed && isOpened
}

/** `[**x**]{.class}`, `[**x**][name]`: a span, a link. */
function isNamed(scan: Scan, end: number): boolean {
  const {source} = scan
  if (source[end] !== ']') return false
  if (source[end + 1] === '{') return hasAttributes(source, end)
  const name = /^\[[^[\]\n]{1,200}\]/.exec(source.slice(end + 1, end + 203))?.[0]
  return name !== undefined && namesOf(scan).has(name.toLowerCase())
}

const known = new WeakMap<Scan, Set<string>>()

/** The names of links that a page defines: `[name]: address`. */
function namesOf(scan: Scan): Set<string> {
  let names = known.get(scan)
  if (!names) {
    const definitions = scan.source.matchAll(/^[ \t>]*(\[[^[\]\n]{1,200}\]):/gm)
    names = new Set([...definitions].map(([, name]) => name!.toLowerCase()))
    known.set(scan, names)
  }
  return names
}

/** A pattern for names of files: two stars next to a slash. */
function isPattern(source: string, {at, size}: Stars): boolean {
  return source[at - 1] === '/' || source[at + size] === '/'
}

/** `f(**options)`, `(**kwargs)`. */
function isArgument(source: string, at: number, end: number): boolean {
  const content = source.slice(at + 1, Math.min(end, at + 200))
  if (/^\*\*[A-Za-z_][\w.]*$/.test(content)) return true
  return /\w/.test(source[at - 1] ?? '') && /^\*\*[A-Za-z_][\w.]*,/.test(content)
}

/** Of stars at the edge of brackets (`edges`), those that open or close strong text of their paragraph. */
export function starsOfStrong(scan: Scan, stars: readonly Stars[], edges: ReadonlySet<number>): Set<number> {
  const found = new Set<number>()
  let open: Stars[] = []
  let end = 0
  for (const run of stars) {
    if (run.size < 2) continue
    if (run.at >= end) [open, end] = [[], paragraphEnd(scan, run.at)]
    const [before, after] = [scan.source[run.at - 1] ?? ' ', scan.source[run.at + run.size] ?? ' ']
    const opener = flanks(after, before) ? open.pop() : undefined
    if (!opener) {
      if (flanks(before, after)) open.push(run)
      continue
    }
    // two halves of marks that do not fit are no strong text
    if (edges.has(opener.at) && edges.has(run.at)) continue
    for (const {at} of [opener, run]) found.add(at)
  }
  return found
}

/** Whether stars between two characters may open emphasis, as CommonMark reads them; with the two exchanged, close it. */
function flanks(before: string, after: string): boolean {
  if (/\s/.test(after)) return false
  return !/[\p{P}\p{S}]/u.test(after) || /[\s\p{P}\p{S}]/u.test(before)
}
