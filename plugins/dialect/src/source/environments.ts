// `\\begin{align} ... \\end{align}` without dollars: an equation to LaTeX, plain text to Markdown.

import {findAhead, repair, type Scan} from './scan.ts'
import {readTexCommand} from './tex-commands.ts'
import {isCommand} from './tex-words.ts'

const begins = /\\begin\{([A-Za-z]+\*?)\}/y
/** Those that are equations by themselves, and that KaTeX knows. */
const equations = /^(?:equation|align|gather)\*?$/

/**
 * Read what a backslash begins.
 * @returns where to read on
 */
export function readBackslash(scan: Scan, at: number, blockEnd: number): number {
  begins.lastIndex = at
  const name = begins.exec(scan.source)?.[1]
  if (name !== undefined) return readEnvironment(scan, at, name, blockEnd)
  if (isSpace(scan.source, at)) scan.edits.push({start: at, end: at + 2, text: '\u00a0'})
  return readTexCommand(scan, at) ?? at + 2
}

/** `Dr.\ Who`: no line ends at this space, unless a program has torn a command of TeX. */
function isSpace(source: string, at: number): boolean {
  if (source[at + 1] !== ' ' || !/[\p{L}\p{N}(["'*_]/u.test(source[at + 2] ?? ' ')) return false
  return !isCommand(/^[A-Za-z]*/.exec(source.slice(at + 2, at + 20))![0])
}

function readEnvironment(scan: Scan, at: number, name: string, blockEnd: number): number {
  const closing = `\\end{${name}}`
  const close = findAhead(scan, closing, at)
  const rule = 'tex-is-in-dollars'
  if (close < 0 || close >= blockEnd) return at + 2
  const end = close + closing.length
  const tex = scan.source.slice(at, end)
  if (equations.test(name) && !/\\label\b|\n[ \t>]*\r?\n/.test(tex)) {
    const reason = `The dollars around \`\\begin{${name}}\` are missing`
    repair(scan, {rule, reason, start: at, end, text: `$$${tex}$$`}, `$$${scan.keep(tex)}$$`)
    return end
  }
  const reason = `The TeX environment \`${name}\` stands outside of dollars; it is shown as text`
  scan.damages.push({rule, reason, start: at, end})
  return at + 2
}
