import {keepLiteral, paragraphEnd, repair, type Scan} from './scan.ts'
import {mendCommands} from './tex-words.ts'

/** Read what a dollar opens: `$$...$$` is an equation wherever it stands, `$...$` a formula in a line. */
export function readDollar(scan: Scan, at: number, blockEnd: number): number {
  return scan.source.startsWith('$$', at) ? readEquation(scan, at, blockEnd) : readFormula(scan, at)
}

function readEquation(scan: Scan, at: number, blockEnd: number): number {
  const {source} = scan
  const start = at + 2
  const close = findDollars(source, start, blockEnd)
  const tex = source.slice(start, close < 0 ? blockEnd : close)
  if (close < 0 || isSwallowing(tex)) return readOpenEquation(scan, at, tex)
  if (tex.trim() === '') return complainOfNothing(scan, at)
  const isTorn = complainOfCommands(scan, {start, end: close}, withoutBlankLines(tex))
  if (/\n[ \t>]*\r?\n/.test(tex)) complainOfBlankLine(scan, {start, end: close}, isTorn)
  keepFormula(scan, start, close)
  return endFormula(scan, close + 2)
}

/** The offset of the next `$$` before `end`, or -1. */
function findDollars(source: string, from: number, end: number): number {
  for (let at = source.indexOf('$$', from); at >= 0 && at < end; at = source.indexOf('$$', at + 1)) {
    if (!isEscaped(source, at)) return at
  }
  return -1
}

const marks = /^[ \t]*:(?:begin_tab|end_tab|label|eqlabel|width):/m
const heading = /\n[ \t]*\r?\n#{1,6} \S/
const blankLine = /\n[ \t]*\r?\n/

/** Whether "TeX" holds what no formula holds: a mark, a heading, or a paragraph with formulas of its own. */
export function isSwallowing(tex: string): boolean {
  if (marks.test(tex) || heading.test(tex)) return true
  const blank = tex.search(blankLine)
  return blank >= 0 && countDollars(tex.slice(blank)) > 0
}

function countDollars(tex: string): number {
  let count = 0
  for (let at = 0; at < tex.length; at++) {
    if (tex[at] === '\\') at = skipCommand(tex, at)
    else if (tex[at] === '$') count++
  }
  return count
}

/** An equation whose end is lost: its paragraph is the formula, if it looks like one. */
function readOpenEquation(scan: Scan, at: number, rest: string): number {
  const stop = rest.search(/\n[ \t]*(?:\r?\n|:(?:begin_tab|end_tab|label|eqlabel|width):)|\r?\n?$/)
  const tex = rest.slice(0, stop).trimEnd()
  const end = at + 2 + tex.length
  if (!looksLikeTex(tex) || /(?<!\\)\$/.test(tex)) {
    return complainOfNothing(scan, at)
  }
  const text = `${scan.keep(tex)}$$`
  scan.edits.push({start: at + 2, end, text})
  const reason = 'This equation is never closed; it is read up to the end of its paragraph'
  scan.damages.push({rule: 'math-is-balanced', reason, start: end, end, expected: ['$$']})
  return end
}

function complainOfNothing(scan: Scan, at: number): number {
  const reason = 'These dollars open no equation; they are shown as text'
  scan.damages.push({rule: 'math-is-balanced', reason, start: at, end: at + 2})
  return keepDollars(scan, at)
}

function complainOfBlankLine(scan: Scan, {start, end}: Range, isMendedElsewhere: boolean): void {
  const expected = [withoutBlankLines(scan.source.slice(start, end))]
  const [rule, reason] = ['math-has-no-blank-line', 'A blank line stands inside this equation'] as const
  scan.damages.push({rule, reason, start, end, ...(!isMendedElsewhere && {expected})})
}

/** TeX in lines that follow each other, as Markdown needs them. */
export function withoutBlankLines(tex: string): string {
  return tex.replaceAll(/(?:\r?\n[ \t]*)+(\r?\n)/g, '$1')
}

interface Range {
  start: number
  end: number
}

/** Reports torn commands; `text` is what else the range should hold. */
function complainOfCommands(scan: Scan, {start, end}: Range, text: string): boolean {
  const mended = mendCommands(text)
  if (mended === text) return false
  const [rule, reason] = ['math-commands-are-whole', 'A TeX command of this formula is torn apart'] as const
  scan.damages.push({rule, reason, start, end, expected: [mended]})
  return true
}

/** Longer than any formula in a line; a bound for pages full of prices. */
const maximalFormula = 4000

function readFormula(scan: Scan, at: number): number {
  const {source} = scan
  const end = Math.min(paragraphEnd(scan, at), at + maximalFormula)
  if (isMoney(source, at) || isVariables(source, at, end)) return keepDollars(scan, at)
  const within = findClosingDollar(source, at + 1, end)
  const close = within < 0 ? findBelow(scan, at + 1, end) : within
  if (close >= 0) {
    const tex = source.slice(at + 1, close)
    complainOfCommands(scan, {start: at + 1, end: close}, tex)
    keepFormula(scan, at + 1, close)
    if (isOneTooMany(source, close + 1, end)) {
      const [rule, reason] = [
        'math-is-balanced',
        'This formula opens with one dollar and closes with two',
      ] as const
      repair(scan, {rule, reason, start: close + 1, end: close + 2, text: ''})
      return close + 2
    }
    return endFormula(scan, close + 1)
  }
  return readLooseFormula(scan, at, end) ?? readTouchedFormula(scan, at, end) ?? readLonelyDollar(scan, at)
}

/**
 * The closing dollar behind a line that Markdown takes for a list item or a heading, as it begins with a sign: TeX goes on
 * there.
 */
function findBelow({source}: Scan, from: number, end: number): number {
  if (source[end - 1] !== '\n' || !operator.test(source.slice(end, end + 12))) return -1
  const blank = source.slice(end, from + maximalFormula).search(/\n[ \t>]*\r?\n/)
  const close = findClosingDollar(source, from, blank < 0 ? from + maximalFormula : end + blank)
  const tex = source.slice(from, Math.max(close, from))
  return close >= 0 && looksLikeTex(tex) && !/^\d[^\\^_{}=]*$/.test(tex) ? close : -1
}

const operator = /^[ \t>]*(?:[-+*=#>]|\d{1,9}[.)])/

/** `$x$$`: the second dollar behind a formula opens no other one. */
function isOneTooMany(source: string, at: number, end: number): boolean {
  return source[at] === '$' && source[at + 1] !== '$' && findClosingDollar(source, at + 1, end) < 0
}

/** Pandoc's rule: no space inside the dollars, no digit after them; so `$5 and $6` are prices. */
function findClosingDollar(source: string, from: number, end: number): number {
  if (isSpace(source[from]) && !isEscape(source, from)) return -1
  for (let at = from; at < end; at++) {
    const character = source[at]
    if (character === '\\') at = skipCommand(source, at)
    else if (character === '$') {
      if (at === from || isSpace(source[at - 1])) return -1
      if (isDigit(source[at + 1]) || isPrices(source.slice(from, at))) return -1
      if (!splitsCodeSpan(source.slice(from, at))) return at
    }
  }
  return -1
}

const number = /(?:^|[\s(~–-])\d[\d.,]*$/

/** `5$, 6$`: the sign of a currency behind its number. */
function isMoney(source: string, at: number): boolean {
  return /[\s,.;:!?)]/.test(source[at + 1] ?? ' ') && number.test(source.slice(Math.max(0, at - 20), at))
}

/** `5 or US`, `5 to 10`: what stands between prices, and not in a formula. */
function isPrices(tex: string): boolean {
  return /^\d[^\\^_{}=\t]* \p{L}{2,}[^\\^_{}=\t]*$/u.test(tex)
}

/** `$HOME/bin:$PATH`, `${A}${B}`: variables of a shell that touch. */
function isVariables(source: string, at: number, end: number): boolean {
  const name = /^(?:\{[A-Za-z_]\w*\}|[A-Z][A-Z\d_]{2,})/
  if (!name.test(source.slice(at + 1, at + 60))) return false
  const next = findNextDollar(source, at + 1, end)
  return next >= 0 && name.test(source.slice(next + 1, next + 60))
}

/** A tabulator that was `\t`: `\text` without its first letters. */
function isEscape(source: string, at: number): boolean {
  return source[at] === '\t' && mendCommands(source.slice(at, at + 12)).startsWith('\\')
}

function splitsCodeSpan(tex: string): boolean {
  return tex.includes('`') && tex.split('`').length % 2 === 0
}

/** `$ x $`: not a formula to pandoc, but what else? */
function readLooseFormula(scan: Scan, at: number, end: number): number | undefined {
  const {source} = scan
  const close = findNextDollar(source, at + 1, end)
  if (close < 0 || /[\p{L}\p{N}\\$]/u.test(source[close + 1] ?? ' ')) return undefined
  const tex = source.slice(at + 1, close)
  if (!looksLikeTex(tex) || isPrices(tex.trim())) return undefined
  // `US$ 5, ...`
  if (/[A-Z]/.test(source[at - 1] ?? '') && /^ \d/.test(tex)) return undefined
  const [rule, reason] = [
    'math-has-no-inner-space',
    'A space stands between a dollar and its formula',
  ] as const
  const mended = `$${tex.trim()}$`
  if (!complainOfCommands(scan, {start: at, end: close + 1}, mended))
    scan.damages.push({rule, reason, start: at, end: close + 1, expected: [mended]})
  keepFormula(scan, at + 1, close)
  return close + 1
}

/** `$\\sim$100`: to pandoc no formula, because of prices; but no price has a command of TeX. */
function readTouchedFormula(scan: Scan, at: number, end: number): number | undefined {
  const {source} = scan
  const close = findNextDollar(source, at + 1, end)
  if (close < 0 || !isDigit(source[close + 1]) || isSpace(source[close - 1])) return undefined
  const tex = source.slice(at + 1, close)
  if (isSpace(tex[0]) || !/\\[A-Za-z]{2}/.test(tex) || !looksLikeTex(tex)) return undefined
  const reason =
    'A digit touches the closing dollar of this formula; a space is missing, or it belongs inside'
  scan.damages.push({rule: 'math-is-balanced', reason, start: at, end: close + 1})
  keepFormula(scan, at + 1, close)
  return close + 1
}

function findNextDollar(source: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (source[at] === '\\') at = skipCommand(source, at)
    else if (source[at] === '$') return at
  }
  return -1
}

/** Whether a text is TeX rather than prose: it has signs of TeX, or symbols only, and hardly a word outside commands. */
function looksLikeTex(text: string): boolean {
  const bare = text.replaceAll(
    /\\(?:text|mathrm|mathbf|operatorname)\s*\{[^}]*\}|\\ ?[A-Za-z]+|\{[^{}]*\}/g,
    ' ',
  )
  if ((bare.match(/\p{L}{4,}/gu) ?? []).length > 1) return false
  return /[\\^_=<>+]/.test(text) || symbols.test(text.trim())
}

/** `[0, 1]`, `(X, Y)`, `d!`; not what a price leaves: `5,` or `5 -`. */
const symbols = /^(?!.{40})(?:\p{L}{1,2}(?!\p{L})|[\d\s()[\],.!'*/|-])*[\p{L}\d)\]!'|]$/u

/**
 * What the lost half of a formula looks like: a command, an index of one letter or of a bracket. Not what names do:
 * `$HOME_DIR`, `${PATH}`, `file_name$`, `^[a-z]+\.md$`.
 */
const endsInTex =
  /(?:\\ ?\p{L}{2,}[^\s$]*|(?<![\p{L}\p{N}])\p{L}[_^][^\s$]*|[_^](?:\{[^\s$]*|[\p{L}\d])|[)\]}][_^][^\s$]*|\}|\\\\)$/u
const beginsWithTex = /^(?:\\|\p{L}(?![\p{L}\p{N}])|(?!\{)[^\s$]*(?:\\ ?\p{L}{2}|[_^]\{|[)\]}|][_^]))/u

function readLonelyDollar(scan: Scan, at: number): number {
  const {source} = scan
  const [before, behind] = [source.slice(Math.max(0, at - 40), at), source.slice(at + 1, at + 41)]
  if (endsInTex.test(before) || beginsWithTex.test(behind)) {
    const [rule, reason] = ['math-is-balanced', 'This dollar has no partner; it is shown as text'] as const
    scan.damages.push({rule, reason, start: at, end: at + 1})
  }
  return keepDollars(scan, at)
}

/** The last offset of the command at a backslash; dollars inside `\text{...}` belong to it. */
function skipCommand(source: string, at: number): number {
  const command = /^\\(?:text|mbox|textrm|textbf|textit)\{/.exec(source.slice(at, at + 9))
  if (!command) return at + 1
  let depth = 1
  for (let index = at + command[0].length; index < source.length && index < at + 500; index++) {
    if (source[index] === '\\') index++
    else if (source[index] === '{') depth++
    else if (source[index] === '}' && --depth === 0) return index
  }
  return at + 1
}

/** Keep TeX away from the Markdown parser; the dollars stay. */
function keepFormula(scan: Scan, start: number, end: number): void {
  const tex = mendCommands(scan.source.slice(start, end))
  scan.edits.push({
    start,
    end,
    text: scan.keep(tex.includes('\n') ? withoutQuoteMarks(scan, start, tex) : tex),
  })
}

/** The `>` of a quote around the formula are none of it. */
export function withoutQuoteMarks({source}: Scan, start: number, tex: string): string {
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const depth = /^(?:[ \t]*>)+/.exec(line)?.[0].split('>').length ?? 1
  return depth === 1 ? tex : tex.replaceAll(new RegExp(`\\n(?:[ \\t]*>){1,${depth - 1}}`, 'g'), '\n')
}

/** Another dollar right behind a formula would be counted as one of the closing ones. */
function endFormula(scan: Scan, end: number): number {
  if (scan.source[end] === '$') scan.edits.push({start: end, end, text: ' '})
  return end
}

/** Dollars that open nothing are money. */
function keepDollars(scan: Scan, at: number): number {
  while (scan.source[at] === '$') keepLiteral(scan, at++)
  return at
}

function isEscaped(source: string, at: number): boolean {
  let slashes = 0
  while (source[at - slashes - 1] === '\\') slashes++
  return slashes % 2 === 1
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /[ \t\r\n\u00a0]/.test(character)
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}
