import {readAngle} from './angles.ts'
import {readCodeSpan} from './code-spans.ts'
import {readUnquotedRole} from './damaged-roles.ts'
import {mendEmphasis, starsAt, type Stars} from './emphasis.ts'
import {readBackslash} from './environments.ts'
import {readDollar} from './formulas.ts'
import {readDestination, readTornImage} from './links.ts'
import {skipExpression} from './mdx.ts'
import {paragraphEnd, type Scan} from './scan.ts'
import {pairBrackets} from './spans.ts'
import {pairSlideMarks, slideMarkAt, wideMarkAt, type SlideMark} from './slide-marks.ts'

/** Read one stretch of prose, from left to right: whatever begins first wins, as in Markdown. */
export function readProse(scan: Scan, start: number, end: number): void {
  const special = scan.isMdx ? /[\\`$<[(*~:\]{]|![ \t]\[/g : /[\\`$<[(*~:\]]|![ \t]\[/g
  const slideMarks: SlideMark[] = []
  const stars: Stars[] = []
  const brackets = pairBrackets(scan)
  special.lastIndex = start
  for (let match = special.exec(scan.source); match && match.index < end; match = special.exec(scan.source)) {
    special.lastIndex = readSpecial(match[0], match.index)
  }
  pairSlideMarks(scan, slideMarks)
  mendEmphasis(scan, stars)

  function readSpecial(character: string, at: number): number {
    if (character === '\\') return readBackslash(scan, at, end)
    if (character === '`') return readCodeSpan(scan, at)
    if (character === '$') return readDollar(scan, at, end)
    if (character === '{') return skipExpression(scan.source, at, end)
    if (character === '<') return readAngle(scan, at)
    if (character === ':') return readUnquotedRole(scan, at)
    if (character.startsWith('!')) return readTornImage(scan, at, paragraphEnd(scan, at))
    const mark = slideMarkAt(scan.source, at)
    if (mark) {
      slideMarks.push(mark)
      return at + 3
    }
    if (character === ']') return brackets.close(at) ?? readDestination(scan, at)
    if (character === '[') brackets.open(at)
    return character === '*' ? readStars(at) : at + 1
  }

  /** Of three and more stars, the last two may close a slide mark. */
  function readStars(at: number): number {
    const run = starsAt(scan, at)
    if (slideMarkAt(scan.source, at + run.size - 2)) return at + run.size - 2
    stars.push(run)
    const wide = run.size === 2 ? wideMarkAt(scan.source, at) : undefined
    if (wide) slideMarks.push(wide)
    return at + run.size
  }
}
