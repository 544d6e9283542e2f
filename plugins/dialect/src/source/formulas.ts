import {keepLiteral, paragraphEnd, type Scan} from './scan.ts'

/** Read what a dollar opens: `$$...$$` is an equation wherever it stands, `$...$` a formula in a line. */
export function readDollar(scan: Scan, at: number, blockEnd: number): number {
  return scan.source.startsWith('$$', at) ? readEquation(scan, at, blockEnd) : readFormula(scan, at)
}

function readEquation(scan: Scan, at: number, blockEnd: number): number {
  const {source} = scan
  const close = findDollars(source, at + 2, blockEnd)
  if (close < 0 || close === at + 2) return keepDollars(scan, at)
  keepFormula(scan, at + 2, close)
  // Another dollar right behind would be counted as one of the closing ones.
  if (source[close + 2] === '$') scan.edits.push({start: close + 2, end: close + 2, text: ' '})
  return close + 2
}

/** The offset of the next `$$` before `end`, or -1. */
function findDollars(source: string, from: number, end: number): number {
  for (let at = source.indexOf('$$', from); at >= 0 && at < end; at = source.indexOf('$$', at + 1)) {
    if (!isEscaped(source, at)) return at
  }
  return -1
}

function readFormula(scan: Scan, at: number): number {
  const {source} = scan
  const end = paragraphEnd(scan, at)
  const close = findClosingDollar(source, at + 1, end)
  if (close < 0) return keepDollars(scan, at)
  keepFormula(scan, at + 1, close)
  return close + 1
}

/** Pandoc's rule: no space inside the dollars, no digit after them; so `$5 and $6` are prices. */
function findClosingDollar(source: string, from: number, end: number): number {
  if (isSpace(source[from])) return -1
  for (let at = from; at < end; at++) {
    const character = source[at]
    if (character === '\\') at = skipCommand(source, at)
    else if (character === '$') {
      if (at === from || isSpace(source[at - 1])) return -1
      if (!isDigit(source[at + 1])) return at
    }
  }
  return -1
}

/** The last offset of the command at a backslash; dollars inside `\text{...}` belong to it. */
function skipCommand(source: string, at: number): number {
  if (!source.startsWith('\\text{', at)) return at + 1
  let depth = 0
  for (let index = at + 5; index < source.length && index < at + 500; index++) {
    if (source[index] === '\\') index++
    else if (source[index] === '{') depth++
    else if (source[index] === '}' && --depth === 0) return index
  }
  return at + 1
}

/** Keep TeX away from the Markdown parser; the dollars stay. */
function keepFormula(scan: Scan, start: number, end: number): void {
  scan.edits.push({start, end, text: scan.keep(scan.source.slice(start, end))})
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
  return character === undefined || /\s/.test(character)
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}
