import type {CitationPart} from './citation-part.ts'

/** Each part as HTML of its own: a tag that opens in one and closes in another stands in all that it spans. */
export function balanceParts(parts: readonly CitationPart[]): CitationPart[] {
  const open: string[] = []
  return parts.flatMap((part) => {
    const before = open.map((name) => `<${name}>`).join('')
    for (const [, slash, name = ''] of part.html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
      if (slash === '') open.push(name)
      else if (open.includes(name)) open.splice(open.lastIndexOf(name), 1)
    }
    const after = open
      .map((name) => `</${name}>`)
      .toReversed()
      .join('')
    const html = `${before}${part.html}${after}`
    return part.key === undefined && html.replaceAll(/<[^>]*>/g, '') === '' ? [] : [{...part, html}]
  })
}
