import {checkRole} from './damaged-roles.ts'
import {paragraphEnd, type Scan} from './scan.ts'

/** Skip a code span: up to a run of as many back-ticks, in the same paragraph. It may be the value of a role. */
export function readCodeSpan(scan: Scan, at: number): number {
  const {source} = scan
  let from = at
  while (source[from] === '`') from++
  const size = from - at
  const end = findEnd(scan, from, size)
  if (end > 0 && source[at - 1] !== ':') keepBrackets(scan, from, end - size)
  return checkRole(scan, {at, size, end})
}

/** Brackets within code would end the span or note around it. */
function keepBrackets(scan: Scan, from: number, to: number): void {
  const content = scan.source.slice(from, to)
  if (!/[[\]]/.test(content) || /[\r\n]|\\\|/.test(content)) return
  const start = from + content.length - content.trimStart().length
  const end = from + content.trimEnd().length
  scan.edits.push({start, end, text: scan.keep(scan.source.slice(start, end))})
}

/** Where no run of a size follows, up to the end of a paragraph. */
const absent = new WeakMap<Scan, Map<number, number>>()

function findEnd(scan: Scan, from: number, size: number): number {
  const end = paragraphEnd(scan, from - 1)
  let missing = absent.get(scan)
  if (!missing) absent.set(scan, (missing = new Map()))
  if (missing.get(size) === end) return -1
  const runs = /`+/g
  runs.lastIndex = from
  for (let run = runs.exec(scan.source); run && run.index < end; run = runs.exec(scan.source)) {
    if (run[0].length === size) return run.index + size
  }
  missing.set(size, end)
  return -1
}
