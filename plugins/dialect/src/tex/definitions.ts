// `\newcommand`, `\def` and their relatives: what a definition defines, and where it ends.

import {isBlank, isCommand, joinTokens, readArgument, readOption, skipBlanks, type Token} from './tokens.ts'

/** What stands for a command of the author. */
export interface Macro {
  /** How many things it takes. */
  count: number
  /** What the first of them is if it is not given: it stands in square brackets then. */
  preset?: readonly Token[]
  /** What stands before, between and behind what it takes, as `\def\x#1,#2;` has it: one more than `count`. */
  delimiters?: readonly (readonly Token[])[]
  body: readonly Token[]
  /** Makes the body of what it is given. */
  make?: (given: readonly (readonly Token[])[]) => Token[]
  /** A star behind it changes nothing, or leads to this one. */
  starred?: Macro
  /** One command under another name: it stands for what that one is now. */
  isAlias?: true
  /** Its body is expanded where it is defined: `\edef`. */
  isExpandedAtOnce?: true
}

export type Definition =
  | {kind: 'macro'; name: Token; macro: Macro; /** A command that is there already stays. */ isPolite?: true}
  | {kind: 'environment'; name: string; begin: Macro; end: readonly Token[]}
  | {kind: 'damaged'; name: string; reason: string}

export interface ReadDefinition {
  definition: Definition
  /** The index behind the definition. */
  end: number
}

type Read = (tokens: readonly Token[], at: number, command: string) => ReadDefinition

const readers = new Map<Token, Read>([
  ['\\newcommand', readNewCommand],
  ['\\renewcommand', readNewCommand],
  ['\\providecommand', readNewCommand],
  ['\\DeclareRobustCommand', readNewCommand],
  ['\\def', readDef],
  ['\\gdef', readDef],
  ['\\edef', readDef],
  ['\\xdef', readDef],
  ['\\let', readLet],
  ['\\DeclareMathOperator', readOperator],
  ['\\DeclarePairedDelimiter', readPair],
  ['\\newenvironment', readEnvironment],
  ['\\renewenvironment', readEnvironment],
])

/** Commands that say how a definition is to be made, and mean nothing where all hold for the page. */
const prefixes: ReadonlySet<Token> = new Set(['\\global', '\\long', '\\outer', '\\protected'])

/** The names of the commands that define others, without their backslashes. */
export const definingCommands: readonly string[] = [...readers.keys(), ...prefixes].map((name) =>
  name.slice(1),
)

/** The definition that begins at an index, if one does. */
export function readDefinition(tokens: readonly Token[], at: number): ReadDefinition | undefined {
  let start = at
  while (prefixes.has(tokens[start] ?? '')) start = skipBlanks(tokens, start + 1)
  const command = tokens[start]
  const read = command === undefined ? undefined : readers.get(command)
  return read?.(tokens, start + 1, command!)
}

function damaged(name: string, reason: string, end: number): ReadDefinition {
  return {definition: {kind: 'damaged', name, reason}, end}
}

function afterStar(tokens: readonly Token[], at: number): number {
  const next = skipBlanks(tokens, at)
  return tokens[next] === '*' ? next + 1 : at
}

/** The name that is defined, in braces or without. */
function readName(tokens: readonly Token[], at: number): {name: Token; end: number} | undefined {
  const argument = readArgument(tokens, at)
  const [name, ...others] = argument?.tokens.filter((token) => !isBlank(token)) ?? []
  return argument && isCommand(name) && others.length === 0 ? {name, end: argument.end} : undefined
}

function readNewCommand(tokens: readonly Token[], at: number, command: string): ReadDefinition {
  const named = readName(tokens, afterStar(tokens, at))
  if (!named) return damaged('', `\`${command}\` names no command`, at)
  const {name} = named
  const made = readMacro(tokens, named.end)
  if (typeof made === 'string') return damaged(name, made, named.end)
  const isPolite = command === '\\providecommand' && {isPolite: true as const}
  return {definition: {kind: 'macro', name, macro: made.macro, ...isPolite}, end: made.end}
}

/** `[2][x]{...}`, or what is wrong with it. */
function readMacro(tokens: readonly Token[], at: number): {macro: Macro; end: number} | string {
  const counted = readOption(tokens, at)
  const count = Number(joinTokens(counted?.tokens ?? ['0']))
  if (!Number.isInteger(count) || count < 0 || count > 9)
    return `it takes ${joinTokens(counted!.tokens)} things; a number from 0 to 9 is meant`
  const preset = counted && readOption(tokens, counted.end)
  const body = readArgument(tokens, preset?.end ?? counted?.end ?? at)
  if (!body) return 'what it stands for has no end'
  const lacking = badParameter(body.tokens, count)
  if (lacking !== undefined) return lacking
  const macro = {count, ...(preset && count > 0 && {preset: preset.tokens}), body: body.tokens}
  return {macro, end: body.end}
}

/** `#3` of a command that takes two things. */
function badParameter(body: readonly Token[], count: number): string | undefined {
  for (const [index, token] of body.entries()) {
    const next = body[index + 1] ?? ''
    if (token !== '#' || body[index - 1] === '#' || next === '#') continue
    if (!/^[1-9]$/.test(next)) return 'a `#` in it has no number'
    if (Number(next) > count)
      return `it has \`#${next}\`, but takes ${count === 1 ? '1 thing' : `${count} things`}`
  }
  return undefined
}

function readDef(tokens: readonly Token[], at: number, command: string): ReadDefinition {
  const start = skipBlanks(tokens, at)
  const name = tokens[start]
  if (!isCommand(name)) return damaged('', `\`${command}\` names no command`, at)
  const open = tokens.indexOf('{', start + 1)
  const body = open < 0 ? undefined : readArgument(tokens, open)
  if (!body) return damaged(name, 'what it stands for has no end', start + 1)
  const delimiters = splitParameters(tokens.slice(start + 1, open))
  if (!delimiters) return damaged(name, 'its `#` are not numbered 1, 2, 3', body.end)
  const count = delimiters.length - 1
  const lacking = badParameter(body.tokens, count)
  if (lacking !== undefined) return damaged(name, lacking, body.end)
  const isPlain = delimiters.every(({length}) => length === 0)
  const macro: Macro = {
    count,
    ...(!isPlain && {delimiters}),
    body: body.tokens,
    ...(/^\\[ex]def$/.test(command) && {isExpandedAtOnce: true}),
  }
  return {definition: {kind: 'macro', name, macro}, end: body.end}
}

/** `#1,#2;` as `['', ',', ';']`. */
function splitParameters(tokens: readonly Token[]): Token[][] | undefined {
  const delimiters: Token[][] = [[]]
  const text = tokens.filter((token, index) => !isBlank(token) || (index > 0 && index < tokens.length - 1))
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '#') delimiters.at(-1)!.push(text[at]!)
    else if (text[++at] === String(delimiters.length)) delimiters.push([])
    else return undefined
  }
  return delimiters
}

function readLet(tokens: readonly Token[], at: number): ReadDefinition {
  const start = skipBlanks(tokens, at)
  const name = tokens[start]
  if (!isCommand(name)) return damaged('', '`\\let` names no command', at)
  let next = skipBlanks(tokens, start + 1)
  if (tokens[next] === '=') next = skipBlanks(tokens, next + 1)
  const meaning = tokens[next]
  if (meaning === undefined) return damaged(name, '`\\let` says nothing that it stands for', start + 1)
  const macro: Macro = {count: 0, body: [meaning], isAlias: true}
  return {definition: {kind: 'macro', name, macro}, end: next + 1}
}

function readOperator(tokens: readonly Token[], at: number, command: string): ReadDefinition {
  const star = afterStar(tokens, at)
  const named = readName(tokens, star)
  const words = named && readArgument(tokens, named.end)
  if (!named) return damaged('', `\`${command}\` names no command`, at)
  if (!words) return damaged(named.name, 'what it stands for has no end', named.end)
  const operator = star === at ? ['\\operatorname'] : ['\\operatorname', '*']
  const macro = {count: 0, body: [...operator, '{', ...words.tokens, '}']}
  return {definition: {kind: 'macro', name: named.name, macro}, end: words.end}
}

/** `\DeclarePairedDelimiter{\norm}{\lVert}{\rVert}`: `\norm{x}`, `\norm*{x}` for a pair that grows. */
function readPair(tokens: readonly Token[], at: number, command: string): ReadDefinition {
  const named = readName(tokens, at)
  const left = named && readArgument(tokens, named.end)
  const right = left && readArgument(tokens, left.end)
  if (!named) return damaged('', `\`${command}\` names no command`, at)
  if (!right) return damaged(named.name, 'its second delimiter is missing', named.end)
  const starred = {count: 1, body: ['\\left', ...left.tokens, '#', '1', '\\right', ...right.tokens]}
  const macro: Macro = {
    count: 2,
    preset: [],
    body: ['#', '1', ...left.tokens, '#', '2', '#', '1', ...right.tokens],
    starred,
  }
  return {definition: {kind: 'macro', name: named.name, macro}, end: right.end}
}

function readEnvironment(tokens: readonly Token[], at: number, command: string): ReadDefinition {
  const named = readArgument(tokens, afterStar(tokens, at))
  if (!named) return damaged('', `\`${command}\` names no environment`, at)
  const name = joinTokens(named.tokens)
  const made = readMacro(tokens, named.end)
  if (typeof made === 'string') return damaged(name, made, named.end)
  const end = readArgument(tokens, made.end)
  if (!end) return damaged(name, 'what ends it is missing', made.end)
  return {definition: {kind: 'environment', name, begin: made.macro, end: end.tokens}, end: end.end}
}
