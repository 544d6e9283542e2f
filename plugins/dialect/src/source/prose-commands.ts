// Commands of TeX in a text, which pandoc hands to LaTeX and shows nowhere else. What Markdown has, too, is read.

import {paragraphEnd, type Scan} from './scan.ts'
import {noteClosing, noteOpening, spanName} from './spans.ts'

/** For printed pages alone. */
const layout = new Set(
  `newpage clearpage cleardoublepage pagebreak nopagebreak vspace hspace vskip hskip vfill hfill noindent indent smallskip
  medskip bigskip centering raggedright raggedleft tableofcontents listoffigures listoftables maketitle appendix index
  phantomsection thispagestyle pagestyle setcounter addtocounter setlength addcontentsline bibliographystyle
  frontmatter mainmatter backmatter sloppy fussy allowbreak nolinebreak protect`.split(/\s+/),
)

/** Commands that are roles. */
const roles: Readonly<Record<string, string>> = {
  cite: 'cite',
  citep: 'cite',
  parencite: 'cite',
  autocite: 'cite',
  citet: 'citet',
  textcite: 'citet',
}

/** Commands that are marks around a text. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  textbf: ['**', '**'],
  textit: ['*', '*'],
  emph: ['*', '*'],
  textsl: ['*', '*'],
  texttt: ['`', '`'],
  underline: ['[', ']{.underline}'],
  textsc: ['[', ']{.smallcaps}'],
  textsuperscript: ['^', '^'],
  textsubscript: ['~', '~'],
  footnote: ['^[', ']'],
}

const command = /\\([A-Za-z]+)\*?/y
const length = /[ \t]*-?[\d.]+(?:pt|em|ex|cm|mm|in)\b/y

const rule = 'text-has-no-tex'

/**
 * Read a command at its backslash.
 * @returns where to read on; `undefined` if it is none that is known
 */
export function readTexCommand(scan: Scan, at: number): number | undefined {
  command.lastIndex = at
  const match = command.exec(scan.source)
  const name = match?.[1] ?? ''
  const behind = command.lastIndex
  if (layout.has(name)) return leaveOut(scan, at, behind, name)
  const end = paragraphEnd(scan, at)
  const group = scan.source[behind] === '{' ? groupEnd(scan.source, behind, end) : undefined
  if (group === undefined || group === behind + 2) return undefined
  const content = scan.source.slice(behind + 1, group - 1)
  const role = Object.hasOwn(roles, name) ? roles[name]! : undefined
  if (role !== undefined) return asRole(scan, {at, group, content, name}, role)
  const mark = Object.hasOwn(marks, name) ? marks[name]! : undefined
  return mark && asMark(scan, {at, behind, group, content, name}, mark)
}

function leaveOut(scan: Scan, at: number, behind: number, name: string): number {
  const {source} = scan
  const end = paragraphEnd(scan, at)
  let from = behind
  if (source[from] === '[') from = closing(source, from, ']', end) ?? from
  while (source[from] === '{') {
    const group = groupEnd(source, from, end)
    if (group === undefined) break
    from = group
  }
  length.lastIndex = from
  if (name.endsWith('skip') && length.test(source)) from = length.lastIndex
  scan.edits.push({start: at, end: from, text: ''})
  const reason = `\`\\${name}\` is for printed pages; it is left out`
  scan.damages.push({rule, reason, start: at, end: from, expected: ['']})
  return from
}

interface Found {
  at: number
  /** Behind its braces. */
  group: number
  content: string
  name: string
}

function asRole(scan: Scan, {at, group, content, name}: Found, role: string): number | undefined {
  if (!/^[^`{}\\\n]+$/.test(content)) return undefined
  const text = `:${role}:\`${content.trim()}\``
  scan.edits.push({start: at, end: group, text})
  const reason = `\`\\${name}\` is a command of TeX; it is read as \`:${role}:\``
  scan.damages.push({rule, reason, start: at, end: group, expected: [text]})
  return group
}

/** The text between the braces is read on. */
function asMark(
  scan: Scan,
  {at, behind, group, content, name}: Found & {behind: number},
  [open, close]: readonly [string, string],
): number | undefined {
  const isCode = open === '`'
  if (/^\s|\s$/.test(content) || (isCode && content.includes('`'))) return undefined
  const isBracket = open.endsWith('[')
  const [before, after] = isBracket ? directiveOf(open, close) : [open, close]
  scan.edits.push({start: at, end: behind + 1, text: before}, {start: group - 1, end: group, text: after})
  const reason = `\`\\${name}\` is a command of TeX; it is read as Markdown has it`
  scan.damages.push({rule, reason, start: at, end: group, expected: [open + content + close]})
  return isCode ? group : behind + 1
}

/** What spans and notes become before Markdown reads them. */
function directiveOf(open: string, close: string): readonly [string, string] {
  return open === '^[' ? [noteOpening, noteClosing] : [`:${spanName}[`, `]${/\{.*/.exec(close)![0]}`]
}

function groupEnd(source: string, from: number, end: number): number | undefined {
  let depth = 0
  for (let at = from; at < end; at++) {
    const character = source[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at + 1
  }
  return undefined
}

function closing(source: string, from: number, bracket: string, end: number): number | undefined {
  const at = source.indexOf(bracket, from)
  return at < 0 || at >= end ? undefined : at + 1
}
