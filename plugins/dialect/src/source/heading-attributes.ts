// `# Title {#sec_x .unnumbered}`, `: A caption {#tab_x}`: the braces are no text, whatever Markdown or MDX would make
// of them.

import {braces, idComment} from './attributes.ts'
import type {Line} from './line-list.ts'
import type {Scan} from './scan.ts'

const heading = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*#{1,6}[ \t]/
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/
/** At the end of a heading, also before the `#` that close it. */
const last = new RegExp(String.raw`\\?(${braces}|${idComment})[ \t]*#*[ \t]*$`, 'u')
/** kramdown writes them on the line below. */
const below = new RegExp(String.raw`^[ \t>]*(\{:[^\n]*)$`, 'u')
const whole = new RegExp(`^${braces}[ \\t]*$`, 'u')

const caption = /^[ \t>]*(?:[Tt]able)?:[ \t]*[^\s:]/

/** Keep the attributes of headings and captions from being read as Markdown; the tree takes them. */
export function keepHeadingAttributes(scan: Scan, lines: readonly Line[]): void {
  let isCaption = false
  for (const [index, {text, start}] of lines.entries()) {
    isCaption = caption.test(text) || (isCaption && text.trim() !== '')
    if (!text.includes('}')) continue
    const isHeading =
      isCaption || heading.test(text) || (text.trim() !== '' && underline.test(lines[index + 1]?.text ?? ''))
    const match = isHeading ? last.exec(text) : below.exec(text)
    const written = match?.[1]?.trimEnd()
    if (!match || written === undefined || (!isHeading && !whole.test(written))) continue
    // Docusaurus has a backslash before them, so that MDX is not torn by them
    const at = start + match.index + match[0].indexOf(written)
    const from = start + match.index + (isHeading ? 0 : match[0].indexOf(written))
    scan.edits.push({start: from, end: at + written.length, text: scan.keep(written)})
  }
}
