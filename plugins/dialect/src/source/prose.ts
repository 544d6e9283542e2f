import {readAngle} from './angles.ts'
import {readCodeSpan} from './code-spans.ts'
import {readDollar} from './formulas.ts'
import type {Scan} from './scan.ts'
import {pairSlideMarks, slideMarkAt, type SlideMark} from './slide-marks.ts'

/** Read one stretch of prose, from left to right: whatever begins first wins, as in Markdown. */
export function readProse(scan: Scan, start: number, end: number): void {
  const special = /[\\`$<[(*~]/g
  const marks: SlideMark[] = []
  special.lastIndex = start
  for (let match = special.exec(scan.source); match && match.index < end; match = special.exec(scan.source)) {
    special.lastIndex = readSpecial(match[0], match.index)
  }
  pairSlideMarks(scan, marks)

  function readSpecial(character: string, at: number): number {
    if (character === '\\') return at + 2
    if (character === '`') return readCodeSpan(scan, at)
    if (character === '$') return readDollar(scan, at, end)
    if (character === '<') return readAngle(scan, at)
    const mark = slideMarkAt(scan.source, at)
    if (!mark) return at + 1
    marks.push(mark)
    return at + 3
  }
}
