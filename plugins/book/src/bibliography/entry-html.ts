// What citeproc makes of an entry, cut down to safe HTML.

const kept = new Set(['i', 'b', 'em', 'strong', 'sup', 'sub'])

/** Keeps emphasis, small capitals and links to the web; every other tag goes, its text stays. */
export function entryHtml(html: string): string {
  return html
    .replace(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>/g, (_, slash: string, name: string, rest: string) => {
      const tag = name.toLowerCase()
      if (kept.has(tag)) return `<${slash}${tag}>`
      if (tag === 'a') return slash ? '</a>' : openLink(rest)
      if (tag === 'div' && slash) return ' '
      return ''
    })
    .replace(/<(?!\/?(?:i|b|em|strong|sup|sub|a)>|a href="https?:\/\/[^"<>]*">)/g, '&lt;')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The text of such HTML. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (whole, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** citeproc takes whatever stands in `doi` for one. */
const isNoDoi = /^https?:\/\/(?:dx\.)?doi\.org\/(?!10\.\d{4,9}(?:\.\d+)*\/)/i

function openLink(attributes: string): string {
  const href = /href="(https?:\/\/[^"<>]*)"/.exec(attributes)?.[1]
  return href === undefined || isNoDoi.test(href) ? '<a>' : `<a href="${href}">`
}
