// The text of a cell without what means nothing: two cells with the same plain code do the same.
import {tokenize} from '../interpreter/syntax/tokens.ts'
import type {Token} from '../interpreter/syntax/token.ts'
import {prepareSource} from './prepare-source.ts'

/**
 * Without comments, docstrings and empty lines, with white space that is always the same, and with imports in a row in an
 * order of their own: tools sort them.
 */
export function plainCode(source: string): string {
  const prepared = prepareSource(source)
  const {tokens, problem} = tokenize(prepared)
  const code = problem ? plainLines(prepared) : inOrder(withoutDocstrings(statementsOf(tokens))).join('\n')
  return [...commandsIn(source, prepared), ...(code === '' ? [] : [code])].join('\n')
}

/** `!pip install x`: what notebooks are told, save how they are to show plots. */
function commandsIn(source: string, prepared: string): string[] {
  if (source === prepared) return []
  const left = prepared.split('\n')
  return source.split('\n').flatMap((line, i) => {
    const isCommand = line !== left[i] && !/^\s*%(?:matplotlib|config|load_ext)\b/.test(line)
    return isCommand ? [line.trim()] : []
  })
}

/** Of what cannot be read as Python. */
function plainLines(source: string): string {
  return source
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.trimStart().startsWith('#'))
    .join('\n')
}

/** One line of a program: how deep it is indented, and its tokens. */
interface Line {
  depth: number
  tokens: Token[]
}

function statementsOf(tokens: readonly Token[]): Line[] {
  const lines: Line[] = []
  let line: Line = {depth: 0, tokens: []}
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'indent') depth += 1
    else if (token.kind === 'dedent') depth -= 1
    else if (token.kind === 'newline' || token.kind === 'end') {
      if (line.tokens.length > 0) lines.push(line)
      line = {depth, tokens: []}
    } else {
      if (line.tokens.length === 0) line.depth = depth
      line.tokens.push(token)
    }
  }
  return lines
}

/** A text that stands for itself within a block says nothing to the program. */
function withoutDocstrings(lines: readonly Line[]): string[] {
  return lines
    .filter(({depth, tokens}) => depth === 0 || tokens.some(({kind}) => kind !== 'string'))
    .map(({depth, tokens}) => ' '.repeat(depth) + tokens.map(({text}) => text).join(' '))
}

/** Imports that follow each other, each of one name, sorted. */
function inOrder(lines: readonly string[]): string[] {
  const sorted: string[] = []
  let imports: string[] = []
  const close = () => {
    sorted.push(...new Set(imports.toSorted()))
    imports = []
  }
  for (const line of lines) {
    const names = importsIn(line)
    if (names) imports.push(...names)
    else {
      close()
      sorted.push(line)
    }
  }
  close()
  return sorted
}

/** `from a import b , c as d` is two; `undefined` for a line that is no import. */
function importsIn(line: string): string[] | undefined {
  const [, head, names] = /^(from .+? import|import) (?:\( )?(.*?)(?: ,)?(?: \))?$/.exec(line) ?? []
  if (head === undefined || names === undefined || line.includes(';')) return undefined
  return names.split(' , ').map((name) => `${head} ${name}`)
}
