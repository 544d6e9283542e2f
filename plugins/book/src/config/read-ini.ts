// The files of Python's ConfigParser: continuation lines, whole-line comments, `%(name)s`. Liberal: where Python
// would refuse the file, the rest is read and the problem is told.

interface IniProblem {
  line: number
  text: string
}

export interface IniFile {
  sections: string[]
  keys(section: string): string[]
  /** The value with `%(name)s` filled in, or `undefined`. Keys are found whatever their case. */
  get(section: string, key: string): string | undefined
  /** The line of a key, 1 when it is not there. */
  line(section: string, key: string): number
  /** The line of each line of a value. */
  lines(section: string, key: string): number[]
  /** Whether another value of the section is made from it. */
  isAskedFor(section: string, key: string): boolean
  problems: IniProblem[]
}

interface IniValue {
  lines: string[]
  /** Where each of them stands. */
  numbers: number[]
  line: number
}

type Sections = Map<string, Map<string, IniValue>>

const sectionLine = /^\[([^\]]+)\]/
const valueLine = /^\s*(?<key>[^=:\s][^=:]*?)\s*[=:]\s*(?<value>.*)$/
const defaults = 'DEFAULT'
const deepest = 10

export function readIni(text: string): IniFile {
  const problems: IniProblem[] = []
  const sections = parse(text.replace(/^\uFEFF/, ''), problems)
  const find = (section: string, key: string): IniValue | undefined =>
    sections.get(section)?.get(key.toLowerCase()) ?? sections.get(defaults)?.get(key.toLowerCase())
  const get = (section: string, key: string, depth = 0): string | undefined => {
    const value = find(section, key)
    return (
      value &&
      interpolate(value.lines.join('\n').trim(), (name) =>
        depth < deepest ? get(section, name, depth + 1) : undefined,
      )
    )
  }
  for (const [section, values] of sections)
    for (const [key, value] of values)
      problems.push(...interpolationProblems(key, value, (name) => find(section, name)))
  return {
    sections: [...sections.keys()],
    keys: (section) => [...(sections.get(section)?.keys() ?? [])],
    get: (section, key) => get(section, key),
    line: (section, key) => find(section, key)?.line ?? 1,
    lines: (section, key) => {
      const {lines = [], numbers = []} = find(section, key) ?? {}
      return numbers.slice(lines.findIndex((line) => line !== ''))
    },
    isAskedFor: (section, key) =>
      [...(sections.get(section)?.values() ?? [])].some(({lines}) =>
        lines.join('\n').toLowerCase().includes(`%(${key.toLowerCase()})s`),
      ),
    problems,
  }
}

function parse(text: string, problems: IniProblem[]): Sections {
  const sections: Sections = new Map()
  let section: Map<string, IniValue> | undefined
  let open: IniValue | undefined
  let indent = 0
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    const isComment = /^\s*[#;]/.test(line)
    if (isComment) continue
    const depth = line.search(/\S/)
    const name = sectionLine.exec(line.trim())?.[1]?.trim()
    if (open && (depth < 0 || depth > indent)) {
      open.lines.push(line.trim())
      open.numbers.push(i + 1)
    } else if (depth < 0) continue
    else if (name !== undefined) {
      section = sections.get(name) ?? new Map()
      sections.set(name, section)
      open = undefined
    } else {
      open = readValue(line, i + 1, section, problems)
      indent = depth
    }
  }
  return sections
}

function readValue(
  line: string,
  number: number,
  section: Map<string, IniValue> | undefined,
  problems: IniProblem[],
): IniValue | undefined {
  const {key: written, value: text = ''} = valueLine.exec(line)?.groups ?? {}
  if (written === undefined)
    problems.push({line: number, text: `\`${line.trim()}\` is neither \`key = value\` nor a section`})
  else if (!section) problems.push({line: number, text: `\`${written}\` stands before the first section`})
  if (written === undefined || !section) return undefined
  const key = written.trim().toLowerCase()
  const earlier = section.get(key)
  if (earlier)
    problems.push({
      line: number,
      text: `\`${key}\` is given twice, first in line ${earlier.line}; the last counts`,
    })
  const value = {lines: [text.trim()], numbers: [number], line: number}
  section.set(key, value)
  return value
}

/** `%%` is a percent sign, `%(name)s` the value of a key; anything else after a `%` stays as it is. */
function interpolate(value: string, get: (name: string) => string | undefined): string {
  return value.replace(/%%|%\(([^)]+)\)s/g, (whole, name: string | undefined) =>
    name === undefined ? '%' : (get(name) ?? whole),
  )
}

function interpolationProblems(
  key: string,
  {lines, line}: IniValue,
  find: (name: string) => IniValue | undefined,
): IniProblem[] {
  return [...lines.join('\n').matchAll(/%%|%\(([^)]+)\)s|%/g)].flatMap(([whole, name]) => {
    if (whole === '%') return [{line, text: `a single \`%\` in \`${key}\`: write \`%%\``}]
    if (name !== undefined && !find(name))
      return [{line, text: `\`${key}\` asks for \`${name}\`, which is not there`}]
    return []
  })
}
