// Letters as style sheets name them: `U+28-29,U+61`.

const last = 0x10ffff

/** The ranges of some letters, and those of all others. */
export function unicodeRanges(letters: Iterable<string>): {own: string; others: string} {
  const points = new Set([...letters].flatMap((letter) => letter.codePointAt(0) ?? []))
  const own: [number, number][] = []
  const others: [number, number][] = []
  let next = 0
  for (const point of [...points].toSorted((a, b) => a - b)) {
    const run = own.at(-1)
    if (run && point === next) run[1] = point
    else own.push([point, point])
    if (point > next) others.push([next, point - 1])
    next = point + 1
  }
  if (next <= last) others.push([next, last])
  return {own: written(own), others: written(others)}
}

function written(ranges: readonly [number, number][]): string {
  return ranges
    .map(([from, to]) => `U+${from.toString(16)}${to === from ? '' : `-${to.toString(16)}`}`)
    .join(',')
}

/** Whether one of the letters is in `U+28-29,U+4??`. */
export function isInRange(range: string, letters: Iterable<string>): boolean {
  const ranges = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice('U+'.length).split('-')
    return [
      Number.parseInt(from.replaceAll('?', '0'), 16),
      Number.parseInt(to.replaceAll('?', 'f'), 16),
    ] as const
  })
  for (const letter of letters) {
    const point = letter.codePointAt(0) ?? 0
    if (ranges.some(([from, to]) => point >= from && point <= to)) return true
  }
  return false
}
