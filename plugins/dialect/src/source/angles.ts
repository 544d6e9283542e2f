import {isHtmlElement} from './html-elements.ts'
import {keepLiteral, type Scan} from './scan.ts'

const tag = /<\/?([A-Za-z][\w-]*)(?:\s[^<>]*|\/)?>/y
const address = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>/y

/** Read what `<` begins: a comment, an address, an element of HTML, or a word such as `<eos>`, which is text. */
export function readAngle(scan: Scan, at: number): number {
  const {source} = scan
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4)
    return end < 0 ? at + 4 : end + 3
  }
  address.lastIndex = at
  if (address.test(source)) return address.lastIndex
  tag.lastIndex = at
  const match = tag.exec(source)
  if (!match) return at + 1
  if (isHtmlElement(match[1]!)) return tag.lastIndex
  keepLiteral(scan, at)
  return at + 1
}
