// TeX macros that hold in the whole book, as authors have told other tools: in lines of LaTeX, in the settings of
// MathJax and KaTeX within the Python of `sphinx_configs`.

import type {IniFile} from './read-ini.ts'

/** Definitions of all of them, in TeX; those of `[build] macros` come last, and win. */
export function readMacros(ini: IniFile): string {
  const python = ini.get('build', 'sphinx_configs') ?? ''
  const parts = [
    ...macrosOfPython(python),
    ...definitionLines(ini.get('pdf', 'post_latex') ?? ''),
    ini.get('build', 'macros') ?? '',
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** Macros by name, `{'\\E': '\\mathbb{E}'}`, as KaTeX takes them. */
export function macrosAsTex(macros: Record<string, string>): string {
  return Object.entries(macros)
    .map(([name, body]) => definitionOf(name, body))
    .join('\n')
}

function definitionOf(name: string, body: string, count = countOf(body), preset?: string): string {
  const option = preset === undefined ? '' : `[${preset}]`
  return `\\newcommand{\\${name.replace(/^\\+/, '')}}${count > 0 ? `[${count}]${option}` : ''}{${body}}`
}

/** The highest `#1`, `#2`, ... of a body. */
function countOf(body: string): number {
  return Math.max(0, ...[...body.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)))
}

const defining =
  /\\(?:(?:re)?newcommand|providecommand|[ge]?def|let|Declare(?:MathOperator|PairedDelimiter))(?![A-Za-z])/

/** Lines that define something; what a line begins may end in a later one. */
function definitionLines(text: string): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const at = line.search(defining)
    if (at < 0) return []
    let definition = line.slice(at)
    for (let next = index + 1; next < lines.length && isOpen(definition); next++)
      definition += `\n${lines[next]}`
    return isOpen(definition) ? [] : [definition]
  })
}

function isOpen(tex: string): boolean {
  const bare = tex.replace(/\\[^]/g, '')
  return bare.split('{').length !== bare.split('}').length
}

function macrosOfPython(python: string): string[] {
  if (python === '') return []
  const texts = stringsOf(python).map(({text}) => text)
  const settings = [python, ...texts.filter((text) => /:\s*["'[]/.test(text))]
  return [...settings.flatMap(macrosOfSettings), ...texts.flatMap(definitionLines)]
}

interface Text {
  text: string
  start: number
  end: number
}

const literal =
  /(?<prefix>[rRuUbBfF]{0,2})(?<quote>"""|'''|"|')(?<body>(?:\\[^]|(?!\k<quote>)[^\\])*)\k<quote>/g

/** The strings of a piece of Python or JavaScript. */
function stringsOf(program: string): Text[] {
  return [...program.matchAll(literal)].map((match) => {
    const [whole] = match
    const {prefix = '', body = ''} = match.groups ?? {}
    const text = /r/i.test(prefix)
      ? body
      : body.replace(/\\(\\|"|'|\n)/g, (_, sign: string) => (sign === '\n' ? '' : sign))
    return {text, start: match.index, end: match.index + whole.length}
  })
}

/** `'macros': {'E': r'\mathbb{E}', 'vect': [r'\mathbf{#1}', 1]}`, and `"\\E": "\\mathbb{E}"` alone. */
function macrosOfSettings(program: string): string[] {
  const start = /\bmacros['"]?\s*[:=]\s*\{/i.exec(program)
  const isList = /^\s*["']\\/.test(program)
  if (!start && !isList) return []
  const from = start ? start.index + start[0].length : 0
  const texts = stringsOf(program).filter((text) => text.start >= from)
  const found: string[] = []
  let at = from
  for (let index = 0; index + 1 < texts.length; index++) {
    const [key, value] = texts.slice(index)
    if (key === undefined || value === undefined || /[{}]/.test(program.slice(at, key.start))) break
    const between = program.slice(key.end, value.start).trim()
    if (!/^:\s*\[?$/.test(between) || !/^\\*[A-Za-z]+$/.test(key.text)) break
    const rest = between.endsWith('[') ? /^\s*,\s*(\d)\s*(,)?\s*/.exec(program.slice(value.end)) : null
    const preset = rest?.[2] ? texts[index + 2] : undefined
    found.push(definitionOf(key.text, value.text, rest ? Number(rest[1]) : undefined, preset?.text))
    at = (preset ?? value).end
    index += preset ? 2 : 1
  }
  return found
}
