// `npm run bench:growth`: does the time that a page takes grow with its length? Texts of one piece, again and again, beside
// the parser that all is built on, in processor time. Ends with 1 and the texts where it grows faster than both.

import {growingTexts} from '../dialect/growth-texts.ts'
import {readAsMarkdown, readAsPage} from '../dialect/work-of-parsers.ts'

const short = 6000
const times = 4

/** Four times the length may take nine times as long (four, caches and collections of garbage), not sixteen. */
const bound = 9

/** Milliseconds; less is noise. */
const noise = 60

for (const {name, make} of growingTexts) {
  const [a, b] = [make(short), make(short * times)]
  const best = {a: Infinity, b: Infinity}
  for (let attempt = 0; attempt < 5; attempt++) {
    best.a = Math.min(best.a, timeOf(readAsPage, a))
    best.b = Math.min(best.b, timeOf(readAsPage, b))
  }
  const peer = timeOf(readAsMarkdown, b)
  const isSlow = best.b > noise + 2 * peer && best.b > bound * best.a
  const row = [best.a, best.b, peer].map((milliseconds) => milliseconds.toFixed(0).padStart(6)).join('')
  console.log(`${row} ms  ${isSlow ? 'TOO SLOW ' : ''}${name}`)
  if (isSlow) process.exitCode = 1
}

/** Milliseconds of this process. */
function timeOf(work: (text: string) => void, text: string): number {
  const start = process.cpuUsage()
  work(text)
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}
