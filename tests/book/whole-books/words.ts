// The words of a page as its author wrote it, and as its reader gets it.

import {countWords} from '../../dialect/words.ts'

/**
 * Words that the HTML has less often than the source, outside of blocks of code.
 *
 * @param source with sound marks: a mend of it is the same to readers
 */
export function lostWords(source: string, html: string): string[] {
  const found = countWords(textOf(html))
  const wanted = countWords(proseOf(source))
  return [...wanted].filter(([word, count]) => (found.get(word) ?? 0) < count).map(([word]) => word)
}

/** A page without what no reader is to see: marks, addresses, comments, the texts of slides. */
function proseOf(source: string): string {
  return source
    .replace(/^---\n[^]*?\n---\n/, '')
    .replaceAll(/^([ \t>]*(?:[-*+]|\d+\.)?[ \t]*)(`{3,}|~{3,}).*\n[^]*?\n[ \t>]*\2[ \t]*$/gm, '')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/[[(]~~[^]*?~~[\])]/g, '')
    .replaceAll(/:[a-z_]+:(`+)[^`]+\1/g, ' ')
    .replaceAll(/:end_tab:/g, '')
    .replaceAll(/\]\( ?[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g, '] ')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, (tag) => (isElement(tag) ? ' ' : tag))
    .replaceAll(/&\w+;/g, ' ')
    .replaceAll(/^Table:/gm, '')
}

function isElement(tag: string): boolean {
  return /^<\/?(?:a|b|br|center|div|em|font|h\d|hr|i|iframe|img|li|ol|p|span|strong|sub|sup|table|tbody|td|th|thead|tr|ul)\b/i.test(
    tag,
  )
}

/** All that a reader can read or hear; of a formula its TeX, once. */
function textOf(html: string): string {
  return decode(
    html
      .replaceAll(/<span class="katex-html"[^]*?(?=<\/span><\/span><\/(?:span|div|p|li|td|h\d)|$)/g, ' ')
      .replaceAll(/<(?:[^<>]* alt="([^"]*)")?[^<>]*>/g, ' $1 '),
  )
}

/** What stands on the page as text, outside of code and formulas. */
export function proseOfHtml(html: string): string {
  return decode(html.replaceAll(/<(pre|code|annotation)\b[^]*?<\/\1>/g, ' ').replaceAll(/<[^<>]*>/g, ''))
}

const entities: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' '}

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (entities[name] ?? whole),
  )
}
