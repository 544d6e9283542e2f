// What KaTeX says against a formula, in words for its author.

import {nearest} from 'remark-d2lbook'
import {typesetTex} from './katex.ts'
import {isTexCommand, texCommands, texEnvironments} from './katex-commands.ts'

export interface FormulaProblem {
  reason: string
  /** Where in the formula, and how much of it is meant; without, it is the whole. */
  at?: number
  length?: number
  /** The command that nobody knows. */
  unknown?: string
}

interface KatexError extends Error {
  rawMessage: string
  position?: number
  length?: number
}

/** What is wrong with a formula that KaTeX refuses. */
export function problemOf(error: unknown, tex: string): FormulaProblem {
  if (!isKatexError(error)) return {reason: error instanceof Error ? error.message : String(error)}
  const {rawMessage, position, length} = error
  const part = position === undefined ? '' : tex.slice(position, position + (length ?? 0)).trimEnd()
  const place = part === '' ? {} : {at: position, length: part.length}
  return {...place, ...explain(rawMessage, tex, position ?? 0)}
}

function isKatexError(error: unknown): error is KatexError {
  return error instanceof Error && 'rawMessage' in error && typeof error.rawMessage === 'string'
}

type Explain = (tex: string, at: number, ...parts: string[]) => FormulaProblem | string

const explanations: [RegExp, Explain][] = [
  [/^Undefined control sequence: (\\[^]+)$/, unknownCommand],
  [/^No such environment: ([^]*)$/, (_tex, _at, name) => noEnvironment(name)],
  [/^Expected 'EOF', got '&'$/, () => 'an `&` stands outside of an environment such as `aligned`'],
  [/^Expected 'EOF', got '\}'$/, () => 'this `}` closes nothing'],
  [/^Expected 'EOF', got '\\right'$/, () => '`\\right` has no `\\left` before it'],
  [/^Expected 'EOF', got '\\end'$/, () => '`\\end` has no `\\begin` before it'],
  [/^Expected 'EOF', got '#'$/, () => 'a `#` stands in definitions only; the sign is written `\\#`'],
  [
    /^Expected 'EOF', got '([_^])'$/,
    (_tex, _at, sign) =>
      `\`${sign}\` has no meaning in words; the sign is written \`${sign === '_' ? '\\_' : '\\^{}'}\``,
  ],
  [
    /^Expected '\\right', got '[^]*'$/,
    (tex) => ({
      reason: '`\\left` has no `\\right` behind it',
      ...unclosed(tex, /\\left(?![A-Za-z])/g, /\\right(?![A-Za-z])/g),
    }),
  ],
  [
    /^Expected & or \\\\ or \\cr or \\end$/,
    (tex) => ({
      reason: '`\\begin` has no `\\end` behind it',
      ...unclosed(tex, /\\begin(?![A-Za-z])/g, /\\end(?![A-Za-z])/g),
    }),
  ],
  [
    /^Mismatch: \\begin\{([^}]*)\} matched by \\end\{([^}]*)\}$/,
    (_tex, _at, begin, end) => `\`\\begin{${begin}}\` is closed by \`\\end{${end}}\``,
  ],
  [/^(?:Expected '\}', got '[^]*'|Unexpected end of input in a macro argument, expected '\}')$/, missing],
  [/^Unexpected end of input in a macro argument, expected '\]'$/, () => 'a `[` has no `]` behind it'],
  [
    /^Double (superscript|subscript)$/,
    (_tex, _at, what) => `one ${what} follows another; braces tell which is whose: \`{x^a}^b\`, \`x^{a^b}\``,
  ],
  [/^Expected group after '([^]+)'$/, (_tex, _at, sign) => `nothing follows \`${sign}\``],
  [
    /^Expected group as (?:argument to|\w+ argument to) '(\\[^]+)'$/,
    (_tex, _at, command) => `\`${command}\` takes something that is missing`,
  ],
  [
    /^Got function '(\\[^]+)' with no arguments as (\w+)/,
    (_tex, _at, command, as) => `\`${command}\` and what belongs to it stand in braces as ${as}`,
  ],
  [
    /^Can't use function '\$' in math mode$/,
    () => 'a `$` stands within the formula; the sign is written `\\$`',
  ],
  [
    /^Can't use function '(\\[^]+)' in math mode$/,
    (_tex, _at, command) => `\`${command}\` stands in words only, as in \`\\text{...}\``,
  ],
  [/^Can't use function '(\\[^]+)' in text mode$/, (_tex, _at, command) => inWords(command)],
  [/^Invalid size: '([^]*)'$/, (_tex, _at, size) => `\`${size}\` is no length; one has a unit, as \`1em\``],
  [
    /^Invalid delimiter '([^]*)' after '(\\[^]+)'$/,
    (_tex, _at, sign, command) => `\`${command}\` takes a bracket, and not \`${sign}\``,
  ],
  [
    /^Unknown column alignment: ([^]*)$/,
    (_tex, _at, sign) => `\`${sign}\` is no column of an \`array\`; they are \`l\`, \`c\` and \`r\``,
  ],
  [
    /^Limit controls must follow a math operator$/,
    () => '`\\limits` and `\\nolimits` follow an operator, such as `\\sum`',
  ],
  [/^only one infix operator per group$/, () => 'two `\\over` stand in one group; braces tell them apart'],
  [/^\\middle without preceding \\left$/, () => '`\\middle` has no `\\left` before it'],
  [/^Multiple \\tag$/, () => 'it has two `\\tag`'],
  [/^Too many expansions/, () => 'a definition leads to itself'],
]

function explain(message: string, tex: string, at: number): FormulaProblem {
  for (const [pattern, make] of explanations) {
    const match = pattern.exec(message)
    if (!match) continue
    const made = make(tex, at, ...match.slice(1))
    return typeof made === 'string' ? {reason: made} : made
  }
  return {reason: message}
}

function unknownCommand(_tex: string, _at: number, written = ''): FormulaProblem {
  const command = written.trim()
  if (isTexCommand(command)) return {reason: inWords(command)}
  if (canBeSet(`\\text{${command}}`))
    return {reason: `\`${command}\` stands in words only, as in \`\\text{${command}}\``}
  const near = nearestCommand(command, [])
  return {reason: unknownText(command, near), unknown: command}
}

/** What is said of a command that nobody knows. */
export function unknownText(command: string, near: string | undefined): string {
  return `\`${command}\` is unknown${near === undefined ? '' : `, did you mean \`${near}\`?`}`
}

/** The command that was meant, of those of KaTeX and of the page. */
export function nearestCommand(command: string, ofPage: readonly string[]): string | undefined {
  const name = command.slice(1)
  const names = [...ofPage.map((own) => own.slice(1)), ...texCommands]
  const found = nearest(name, names)
  return found === undefined ? undefined : `\\${found}`
}

function inWords(command: string): string {
  return `\`${command}\` has no meaning in words; within \`\\text{...}\` write \`$${command}$\``
}

function canBeSet(tex: string): boolean {
  try {
    return typesetTex(tex, {}) !== ''
  } catch {
    return false
  }
}

function noEnvironment(name: string): string {
  const near = nearest(name, texEnvironments)
  return `there is no environment \`${name}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`
}

/** Either a brace is open, or a command lacks something at the end of the formula. */
function missing(tex: string): FormulaProblem {
  const brace = unclosed(tex, /(?<!\\)(?:\\\\)*\{/g, /(?<!\\)(?:\\\\)*\}/g)
  if (brace.at !== undefined) return {reason: 'this `{` has no `}` behind it', ...brace}
  const [command] = /\\[A-Za-z]+(?!.*\\[A-Za-z]+)/s.exec(tex) ?? []
  if (command === undefined) return {reason: 'something is missing at its end'}
  return {
    reason: `\`${command}\` takes more than follows it`,
    at: tex.lastIndexOf(command),
    length: command.length,
  }
}

/** The last of what opens that is not closed. */
function unclosed(tex: string, opening: RegExp, closing: RegExp): Pick<FormulaProblem, 'at' | 'length'> {
  const open = [...tex.matchAll(opening)].map((match) => ({match, opens: true}))
  const close = [...tex.matchAll(closing)].map((match) => ({match, opens: false}))
  const stack: RegExpExecArray[] = []
  for (const {match, opens} of [...open, ...close].toSorted((a, b) => a.match.index - b.match.index)) {
    if (opens) stack.push(match)
    else stack.pop()
  }
  const last = stack.at(-1)
  if (!last) return {}
  const [sign] = /\\[A-Za-z]+$|\{$/.exec(last[0]) ?? ['']
  return {at: last.index + last[0].length - sign.length, length: sign.length}
}
