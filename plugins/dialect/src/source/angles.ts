import {isHtmlElement} from './html-elements.ts'
import {findAhead, keepLiteral, type Scan} from './scan.ts'

const tag = /<\/?([A-Za-z][\w-]*)(?:\s[^<>]*|\/)?>/y
const address = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>/y

/** Instructions and declarations, `<?php`, `<!DOCTYPE`: no reader would see any of it. */
const declaration = /<[?!]/y

/** Read what `<` begins: a comment, an address, an element of HTML, or a word such as `<eos>`, which is text. */
export function readAngle(scan: Scan, at: number): number {
  const {source} = scan
  if (source.startsWith('<!--', at)) return readComment(scan, at)
  declaration.lastIndex = at
  if (declaration.test(source)) return readText(scan, at)
  address.lastIndex = at
  if (address.test(source)) return readAddress(scan, at, address.lastIndex)
  tag.lastIndex = at
  const match = tag.exec(source)
  if (!match) return at + 1
  if (isOpenForever(scan, match)) return readText(scan, at)
  const drawing = endOfDrawing(scan, match)
  if (drawing !== undefined) return drawing
  const isElement = isHtmlElement(match[1]!)
  if (!isElement && !(scan.isMdx && /[A-Z.-]/.test(match[1]!))) return readText(scan, at)
  const end = tag.lastIndex
  if (isElement) quoteValues(scan, match)
  return end
}

const attribute = /\s[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|([^\s"'<>`]+?)(?=\s|\/?>)))?/g

/** `src=img/net.png`: HTML needs no quotes there, the parser of Markdown does. */
function quoteValues(scan: Scan, {0: written, index}: RegExpExecArray): void {
  for (const {0: whole, 1: value, index: at} of written.matchAll(attribute)) {
    if (value === undefined || !/[/=]/.test(value)) continue
    const end = index + at + whole.length
    const start = end - value.length
    scan.edits.push({start, end: start, text: '"'}, {start: end, end, text: '"'})
  }
}

/** A drawing is a language of its own, whose elements are words elsewhere: `<path>`. */
function endOfDrawing(scan: Scan, {0: opening, 1: name = '', index}: RegExpExecArray): number | undefined {
  if (scan.isMdx || name.toLowerCase() !== 'svg' || opening.startsWith('</')) return undefined
  const close = findAhead(scan, '</svg>', index)
  return close < 0 ? undefined : close + '</svg>'.length
}

function readText(scan: Scan, at: number): number {
  keepLiteral(scan, at)
  return at + 1
}

function isOpenForever(scan: Scan, {0: opening, 1: name = '', index}: RegExpExecArray): boolean {
  if (scan.isMdx || !/^<(?:script|style|pre|textarea)[\s>]/i.test(opening)) return false
  const end = index + opening.length
  if (findClosing(scan, name.toLowerCase(), end)) return false
  complainOfOpen(scan, {start: index, end}, `\`${opening}\``, `</${name}>`)
  return true
}

const closings = new WeakMap<Scan, Map<string, number>>()

/** Whether a tag closes behind an offset: its last one does, or none. */
function findClosing(scan: Scan, name: string, from: number): boolean {
  let known = closings.get(scan)
  if (!known) closings.set(scan, (known = new Map()))
  let last = known.get(name)
  if (last === undefined) {
    last = scan.source.toLowerCase().lastIndexOf(`</${name}>`)
    known.set(name, last)
  }
  return last >= from
}

function readComment(scan: Scan, at: number): number {
  const close = findAhead(scan, '-->', at + 4)
  if (close < 0) {
    complainOfOpen(scan, {start: at, end: at + 4}, 'This comment', '-->')
    return readText(scan, at)
  }
  if (scan.isMdx) scan.edits.push({start: at, end: close + 3, text: ''})
  return close + 3
}

/** Markdown would take all that follows, up to the end of the page, for a part of it. */
function complainOfOpen(
  {damages}: Scan,
  place: {start: number; end: number},
  what: string,
  close: string,
): void {
  damages.push({rule: 'html-is-closed', reason: `${what} has no \`${close}\`; it is shown as text`, ...place})
}

/** MDX has no `<https://d2l.ai>`, but a bare address does. */
function readAddress(scan: Scan, at: number, end: number): number {
  if (scan.isMdx) scan.edits.push({start: at, end: at + 1, text: ''}, {start: end - 1, end, text: ''})
  return end
}
