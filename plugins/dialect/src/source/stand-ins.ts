/**
 * Text that Markdown must not read (code, TeX, comments) is replaced by a short stand-in before the parse
 * and put back afterwards, wherever it came to lie: so nothing of it can be misread, and nothing can be lost.
 */
export interface StandIns {
  /** Keep a text; the stand-in to write instead of it. */
  keep: (text: string) => string
  /** Put back every text whose stand-in occurs in `value`, as it is or changed by `write`. */
  restore: (value: string, write?: (kept: string) => string) => string
}

const base = 0xe000
const size = 0x1000

/** Stand-ins for one source. Their first character is a noncharacter of Unicode that does not occur in it. */
export function createStandIns(source: string): StandIns {
  const mark = unusedMark(source)
  const pattern = new RegExp(`${mark}([^])([^])`, 'gu')
  const texts: string[] = []
  const known = new Map<string, string>()
  return {
    keep(text) {
      let standIn = known.get(text)
      if (standIn === undefined) {
        const index = texts.push(text) - 1
        standIn = mark + String.fromCharCode(base + Math.floor(index / size), base + (index % size))
        known.set(text, standIn)
      }
      return standIn
    },
    restore(value, write = (kept) => kept) {
      if (!value.includes(mark)) return value
      return value.replace(pattern, (standIn, high: string, low: string) => {
        const kept = texts[(high.charCodeAt(0) - base) * size + low.charCodeAt(0) - base]
        return kept === undefined ? standIn : write(kept)
      })
    },
  }
}

function unusedMark(source: string): string {
  for (let code = 0xfdd0; code < 0xfdef; code++) {
    const mark = String.fromCharCode(code)
    if (!source.includes(mark)) return mark
  }
  return '\u{fdef}'
}
