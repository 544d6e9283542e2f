import type {Finding} from '../report.ts'
import {controlCharacters, controlText, lost, shownFor, type ControlCharacter} from './control-characters.ts'
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
  for (const match of scan.source.matchAll(/[\u200b\u2060\ufeff]+|\u00ad+/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (start === 0 && match[0] === '\ufeff') continue
    complain(scan, {start, end}, names[match[0][0]!]!, {expected: ['']})
    if (touchesSyntax(scan.source, start, end)) scan.edits.push({start, end, text: ''})
  }
  findControls(scan)
}

function findControls(scan: Scan): void {
  const isTold = coveredBy(scan.damages.filter(({rule}) => rule === 'math-commands-are-whole'))
  for (const control of controlCharacters(scan.source)) {
    // part of a damaged TeX command, which is told already
    const offsets = control.offsets.filter((offset) => !isTold(offset))
    if (offsets.length > 0) complainOfControl(scan, {...control, offsets})
  }
}

/** What it stood for nobody knows, and once for a page is enough; but for letters of an old encoding. */
function complainOfControl(scan: Scan, control: ControlCharacter): void {
  const meant = shownFor(control.character)
  const isClear = meant !== lost && meant !== ' '
  for (const start of isClear ? control.offsets : control.offsets.slice(0, 1)) {
    const place = {start, end: start + 1}
    if (!isClear) complain(scan, place, controlText(control))
    else complain(scan, place, `${control.name}, read as \`${meant}\``, {expected: [meant]})
  }
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
