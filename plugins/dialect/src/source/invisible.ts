import type {Finding} from '../report.ts'
import {coveredBy} from './covered.ts'
import type {Scan} from './scan.ts'

const names: Record<string, string> = {
  '\u200b': 'zero-width space',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
  '\u00ad': 'soft hyphen',
}

/** Report characters that nobody can see; those that touch a sign of the syntax would break it and are ignored. */
export function findInvisible(scan: Scan): void {
  const isTold = coveredBy(scan.damages.filter(({rule}) => rule === 'math-commands-are-whole'))
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  for (const match of scan.source.matchAll(/[\u200b\u2060\ufeff]+|\u00ad+|[\x00-\x08\v\f\x0e-\x1f\x7f]/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (start === 0 && match[0] === '\ufeff') continue
    const name = names[match[0][0]!]
    // nobody knows what it stands for, unless it is part of a damaged TeX command, which is told already
    if (name === undefined) {
      if (!isTold(start)) complainOfControl(scan, start)
    } else {
      complain(scan, {start, end}, name, {expected: ['']})
      if (touchesSyntax(scan.source, start, end)) scan.edits.push({start, end, text: ''})
    }
  }
}

function complainOfControl(scan: Scan, start: number): void {
  const code = scan.source.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')
  complain(scan, {start, end: start + 1}, `control character U+${code}`)
}

function complain(
  scan: Scan,
  place: {start: number; end: number},
  name: string,
  finding: Finding = {},
): void {
  scan.damages.push({
    rule: 'text-is-visible',
    reason: `An invisible character (${name})`,
    ...place,
    ...finding,
  })
}

function touchesSyntax(source: string, start: number, end: number): boolean {
  return /[\n:`*_$[\]()#|]/.test((source[start - 1] ?? '\n') + (source[end] ?? '\n'))
}
