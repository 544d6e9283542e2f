// `\\begin{align} ... \\end{align}` without dollars: an equation to LaTeX, plain text to Markdown.

import {findAhead, repair, type Scan} from './scan.ts'

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
  return name === undefined ? at + 2 : readEnvironment(scan, at, name, blockEnd)
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
