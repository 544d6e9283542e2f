import {isHtmlElement} from './html-elements.ts'
import {keepLiteral, type Scan} from './scan.ts'

const tag = /<\/?([A-Za-z][\w-]*)(?:\s[^<>]*|\/)?>/y
const address = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>/y

/** Read what `<` begins: a comment, an address, an element of HTML, or a word such as `<eos>`, which is text. */
export function readAngle(scan: Scan, at: number): number {
  const {source} = scan
  if (source.startsWith('<!--', at)) return readComment(scan, at)
  address.lastIndex = at
  if (address.test(source)) return readAddress(scan, at, address.lastIndex)
  tag.lastIndex = at
  const match = tag.exec(source)
  if (!match) return at + 1
  if (isHtmlElement(match[1]!) || (scan.isMdx && /[A-Z.-]/.test(match[1]!))) return tag.lastIndex
  keepLiteral(scan, at)
  return at + 1
}

function readComment(scan: Scan, at: number): number {
  const close = scan.source.indexOf('-->', at + 4)
  if (close < 0) return at + 4
  if (scan.isMdx) scan.edits.push({start: at, end: close + 3, text: ''})
  return close + 3
}

/** MDX has no `<https://d2l.ai>`, but a bare address does. */
function readAddress(scan: Scan, at: number, end: number): number {
  if (scan.isMdx) scan.edits.push({start: at, end: at + 1, text: ''}, {start: end - 1, end, text: ''})
  return end
}
