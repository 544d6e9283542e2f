// Front matter as other tools write it: TOML and JSON (Hugo), and the title block of pandoc.

import type {Found} from './find-front-matter.ts'
import {linesFrom, type MatterLine} from './lines.ts'
import {readWholeYaml, type Fields} from './read-yaml.ts'

/** Front matter in a form that is not YAML between lines of `---`; `null` where there is none. */
export function findOtherForm(source: string, isMdx: boolean): Found | null {
  const start = source.startsWith('\uFEFF') ? 1 : 0
  if (source.startsWith('+++', start)) return findToml(source, start)
  if (source.startsWith('{', start)) return isMdx ? null : findJson(source, start)
  return source.startsWith('% ', start) ? findTitleBlock(source, start) : null
}

function findToml(source: string, start: number): Found | null {
  const [opening, ...lines] = linesUntil(
    source,
    start,
    (line, i) => i > 0 && /^\+\+\+[ \t]*$/.test(line.text),
  )
  const closing = lines.pop()
  if (!opening || !closing || !/^\+\+\+[ \t]*$/.test(opening.text) || !closing.text.startsWith('+++'))
    return null
  const first = lines.find(({text}) => !/^\s*(?:#|$)/.test(text))
  if (first && !/^(?:[\w".-]+[ \t]*=|\[)/.test(first.text)) return null
  const value = source.slice(opening.next, closing.start)
  return {start, end: closing.next, value, ...readToml(lines)}
}

/** `name = value` before the first table; such values are written in YAML as in TOML. */
function readToml(lines: readonly MatterLine[]): Fields {
  const fields: Fields['fields'] = new Map()
  const problems: Fields['problems'] = []
  let isTop = true
  for (const {text, start, end} of lines) {
    if (/^\s*(?:#|$)/.test(text)) continue
    if (text.startsWith('[')) isTop = false
    const [before, name] = /^([\w-]+)[ \t]*=[ \t]*/.exec(text) ?? []
    const value = before === undefined ? null : readWholeYaml(`v: ${text.slice(before.length)}`, 0)
    const field = value?.fields.get('v')
    if (isTop && name !== undefined && field)
      fields.set(name, {value: field.value, start: start + before!.length, end})
    else
      problems.push({reason: 'Of settings in TOML only `name = value` is read; this is left out', start, end})
  }
  return {fields, problems}
}

function findJson(source: string, start: number): Found | null {
  const lines = linesUntil(source, start, ({text}) => /^\}[ \t]*$/.test(text))
  const closing = lines.at(-1)
  if (!closing?.text.startsWith('}')) return null
  const value = source.slice(start, closing.end)
  if (!isJson(value)) return null
  const read = readWholeYaml(value, start)
  return read && {start, end: closing.next, value, ...read}
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const blockNames = ['title', 'author', 'date']

/** `% Title`, `% Authors`, `% Date`, each of which may go on in lines that are indented; a blank line ends them. */
function findTitleBlock(source: string, start: number): Found | null {
  const lines = linesUntil(source, start, ({text}) => text.trim() === '')
  const last = lines.at(-1)!
  const parts: {text: string; start: number; end: number}[] = []
  for (const line of lines) {
    if (line.text.trim() === '') break
    if (/^%(?:[ \t]|$)/.test(line.text))
      parts.push({text: line.text.slice(1).trim(), start: line.start, end: line.end})
    else if (/^[ \t]/.test(line.text)) {
      const part = parts.at(-1)!
      part.text = `${part.text} ${line.text.trim()}`
      part.end = line.end
    } else return null
  }
  if (parts.length > blockNames.length) return null
  const fields: Fields['fields'] = new Map()
  for (const [i, part] of parts.entries())
    if (part.text !== '') fields.set(blockNames[i]!, {value: part.text, start: part.start, end: part.end})
  return {start, end: last.next, value: source.slice(start, last.end), fields, problems: []}
}

/** The lines up to the one that ends them, which is among them. */
function linesUntil(
  source: string,
  start: number,
  isEnd: (line: MatterLine, index: number) => boolean,
): MatterLine[] {
  const lines: MatterLine[] = []
  for (const line of linesFrom(source, start)) {
    lines.push(line)
    if (isEnd(line, lines.length - 1)) break
  }
  return lines
}
