import {readAngle} from './angles.ts'
import {readCitation, readName} from './citations.ts'
import {readCodeSpan} from './code-spans.ts'
import {readUnquotedRole} from './damaged-roles.ts'
import {mendEmphasis, starsAt} from './emphasis.ts'
import {readBackslash} from './environments.ts'
import {readDollar} from './formulas.ts'
import {readDestination, readTornImage} from './links.ts'
import {readExample} from './list-markers.ts'
import {skipExpression} from './mdx.ts'
import {paragraphEnd, type Scan} from './scan.ts'
import {pairBrackets} from './spans.ts'
import {pairSlideMarks, slideMarkAt, wideMarkAt, type SlideMark} from './slide-marks.ts'
import type {BracketPart} from './strong-in-brackets.ts'

/** Read one stretch of prose, from left to right: whatever begins first wins, as in Markdown. */
export function readProse(scan: Scan, start: number, end: number): void {
  const special = scan.isMdx
    ? /[@\\`$<[()*~:\]{（）［］【】]|![ \t]\[/g
    : /[@\\`$<[()*~:\]（）［］【】]|![ \t]\[/g
  const slideMarks: SlideMark[] = []
  const parts: BracketPart[] = []
  const brackets = pairBrackets(scan)
  special.lastIndex = start
  for (let match = special.exec(scan.source); match && match.index < end; match = special.exec(scan.source)) {
    special.lastIndex = readSpecial(match[0], match.index)
  }
  mendEmphasis(scan, pairSlideMarks(scan, slideMarks, parts))

  function readSpecial(character: string, at: number): number {
    if (character === '\\') return readBackslash(scan, at, end)
    if (character === '`') return readCodeSpan(scan, at)
    if (character === '$') return readDollar(scan, at, end)
    if (character === '{') return skipExpression(scan.source, at, end)
    if (character === '<') return readAngle(scan, at)
    if (character === ':') return readUnquotedRole(scan, at)
    if (character === '@') return readName(scan, at)
    if (character.startsWith('!')) return readTornImage(scan, at, paragraphEnd(scan, at))
    const behindCitation = character === '[' ? readCitation(scan, at) : undefined
    if (behindCitation !== undefined) return behindCitation
    const mark = slideMarkAt(scan.source, at)
    if (mark) return readSlideMark(mark)
    if (character === '*') return readStars(at)
    const behindExample = character === '(' ? readExample(scan, at) : undefined
    if (behindExample !== undefined) return behindExample
    if (isBracket.test(character)) parts.push({bracket: character, at})
    if (character === ']') return brackets.close(at) ?? readDestination(scan, at)
    if (character === '[') brackets.open(at)
    return at + 1
  }

  function readSlideMark(mark: SlideMark): number {
    const {at, kind, side} = mark
    const bracket = side === 'open' ? at : at + 2
    slideMarks.push(mark)
    if (side === 'open') parts.push({bracket: scan.source[bracket]!, at: bracket})
    if (kind.endsWith('**')) parts.push(starsAt(scan, side === 'open' ? at + 1 : at))
    if (side === 'close') parts.push({bracket: scan.source[bracket]!, at: bracket})
    if (kind === '[**' && side === 'open') brackets.open(bracket)
    return (kind === '[**' && side === 'close' ? brackets.close(bracket) : undefined) ?? at + 3
  }

  /** Of three and more stars, the last two may close a slide mark. */
  function readStars(at: number): number {
    const run = starsAt(scan, at)
    if (slideMarkAt(scan.source, at + run.size - 2)) return at + run.size - 2
    parts.push(run)
    const wide = run.size === 2 ? wideMarkAt(scan.source, at) : undefined
    if (wide) slideMarks.push(wide)
    return at + run.size
  }
}

const isBracket = /^[()[\]（）［］【】]$/
