// Whether a page begins with settings, and where they end. A page may as well begin with a rule: then the words between
// two rules are the page's words.

import {isBlank, isComment, isContinued, isSetting, linesFrom, type MatterLine} from './lines.ts'
import {readBrokenYaml, readWholeYaml, type Fields} from './read-yaml.ts'

export interface Found extends Fields {
  /** From the first fence on; equal to `end` where there is no front matter. */
  start: number
  /** Where the text of the page begins. */
  end: number
  /** What stands between the fences. */
  value: string
  /** Where a blank line must be thought, lest a rule makes a heading of what stands above it. */
  breakAt?: number
}

/** Behind the byte order mark and blank lines, with the language that some tools let follow. */
const opening = /^\uFEFF?((?:[ \t]*(?:\r\n|\n|\r))*)---[ \t]*([A-Za-z][A-Za-z0-9]*)?[ \t]*(?:\r\n|\n|\r)/

const yamlNames = new Set(['yaml', 'yml', 'json'])

/** Some tools run them: here they are data that nobody reads. */
const otherLanguages = new Set(
  'js javascript mjs cjs ts typescript coffee coffeescript cson toml ini json5 hjson lua python ruby php'.split(
    ' ',
  ),
)

/** Front matter between lines of `---`; `null` where the page begins with something else. */
export function findFenced(source: string): Found | null {
  const match = opening.exec(source)
  if (!match) return null
  const [whole, blanks = '', language = ''] = match
  const start = whole.indexOf('---')
  const name = language.toLowerCase()
  const block = readBlock(source, whole.length)
  if (name !== '' && !yamlNames.has(name)) {
    return otherLanguages.has(name) && block.closing ? inOtherLanguage(source, start, language, block) : null
  }
  return findYaml(source, start, block, blanks !== '')
}

interface Block {
  from: number
  /** Up to the closing line, or to the end of the page. */
  lines: MatterLine[]
  closing: MatterLine | undefined
}

function readBlock(source: string, from: number): Block {
  const lines: MatterLine[] = []
  for (const line of linesFrom(source, from)) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line.text)) return {from, lines, closing: line}
    lines.push(line)
  }
  return {from, lines, closing: undefined}
}

function inOtherLanguage(source: string, start: number, language: string, {from, closing}: Block): Found {
  const reason = `These settings are in \`${language}\`: only YAML is read, they are left out`
  return {
    start,
    end: closing!.next,
    value: source.slice(from, closing!.start),
    fields: new Map(),
    problems: [{reason, start, end: from - 1}],
  }
}

function findYaml(source: string, start: number, block: Block, isLate: boolean): Found | null {
  const {from, lines, closing} = block
  const isStrict = isLate || (lines[0] !== undefined && isBlank(lines[0]))
  if (lines.length === 0 && closing)
    return {start, end: closing.next, value: '', fields: new Map(), problems: []}
  const count = countSettings(source, block, isStrict)
  if (count === 0) return isStrict ? null : shownAsText(lines, closing)
  const isClosed = closing !== undefined && count === lines.length
  const last = lines[count - 1]
  const stop = isClosed ? closing.start : last!.next
  const value = source.slice(from, stop)
  const read = readWholeYaml(value, from) ?? readBrokenYaml(value, from)
  const problems = isClosed ? read.problems : [...read.problems, unclosed(last!)]
  return {start, end: isClosed ? closing.next : stop, value, fields: read.fields, problems}
}

function unclosed({start, end}: MatterLine): Fields['problems'][number] {
  return {reason: 'The settings of the page are never closed by a line `---`; they end here', start, end}
}

/** What other tools take for settings, and fail. A page that begins with a rule has a blank line behind it. */
function shownAsText(lines: readonly MatterLine[], closing: MatterLine | undefined): Found | null {
  const first = lines[0]
  if (!closing || !first || /^#{1,6}(?:[ \t]|$)/.test(first.text)) return null
  const reason = 'This is no setting `name: value`: what stands between the lines `---` is shown as text'
  const isJoined = !isBlank(lines.at(-1)!)
  return {
    start: 0,
    end: 0,
    value: '',
    fields: new Map(),
    problems: [{reason, start: first.start, end: first.end}],
    ...(isJoined && {breakAt: closing.start}),
  }
}

/**
 * How many of the lines are settings; 0: the page begins with a rule.
 *
 * @param isStrict blank lines stand before the settings, which few tools allow: only what leaves no doubt is one
 */
function countSettings(source: string, {from, lines, closing}: Block, isStrict: boolean): number {
  const first = lines.find((line) => !isBlank(line) && !isComment(line))
  if (!first) return lines.some(isComment) || !closing ? 0 : lines.length
  const whole = closing && readWholeYaml(source.slice(from, closing.start), from)
  if (whole) {
    const names = [...whole.fields.keys()]
    const isFit = isStrict ? plainName : anyName
    if (!names.every((name) => isFit.test(name))) return 0
    return endOfSettings(lines)
  }
  if (isStrict) return 0
  if (closing) return endOfBroken(lines, isSetting(first))
  return usualName.test(first.text) ? endOfRun(lines) : 0
}

const plainName = /^[a-z_][\w-]*$/
const anyName = /^[^\s,;!?][^,;!?\n]{0,60}$/

/** A page that is all settings is none: only those that every tool knows are believed without an end. */
const usualName =
  /^["']?(?:title|subtitle|authors?|date|tags|keywords|categories|category|layout|description|summary|draft|slug|id|lang|permalink|sidebar_\w+)["']?[ \t]*:/i

/** YAML takes `# Title` for a comment: behind a blank line, with no setting below it, it is the heading of the page. */
function endOfSettings(lines: readonly MatterLine[]): number {
  const last = lines.findLastIndex(isPlainSetting)
  const heading = lines.findIndex(
    (line, i) => i > last && /^#{1,6}[ \t]/.test(line.text) && i > 0 && isBlank(lines[i - 1]!),
  )
  return heading < 0 ? lines.length : heading
}

function isPlainSetting({text}: MatterLine): boolean {
  return /^["']?[a-z_][\w-]*["']?[ \t]*:(?=[ \t]|$)/.test(text) || isFlow(text)
}

function isFlow(text: string): boolean {
  return /^[{}[\]]/.test(text)
}

/** Broken settings end where, behind a blank line, something stands that is none; 0 where too many lines are none. */
function endOfBroken(lines: readonly MatterLine[], beginsWell: boolean): number {
  const last = lines.findLastIndex(isPlainSetting)
  let settings = 0
  let others = 0
  for (const [i, line] of lines.entries()) {
    const isAfterBlank = i > 0 && isBlank(lines[i - 1]!)
    if (isSetting(line)) settings++
    else if (!isBlank(line) && !isContinued(line)) {
      if (isAfterBlank && !(isComment(line) && i < last)) return settings === 0 ? 0 : i
      if (!isComment(line)) others++
    }
  }
  return settings === 0 || others > (beginsWell ? settings : settings / 2) ? 0 : lines.length
}

/** Without an end: up to the first blank line, or the first that is no setting. */
function endOfRun(lines: readonly MatterLine[]): number {
  const end = lines.findIndex((line) => isBlank(line) || !(isSetting(line) || isContinued(line)))
  return end < 0 ? lines.length : end
}
