import {paragraphEnd, type Scan} from './scan.ts'

/** Skip a code span: up to a run of as many back-ticks, in the same paragraph. */
export function readCodeSpan(scan: Scan, at: number): number {
  const {source} = scan
  let from = at
  while (source[from] === '`') from++
  const size = from - at
  const end = paragraphEnd(scan, at)
  const runs = /`+/g
  runs.lastIndex = from
  for (let run = runs.exec(source); run && run.index < end; run = runs.exec(source)) {
    if (run[0].length === size) return run.index + size
  }
  return from
}
