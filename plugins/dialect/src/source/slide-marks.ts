import type {Stars} from './emphasis.ts'
import {noAddress, roleAsAddress} from './links.ts'
import type {Edit} from './rewrite.ts'
import {keepLiteral, type Scan} from './scan.ts'
import {starsInBrackets, starsOfStrong, type BracketPart} from './strong-in-brackets.ts'

// `[**x**]` starts a slide with x, `(**x**)` continues it: the page shows x.
// `[~~x~~]` and `(~~x~~)` are for the slide alone: the page shows nothing.

export interface SlideMark {
  /** The opening mark of the pair. */
  kind: '[**' | '(**' | '[~~' | '(~~'
  side: 'open' | 'close'
  at: number
  /** Its bracket is a full-width one: a mark only if its partner is none. */
  isWide?: true
}

const closingOf = {'[**': '**]', '(**': '**)', '[~~': '~~]', '(~~': '~~)'} as const
const openingOf = {'**]': '[**', '**)': '(**', '~~]': '[~~', '~~)': '(~~'} as const
const length = 3

/** The slide mark at an offset, if there is one. */
export function slideMarkAt(source: string, at: number): SlideMark | undefined {
  const text = source.slice(at, at + length)
  if (Object.hasOwn(closingOf, text)) return {kind: text as keyof typeof closingOf, side: 'open', at}
  if (!Object.hasOwn(openingOf, text)) return undefined
  return {kind: openingOf[text as keyof typeof openingOf], side: 'close', at}
}

const wideKinds: Record<string, SlideMark['kind']> = {
  '（': '(**',
  '）': '(**',
  '［': '[**',
  '］': '[**',
  '【': '[**',
  '】': '[**',
}

/** The mark that two stars at an offset make with a full-width bracket: `（**`, `**】`. */
export function wideMarkAt(source: string, at: number): SlideMark | undefined {
  const [before = '', after = ''] = [source[at - 1], source[at + 2]]
  if (/[（［【]/.test(before)) return {kind: wideKinds[before]!, side: 'open', at: at - 1, isWide: true}
  if (/[）］】]/.test(after)) return {kind: wideKinds[after]!, side: 'close', at, isWide: true}
  return undefined
}

/**
 * Pair the slide marks of one stretch of prose: the marks are cut out, marks without partner stay and are reported.
 * @returns the stars of the stretch that are none of a slide mark
 */
export function pairSlideMarks(
  scan: Scan,
  marks: readonly SlideMark[],
  parts: readonly BracketPart[],
): Stars[] {
  const plain = starsInBrackets(scan, parts)
  const read = new Set<number>()
  const lone = new Map<number, SlideMark>()
  const open = new Map<string, SlideMark>()
  for (const mark of withoutStrong(marks.filter((one) => !plain.has(starsOf(one))))) {
    const opener = open.get(mark.kind)
    if (mark.side === 'open') {
      if (opener) lone.set(starsOf(opener), opener)
      open.set(mark.kind, mark)
    } else if (!opener) lone.set(starsOf(mark), mark)
    else {
      open.delete(mark.kind)
      cut(scan, opener, mark)
      for (const one of [opener, mark]) if (!one.isWide) read.add(starsOf(one))
    }
  }
  for (const mark of open.values()) lone.set(starsOf(mark), mark)
  const stars = parts.filter((part) => 'size' in part).filter(({at}) => !read.has(at))
  const strong = lone.size > 0 ? starsOfStrong(scan, stars, new Set(lone.keys())) : new Set()
  for (const [at, kind] of plain) {
    if (kind === 'strong') continue
    for (const star of [at, at + 1]) keepLiteral(scan, star)
    read.add(at)
  }
  for (const [at, mark] of lone) {
    if (mark.isWide || strong.has(at)) continue
    complain(scan, mark)
    read.add(at)
  }
  return stars.filter(({at}) => !read.has(at))
}

/** The offset of its stars; marks of tildes have none, and keep their own. */
function starsOf({at, kind, side}: SlideMark): number {
  return kind.endsWith('**') && side === 'open' ? at + 1 : at
}

/** `（**x**）` is strong text in brackets. */
function withoutStrong(marks: readonly SlideMark[]): SlideMark[] {
  const left = new Set(marks)
  const open = new Map<string, SlideMark>()
  for (const mark of marks) {
    const opener = open.get(mark.kind)
    open.delete(mark.kind)
    if (!mark.isWide) continue
    if (mark.side === 'open') open.set(mark.kind, mark)
    else if (opener) for (const one of [opener, mark]) left.delete(one)
  }
  return [...left]
}

function cut(scan: Scan, open: SlideMark, close: SlideMark): void {
  if (open.kind === '[**' && isLink(scan.source, close.at + length)) return
  if (open.kind.endsWith('~~')) {
    scan.edits.push({start: open.at, end: close.at + length, text: ''})
    return
  }
  cutOpening(scan, open, close)
  cutClosing(scan, open, close)
}

/** The spaces inside a mark go with it; where it touches a word, one stays outside. */
function cutOpening(scan: Scan, open: SlideMark, close: SlideMark): void {
  const content = scan.source.slice(open.at + length, close.at)
  const spaces = content.length - content.replace(/^[ \t]+/, '').length
  const outside = spaces > 0 && isWord(scan.source[open.at - 1]) ? ' ' : ''
  const edit = {start: open.at, end: open.at + length + spaces, text: outside}
  scan.edits.push(edit)
  if (spaces > 0 || open.isWide) complainOfForm(scan, open, edit, outside + open.kind)
}

function cutClosing(scan: Scan, open: SlideMark, close: SlideMark): void {
  const content = scan.source.slice(open.at + length, close.at)
  const spaces = content.length - content.replace(/[ \t]+$/, '').length
  const end = close.at + length
  const isBeforeRole = roleAsAddress.test(scan.source.slice(end, end + 24))
  const outside = isBeforeRole || (spaces > 0 && isWord(scan.source[end])) ? ' ' : ''
  const edit = {start: close.at - spaces, end, text: outside}
  scan.edits.push(edit)
  const mended = closingOf[open.kind] + outside
  if (isBeforeRole) complainOfRole(scan, edit, mended)
  else if (spaces > 0 || close.isWide) complainOfForm(scan, close, edit, mended)
}

function complainOfRole(scan: Scan, {start, end}: Edit, mended: string): void {
  const [rule, reason] = ['image-link-is-whole', noAddress] as const
  scan.damages.push({rule, reason, start, end, expected: [mended]})
}

function complainOfForm(scan: Scan, {isWide}: SlideMark, {start, end}: Edit, mended: string): void {
  const [rule, reason] = isWide
    ? (['slide-mark-is-closed', 'The bracket of this slide mark is full-width, its partner is not'] as const)
    : (['slide-mark-has-no-inner-space', 'A space stands inside this slide mark'] as const)
  scan.damages.push({rule, reason, start, end, expected: [mended]})
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** `[**bold**](https://d2l.ai)` is a link, not a mark; `[**so**](as we said)` is no link, nor is a role in brackets. */
function isLink(source: string, at: number): boolean {
  return (
    source[at] === '(' &&
    source[at + 1] !== ':' &&
    !/^\(:\w+:`/.test(source.slice(at, at + 40)) &&
    /^\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+["'][^\n]*)?\)/.test(source.slice(at, at + 1000))
  )
}

function complain(scan: Scan, mark: SlideMark): void {
  const [here, other] =
    mark.side === 'open' ? [mark.kind, closingOf[mark.kind]] : [closingOf[mark.kind], mark.kind]
  scan.damages.push({
    rule: 'slide-mark-is-closed',
    reason: `Slide mark \`${here}\` has no \`${other}\`; it is left as it is`,
    start: mark.at,
    end: mark.at + length,
  })
}
