// Browsers read SVG as XML, and show nothing of a file that is not well formed.

/** One piece of markup, or a character that begins none. */
const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>|<(\/?)([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</gi

/** What is wrong with an SVG, as words behind its name; `undefined` where nothing is. */
export function svgProblem(bytes: Buffer): string | undefined {
  const source = textOf(bytes)
  if (source.startsWith('version https://git-lfs.')) return 'stands for one that `git lfs pull` would bring'
  if (!/<(?:[\w-]+:)?svg[\s/>]/i.test(source)) return 'holds no SVG'
  const open: string[] = []
  for (const [whole, closing, name, attributes = '', single] of source.matchAll(markup)) {
    if (whole === '<') return 'is no sound SVG: a `<` begins no element'
    if (name === undefined) continue
    if (closing === '/') {
      const last = open.pop()
      if (last !== name) return `is no sound SVG: \`</${name}>\` closes ${last ? `\`<${last}>\`` : 'nothing'}`
    } else {
      if (open.length === 0 && !/\bxmlns(?::[\w-]+)?\s*=/.test(attributes))
        return 'is no sound SVG: its first element has no `xmlns="http://www.w3.org/2000/svg"`'
      if (single !== '/') open.push(name)
    }
  }
  const left = open.at(-1)
  return left === undefined ? undefined : `is no sound SVG: \`<${left}>\` is never closed`
}

function textOf(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8'
  return bytes.toString(encoding).replace(/^\uFEFF/, '')
}
