// TeX without dollars: `\begin{align} ... \end{align}` and `\[ ... \]` are equations to LaTeX, `\newcommand` defines,
// `\eqref{...}` refers. To Markdown all of it is plain text.

import {readDefinition} from '../tex/definitions.ts'
import {isEquationEnvironment} from '../tex/environments.ts'
import {joinTokens, tokenize} from '../tex/tokens.ts'
import {isSwallowing, withoutBlankLines, withoutQuoteMarks} from './formulas.ts'
import {findAhead, paragraphEnd, repair, type Scan} from './scan.ts'
import {readTexCommand} from './prose-commands.ts'
import {hasCommand, isCommand} from './tex-words.ts'

const rule = 'tex-is-in-dollars'
const begins = /\\begin\{([A-Za-z]+\*?)\}/y
const defines =
  /\\(?:newcommand|renewcommand|providecommand|[gex]?def|let|Declare(?:MathOperator|PairedDelimiter|RobustCommand)|(?:re)?newenvironment|global|long)(?![A-Za-z])/y
const refers = /\\(eqref|ref|autoref|[cC]ref)\{([^{}`\n]+)\}/y

/**
 * Read what a backslash begins.
 * @returns where to read on
 */
export function readBackslash(scan: Scan, at: number, blockEnd: number): number {
  const next = scan.source[at + 1] ?? ''
  if (/^\\?[[(]/.test(scan.source.slice(at + 1, at + 3))) return readBrackets(scan, at, blockEnd) ?? at + 2
  if (next === ' ' && isSpace(scan.source, at)) scan.edits.push({start: at, end: at + 2, text: '\u00a0'})
  if (!/[A-Za-z]/.test(next)) return at + 2
  const name = matchAt(begins, scan, at)?.[1]
  if (name !== undefined) return readEnvironment(scan, at, name, blockEnd)
  return readDefinitions(scan, at, blockEnd) ?? readReference(scan, at) ?? readTexCommand(scan, at) ?? at + 2
}

function matchAt(pattern: RegExp, {source}: Scan, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/** `Dr.\ Who`: no line ends at this space, unless a program has torn a command of TeX. */
function isSpace(source: string, at: number): boolean {
  if (source[at + 1] !== ' ' || !/[\p{L}\p{N}(["'*_]/u.test(source[at + 2] ?? ' ')) return false
  return !isCommand(/^[A-Za-z]*/.exec(source.slice(at + 2, at + 20))![0])
}

function readEnvironment(scan: Scan, at: number, name: string, blockEnd: number): number {
  const closing = `\\end{${name}}`
  const close = findAhead(scan, closing, at)
  if (close < 0 || close >= blockEnd) return at + 2
  const end = close + closing.length
  const tex = scan.source.slice(at, end)
  if (isEquationEnvironment(name) && !isSwallowing(tex)) {
    const reason = `The dollars around \`\\begin{${name}}\` are missing`
    readBetween(scan, '$$', {at, end, tex: withoutBlankLines(tex), reason})
    return end
  }
  const reason = `The TeX environment \`${name}\` stands outside of dollars; it is shown as text`
  scan.damages.push({rule, reason, start: at, end})
  return at + 2
}

interface Found {
  at: number
  end: number
  tex: string
  reason: string
}

function readBetween(scan: Scan, dollars: '$' | '$$', {at, end, tex, reason}: Found): void {
  const standIn = scan.keep(withoutQuoteMarks(scan, at, tex))
  repair(scan, {rule, reason, start: at, end, text: dollars + tex + dollars}, dollars + standIn + dollars)
}

/** No longer formula stands in brackets. */
const longest = 4000

/**
 * `\[x\]` and `\(x\)`, to Markdown brackets that are no link; and `\\[x\\]` and `\\(x\\)`, as whoever knows that escapes
 * the backslash for MathJax.
 */
function readBrackets(scan: Scan, at: number, blockEnd: number): number | undefined {
  const {source} = scan
  const slashes = source[at + 1] === '\\' ? '\\\\' : '\\'
  const inner = at + slashes.length + 1
  const isDisplay = source[inner - 1] === '['
  const limit = Math.min(blockEnd, at + longest, isDisplay ? blockEnd : paragraphEnd(scan, at))
  const shut = slashes + (isDisplay ? ']' : ')')
  const close = findAhead(scan, shut, inner)
  if (close < 0 || close >= limit || source[close - 1] === '\\') return undefined
  const end = close + shut.length
  const tex = source.slice(inner, close)
  if (
    /\$|`|\n[ \t>]*\r?\n/.test(tex) ||
    !(hasCommand(tex) || (isDisplay && isOwnLine(source, at, end) && hasSigns(tex)))
  )
    return undefined
  const reason = `Formulas stand between dollars here, not between \`${source.slice(at, inner)}\` and \`${shut}\``
  readBetween(scan, isDisplay ? '$$' : '$', {at, end, tex: tex.trim(), reason})
  return end
}

function isOwnLine(source: string, at: number, end: number): boolean {
  const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
  return (
    /^[ \t>]*(?:[-*+] |\d+[.)] )?$/.test(before) &&
    /^[ \t]*[.,;]?[ \t]*(?:\r?\n|$)/.test(source.slice(end, end + 80))
  )
}

function hasSigns(tex: string): boolean {
  return /\\[A-Za-z]|[\^=<>]|[A-Za-z]_[A-Za-z\d{]/.test(tex) && !/\\[_*[\]`]/.test(tex)
}

/** Where a page holds many that are none, it is about something else. */
const mostFailures = 50
const failed = new WeakMap<Scan, number>()

/** Definitions at the beginning of a line hold like those in a formula, and show as little. */
function readDefinitions(scan: Scan, at: number, blockEnd: number): number | undefined {
  const {source} = scan
  if (!matchAt(defines, scan, at)) return undefined
  const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
  if (!/^[ \t>]*(?:[-*+] |\d+[.)] )?$/.test(before)) return undefined
  const failures = failed.get(scan) ?? 0
  if (failures > mostFailures) return undefined
  const tokens = tokenize(source.slice(at, Math.min(blockEnd, at + longest)))
  let count = 0
  for (let next = 0; ;) {
    const read = readDefinition(tokens, next)
    if (!read || read.definition.kind === 'damaged') break
    count = read.end
    // more of them, and a comment, may stand in the same line
    next = read.end
    while (/^(?:[ \t]+|\r?\n[ \t>]*|%.*\n?[ \t]*)$/.test(tokens[next] ?? '')) next++
  }
  if (count === 0) {
    failed.set(scan, failures + 1)
    return undefined
  }
  const tex = joinTokens(tokens.slice(0, count))
  const end = at + tex.length
  if (source.slice(at, end) !== tex) return undefined
  scan.edits.push({start: at, end, text: `$${scan.keep(withoutQuoteMarks(scan, at, tex))}$`})
  return end
}

/** `\eqref{x}` as the role that it would be. */
function readReference(scan: Scan, at: number): number | undefined {
  const match = matchAt(refers, scan, at)
  if (!match) return undefined
  const [whole, command, name] = match
  const label = name!.trim()
  const role = command === 'eqref' || namesEquation(scan.source, label) ? 'eqref' : 'numref'
  const {source} = scan
  // the role brings brackets of its own
  const hasBrackets = role === 'eqref' && source[at - 1] === '(' && source[at + whole.length] === ')'
  const [start, end] = hasBrackets ? [at - 1, at + whole.length + 1] : [at, at + whole.length]
  const text = `:${role}:\`${label}\``
  const reason = `References are roles: \`\` ${text} \`\``
  repair(scan, {rule: 'reference-is-a-role', reason, start, end, text})
  return end
}

function namesEquation(source: string, label: string): boolean {
  return (
    /^eq/i.test(label) || source.includes(`\\label{${label}}`) || source.includes(`:eqlabel:\`${label}\``)
  )
}
