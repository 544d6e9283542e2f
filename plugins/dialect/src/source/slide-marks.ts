import type {Scan} from './scan.ts'

// `[**x**]` starts a slide with x, `(**x**)` continues it: the page shows x.
// `[~~x~~]` and `(~~x~~)` are for the slide alone: the page shows nothing.

export interface SlideMark {
  /** The opening mark of the pair. */
  kind: '[**' | '(**' | '[~~' | '(~~'
  side: 'open' | 'close'
  at: number
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

/** Pair the slide marks of one stretch of prose: the marks are cut out, marks without partner stay and are reported. */
export function pairSlideMarks(scan: Scan, marks: readonly SlideMark[]): void {
  const open = new Map<string, SlideMark>()
  for (const mark of marks) {
    const opener = open.get(mark.kind)
    if (mark.side === 'open') {
      if (opener) complain(scan, opener)
      open.set(mark.kind, mark)
    } else if (!opener) complain(scan, mark)
    else {
      open.delete(mark.kind)
      cut(scan, opener, mark)
    }
  }
  for (const mark of open.values()) complain(scan, mark)
}

function cut(scan: Scan, open: SlideMark, close: SlideMark): void {
  if (open.kind === '[**' && isLink(scan.source, close.at + length)) return
  if (open.kind.endsWith('~~')) {
    scan.edits.push({start: open.at, end: close.at + length, text: ''})
    return
  }
  for (const mark of [open, close]) scan.edits.push({start: mark.at, end: mark.at + length, text: ''})
}

/** `[**bold**](https://d2l.ai)` is a link, not a mark; `[**so**](as we said)` is no link. */
function isLink(source: string, at: number): boolean {
  return (
    source[at] === '(' &&
    /^\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+["'][^\n]*)?\)/.test(source.slice(at, at + 1000))
  )
}

function complain(scan: Scan, mark: SlideMark): void {
  const [here, other] =
    mark.side === 'open' ? [mark.kind, closingOf[mark.kind]] : [closingOf[mark.kind], mark.kind]
  scan.damages.push({
    rule: 'slide-mark-is-closed',
    reason: `Slide mark \`${here}\` has no \`${other}\`; it is shown as text`,
    start: mark.at,
    end: mark.at + length,
  })
}
