import type {Scan} from './scan.ts'

const names: Record<string, string> = {
  '\u200b': 'zero-width space',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
  '\u00ad': 'soft hyphen',
}

/** Report characters that nobody can see; those that touch a sign of the syntax would break it and are ignored. */
export function findInvisible(scan: Scan): void {
  for (const match of scan.source.matchAll(/[\u200b\u2060\ufeff]+|\u00ad+/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (start === 0 && match[0] === '\ufeff') continue
    const name = names[match[0][0]!]!
    scan.damages.push({
      rule: 'text-is-visible',
      reason: `An invisible character (${name})`,
      start,
      end,
      expected: [''],
    })
    if (touchesSyntax(scan.source, start, end)) scan.edits.push({start, end, text: ''})
  }
}

function touchesSyntax(source: string, start: number, end: number): boolean {
  return /[\n:`*_$[\]()#|]/.test((source[start - 1] ?? '\n') + (source[end] ?? '\n'))
}
